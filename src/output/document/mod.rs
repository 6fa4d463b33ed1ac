//! Documents for paper. One file a kind of document, over one view; `documents` makes the PDF, the
//! file of Word or the text of any. The private folder is opened here and nowhere else (`packet_key`).

mod content;
mod cover;
pub mod cv;
pub mod documents;
pub mod introduction;
mod letter;
mod meeting;
mod missing;
pub mod missing_letters;
mod note_numbers;
mod one_pager;
pub mod packet_key;
mod page_limit;
mod paper;
mod person;
mod personal_table;
mod poster_handout;
mod proof;
mod selection;
mod span;
mod summary;
mod typeset;
mod word;
