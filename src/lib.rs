//! folio turns a folder of plain text into a person's professional footprint.

#![warn(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr, clippy::dbg_macro, clippy::todo)]

pub mod base;
pub mod model;
pub mod plan;
pub mod source;
pub mod syntax;
