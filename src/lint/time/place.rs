//! Where an entry of the CV is written: the model holds no places, so who reports looks here.

use crate::base::{Diagnostic, SourcePath, Span, well_known};
use crate::lint::LintContext;
use crate::model::cv::Entry;
use crate::syntax::markdown::plain_text;

/// What the entry is called.
pub fn title(entry: &Entry) -> String {
    plain_text(&entry.title).trim().to_owned()
}

/// The heading of an entry, or the line in bold that is one; `None` if it is not found.
pub fn heading(cx: &LintContext<'_>, entry: &Entry) -> Option<Span> {
    let (_, document) = cx.documents.markdown(well_known::CV)?;
    let headings = document.markdown.headings.iter();
    if let Some(heading) = headings.clone().find(|heading| heading.id == entry.id) {
        return Some(heading.span);
    }
    let title = title(entry);
    let start = document.text().find(&title).filter(|_| !title.is_empty())?;
    Some(Span::new(start, start + title.len()))
}

/// Marks the heading of an entry.
pub fn at(
    cx: &LintContext<'_>,
    diagnostic: Diagnostic,
    entry: &Entry,
    message: &str,
) -> Diagnostic {
    let file = SourcePath::cv();
    match heading(cx, entry) {
        Some(span) => diagnostic.at(&file, span, message),
        None => diagnostic.in_file(&file),
    }
}
