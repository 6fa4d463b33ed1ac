//! When a work appeared: a date or a range of dates, from a text or from the fields of an entry.
//!
//! Reads dates as bibliographies have them: ISO 8601 and EDTF as biblatex takes them, RIS,
//! PubMed, CSL's numbers, and whatever people and programs write into `year` and `month`. It does
//! not read the clock, and it never takes a year away because something beside it cannot be read.

mod fields;
mod issued;
mod shape;
mod text;
mod token;

pub use fields::words_beside_date;
pub use issued::{IssuedDate, MOST_YEARS_AHEAD};
pub use text::whole;
