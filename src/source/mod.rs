//! The files of the person's folder, as bytes.
//!
//! Only `load` touches the disk, and `system_fonts` what lies beside the folder. Nothing on this floor knows what a file means.

pub mod codes;
mod edition;
mod edition_files;
pub mod load;
mod private_sources;
mod source_file;
mod source_set;
mod system_font;
mod system_fonts;

pub use edition_files::EditionFiles;
pub use load::load;
pub use private_sources::PrivateSources;
pub use source_file::{Source, Stamp};
pub use source_set::{SourceSet, Unread};
pub use system_font::SystemFont;
