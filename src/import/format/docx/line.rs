//! The lines of a file as a reader sees them, in their order, and what stands beside them.

use super::styles::ListKind;
use super::text::Text;
use crate::import::career::Place;

/// A paragraph, or a line of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub text: Text,
    pub look: Look,
    pub list: Option<(ListKind, u8)>,
    /// Whether the line goes on with the paragraph of the line before it.
    pub goes_on: bool,
    /// Whether it is a note below the page.
    pub is_note: bool,
    pub place: Place,
}

/// By what a reader's eye tells lines apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    pub level: Option<u8>,
    pub is_title: bool,
    pub is_bold: bool,
    pub is_italic: bool,
    pub is_capitals: bool,
    pub is_underlined: bool,
    pub has_border: bool,
    pub size: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Line(Line),
    /// Rows of cells.
    Table(Vec<Vec<Vec<Block>>>),
    /// A box of text, which stands beside the text.
    Box(Vec<Block>),
    Picture(Picture),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The path of its part.
    pub path: String,
    /// What is to be seen on it, if the file says so.
    pub description: String,
    /// Its lesser side in the text, in millimeters.
    pub side: Option<u64>,
    pub place: Place,
}

/// All lines of some blocks, also those in tables and boxes.
pub fn lines(blocks: &[Block]) -> Vec<&Line> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Line(line) => found.push(line),
            Block::Box(blocks) => found.extend(lines(blocks)),
            Block::Table(rows) => {
                found.extend(rows.iter().flatten().flat_map(|cell| lines(cell)));
            }
            Block::Picture(_) => {}
        }
    }
    found
}
