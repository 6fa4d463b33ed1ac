//! The content of markdown as a tree without offsets: the same tree becomes HTML and PDF.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A run of text with its marks.
pub type Inlines = Vec<Inline>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    Text {
        text: Box<str>,
    },
    Code {
        text: Box<str>,
    },
    Emphasis {
        content: Inlines,
    },
    Strong {
        content: Inlines,
    },
    Strikethrough {
        content: Inlines,
    },
    Link {
        target: Box<str>,
        title: Box<str>,
        content: Inlines,
    },
    Image {
        source: Box<str>,
        title: Box<str>,
        alt: Box<str>,
    },
    /// A mark that points to a footnote of the same file, by its index in [`Body::notes`].
    Note {
        index: usize,
        /// Whether another mark of the same footnote comes before this one.
        again: bool,
    },
    /// Words in another language than those around them, a BCP 47 tag. No text is read as one: an
    /// edition has them from its site.
    InLanguage {
        language: Box<str>,
        content: Inlines,
    },
    SoftBreak,
    HardBreak,
    /// Raw HTML, exactly as written.
    Html {
        text: Box<str>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    Paragraph {
        content: Inlines,
    },
    /// Text without a paragraph of its own, as in an item of a tight list.
    Plain {
        content: Inlines,
    },
    Heading {
        level: u8,
        id: Box<str>,
        content: Inlines,
    },
    List {
        start: Option<u64>,
        items: Vec<ListItem>,
    },
    Quote {
        content: Vec<Block>,
    },
    Code {
        language: Box<str>,
        text: Arc<str>,
    },
    Table {
        columns: Vec<Alignment>,
        head: Vec<Inlines>,
        rows: Vec<Vec<Inlines>>,
        bars: TableBars,
    },
    Rule,
    /// Raw HTML, exactly as written.
    Html {
        text: Box<str>,
    },
}

/// Whether a table has bars under its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableBars {
    None,
    /// The person wrote so.
    Marked,
    /// Each cell's length, as the model gives them: on the way to paper.
    Steps(Vec<Vec<u8>>),
}

/// An item of a list; `checked` is set in a task list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ListItem {
    pub checked: Option<bool>,
    pub content: Vec<Block>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    None,
    Left,
    Center,
    Right,
}

/// A whole text: its blocks, and its footnotes in the order of their first mark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Body {
    pub blocks: Vec<Block>,
    pub notes: Vec<Vec<Block>>,
}

impl Body {
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// The words of running text without any mark.
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(content, &mut text);
    text
}

fn push_plain(content: &[Inline], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::InLanguage { content, .. }
            | Inline::Strikethrough { content }
            | Inline::Link { content, .. } => {
                push_plain(content, out);
            }
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Note { .. } | Inline::Html { .. } => {}
        }
    }
}

/// The words of each paragraph and item, of lists and quotations too, without any mark. Tables, code
/// and pictures are left out.
pub fn plain_texts(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    push_texts(blocks, &mut texts);
    texts
}

fn push_texts(blocks: &[Block], texts: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => {
                texts.push(plain_text(content));
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| push_texts(&item.content, texts));
            }
            Block::Quote { content } => push_texts(content, texts),
            _ => {}
        }
    }
}

/// The first paragraph of a text, without marks: what a feed or a description quotes.
pub fn first_paragraph(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph { content } => {
            Some(plain_text(content)).filter(|text| !text.trim().is_empty())
        }
        _ => None,
    })
}
