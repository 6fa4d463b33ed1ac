//! Text to documents with spans: one file at a time, never failing.
//!
//! Knows the grammar of TOML, markdown and BibTeX and of folio's own forms in them. It knows no
//! person, no page, no file but the one it reads.

pub mod codes;
pub mod bibtex;
pub mod cv;
pub mod dates;
pub mod passages;
pub mod reference;
mod document;
mod documents;
mod encoding;
pub mod table_keys;
pub mod table_reader;
pub mod front_matter;
mod hidden_characters;
mod long_words;
mod secret_line;
pub mod markdown;
pub mod toml;
pub mod works;

pub use document::{Document, MarkdownDocument, parse};
pub use documents::Documents;
pub use encoding::check as check_encoding;
pub use hidden_characters::{check as check_characters, mended as mended_characters};
