//! Renumbers footnotes after their text was reordered, by the new order of their marks.

use crate::syntax::markdown::{Block, Inline};

/// Gives new numbers while a text is walked from start to end.
#[derive(Default)]
pub struct FootnoteNumbering {
    /// The old numbers of the notes, in their new order.
    seen: Vec<usize>,
}

impl FootnoteNumbering {
    pub fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { content }
                | Block::Plain { content }
                | Block::Heading { content, .. } => self.inlines(content),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.blocks(&mut item.content))
                }
                Block::Quote { content } => self.blocks(content),
                Block::Table { head, rows, .. } => head
                    .iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(|cell| self.inlines(cell)),
                Block::Code { .. } | Block::Rule | Block::Html { .. } => {}
            }
        }
    }

    pub fn inlines(&mut self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Note { index, again } => {
                    let known = self.seen.iter().position(|old| old == index);
                    *again = known.is_some();
                    *index = known.unwrap_or_else(|| {
                        self.seen.push(*index);
                        self.seen.len() - 1
                    });
                }
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::InLanguage { content, .. }
                | Inline::Strikethrough { content }
                | Inline::Link { content, .. } => self.inlines(content),
                Inline::Text { .. }
                | Inline::Code { .. }
                | Inline::Image { .. }
                | Inline::SoftBreak
                | Inline::HardBreak
                | Inline::Html { .. } => {}
            }
        }
    }

    /// The notes in their new order. A note may point to further ones, which then follow.
    pub fn notes(mut self, mut notes: Vec<Vec<Block>>) -> Vec<Vec<Block>> {
        let mut ordered = Vec::new();
        while let Some(old) = self.seen.get(ordered.len()).copied() {
            let mut blocks = notes.get_mut(old).map(std::mem::take).unwrap_or_default();
            self.blocks(&mut blocks);
            ordered.push(blocks);
        }
        ordered.extend(notes.into_iter().filter(|left| !left.is_empty()));
        ordered
    }
}
