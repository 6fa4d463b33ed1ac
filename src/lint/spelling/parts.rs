//! Which entries of the CV are in another language than the site, and where they are written.
//!
//! Believes what headings say, `### Chef de clinique {lang=fr}`; it detects no language.

use std::collections::BTreeMap;

use crate::base::well_known;
use crate::lint::LintContext;
use crate::model::cv::Entry;

/// The languages of entries that name one, as BCP 47 tags, by the offset of their heading in the CV.
pub fn languages(cx: &LintContext<'_>) -> BTreeMap<usize, String> {
    let Some((_, document)) = cx.documents.markdown(well_known::CV) else {
        return BTreeMap::new();
    };
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries = sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts);
    let in_another = entries.filter_map(|(entry, _)| Some((entry, entry.language.as_ref()?)));
    let headings = &document.markdown.headings;
    let placed = in_another.filter_map(|(entry, language)| {
        let heading = headings.iter().find(|heading| heading.id == entry.id)?;
        Some((heading.span.start, language.clone()))
    });
    placed.collect()
}
