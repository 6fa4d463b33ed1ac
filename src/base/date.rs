//! Dates as people write them in a career: a year, a month or a day, and periods between them.
//!
//! Knows no time zone and no words, and never asks for today's date; `lexicon` reads dates from
//! text.

use std::fmt;

use serde::Serialize;

/// A date as exact as written: `2020`, `Summer 2020`, `2020-01` or `2020-01-15`. A day always has a
/// month, and a part of a year has neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub part: Option<YearPart>,
}

/// A part of a year that is longer than a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum YearPart {
    /// A season; `crosses` marks one that goes on in the next year, `Winter 2019/20`.
    Season { season: Season, semester: bool, crosses: bool },
    /// `Q1` to `Q4`.
    Quarter(u8),
    /// From autumn to the next summer: `2020/21`.
    AcademicYear,
    /// From April to the next March, as schools and offices of Japan count: `2019年度`.
    FiscalYear,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

/// When a period ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum PeriodEnd {
    /// The period is this one date: `2020`.
    Same,
    Date(PartialDate),
    Present,
}

/// A single date, a range or several of them, as in a byline. `expected` marks a future date:
/// `expected Jun 2027`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Period {
    pub start: PartialDate,
    pub end: PeriodEnd,
    pub expected: bool,
    /// Further periods of the same thing, later ones last: `2019` of `2015–2017, 2019`.
    pub further: Vec<Period>,
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
        (1000..=9999).contains(&year).then_some(PartialDate { year, month, day, part: None })
    }

    /// The first day that the date can mean. A winter of one year begins in its January, as the
    /// term of that name does.
    pub fn earliest(&self) -> (i16, u8, u8) {
        let month = match self.part {
            Some(YearPart::Season { season, crosses, .. }) => match season {
                Season::Spring => 3,
                Season::Summer => 6,
                Season::Fall => 9,
                Season::Winter if crosses => 12,
                Season::Winter => 1,
            },
            Some(YearPart::Quarter(quarter)) => quarter * 3 - 2,
            Some(YearPart::AcademicYear) => 9,
            Some(YearPart::FiscalYear) => 4,
            None => self.month.unwrap_or(1),
        };
        (self.year, month, self.day.unwrap_or(1))
    }

    /// The last day that the date can mean, with every month taken as 31 days long: an order, not a
    /// calendar day.
    pub fn latest(&self) -> (i16, u8, u8) {
        let (year, month) = match self.part {
            Some(YearPart::Season { crosses: true, .. }) => (self.year + 1, 6),
            Some(YearPart::Season { season, .. }) => match season {
                Season::Spring => (self.year, 7),
                Season::Summer => (self.year, 9),
                Season::Fall => (self.year, 12),
                Season::Winter => (self.year + 1, 3),
            },
            Some(YearPart::Quarter(quarter)) => (self.year, quarter * 3),
            Some(YearPart::AcademicYear) => (self.year + 1, 8),
            Some(YearPart::FiscalYear) => (self.year + 1, 3),
            None => (self.year, self.month.unwrap_or(12)),
        };
        (year, month, self.day.unwrap_or(31))
    }

    /// The same date at its end, in the machine form: the academic year `2020/21` ends in 2021.
    pub fn end_iso(&self) -> String {
        match self.part {
            Some(
                YearPart::AcademicYear
                | YearPart::FiscalYear
                | YearPart::Season { crosses: true, .. },
            ) => {
                format!("{:04}", self.year + 1)
            }
            _ => self.to_string(),
        }
    }
}

/// The machine form, ISO 8601: `2020`, `2020-01`, `2020-01-15`. Part of a year has none and is its
/// year.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl Period {
    pub fn at(date: PartialDate) -> Self {
        Period { start: date, end: PeriodEnd::Same, expected: false, further: Vec::new() }
    }

    /// The last date of the period; `None` if it is ongoing.
    pub fn last(&self) -> Option<PartialDate> {
        let end = |period: &Period| match period.end {
            PeriodEnd::Same => Some(period.start),
            PeriodEnd::Date(date) => Some(date),
            PeriodEnd::Present => None,
        };
        let ends = std::iter::once(self).chain(&self.further).map(end);
        ends.collect::<Option<Vec<_>>>()?.into_iter().max_by_key(PartialDate::latest)
    }
}
