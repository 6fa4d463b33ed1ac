//! Whether what the story says of one's commitment leads to what carries it: two entries, works or
//! pages at least.
//!
//! It counts what links lead to and weighs none of it. Source: docs/domain.md, "identity and story": authentic,
//! repeated experiences, not a single dramatic one.

use crate::base::{Code, Diagnostic, SourcePath};
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
    let inside = document
        .markdown
        .marks
        .iter()
        .filter(|mark| heading.start < mark.span.start && mark.span.start < end);
    let links: Vec<&str> = inside
        .filter_map(|mark| match &mark.kind {
            ReferenceKind::Link(to) if !to.starts_with("mailto:") => Some(to.as_str()),
            _ => None,
        })
        .collect();
    let targets: Vec<_> = links.iter().map(|to| cx.profile.links.resolve(&file, to)).collect();
    let differ = targets.iter().enumerate().filter(|(at, to)| !targets[..*at].contains(to)).count();
    if differ >= LEAST {
        return Vec::new();
    }
    let message = match links.len() {
        0 => "this text says what you have done, and has no link to any of it".to_owned(),
        1 => "this text says what you have done, and has 1 link to it; two let a reader believe it"
            .to_owned(),
        count => format!(
            "this text says what you have done, and its {count} links lead to one thing; two things \
             let a reader believe it"
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
