//! `folio import` and `folio new --from`: what other programs wrote becomes a site, and each word of
//! it is written, kept private, or reported.
//!
//! The cases are folders in `tests/import`.

pub mod cases;
mod damaged;
mod europass;
mod folders;
mod laws;
mod online;
mod refusals;
mod tex;
mod word;
mod word_files;
mod word_idioms;
