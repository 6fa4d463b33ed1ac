//! Dates as people write them in a career: a year, a month or a day, and periods between them.
//!
//! Knows no time zone and no words, and never asks for today's date; `lexicon` reads dates from
//! text.

use std::fmt;

use serde::Serialize;

/// A date as exact as written: `2020`, `2020-01` or `2020-01-15`. A day always has a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<u8>,
    pub day: Option<u8>,
}

/// When a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum PeriodEnd {
    /// The period is this one date: `2020`.
    Same,
    Date(PartialDate),
    Present,
}

/// A single date or a range, as in a byline. `expected` marks a future date: `expected Jun 2027`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Period {
    pub start: PartialDate,
    pub end: PeriodEnd,
    pub expected: bool,
}

impl PartialDate {
    /// A checked date: `None` for a month or a day that the calendar does not have.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        match (month, day) {
            (None, None) => Some(()),
            (Some(month), None) => (1..=12).contains(&month).then_some(()),
            (Some(month), Some(day)) => {
                jiff::civil::Date::new(year, month as i8, i8::try_from(day).ok()?).ok().map(drop)
            }
            (None, Some(_)) => None,
        }?;
        (1000..=9999).contains(&year).then_some(PartialDate { year, month, day })
    }

    /// The first day that the date can mean.
    pub fn earliest(&self) -> (i16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that the date can mean, with every month taken as 31 days long: an order, not a
    /// calendar day.
    pub fn latest(&self) -> (i16, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

/// The machine form, ISO 8601: `2020`, `2020-01`, `2020-01-15`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl Period {
    pub fn at(date: PartialDate) -> Self {
        Period { start: date, end: PeriodEnd::Same, expected: false }
    }

    /// The last date of the period; `None` if it is ongoing.
    pub fn last(&self) -> Option<PartialDate> {
        match self.end {
            PeriodEnd::Same => Some(self.start),
            PeriodEnd::Date(date) => Some(date),
            PeriodEnd::Present => None,
        }
    }
}
