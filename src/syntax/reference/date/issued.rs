//! A date or a range of dates, its making from numbers, and whether its year can be right.
//!
//! Reads no text.

use crate::base::{PartialDate, Season, YearPart};
use crate::syntax::codes::UNREADABLE_DATE;
use crate::syntax::reference::remark::Remark;

/// A date or a range of dates. Every output names the year of `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssuedDate {
    pub start: PartialDate,
    pub end: Option<PartialDate>,
    /// Whether the entry calls it uncertain: `1870?`, `ca. 1870`.
    pub is_uncertain: bool,
}

/// Works of a career are not older.
const FIRST_YEAR: i16 = 1800;
/// The most years between today and the date of a work that is still to appear.
pub const MOST_YEARS_AHEAD: i16 = 2;

impl IssuedDate {
    pub fn at(start: PartialDate) -> IssuedDate {
        IssuedDate { start, end: None, is_uncertain: false }
    }

    /// The date of CSL-JSON: each of `start` and `end` is `[year, month, day]`, from one to three
    /// numbers. A month of 13 to 16 or of 21 to 24 is a season, as `season` from 1 (spring) to 4.
    /// What is no month or no day of the calendar is left out; `None` without a year.
    pub fn of_numbers(
        start: &[i64],
        end: Option<&[i64]>,
        season: Option<i64>,
        is_circa: bool,
    ) -> Option<IssuedDate> {
        let mut date = IssuedDate::at(partial_of_numbers(start)?);
        date.end =
            end.and_then(partial_of_numbers).filter(|end| end.latest() > date.start.latest());
        date.is_uncertain = is_circa;
        if date.start.month.is_none() && date.start.part.is_none() {
            date.start.part = season.and_then(season_of_number);
        }
        Some(date)
    }

    /// What to say about a year that is too far off to be right: before 1800 or, where the year of
    /// the build is known, more than two years ahead.
    pub fn remark_on_year(&self, this_year: Option<i16>) -> Option<Remark> {
        let year = self.start.year;
        let is_late = this_year.is_some_and(|this| year > this.saturating_add(MOST_YEARS_AHEAD));
        if year >= FIRST_YEAR && !is_late {
            return None;
        }
        let reason = if is_late { "still far ahead" } else { "long before a career" };
        Some(Remark {
            code: &UNREADABLE_DATE,
            cause: "a year that is far off".to_owned(),
            message: format!("the year {year} can hardly be right: it is {reason}"),
            words: Some(format!("{year:04}")),
            replacement: None,
            help: "look at the year: perhaps two digits changed places".to_owned(),
        })
    }

    /// What to say about a work that has appeared and has no date. Whoever knows the work's status
    /// adds it, if no other remark says why there is none.
    pub fn remark_on_missing() -> Remark {
        Remark {
            code: &UNREADABLE_DATE,
            cause: "no year".to_owned(),
            message: "the work has no year, so search engines pass it over and it is listed last"
                .to_owned(),
            words: None,
            replacement: None,
            help: "add `year = {2025}`; for a work that has not appeared yet, say how far it is, \
                   as in `pubstate = {inpress}`"
                .to_owned(),
        }
    }
}

fn partial_of_numbers(numbers: &[i64]) -> Option<PartialDate> {
    let year = i16::try_from(*numbers.first()?).ok()?;
    let bare = PartialDate::new(year, None, None)?;
    let number = |at: usize| numbers.get(at).and_then(|number| u8::try_from(*number).ok());
    let Some(month) = number(1) else { return Some(bare) };
    let month_alone = || PartialDate::new(year, Some(month), None);
    let season =
        |first: u8| PartialDate { part: season_of_number(i64::from(month - first + 1)), ..bare };
    Some(match month {
        13..=16 => season(13),
        21..=24 => season(21),
        _ => number(2)
            .and_then(|day| PartialDate::new(year, Some(month), Some(day)))
            .or_else(month_alone)
            .unwrap_or(bare),
    })
}

/// The season with a number from 1, spring, to 4.
pub fn season_of_number(number: i64) -> Option<YearPart> {
    let season = match number {
        1 => Season::Spring,
        2 => Season::Summer,
        3 => Season::Fall,
        4 => Season::Winter,
        _ => return None,
    };
    Some(YearPart::Season { season, semester: false, crosses: false })
}
