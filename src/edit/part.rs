//! A part of a file that may be opened by itself, before it is known which words it has.
//!
//! Holds values and finds nothing.

use crate::base::Span;

/// What a part of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// A heading, the line below it, and all up to the next heading.
    Entry,
    Paragraph,
    List,
    Table,
    /// A quotation, code, or anything else of markdown that stands by itself.
    Block,
    /// A key with its value.
    Field,
    /// A setting that is a comment, and so not in force.
    Unset,
    /// A table of keys under its header.
    Settings,
    /// An entry of a file of references.
    Work,
    /// Lines that belong to none of these, such as a footnote.
    Lines,
    /// The whole file.
    File,
}

impl PieceKind {
    /// What a person calls it.
    pub fn name(self) -> &'static str {
        match self {
            PieceKind::Entry => "entry",
            PieceKind::Paragraph => "paragraph",
            PieceKind::List => "list",
            PieceKind::Table => "table",
            PieceKind::Block => "block",
            PieceKind::Field => "setting",
            PieceKind::Unset => "setting that is not in force",
            PieceKind::Settings => "group of settings",
            PieceKind::Work => "reference",
            PieceKind::Lines => "lines",
            PieceKind::File => "whole file",
        }
    }
}

/// A part of a file.
pub struct Part {
    pub kind: PieceKind,
    /// All of it, as whole lines.
    pub span: Span,
    /// What of it is shown by itself: no two parts of a file share a byte of that. Of an entry it is
    /// the head, as what follows has parts of its own.
    pub shows: Span,
    /// What a page may call it: an id, a citation key.
    pub names: Vec<String>,
}
