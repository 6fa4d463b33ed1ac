//! The text of an entry as a form takes it: without markdown, an item of a list on a line of its
//! own.
//!
//! No word is left out: a note stands in brackets where its mark is, a picture is its alternative
//! text, and the cells of a row are parted by bars.

use crate::syntax::markdown::{Block, Inline};

/// Plain text of blocks, paragraphs one below the other. `notes` are the footnotes of the file.
pub fn of_blocks(blocks: &[Block], notes: &[Vec<Block>]) -> String {
    let mut lines = Vec::new();
    push_blocks(blocks, notes, &mut lines);
    lines.join("\n")
}

/// Plain text of running text.
pub fn of_inlines(content: &[Inline], notes: &[Vec<Block>]) -> String {
    let mut text = String::new();
    push_inlines(content, notes, &mut text);
    text.trim().to_owned()
}

fn push_blocks(blocks: &[Block], notes: &[Vec<Block>], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content }
            | Block::Plain { content }
            | Block::Heading { content, .. } => push_lines(&of_inlines(content, notes), lines),
            Block::List { start, items } => {
                for (number, item) in items.iter().enumerate() {
                    let from = lines.len();
                    push_blocks(&item.content, notes, lines);
                    if let (Some(start), Some(first)) = (start, lines.get_mut(from)) {
                        *first = format!("{}. {first}", start.saturating_add(number as u64));
                    }
                }
            }
            Block::Quote { content } => push_blocks(content, notes, lines),
            Block::Code { text, .. } => push_lines(text, lines),
            Block::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    let cells = row.iter().map(|cell| of_inlines(cell, notes));
                    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
                    push_lines(&cells.join(" | "), lines);
                }
            }
            Block::Html { text } => push_lines(&without_tags(text), lines),
            Block::Rule => {}
        }
    }
}

/// HTML that passes through, without its tags: the words between them are the person's.
fn without_tags(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        match tag.split_once('>') {
            Some((_, after)) => rest = after,
            None => {
                words.push('<');
                rest = tag;
            }
        }
    }
    words.push_str(rest);
    words
}

fn push_lines(text: &str, lines: &mut Vec<String>) {
    let written = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.extend(written.map(str::to_owned));
}

fn push_inlines(content: &[Inline], notes: &[Vec<Block>], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::Html { text } => out.push_str(&without_tags(text)),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::InLanguage { content, .. }
            | Inline::Strikethrough { content }
            | Inline::Link { content, .. } => push_inlines(content, notes, out),
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::SoftBreak => out.push(' '),
            Inline::HardBreak => out.push('\n'),
            Inline::Note { index, .. } => {
                // A note that marks itself would have no end.
                let note = notes.get(*index).map(|note| of_blocks(note, &[])).unwrap_or_default();
                if !note.is_empty() {
                    out.push_str(&format!(" ({})", note.replace('\n', " ")));
                }
            }
        }
    }
}
