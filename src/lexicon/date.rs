//! Dates as people write them in a career: a day, a month, a season or a year, and spans of these,
//! in every language that folio speaks, in the calendars and eras of some of them.
//!
//! `text` reads a whole date and says what is doubtful in it; `words` are the words for months,
//! seasons and "present". It reads no BibTeX and writes nothing: what a date looks like on a page
//! is said in `render::text`.

mod doubt;
mod era;
mod fault;
mod grammar;
mod numeral;
mod part;
mod period;
mod shape;
mod solar;
pub mod text;
mod token;
mod weekday;
pub mod words;
