//! Texts of entries as JSON Resume has them: words without marks, in `summary` and `highlights`.
//!
//! Tables, quotations and pictures have no place there.

use crate::syntax::markdown::{Block, plain_text};

/// The paragraphs of a text, and the items of its lists, each followed by its own.
pub fn written(blocks: &[Block]) -> (Option<String>, Vec<String>) {
    let paragraphs: Vec<String> = blocks.iter().filter_map(words).collect();
    let mut items = Vec::new();
    add_items(blocks, &mut items);
    ((!paragraphs.is_empty()).then(|| paragraphs.join("\n\n")), items)
}

fn add_items(blocks: &[Block], items: &mut Vec<String>) {
    for block in blocks {
        let Block::List { items: list, .. } = block else { continue };
        for item in list {
            let own: Vec<String> = item.content.iter().filter_map(words).collect();
            if !own.is_empty() {
                items.push(own.join(" "));
            }
            add_items(&item.content, items);
        }
    }
}

fn words(block: &Block) -> Option<String> {
    match block {
        Block::Plain { content } | Block::Paragraph { content } => {
            Some(plain_text(content)).filter(|words| !words.trim().is_empty())
        }
        _ => None,
    }
}
