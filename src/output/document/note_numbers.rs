//! The footnotes of a document: those that it has marks of, numbered in the order of the marks.
//!
//! A document takes parts of several texts, in an order of its own; a footnote of a part that it
//! leaves out is left out as well.

use std::collections::BTreeMap;

use crate::render::document_view::DocumentView;
use crate::syntax::markdown::{Block, Inline};

pub fn number_notes(view: &mut DocumentView) {
    let all = std::mem::take(&mut view.notes);
    let mut numbers = Numbers::default();
    view.heading.iter_mut().for_each(|heading| numbers.inlines(heading));
    numbers.blocks(&mut view.preamble);
    for section in &mut view.sections {
        numbers.inlines(&mut section.heading);
        numbers.blocks(&mut section.blocks);
        for entry in &mut section.entries {
            numbers.inlines(&mut entry.title);
            let byline = entry.organization.iter_mut().chain(&mut entry.place);
            byline.chain(&mut entry.other).for_each(|part| numbers.inlines(part));
            numbers.blocks(&mut entry.blocks);
        }
        let items = section.groups.iter_mut().flat_map(|group| &mut group.items);
        items.for_each(|item| numbers.inlines(item));
    }
    // A footnote may have marks of others, which come behind it.
    while let Some(index) = numbers.order.get(view.notes.len()) {
        let mut note = all.get(*index).cloned().unwrap_or_default();
        numbers.blocks(&mut note);
        view.notes.push(note);
    }
}

/// The number that each footnote gets, and the footnotes in the order of their numbers.
#[derive(Default)]
struct Numbers {
    of_note: BTreeMap<usize, usize>,
    order: Vec<usize>,
}

impl Numbers {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { content }
                | Block::Plain { content }
                | Block::Heading { content, .. } => self.inlines(content),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.blocks(&mut item.content));
                }
                Block::Quote { content } => self.blocks(content),
                Block::Table { head, rows, .. } => {
                    let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                Block::Code { .. } | Block::Rule | Block::Html { .. } => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Note { index, again } => {
                    *again = self.of_note.contains_key(index);
                    if !*again {
                        self.of_note.insert(*index, self.order.len());
                        self.order.push(*index);
                    }
                    *index = self.of_note[index];
                }
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::InLanguage { content, .. }
                | Inline::Strikethrough { content }
                | Inline::Link { content, .. } => self.inlines(content),
                Inline::Text { .. }
                | Inline::Code { .. }
                | Inline::Html { .. }
                | Inline::Image { .. }
                | Inline::SoftBreak
                | Inline::HardBreak => {}
            }
        }
    }
}
