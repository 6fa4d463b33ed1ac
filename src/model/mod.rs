//! The person, typed: from documents with spans to one profile that every output is made of.
//!
//! No offsets, no HTML, no TOML stay in it. Citations are formatted here, as they are part of what is said, not of how it looks.

pub mod author;
pub mod citation;
pub mod citation_style;
mod csl_entry;
mod csl_style;
pub mod cv;
pub mod entry_kind;
pub mod language;
pub mod links;
pub mod manuscript;
pub mod narrative;
mod notes;
pub mod owner;
pub mod page;
pub mod person;
pub mod presentation;
pub mod private;
pub mod profile;
pub mod publication;
mod publication_entry;
pub mod publication_kind;
mod references;
pub mod region;
pub mod resolve;
pub mod section_kind;
pub mod service;
pub mod settings;
mod unused_fields;
pub mod update;

pub use links::{Links, Target};
pub use profile::Profile;
pub use references::{PICTURES, is_picture, place_of_picture};
pub use resolve::resolve;
