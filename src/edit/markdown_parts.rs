//! The parts of a markdown text: each heading with what follows it, and each block by itself.
//!
//! Does not look into a list, a table or a quotation: it is one part.

use crate::base::Span;
use crate::edit::lines::whole_lines;
use crate::edit::part::{Part, PieceKind};
use crate::syntax::markdown::{Block, Markdown};

/// Adds the parts of a text. In a CV the lines right under a heading are its byline.
pub fn collect(markdown: &Markdown, text: &str, is_cv: bool, parts: &mut Vec<Part>) {
    let blocks: Vec<(&Block, Span)> =
        markdown.body.blocks.iter().zip(markdown.spans.iter().copied()).collect();
    let is_heading = |(block, _): &(&Block, Span)| matches!(block, Block::Heading { .. });
    let mut names: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(&(block, span)) = blocks.get(at) {
        at += 1;
        let Block::Heading { id, .. } = block else {
            let (kind, names) = (kind_of(block), names.clone());
            parts.push(Part { kind, span: whole_lines(text, span), shows: span, names });
            continue;
        };
        names = vec![id.to_string()];
        let next = blocks[at..].iter().position(is_heading).map_or(blocks.len(), |next| at + next);
        let end = blocks[next - 1].1.end;
        let mut head = span;
        if let Some((Block::Paragraph { .. }, byline)) = blocks[..next].get(at)
            && is_cv
            && is_right_under(text, span, *byline)
        {
            head.end = byline.end;
            at += 1;
        }
        let span = whole_lines(text, Span::new(span.start, end));
        parts.push(Part { kind: PieceKind::Entry, span, shows: head, names: names.clone() });
    }
}

fn kind_of(block: &Block) -> PieceKind {
    match block {
        Block::Paragraph { .. } | Block::Plain { .. } => PieceKind::Paragraph,
        Block::List { .. } => PieceKind::List,
        Block::Table { .. } => PieceKind::Table,
        _ => PieceKind::Block,
    }
}

/// Whether no empty line is between a heading and what follows it.
fn is_right_under(text: &str, heading: Span, next: Span) -> bool {
    let end = heading.start + text.get(heading.range()).unwrap_or_default().trim_end().len();
    let between = text.get(end..next.start).unwrap_or_default();
    between.trim().is_empty() && between.matches('\n').count() < 2
}
