//! What can be doubtful about a text that was meant as a date, and why it cannot be read as one.
//!
//! Says it in no words: those are in `fault`.

use std::ops::RangeInclusive;

use crate::base::{PartialDate, Period};

/// The other reading of a period.
#[derive(Clone, Debug, PartialEq)]
pub enum DateDoubt {
    /// `2010-11` is read as a month and could be two years.
    MonthOrYears { month: PartialDate, last_year: i16 },
    /// `03/04/2019` is read by the region.
    DayOrMonth { read: Period, other: Period },
}

/// Why a text that was meant as a date cannot be read as one.
#[derive(Clone, Debug, PartialEq)]
pub enum DateFault {
    /// It ends before it begins.
    Backwards,
    NoSuchMonth(u32),
    NoSuchDay {
        day: u32,
        month: u8,
        year: i16,
    },
    /// A misspelled word, the word that was meant, and the whole text with it if that is a date.
    Misspelled {
        word: String,
        near: &'static str,
        mended: Option<String>,
    },
    /// A year of two, three or five digits.
    YearDigits,
    /// A year in which nobody of today works.
    Year(u32),
    /// `ca. 2010`, `early 2019`.
    About,
    /// `until 2019`.
    NoStart,
    /// `valid until 12/2028`.
    Expiry,
    /// `Jun – Aug`, `ongoing`.
    NoYear,
    /// A whole date among other words: `Graduated May 2019`.
    AmongWords,
    Unknown,
}

impl DateFault {
    /// The years of a career, with those of the people that a prize is named after.
    pub const YEARS: RangeInclusive<i16> = 1900..=2100;

    /// Whether the text is nothing but a date, so that it must not pass as a place.
    pub fn is_certain(&self) -> bool {
        *self != DateFault::AmongWords
    }
}
