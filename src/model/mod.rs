//! The person, typed: from documents with spans to one profile that every output is made of.
//!
//! It contains no offsets, HTML or TOML. Citations are formatted here, as they are content and not
//! design.

pub mod band;
mod document_choices;
mod clinical;
pub mod codes;
pub mod case_log;
pub mod citation;
pub mod content_kind;
pub mod cv;
pub mod edition;
mod embargoed;
pub mod evidence;
mod misplaced;
pub mod narrative;
pub mod footer;
mod footnotes;
pub mod language;
mod odd_names;
pub mod opening;
pub mod page;
pub mod person;
pub mod presentation;
pub mod private_folder;
pub mod profile;
pub mod publication;
mod file_use;
pub mod references;
pub mod resolve;
pub mod settings;
mod site_address;
pub mod table_bars;
pub mod slugs;
pub mod unplaced;
pub mod update;
mod written_link;
pub mod written_path;

pub use embargoed::embargoed;
pub use file_use::file_use;
pub use person::links::{LinkTarget, Links};
pub use profile::Profile;
pub use resolve::resolve;
