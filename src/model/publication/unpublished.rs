//! Which fields of a work are visible before a journal accepts it, and which are hidden until then
//! (docs/domain.md, "works").

use crate::base::{Diagnostic, SourcePath};
use crate::model::codes::HELD_BACK;
use crate::syntax::bibtex::BibtexEntry;

/// The visible fields: every other field can name the journal that has the work.
pub const VISIBLE_FIELDS: [&str; 13] = [
    "title",
    "subtitle",
    "author",
    "date",
    "year",
    "month",
    "day",
    "abstract",
    "keywords",
    "language",
    "langid",
    "pubstate",
    "entrysubtype",
];

/// Hidden fields that lead to the work or describe it, and that a person may miss.
const MISSED: [&str; 5] = ["doi", "url", "howpublished", "note", "addendum"];

/// The note that fields of such a work are hidden; `None` if nobody would miss them.
pub fn note_hidden_fields(file: &SourcePath, entry: &BibtexEntry) -> Option<Diagnostic> {
    let missed: Vec<(&str, _)> =
        MISSED.iter().filter_map(|name| Some((*name, entry.fields.get(name)?))).collect();
    let (_, first) = *missed.first()?;
    let names = missed.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let note = Diagnostic::new(
        &HELD_BACK,
        format!("no journal has taken `{}` yet, so this is not shown: {names}", entry.key),
    );
    Some(
        note.at(file, first, "")
            .help("it can name the journal; it is shown when the status is `accepted` or later"),
    )
}
