//! Whether what the story says of one's commitment leads to what carries it: two entries, works or
//! pages at least.
//!
//! It counts links and weighs none of them. Source: docs/domain.md, "identity and story": authentic,
//! repeated experiences, not a single dramatic one.

use crate::base::{Code, Diagnostic, SourcePath, counted};
use crate::lexicon::Question;
use crate::lint::LintContext;
use crate::lint::story::heading_span;
use crate::syntax::markdown::ReferenceKind;

pub static THIN_CLAIM: Code =
    Code::note("thin-claim", include_str!("../../../codes/thin-claim.md"));

/// So many things carry a claim.
const LEAST: usize = 2;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let file = SourcePath::narrative();
    let claimed = cx.profile.narrative.iter().flat_map(|narrative| &narrative.answers);
    let mut claimed = claimed
        .filter(|answer| answer.kind == Some(Question::Commitment) && !answer.blocks.is_empty());
    let document = cx.documents.markdown(file.as_str());
    let (Some(answer), Some((_, document))) = (claimed.next(), document) else {
        return Vec::new();
    };
    if linkable(cx) < LEAST {
        return Vec::new();
    }
    let heading = heading_span(cx, &answer.id);
    let headings = document.markdown.headings.iter().map(|heading| heading.span.start);
    let end = headings.filter(|start| *start > heading.start).min().unwrap_or(usize::MAX);
    let marks = document.markdown.marks.iter().filter(|mark| {
        let is_inside = heading.start < mark.span.start && mark.span.start < end;
        is_inside && matches!(&mark.kind, ReferenceKind::Link(to) if !to.starts_with("mailto:"))
    });
    let links = marks.count();
    if links >= LEAST {
        return Vec::new();
    }
    let message = match links {
        0 => "this text says what you have done, and has no link to any of it".to_owned(),
        count => format!(
            "this text says what you have done, and has {} to it; two let a reader believe it",
            counted(count, "link")
        ),
    };
    vec![Diagnostic::new(&THIN_CLAIM, message).at(&file, heading, "").help(
        "make links of two things at least that show it: entries of your CV, papers, posters or \
         talks. Write `{#cape-elective}` behind the heading of an entry in cv.md, and \
         `[an elective](cv.md#cape-elective)` here",
    )]
}

/// How many entries and works there are to link to.
fn linkable(cx: &LintContext<'_>) -> usize {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries: usize = sections.map(|section| section.entries.len()).sum();
    entries + cx.profile.publications.len() + cx.profile.presentations.len()
}
