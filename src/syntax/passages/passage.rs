//! A text that a reader sees at once, with the way back from each of its bytes to the source.
//!
//! Knows no format: the collectors beside it do.

use std::ops::Range;
use std::sync::Arc;

use crate::base::Span;

/// A text and where it is written. Words that emphasis, a link, an entity or a macro splits in the
/// source are one text here; a line break is `\n`, the border of two cells `\t`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    pub kind: PassageKind,
    pub text: String,
    /// Where each part of the text begins, in order; the first begins at 0.
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// A paragraph, also one in a quotation.
    Paragraph,
    Heading,
    /// An item's own text, without the lists in it.
    ListItem,
    /// The names of a table's columns.
    TableHead(Row),
    TableRow(Row),
    Footnote,
    AltText,
    /// The address that a link or a picture leads to.
    LinkTarget,
    /// The title of a link or a picture.
    Title,
    CodeBlock,
    /// HTML outside of a paragraph, which is shown as it is written.
    Html,
    /// The id, the tags and the values in the braces of a heading; the language of a block of code.
    Attribute,
    /// A remark, or a text that no output has.
    Comment,
    /// A key of a TOML table as it is written, such as a citation key.
    Key,
    /// A string, number or date of TOML, with its path of keys; items of a list have that of the
    /// list.
    Value(Vec<String>),
    /// A field of an entry, with its abbreviations and commands resolved.
    Field {
        entry: String,
        name: String,
    },
    /// The citation key of an entry.
    CitationKey,
    /// The path of the file below the person's folder, and below `content/` if it is there.
    FileName,
}

/// A row of a table: the text of column `n` is `text[cells[n]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The names of all columns.
    pub head: Arc<[String]>,
    pub cells: Vec<Range<usize>>,
}

/// A part of a text, up to where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Piece {
    at: usize,
    span: Span,
    /// Whether the source has the very bytes of the text; else the span stands for all of them.
    is_verbatim: bool,
}

impl Passage {
    /// Where a part of the text is written: from the first byte that makes it to the last. Empty at
    /// the start of the file for the name of a file.
    pub fn span(&self, range: Range<usize>) -> Span {
        let range = range.start..range.end.max(range.start + 1).min(self.text.len());
        let touched = self
            .pieces
            .iter()
            .enumerate()
            .filter(|(index, piece)| piece.at < range.end && self.end_of(*index) > range.start);
        let mut whole: Option<Span> = None;
        for (index, piece) in touched {
            let here = if piece.is_verbatim {
                let from = range.start.max(piece.at) - piece.at;
                let to = range.end.min(self.end_of(index)) - piece.at;
                Span::new(piece.span.start + from, piece.span.start + to)
            } else {
                piece.span
            };
            whole = Some(match whole {
                None => here,
                Some(span) => Span::new(span.start.min(here.start), span.end.max(here.end)),
            });
        }
        whole.unwrap_or_default()
    }

    /// The parts of the text that the source has byte for byte, with their places.
    pub fn verbatim(&self) -> impl Iterator<Item = (Range<usize>, Span)> {
        self.pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.is_verbatim)
            .map(|(index, piece)| (piece.at..self.end_of(index), piece.span))
    }

    fn end_of(&self, index: usize) -> usize {
        self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at)
    }
}

/// A text that grows at its end.
#[derive(Default)]
pub(super) struct Builder {
    text: String,
    pieces: Vec<Piece>,
}

impl Builder {
    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds a text that the source has byte for byte from `start` on.
    pub fn push_verbatim(&mut self, text: &str, start: usize) {
        if text.is_empty() {
            return;
        }
        let span = Span::new(start, start + text.len());
        match self.pieces.last_mut() {
            Some(last) if last.is_verbatim && last.span.end == start => last.span.end = span.end,
            _ => self.pieces.push(Piece { at: self.text.len(), span, is_verbatim: true }),
        }
        self.text.push_str(text);
    }

    /// Adds a text that a part of the source stands for.
    pub fn push_decoded(&mut self, text: &str, span: Span) {
        if text.is_empty() {
            return;
        }
        self.pieces.push(Piece { at: self.text.len(), span, is_verbatim: false });
        self.text.push_str(text);
    }

    /// Adds `text`, whose source is `raw` at byte `start`: byte for byte where both are the same.
    pub fn push(&mut self, text: &str, raw: &str, start: usize) {
        if text == raw {
            self.push_verbatim(text, start);
        } else {
            self.push_decoded(text, Span::new(start, start + raw.len()));
        }
    }

    /// Adds a part of another text, with its places.
    pub fn push_part(&mut self, other: &Builder, range: Range<usize>) {
        let ends = other.pieces.iter().skip(1).map(|piece| piece.at).chain([other.text.len()]);
        for (piece, end) in other.pieces.iter().zip(ends) {
            let (from, to) = (piece.at.max(range.start), end.min(range.end));
            if from < to && piece.is_verbatim {
                self.push_verbatim(&other.text[from..to], piece.span.start + from - piece.at);
            } else if from < to {
                self.push_decoded(&other.text[from..to], piece.span);
            }
        }
    }

    pub fn finish(self, kind: PassageKind) -> Passage {
        Passage { kind, text: self.text, pieces: self.pieces }
    }

    /// The passage, unless there is nothing in it to read.
    pub fn finish_into(self, kind: PassageKind, found: &mut Vec<Passage>) {
        if !self.text.trim().is_empty() {
            found.push(self.finish(kind));
        }
    }
}
