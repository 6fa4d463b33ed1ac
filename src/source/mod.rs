//! The files of the person's folder, as bytes.
//!
//! Only `load` touches the disk. Nothing on this floor knows what a file means.

pub mod codes;
pub mod load;
mod source_set;

pub use load::load;
pub use source_set::{Source, SourceSet, Stamp, Unread};
