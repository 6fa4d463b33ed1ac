//! A text of `private/` in parts: its title, what opens it, and a part for each heading.
//!
//! Knows no kinds of headings: the words are the person's own.

use crate::base::SourcePath;
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::{Block, Inlines, plain_text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PrivateText {
    pub file: SourcePath,
    pub title: Option<Inlines>,
    pub preamble: Vec<Block>,
    pub sections: Vec<TextSection>,
    pub notes: Vec<Vec<Block>>,
}

/// A heading of the first or second level, and what is below it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextSection {
    pub id: String,
    pub heading: Inlines,
    pub blocks: Vec<Block>,
}

impl PrivateText {
    pub fn read(file: &SourcePath, document: &MarkdownDocument) -> PrivateText {
        let body = &document.markdown.body;
        let mut text = PrivateText {
            file: file.clone(),
            title: None,
            preamble: Vec::new(),
            sections: Vec::new(),
            notes: body.notes.clone(),
        };
        let (title, rest) = without_title(&body.blocks);
        text.title = title;
        for block in rest {
            match block {
                Block::Heading { level: 1 | 2, id, content } => text.sections.push(TextSection {
                    id: id.to_string(),
                    heading: content.clone(),
                    blocks: Vec::new(),
                }),
                block => match text.sections.last_mut() {
                    Some(section) => section.blocks.push(block.clone()),
                    None => text.preamble.push(block.clone()),
                },
            }
        }
        text
    }

    /// How many questions it asks: items of its lists, and paragraphs that end in a question mark.
    pub fn questions(&self) -> usize {
        let blocks = self.preamble.iter().chain(self.sections.iter().flat_map(|part| &part.blocks));
        blocks.map(questions).sum()
    }
}

/// The title that opens a text, and the blocks below it.
pub fn without_title(blocks: &[Block]) -> (Option<Inlines>, &[Block]) {
    match blocks {
        [Block::Heading { level: 1, content, .. }, rest @ ..] => (Some(content.clone()), rest),
        all => (None, all),
    }
}

fn questions(block: &Block) -> usize {
    match block {
        Block::List { items, .. } => items.len(),
        Block::Paragraph { content } | Block::Plain { content } => {
            let text = plain_text(content);
            usize::from(text.trim_end().ends_with(['?', '？', '؟']))
        }
        Block::Quote { content } => content.iter().map(questions).sum(),
        _ => 0,
    }
}
