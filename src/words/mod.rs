//! What folio itself says to readers: on pages, in PDFs, on cards and in citations.
//!
//! The words lie in `words/`, one Fluent file a language, and are asked for by typed functions
//! (`words.and_more_authors(3)`); no other room knows the name of a message. The person's own text
//! is not here, nor are diagnostics and the command line, which speak English.

mod brackets;
mod bundle;
mod calendar;
mod catalog;
mod comma;
mod message_table;
pub mod codes;
mod own_file;
mod messages;
mod same_words;

pub use bundle::WordFile;
pub use catalog::{Catalog, SiteWords, english_file};
pub use comma::{Commas, has_stop};
pub use messages::{MESSAGES, TemplateWords, Words};
pub use own_file::read_own_file;
