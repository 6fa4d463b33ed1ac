//! Markdown text to a tree: CommonMark with tables, footnotes, strikethrough, task lists, heading
//! attributes and smart punctuation.
//!
//! Resolves no link, reads no picture and makes no HTML: it lists the spans of links, pictures and
//! raw HTML for the floors that do.

mod block;
mod builder;
mod convert;
mod footnotes;
mod odd_spaces;
mod open_node;
mod slips;
mod slug;

use std::sync::Arc;

use pulldown_cmark::{Options, Parser};

pub use block::{Alignment, Block, Body, Inline, Inlines, ListItem, first_paragraph, plain_text};

use crate::base::{Diagnosed, Hashed, SourcePath, Span};
use builder::Builder;

/// A parsed markdown text: the tree, and the spans that checks need.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    pub body: Arc<Hashed<Body>>,
    /// The span of each block of the body.
    pub spans: Vec<Span>,
    pub headings: Vec<Heading>,
    pub marks: Vec<Reference>,
}

/// A heading of the text, at any depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub span: Span,
    pub id: String,
    /// Whether the person wrote the id.
    pub own_id: bool,
    pub classes: Vec<String>,
    pub attributes: Vec<(String, Option<String>)>,
}

/// Something in the text that a later floor has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub span: Span,
    pub kind: ReferenceKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    Link(String),
    Image { source: String, has_alt: bool },
    Html,
}

/// Reads `text`, which starts at byte `shift` of `file`. Any text is valid markdown: the
/// diagnostics report what a person would not expect, such as a footnote that nothing points to.
pub fn parse(file: &SourcePath, text: &str, shift: usize) -> Diagnosed<Markdown> {
    let text = &*odd_spaces::plain(text);
    let events = parser(text).into_offset_iter();
    Builder::new(file, text, shift).build(events)
}

/// The events of a text, in folio's form of markdown.
pub(super) fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(text, options)
}
