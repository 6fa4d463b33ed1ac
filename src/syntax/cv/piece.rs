//! The parts that the blocks of `cv.md` are.

use std::collections::VecDeque;

use crate::base::Span;
use crate::syntax::markdown::{Block, Heading, Inlines};

/// A part of the CV, in the order of the file.
pub enum Piece<'a> {
    Title(Inlines),
    Section(HeadingLine<'a>),
    Entry(HeadingLine<'a>),
    Post(HeadingLine<'a>),
    Block(Block, Span),
}

/// A heading, or a line that is one.
pub struct HeadingLine<'a> {
    pub content: Inlines,
    /// `None` for a line in bold.
    pub heading: Option<&'a Heading>,
    pub span: Span,
}

/// Whether there is an empty line between two blocks.
pub fn has_blank_line(text: &str, before: Span, behind: Span) -> bool {
    // The span of a block may have the end of its last line.
    let line = text.get(before.range()).unwrap_or_default().trim_end().len();
    let between = text.get(before.start + line..behind.start).unwrap_or_default();
    let mut lines = between.split('\n').skip(1).collect::<Vec<_>>();
    lines.pop();
    lines.iter().any(|line| line.trim().is_empty())
}

/// The blocks that follow a heading, up to the next.
pub fn take_blocks(pieces: &mut VecDeque<Piece<'_>>) -> VecDeque<(Block, Span)> {
    let mut blocks = VecDeque::new();
    while let Some(Piece::Block(..)) = pieces.front() {
        if let Some(Piece::Block(block, span)) = pieces.pop_front() {
            blocks.push_back((block, span));
        }
    }
    blocks
}

/// The first line of a paragraph.
pub fn first_line(text: &str, span: Span) -> Span {
    let line = text.get(span.range()).and_then(|text| text.lines().next()).unwrap_or_default();
    Span::new(span.start, span.start + line.trim_end().len())
}

/// What is behind the first lines of a paragraph.
pub fn behind_line(text: &str, span: Span, lines: usize) -> Span {
    let text = text.get(span.range()).unwrap_or_default();
    let length: usize = text.split_inclusive('\n').take(lines).map(str::len).sum();
    Span::new(span.start + length, span.end)
}
