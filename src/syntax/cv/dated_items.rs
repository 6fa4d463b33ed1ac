//! Items of a list that are entries: each opens or ends with its date, in a section whose entries have
//! dates.
//!
//! A list with one item that has none stays a list, as do lists of other sections, where a line each
//! reads well.

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::dated_line::{has_certain_date, listed, title_and_byline};
use crate::syntax::cv::piece::{HeadingLine, Piece};
use crate::syntax::cv::{head, slice};
use crate::syntax::markdown::{Block, Inline, ListItem, plain_text};

/// An entry for each item of the list at `span` of `text`; `None` where it stays a list.
pub fn entries<'a>(
    items: &[ListItem],
    span: Span,
    kind: SectionKind,
    text: &str,
) -> Option<Vec<Piece<'a>>> {
    let spans = first_lines(text, span);
    if !kind.has_dated_entries() || spans.len() != items.len() {
        return None;
    }
    let mut pieces = Vec::new();
    for (item, span) in items.iter().zip(spans) {
        let (content, further) = match item.content.split_first()? {
            (Block::Plain { content } | Block::Paragraph { content }, further) => {
                (content, further)
            }
            _ => return None,
        };
        let lines = slice::lines(content);
        let line = lines.first().filter(|line| item.checked.is_none() && is_dated(line))?;
        let (title, byline) = title_and_byline(line, true);
        if title.is_empty() {
            return None;
        }
        pieces.push(Piece::Entry(HeadingLine { content: title, heading: None, span }));
        pieces.push(Piece::Block(Block::Paragraph { content: byline }, span));
        let below = lines[1..].join(&Inline::SoftBreak);
        if !below.is_empty() {
            pieces.push(Piece::Block(Block::Paragraph { content: below }, span));
        }
        pieces.extend(further.iter().map(|block| Piece::Block(block.clone(), span)));
    }
    Some(pieces)
}

fn is_dated(line: &[Inline]) -> bool {
    has_certain_date(line) && head::has_date(line) || listed(&plain_text(line)).is_some()
}

/// The first line of each item, without the sign that opens it.
fn first_lines(text: &str, span: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = span.start;
    let mut deepest = None;
    for line in text.get(span.range()).unwrap_or_default().split_inclusive('\n') {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let sign = match words.strip_prefix(['-', '*', '+']) {
            Some(rest) => Some(rest),
            None => words
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .strip_prefix(['.', ')'])
                .filter(|_| words.starts_with(|c: char| c.is_ascii_digit())),
        };
        if let Some(rest) = sign.filter(|rest| rest.starts_with([' ', '\t']))
            && indent <= *deepest.get_or_insert(indent + 1)
        {
            let start = at + line.len() - rest.trim_start().len();
            spans.push(Span::new(start, at + line.trim_end().len()));
        }
        at += line.len();
    }
    spans
}
