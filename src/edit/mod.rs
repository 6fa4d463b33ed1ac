//! The part of a source that a person points at on a page, and that source with another text in the
//! part's place.
//!
//! No page and no value of the model carries a place: a part is looked for by its words and its names
//! in the texts of the files. Reads no disk, writes none, and knows no address.

mod change;
mod lines;
mod markdown_parts;
mod part;
mod piece;
mod seek;
mod table_parts;
mod work_parts;

pub use change::{LineChange, line_changes, place_of, with_text};
pub use lines::{line_of, shown, whole};
pub use piece::{Piece, PieceKind, pieces};
pub use seek::{Pointed, Sought, piece_at, seek, steps};
