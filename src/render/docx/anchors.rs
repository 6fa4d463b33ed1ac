//! Which places of a document something in it links to, and the names of their bookmarks.
//!
//! Word takes letters, digits and underscores in such a name, forty of them at most, and hides names
//! that begin with an underscore from lists; so a bookmark is named by a number.

use std::collections::BTreeSet;

use crate::render::document_view::DocumentView;
use crate::syntax::markdown::{Block, Inline, Inlines};

/// The ids that exist and are linked to, in the order of letters.
pub struct Anchors {
    names: Vec<String>,
}

#[derive(Default)]
struct Found<'a> {
    ids: BTreeSet<&'a str>,
    linked: BTreeSet<&'a str>,
}

impl Anchors {
    pub fn of(view: &DocumentView) -> Anchors {
        let mut found = Found::default();
        view.heading.iter().for_each(|heading| found.inlines(heading));
        found.blocks(&view.preamble);
        for section in &view.sections {
            found.ids.insert(&section.id);
            found.inlines(&section.heading);
            found.blocks(&section.blocks);
            for entry in &section.entries {
                found.ids.insert(&entry.id);
                let parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
                std::iter::once(&entry.title).chain(parts).for_each(|part| found.inlines(part));
                found.blocks(&entry.blocks);
            }
            let items = section.groups.iter().flat_map(|group| &group.items);
            items.for_each(|item| found.inlines(item));
        }
        view.notes.iter().for_each(|note| found.blocks(note));
        let both = found.ids.intersection(&found.linked);
        Anchors { names: both.map(|id| (*id).to_owned()).filter(|id| !id.is_empty()).collect() }
    }

    /// The name of the bookmark; `None` for an id that nothing links to, or that is nowhere.
    pub fn bookmark(&self, id: &str) -> Option<String> {
        let at = self.names.iter().position(|known| known == id)?;
        Some(format!("_place{}", at + 1))
    }
}

impl<'a> Found<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { content } | Block::Plain { content } => self.inlines(content),
                Block::Heading { id, content, .. } => {
                    self.ids.insert(id);
                    self.inlines(content);
                }
                Block::List { items, .. } => {
                    items.iter().for_each(|item| self.blocks(&item.content));
                }
                Block::Quote { content } => self.blocks(content),
                Block::Table { head, rows, .. } => {
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| self.inlines(cell));
                }
                Block::Code { .. } | Block::Rule | Block::Html { .. } => {}
            }
        }
    }

    fn inlines(&mut self, content: &'a Inlines) {
        for inline in content {
            match inline {
                Inline::Link { target, content, .. } => {
                    self.linked.extend(target.strip_prefix('#'));
                    self.inlines(content);
                }
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::InLanguage { content, .. }
                | Inline::Strikethrough { content } => self.inlines(content),
                _ => {}
            }
        }
    }
}
