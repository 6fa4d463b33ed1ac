//! Where a work is in its journal or book: volume, issue with its supplement, pages or the number
//! that takes their place, and the edition of a book.
//!
//! Numbers are kept as the letters that they are written in: a leading zero is part of them.

mod edition;
mod issue;
mod page_text;
mod pages;
mod placeholder;
mod volume;

pub use edition::edition_of_text;
pub use issue::Issue;
pub use page_text::Locator;
pub use pages::{PageRange, Pages};
pub use volume::VolumeIssue;
