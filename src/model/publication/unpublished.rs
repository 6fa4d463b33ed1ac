//! What of a work is visible before a journal accepts it, and what is hidden until then
//! (docs/domain.md, "works").

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::codes::HELD_BACK;
use crate::model::publication::Status;
use crate::syntax::reference::Reference;

/// The work without anything that can name the journal that has it. Of a work that is with one, the
/// date is that of the submission, which stands with the status, and the address may be the
/// journal's; of one of which nothing more is known than that it is not published, both are its
/// own.
pub fn visible(work: &Reference, status: Status) -> Reference {
    let shown = Reference {
        kind: work.kind,
        subtype: work.subtype.clone(),
        title: work.title.clone(),
        title_short: work.title_short.clone(),
        authors: work.authors.clone(),
        abstract_text: work.abstract_text.clone(),
        keywords: work.keywords.clone(),
        language: work.language.clone(),
        ..Reference::default()
    };
    if status != Status::Unpublished {
        return shown;
    }
    Reference {
        issued: work.issued,
        accessed: work.accessed,
        genre: work.genre.clone(),
        publisher: work.publisher.clone(),
        doi: work.doi.clone(),
        url: work.url.clone(),
        ..shown
    }
}

/// The note that fields of such a work are hidden; `None` if nobody would miss them.
pub fn note_hidden_fields(
    file: &SourcePath,
    key: &str,
    work: &Reference,
    span_of: &dyn Fn(&str) -> Option<Span>,
) -> Option<Diagnostic> {
    // What leads to such a work or describes it, and what a person may miss.
    let missed = [
        ("journal", work.container_title.is_some()),
        ("journaltitle", work.container_title.is_some()),
        ("volume", work.volume.is_some()),
        ("number", work.issue.is_some()),
        ("pages", work.page.is_some()),
        ("doi", work.doi.is_some()),
        ("url", work.url.is_some()),
        ("howpublished", work.publisher.is_some()),
        ("note", work.note.is_some()),
        ("addendum", work.note.is_some()),
    ];
    let missed = missed.into_iter().filter(|(_, is_held)| *is_held);
    let missed: Vec<(&str, Span)> =
        missed.filter_map(|(name, _)| Some((name, span_of(name)?))).collect();
    let (_, first) = *missed.first()?;
    let names = missed.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let note = Diagnostic::new(
        &HELD_BACK,
        format!("no journal has taken `{key}` yet, so this is not shown: {names}"),
    );
    Some(
        note.at(file, first, "")
            .help("it can name the journal; it is shown when the status is `accepted` or later"),
    )
}
