//! Which parts of the CV a document prints, by the tags that it asks for.

use std::collections::BTreeSet;

use crate::model::cv::{Cv, Entry, Section};
use crate::model::settings::Selection;

/// A section of which a document prints at least the heading, and its entries that it prints, each
/// followed by its posts.
pub struct SelectedSection<'a> {
    pub section: &'a Section,
    /// Each with whether it is a post of an entry before it.
    pub entries: Vec<(&'a Entry, bool)>,
}

/// The sections that the document names, or all, with the entries that it shows. What it emphasizes
/// comes first.
pub fn select<'a>(cv: &'a Cv, selection: &Selection) -> Vec<SelectedSection<'a>> {
    let sections: Vec<&Section> = match selection.sections.as_slice() {
        [] => cv.sections.iter().collect(),
        names => {
            let mut chosen: Vec<&Section> = Vec::new();
            for section in names.iter().flat_map(|name| cv.sections_named(name)) {
                if !chosen.iter().any(|known| std::ptr::eq(*known, section)) {
                    chosen.push(section);
                }
            }
            chosen
        }
    };
    let shown = sections.into_iter().filter(|section| selection.shows(&section.tags));
    shown
        .map(|section| {
            let mut entries: Vec<&Entry> =
                section.entries.iter().filter(|entry| selection.shows(&entry.tags)).collect();
            entries.sort_by_key(|entry| !selection.emphasizes(&entry.tags));
            let entries = entries
                .into_iter()
                .flat_map(Entry::with_posts)
                .filter(|(entry, _)| selection.shows(&entry.tags))
                .collect();
            SelectedSection { section, entries }
        })
        .collect()
}

/// The ids that links inside the document may lead to.
pub fn ids(selected: &[SelectedSection<'_>]) -> BTreeSet<String> {
    let sections = selected.iter().map(|selected| selected.section.id.clone());
    let entries = selected.iter().flat_map(|selected| &selected.entries);
    sections.chain(entries.map(|(entry, _)| entry.id.clone())).collect()
}
