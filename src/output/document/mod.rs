//! Documents for paper. One file a kind of document, over one view; `typeset` makes the PDF of any.

pub mod cv;
mod direction;
mod page_limit;
mod person;
mod selection;
mod span;
mod typeset;
