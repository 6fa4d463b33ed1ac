//! What a `.bib` file is made of, as spans.
//!
//! Holds no text and reads none.

use crate::base::Span;

/// A file, cut into its parts. All parts are in the order of the file.
#[derive(Debug, Default)]
pub struct Parts {
    pub entries: Vec<Entry>,
    pub definitions: Vec<Definition>,
    /// What stands between entries, without remarks that are marked as such.
    pub gaps: Vec<Gap>,
    /// What is wrong between entries and in definitions.
    pub slips: Vec<Slip>,
}

/// An entry, and where its `@` stands. All spans in `parts` count from there.
#[derive(Debug)]
pub struct Entry {
    pub start: usize,
    pub parts: EntryParts,
    pub slips: Vec<Slip>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EntryParts {
    pub kind: Span,
    /// Empty if the entry has none.
    pub key: Span,
    pub fields: Vec<Field>,
    /// From its `@`, without the closing brace.
    pub whole: Span,
}

/// A field, or a definition of `@string`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: Span,
    /// With its braces or quotation marks.
    pub value: Span,
    /// What `#` joins; none for a value that is not there.
    pub pieces: Vec<Piece>,
}

/// A piece of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A text, without its braces or quotation marks.
    Text(Span),
    /// The name of a definition or a month.
    Name(Span),
}

/// One name and value of `@string`, with spans that count from the start of the file.
#[derive(Debug)]
pub struct Definition {
    pub field: Field,
}

/// Text that belongs to no entry.
#[derive(Debug)]
pub struct Gap {
    pub span: Span,
    /// The brace that ends the entry before it.
    pub ended_by: Option<Span>,
}

/// Something that is not as it should be written. Its span counts like those of its part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub span: Span,
    pub kind: SlipKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    // Words are lost, or nobody can say where they belong.
    NoBrace,
    NoKey,
    NoName,
    Unclosed,
    UnclosedValue,
    Stray,
    TooDeep,
    // Everything could be read.
    NoComma,
    NoEquals,
    NoHash,
    NoBraces,
    InnerQuotes,
    OddQuotes,
    WrongClosing,
}

impl SlipKind {
    pub const COUNT: usize = SlipKind::WrongClosing as usize + 1;

    /// Whether it may take words from an entry.
    pub fn takes_words(self) -> bool {
        use SlipKind::{NoBrace, NoKey, NoName, Stray, TooDeep, Unclosed, UnclosedValue};
        matches!(self, NoBrace | NoKey | NoName | Unclosed | UnclosedValue | Stray | TooDeep)
    }
}
