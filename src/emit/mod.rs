//! The edge where a build leaves the pure core: bytes become files.
//!
//! Nothing here decides what is written or how it looks; it only sees to it that what a build made arrives whole, and that
//! nothing that folio did not make is ever touched.

mod claims;
mod commit;
pub mod directory;
mod error;
pub mod live;
mod manifest;
pub mod server;
mod staging;
pub mod store;
mod survey;
pub mod watcher;
mod workspace;

pub use directory::{Changes, emit};
pub use error::EmitError;
pub use store::DiskStore;
