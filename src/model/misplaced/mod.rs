//! Keys that people expect where they do not belong: they have another name there, or belong into
//! another table or file. Each comes with the help that leads to the right place.
//!
//! Reads nothing: each table is handed to the reader of the keys among which it is looked for.

mod front_matter;
mod person;
mod site;

pub use front_matter::{PAGE, PRESENTATION, TEXT_FILE, UPDATE};
pub use person::KEYS as PERSON;
pub use site::KEYS as SITE;

use crate::syntax::table_reader::TableReader;

/// Whether a front matter says when, under whatever key: then a missing date is not to be reported
/// beside the key.
pub fn says_date(fields: &TableReader<'_>) -> bool {
    ["date", "dates", "day", "start", "when", "year"].iter().any(|key| fields.has(key))
}
