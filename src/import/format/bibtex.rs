//! BibTeX and biblatex: the file is taken as it is, since folio reads it where it lies.
//!
//! Where the site has some of its works, the others are written one by one, with the values that
//! `@string` and `crossref` give them.

use std::sync::Arc;

use crate::base::{Diagnostic, SourcePath};
use crate::import::Format;
use crate::import::career::{Career, Place, WorkDraft};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::input::Input;
use crate::import::words::WordCount;
use crate::syntax::bibtex;
use crate::syntax::reference::bibtex as record;

pub const FORMAT: Format = Format { name: "BibTeX", is, read };

/// Whether a line begins as an entry does: `@article{`. XML may hold such a line.
fn is(input: &Input) -> bool {
    let Some(text) = input.text() else { return false };
    !text.trim_start().starts_with('<')
        && text.lines().any(|line| {
            let kind = line.trim_start().strip_prefix('@').and_then(|rest| rest.split_once('{'));
            kind.is_some_and(|(kind, _)| {
                !kind.trim().is_empty() && kind.trim().chars().all(|c| c.is_ascii_alphabetic())
            })
        })
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let text = input.text().unwrap_or_default();
    let parsed = bibtex::parse(&SourcePath::new("content/works.bib"), text).value;
    if parsed.entries.is_empty() {
        let message = format!("`{}` holds no entry of BibTeX that can be read", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message).help(
            "export it again, or put it into content/: `folio check` then shows each mistake",
        ));
    }
    let mut career = Career { bibliography: Some(input.bytes().to_vec()), ..Career::default() };
    for entry in &parsed.entries {
        let own = text.get(entry.whole.range()).unwrap_or_default();
        let words = WordCount::of(own);
        career.read.add(&words);
        career.works.push(WorkDraft {
            key: entry.key.clone(),
            bibtex: entry.entry.source().to_string(),
            reference: Arc::clone(&record::read(&entry.entry).reference),
            words,
            place: Place::new(format!("{} {}", input.name, entry.key)),
        });
    }
    Ok(career)
}
