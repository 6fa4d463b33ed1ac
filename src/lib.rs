//! folio turns a folder of plain text into a person's professional footprint: a website, a CV as
//! page and PDF, and what is handed over by hand.
//!
//! `source::load` reads the folder; `pipeline::build` makes every output of it: it parses each
//! file, resolves the parts to one profile, plans what will exist, and renders it; `emit` writes
//! the result. Between load and emit there is no disk, clock, network or environment,
//! and no stage can fail: each gives a value and its diagnostics, which `report` puts into words.
//! `preview` shows builds in the browser; `cli` holds the commands.
//!
//! The modules are in reading order; each uses those before it, and none uses one after it.

#![warn(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::dbg_macro,
    clippy::todo,
    clippy::unwrap_used
)]

pub mod base;
pub mod lexicon;
pub mod words;
pub mod source;
pub mod syntax;
pub mod model;
pub mod theme;
pub mod plan;
pub mod render;
pub mod output;
pub mod lint;
pub mod hints;
pub mod pipeline;
pub mod report;
pub mod edit;
pub mod emit;
pub mod preview;
pub mod import;
pub mod online;
pub mod cli;
