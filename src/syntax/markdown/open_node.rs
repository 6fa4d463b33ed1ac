//! The nodes that are open while the parser's events come in.

use crate::base::Span;
use crate::syntax::markdown::block::{Alignment, Block, Inlines, ListItem};

/// An open node; closing it adds it to the node around it.
pub enum Open {
    Blocks(Container, Vec<Block>, Inlines),
    Inlines(Wrap, Inlines),
    List(Option<u64>, Vec<ListItem>),
    Table(Vec<Alignment>, Vec<Inlines>, Vec<Vec<Inlines>>),
    Row(Vec<Inlines>),
    Verbatim(Verbatim, String),
}

pub enum Container {
    Quote,
    Item(Option<bool>),
    Footnote(String, Span),
}

pub enum Wrap {
    Paragraph,
    Heading(u8, usize),
    Cell,
    Emphasis,
    Strong,
    Strikethrough,
    Link(Box<str>, Box<str>),
    Image(Box<str>, Box<str>, Span),
}

pub enum Verbatim {
    Code(Box<str>),
    Html,
}
