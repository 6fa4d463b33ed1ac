//! Which entries of the CV are in another language than the site, and where they are written.
//!
//! Believes what headings say, `### Chef de clinique {lang=fr}`; it detects no language.

use std::collections::BTreeMap;

use crate::base::{Span, well_known};
use crate::lint::LintContext;
use crate::model::cv::Entry;

/// The languages of entries that name one, as BCP 47 tags, by the offset of their heading in the CV.
pub fn languages(cx: &LintContext<'_>) -> BTreeMap<usize, String> {
    headings(cx).into_iter().map(|(span, language)| (span.start, language)).collect()
}

/// Where the first entry in a language, a BCP 47 tag, has its heading in the CV.
pub fn heading_in(cx: &LintContext<'_>, language: &str) -> Option<Span> {
    headings(cx).into_iter().find(|(_, own)| own == language).map(|(span, _)| span)
}

/// The headings of entries that name a language, in their order, with its BCP 47 tag.
fn headings(cx: &LintContext<'_>) -> Vec<(Span, String)> {
    let Some((_, document)) = cx.documents.markdown(well_known::CV) else { return Vec::new() };
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries = sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts);
    let in_another = entries.filter_map(|(entry, _)| Some((entry, entry.language.as_ref()?)));
    let headings = &document.markdown.headings;
    let placed = in_another.filter_map(|(entry, language)| {
        let heading = headings.iter().find(|heading| heading.id == entry.id)?;
        Some((heading.span, language.clone()))
    });
    placed.collect()
}
