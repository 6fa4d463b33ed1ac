//! The texts that are about the person: the CV by its sections, the story, pages and updates.
//!
//! Posters, talks and papers are about patients and studies and are none of them. It judges nothing.

use std::ops::Range;
use std::sync::Arc;

use crate::base::{Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::SectionKind;
use crate::lint::LintContext;
use crate::source::Source;
use crate::syntax::markdown::plain_text;
use crate::syntax::passages::{Passage, PassageKind, passages};

/// So many places of one kind are marked; a person who mends these finds the others, too.
pub const MOST_MARKS: usize = 5;

/// The sources that are about the person.
pub fn own_sources<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = &'a Arc<Source>> {
    cx.sources.sources.values().filter(|source| is_own(source.path.as_str()))
}

fn is_own(path: &str) -> bool {
    let folders = ["content/pages/", "content/updates/"];
    matches!(path, well_known::SITE | well_known::CV | well_known::NARRATIVE)
        || path.ends_with(".md") && folders.iter().any(|folder| path.starts_with(folder))
}

/// Whether a reader sees the text, or a machine does.
pub fn is_shown(passage: &Passage) -> bool {
    !matches!(
        passage.kind,
        PassageKind::Comment
            | PassageKind::Key
            | PassageKind::Attribute
            | PassageKind::CitationKey
            | PassageKind::FileName
            | PassageKind::LinkTarget
    )
}

/// A text of the CV, and where it stands there.
pub struct CvText<'a> {
    /// That of the lines in front of all sections is a summary.
    pub section: SectionKind,
    /// Empty in front of all sections.
    pub heading: String,
    pub is_in_entry: bool,
    pub passage: &'a Passage,
}

/// The texts of `cv.md`; a heading is part of what it opens.
pub fn cv_texts<'a>(cx: &LintContext<'_>, passages: &'a [Passage]) -> Vec<CvText<'a>> {
    let Some(cv) = &cx.profile.cv else { return Vec::new() };
    let named = |heading: &str| {
        let mut sections = cv.sections.iter();
        sections.find(|section| plain_text(&section.heading).trim() == heading.trim())
    };
    let (mut section, mut heading, mut is_in_entry) = (SectionKind::Summary, String::new(), false);
    let mut texts = Vec::new();
    for passage in passages {
        let may_open = matches!(passage.kind, PassageKind::Heading | PassageKind::Paragraph);
        if let Some(opened) = named(&passage.text).filter(|_| may_open) {
            (section, is_in_entry) = (opened.kind, false);
            heading.clone_from(&passage.text);
        } else if passage.kind == PassageKind::Heading {
            is_in_entry = !heading.is_empty();
        }
        texts.push(CvText { section, heading: heading.clone(), is_in_entry, passage });
    }
    texts
}

/// The passages of the CV's file, if there is one.
pub fn cv_passages(cx: &LintContext<'_>) -> Option<(SourcePath, Arc<[Passage]>)> {
    let path = SourcePath::cv();
    let source = cx.sources.sources.get(&path)?;
    Some((path, passages(source)))
}

/// A text of one or several passages, a line for each.
pub struct Lines<'a> {
    pub text: String,
    parts: Vec<(usize, &'a Passage)>,
}

impl<'a> Lines<'a> {
    pub fn of(passages: &[&'a Passage]) -> Lines<'a> {
        let mut lines = Lines { text: String::new(), parts: Vec::new() };
        for passage in passages {
            if !lines.text.is_empty() {
                lines.text.push('\n');
            }
            lines.parts.push((lines.text.len(), passage));
            lines.text.push_str(&passage.text);
        }
        lines
    }

    /// Where a part of the text is written, as far as it is in one passage.
    pub fn span(&self, range: Range<usize>) -> Span {
        let at = self.parts.partition_point(|(start, _)| *start <= range.start).saturating_sub(1);
        let Some((start, passage)) = self.parts.get(at) else { return Span::default() };
        let end = (range.end - start).min(passage.text.len());
        passage.span(range.start - start..end)
    }
}

/// The same report at several places of a file.
pub fn at_each(diagnostic: Diagnostic, file: &SourcePath, spans: &[Span]) -> Diagnostic {
    let marks = spans.iter().take(MOST_MARKS);
    marks.fold(diagnostic, |diagnostic, span| diagnostic.at(file, *span, ""))
}
