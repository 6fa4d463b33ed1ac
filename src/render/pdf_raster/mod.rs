//! What a PDF from elsewhere shows: its first page as a picture, its words as text.
//!
//! Writes no PDF and cleans none: that is `sanitize`'s work.

mod cost;
mod first_page;
mod glyphs;
mod kept_texts;
mod text;

pub use first_page::drawn;
pub use kept_texts::kept_texts;
pub use text::{markup, texts};
