//! A letter as one value, before it has a format.
//!
//! Its text is a tree of markdown, of which the three forms are made. What the person still has to
//! fill in is known by name, so that nothing else in brackets is taken for it.

use crate::model::private_folder::Acquaintance;
use crate::output::letter::kind::LetterKind;
use crate::render::plain_document::plain_blocks;
use crate::syntax::markdown::{Block, Inline, ListItem};

/// How wide the lines of the text are, in columns.
const WIDTH: usize = 72;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub kind: LetterKind,
    /// The word for who gets it, in the names of its files.
    pub word: String,
    /// Whom it is to, with the address for mail, where people.toml has one.
    pub to: (String, Option<String>),
    pub subject: String,
    pub blocks: Vec<Block>,
    /// What is left to fill in, each as it stands in the text: `[what you learned]`.
    pub blanks: Vec<String>,
    /// How many new items had no room.
    pub left_out: usize,
}

impl Letter {
    pub fn new(kind: LetterKind, word: &str, person: &Acquaintance) -> Letter {
        Letter {
            kind,
            word: word.to_owned(),
            to: (person.name.clone(), person.email.clone()),
            subject: String::new(),
            blocks: Vec::new(),
            blanks: Vec::new(),
            left_out: 0,
        }
    }

    /// A blank to fill in, as it stands in the text.
    pub fn blank(&mut self, what: &str) -> String {
        let blank = format!("[{what}]");
        if !self.blanks.contains(&blank) {
            self.blanks.push(blank.clone());
        }
        blank
    }

    pub fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph { content: vec![words(text)] });
    }

    /// A paragraph of two lines.
    pub fn lines(&mut self, first: &str, second: &str) {
        let content = vec![words(first), Inline::HardBreak, words(second)];
        self.blocks.push(Block::Paragraph { content });
    }

    /// A paragraph whose last words are an address.
    pub fn with_address(&mut self, text: &str, address: &str) {
        let before = text.strip_suffix(address).unwrap_or(text);
        let content = vec![words(before), link(address)];
        self.blocks.push(Block::Paragraph { content });
    }

    /// A list of texts, each with its address below it.
    pub fn list<'i>(&mut self, items: impl Iterator<Item = (String, Option<&'i String>)>) {
        let items = items.map(|(text, url)| {
            let mut content = vec![words(&text)];
            if let Some(url) = url {
                content.extend([Inline::HardBreak, link(url)]);
            }
            ListItem { checked: None, content: vec![Block::Plain { content }] }
        });
        self.blocks.push(Block::List { start: None, items: items.collect() });
    }

    /// Its words in lines, from the greeting to the name.
    pub fn text(&self) -> String {
        plain_blocks(&self.blocks, Some(WIDTH))
    }

    /// Its text with each paragraph in one line, as mail programs break lines by themselves.
    pub fn unbroken_text(&self) -> String {
        plain_blocks(&self.blocks, None)
    }
}

fn words(text: &str) -> Inline {
    Inline::Text { text: text.into() }
}

fn link(address: &str) -> Inline {
    Inline::Link { target: address.into(), title: "".into(), content: vec![words(address)] }
}
