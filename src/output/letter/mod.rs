//! Letters to people whom the person knows: who is due and why, what is new since they last heard,
//! and drafts to fill in.
//!
//! A letter is one value, `Letter`, before it is a text, markdown or a draft for a mail program, so
//! all three say the same. It is made of what is public, and of the people of `private/people.toml`,
//! who are all that this room is given of `private/`. Nothing is sent, and nothing is written: that
//! is the work of the commands.

mod addressed;
mod calendar;
mod content;
mod desk;
mod draft;
mod due;
mod kind;
mod mail;
mod markdown;
mod news;
mod read;
mod review;
mod words_for_people;
mod written;

pub use content::Letter;
pub use desk::LetterDesk;
pub use draft::{Occasion, draft};
pub use due::{Due, Why, due};
pub use kind::LetterKind;
pub use mail::mail_link;
pub use news::{News, NewsItem, ended, news, titles};
pub use read::read;
pub use review::{Fault, has_same_words, review, unfilled};
pub use written::{FORMS, WrittenLetter, parts_of_name, stem, whole_text, written};
