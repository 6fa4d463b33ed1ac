//! Raw HTML as words: unless the person lets it through, readers see it as it is written, so it is
//! text in the tree too, and whatever quotes a text says the same.
//!
//! Takes no tag apart, and knows no comment: those are gone before.

use super::block::{Block, Inline, Inlines};
use super::convert::push_text;
use crate::lexicon::quotation_marks::QuotationMarks;

/// What raw HTML in a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RawHtml {
    /// Words like all others.
    IsText,
    /// Part of the page.
    PassesThrough,
}

/// How texts are read, which the site says once for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    pub raw_html: RawHtml,
    /// What straight quotation marks become.
    pub quotes: QuotationMarks,
}

/// A text in English.
impl From<RawHtml> for Reading {
    fn from(raw_html: RawHtml) -> Self {
        Reading { raw_html, quotes: QuotationMarks::default() }
    }
}

/// The blocks with their HTML as text.
pub fn blocks_as_text(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(block_as_text).collect()
}

fn block_as_text(block: Block) -> Block {
    match block {
        Block::Paragraph { content } => Block::Paragraph { content: as_text(content) },
        Block::Plain { content } => Block::Plain { content: as_text(content) },
        Block::Heading { level, id, content } => {
            Block::Heading { level, id, content: as_text(content) }
        }
        Block::List { start, mut items } => {
            for item in &mut items {
                item.content = blocks_as_text(std::mem::take(&mut item.content));
            }
            Block::List { start, items }
        }
        Block::Quote { content } => Block::Quote { content: blocks_as_text(content) },
        Block::Table { columns, head, rows, bars } => Block::Table {
            columns,
            bars,
            head: head.into_iter().map(as_text).collect(),
            rows: rows.into_iter().map(|row| row.into_iter().map(as_text).collect()).collect(),
        },
        Block::Html { text } => {
            let mut content = Vec::new();
            for line in text.lines() {
                if !content.is_empty() {
                    content.push(Inline::SoftBreak);
                }
                content.push(Inline::Text { text: line.into() });
            }
            Block::Paragraph { content }
        }
        block @ (Block::Code { .. } | Block::Rule) => block,
    }
}

/// Running text with its HTML as text.
pub fn as_text(content: Inlines) -> Inlines {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Html { text } | Inline::Text { text } => push_text(&mut out, &text),
            Inline::Emphasis { content } => {
                out.push(Inline::Emphasis { content: as_text(content) })
            }
            Inline::Strong { content } => out.push(Inline::Strong { content: as_text(content) }),
            Inline::Strikethrough { content } => {
                out.push(Inline::Strikethrough { content: as_text(content) });
            }
            Inline::Link { target, title, content } => {
                out.push(Inline::Link { target, title, content: as_text(content) });
            }
            inline => out.push(inline),
        }
    }
    out
}
