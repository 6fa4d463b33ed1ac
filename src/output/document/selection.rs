//! Which parts of the CV a document prints, by the tags that it asks for.

use std::collections::BTreeSet;

use crate::model::cv::{Cv, Entry, Section};
use crate::model::settings::DocumentSettings;

/// A section of which a document prints at least the heading, and its entries that it prints, each
/// followed by its posts.
pub struct SelectedSection<'a> {
    pub section: &'a Section,
    /// Each with whether it is a post of an entry before it.
    pub entries: Vec<(&'a Entry, bool)>,
}

/// Sections and entries with one of the document's tags, and untagged ones; everything where it
/// asks for no tag.
pub fn select<'a>(cv: &'a Cv, settings: &DocumentSettings) -> Vec<SelectedSection<'a>> {
    let is_chosen = |tags: &[String]| {
        settings.only.is_empty()
            || tags.is_empty()
            || tags.iter().any(|tag| settings.only.contains(tag))
    };
    let sections = cv.sections.iter().filter(|section| is_chosen(&section.tags));
    sections
        .map(|section| SelectedSection {
            section,
            entries: section
                .entries
                .iter()
                .filter(|entry| is_chosen(&entry.tags))
                .flat_map(Entry::with_posts)
                .filter(|(entry, _)| is_chosen(&entry.tags))
                .collect(),
        })
        .collect()
}

/// The ids that links inside the document may lead to.
pub fn ids(selected: &[SelectedSection<'_>]) -> BTreeSet<String> {
    let sections = selected.iter().map(|selected| selected.section.id.clone());
    let entries = selected.iter().flat_map(|selected| &selected.entries);
    sections.chain(entries.map(|(entry, _)| entry.id.clone())).collect()
}
