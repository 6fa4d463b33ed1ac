//! Files that someone else's program made, without what only its author should see: SVG, PDF, JPEG,
//! JPEG 2000.
//!
//! Changes nothing that a reader sees. A file that cannot be cleaned is refused, never handed on as
//! it is.

mod jp2;
pub mod jpeg;
pub mod pdf;
pub mod svg;
