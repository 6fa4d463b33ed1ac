//! Notes of entries that are not shown.
//!
//! A note is often for oneself, so it is printed only where `publications.toml` asks for it; every
//! other one is reported, once a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, SourcePath};
use crate::model::codes::NOTE_NOT_SHOWN;
use crate::model::publication::Publication;
use crate::model::publication::written::WrittenWork;

/// Reports notes with words that are in no output.
pub fn report(
    works: &[&WrittenWork<'_>],
    publications: &[Arc<Hashed<Publication>>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut by_file: BTreeMap<&SourcePath, (&WrittenWork<'_>, usize)> = BTreeMap::new();
    for (work, publication) in works.iter().zip(publications) {
        let is_hidden = work.reference().note.is_some() && !publication.shows_note;
        if is_hidden && publication.status.is_accepted() {
            by_file.entry(work.file).or_insert((work, 0)).1 += 1;
        }
    }
    for (file, (work, count)) in by_file {
        let key = work.key();
        let fields = ["note", "addendum", "annotation", "annote", "extra", "howpublished"];
        let field = fields.into_iter().find_map(|field| Some((field, work.span_of(field)?)));
        let name = match field {
            None | Some(("note", _)) => "note".to_owned(),
            Some((field, _)) => format!("`{field}`"),
        };
        let message = match count {
            1 => format!("the {name} of `{key}` is not shown"),
            2 => format!("the {name} of `{key}` is not shown, nor that of another entry"),
            count => {
                format!(
                    "the {name} of `{key}` is not shown, nor those of {} other entries",
                    count - 1
                )
            }
        };
        let span = field.map(|(_, span)| span);
        diagnostics.push(
            Diagnostic::new(&NOTE_NOT_SHOWN, message)
                .at(file, span.unwrap_or(work.span()), "")
                .help(
                    "to print it behind the citation, write `show-note = true` into \
                    publications.toml, below the entry's `[key]` for one work, or at the top for all",
                ),
        );
    }
}
