//! The edge where a build leaves the pure core: bytes become files, on this machine or on a host.
//!
//! Nothing here decides what is written or how it looks; it only sees to it that what a build made
//! arrives whole, and that nothing that folio did not make is ever touched.

pub mod arrival;
pub mod codes;
pub mod directory;
mod held_file;
pub mod history;
pub mod publish;
pub mod replace;
mod schema;
mod source_change;
mod store;

pub use directory::EmitError;
pub use directory::{Changes, emit, examine};
pub use held_file::{make_file, read_file, remove_file};
pub use replace::replace_file;
pub use schema::keep_schema;
pub use source_change::{SourceChange, change_sources};
pub use store::DiskStore;
