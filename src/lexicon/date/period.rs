//! From the readings of the grammar to periods of the calendar: what the ends of a range take from
//! each other, which of two readings is meant, and which days there are.

use crate::base::{PartialDate, Period, PeriodEnd, YearPart};
use crate::lexicon::date::doubt::{DateDoubt, DateFault};
use crate::lexicon::date::grammar::{ShapeEnd, ShapeRange, readings};
use crate::lexicon::date::numeral::semesters;
use crate::lexicon::date::part::Token;
use crate::lexicon::date::shape::Shape;
use crate::lexicon::date::solar::{self, is_solar, plain_months};

/// How a site writes its dates.
#[derive(Clone, Copy, Debug)]
pub struct DateHabits<'a> {
    /// BCP 47: whose misspelled words are looked for, and whose words examples have.
    pub language: &'a str,
    /// Whether `03/04/2019` is March 4.
    pub is_month_first: bool,
    /// Whether `2003-09` is a month without doubt, as other months of the text have its form.
    pub has_iso_months: bool,
    /// Whether nobody there writes it in the other order.
    pub is_order_known: bool,
}

impl Default for DateHabits<'_> {
    fn default() -> Self {
        DateHabits {
            language: "en",
            is_month_first: false,
            has_iso_months: false,
            is_order_known: false,
        }
    }
}

/// How the numbers of a date are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    DayFirst,
    MonthFirst,
    /// By the solar calendar of Iran.
    Solar,
}

type Read = Result<(Period, Option<DateDoubt>), DateFault>;

/// The best reading of all tokens; `None` if they have not the form of a date.
pub fn read_tokens(tokens: &[Token], habits: DateHabits<'_>) -> Option<Read> {
    if is_solar(tokens, habits.language) {
        let readings = readings(&plain_months(tokens));
        return Some(best(&readings, Order::Solar)?.map(|(period, _)| (period, None)));
    }
    let semesters = semesters(tokens, habits.language);
    let tokens = semesters.as_deref().unwrap_or(tokens);
    let readings = readings(tokens);
    let (order, other) = match habits.is_month_first {
        true => (Order::MonthFirst, Order::DayFirst),
        false => (Order::DayFirst, Order::MonthFirst),
    };
    let usual = best(&readings, order)?;
    let is_numeric = |ranges: &Vec<ShapeRange>| ranges.iter().any(has_two_numbers);
    if !readings.iter().any(is_numeric) {
        return Some(usual.map(|(period, ranges)| {
            let doubt = month_or_years(tokens, ranges, &period).filter(|_| !habits.has_iso_months);
            (period, doubt)
        }));
    }
    let other = best(&readings, other)?;
    Some(match (usual, other) {
        (Ok((usual, _)), Ok((other, _))) if usual != other && !habits.is_order_known => {
            let doubt = DateDoubt::DayOrMonth { read: usual.clone(), other };
            Ok((usual, Some(doubt)))
        }
        (Ok((period, _)), _) | (Err(_), Ok((period, _))) => Ok((period, None)),
        (Err(fault), Err(_)) => Err(fault),
    })
}

fn has_two_numbers(range: &ShapeRange) -> bool {
    range.start.is_numeric || matches!(range.end, ShapeEnd::Date(end) if end.is_numeric)
}

/// The first reading that a calendar has, or why the first of all is none.
fn best(
    readings: &[Vec<ShapeRange>],
    order: Order,
) -> Option<Result<(Period, &[ShapeRange]), DateFault>> {
    let mut first = None;
    for ranges in readings {
        match period_of(ranges, order) {
            Ok(period) => return Some(Ok((period, ranges))),
            Err(fault) => first = first.or(Some(fault)),
        }
    }
    first.map(Err)
}

/// The doubt about `2003-09`, where it is all that is written: a month, or six years.
fn month_or_years(tokens: &[Token], ranges: &[ShapeRange], period: &Period) -> Option<DateDoubt> {
    let [Token::Number(_), Token::Dash { .. }, Token::Number(second)] = tokens else { return None };
    let [ShapeRange { end: ShapeEnd::Same, .. }] = ranges else { return None };
    let year = period.start.year;
    let (first, last) = (year.rem_euclid(100), i16::try_from(second.value).ok()?);
    (year >= 2000 && second.digits == 2 && last > first)
        .then_some(DateDoubt::MonthOrYears { month: period.start, last_year: year - first + last })
}

fn period_of(ranges: &[ShapeRange], order: Order) -> Result<Period, DateFault> {
    let mut periods = Vec::new();
    let mut next: Option<Shape> = None;
    for range in ranges.iter().rev() {
        let (start, end) = completed(*range, next)?;
        next = Some(start);
        let was_incomplete = range.start.year.is_none();
        let (written, half) = (start.year, start.half);
        let start = date_of(in_half(start, 1), order)?;
        let end = match end {
            ShapeEnd::Same if half.is_some() => {
                PeriodEnd::Date(date_of(in_half(range.start, 6), order)?)
            }
            ShapeEnd::Same => PeriodEnd::Same,
            ShapeEnd::Present => PeriodEnd::Present,
            ShapeEnd::Date(end) => PeriodEnd::Date(date_of(in_half(end, 6), order)?),
            ShapeEnd::ShortYear(short) if order == Order::Solar => {
                let year = written.map(|year| year / 100 * 100 + short);
                PeriodEnd::Date(date_of(Shape { year, ..Shape::default() }, order)?)
            }
            ShapeEnd::ShortYear(short) => PeriodEnd::Date(short_year(start.year, short)?),
        };
        // A solar year begins half a year before the academic one that it stands as.
        let first = match start.part {
            Some(YearPart::AcademicYear) if order == Order::Solar => (start.year, 3, 1),
            _ => start.earliest(),
        };
        if let PeriodEnd::Date(end) = end
            && end.latest() < first
        {
            return Err(match was_incomplete {
                true => DateFault::NoYear,
                false => DateFault::Backwards,
            });
        }
        periods.push(Period { start, end, expected: range.is_expected, further: Vec::new() });
    }
    periods.sort_by_key(|period| period.start.earliest());
    let mut periods = periods.into_iter();
    let first = periods.next().ok_or(DateFault::Unknown)?;
    let further: Vec<Period> = periods.collect();
    let goes_on = first.end == PeriodEnd::Present && !further.is_empty();
    if goes_on { Err(DateFault::Unknown) } else { Ok(Period { further, ..first }) }
}

/// A range whose ends have what they take from each other, or from the next range of a list.
fn completed(range: ShapeRange, next: Option<Shape>) -> Result<(Shape, ShapeEnd), DateFault> {
    let mut start = range.start;
    let end = match range.end {
        ShapeEnd::Date(mut end) => {
            if end.year.is_none() {
                end.year = start.year;
            }
            if end.is_bare {
                end.month = start.month;
                if start.day.is_none() {
                    return Err(DateFault::Unknown);
                }
            }
            ShapeEnd::Date(end)
        }
        end => end,
    };
    let giver = match end {
        ShapeEnd::Date(end) => Some(end),
        _ => next,
    };
    if start.year.is_none() {
        let giver = giver.ok_or(DateFault::NoYear)?;
        start.year = giver.year;
        if start.is_bare {
            match (giver.day, giver.month) {
                (Some(_), month) => start.month = month,
                (None, Some(_)) => (start.month, start.day) = (start.day, None),
                (None, None) => return Err(DateFault::Unknown),
            }
        }
    }
    Ok((start, end))
}

/// A half of a year as one of its months, the first or the sixth.
fn in_half(shape: Shape, month: u32) -> Shape {
    match shape.half {
        Some(half) => Shape { month: Some(u32::from(half) * 6 - 6 + month), ..shape },
        None => shape,
    }
}

fn date_of(shape: Shape, order: Order) -> Result<PartialDate, DateFault> {
    let written = shape.year.ok_or(DateFault::NoYear)?;
    if order == Order::Solar && solar::YEARS.contains(&written) {
        return solar::date(&shape, written);
    }
    // `مهر 2013` has a month of one calendar and a year of the other.
    if order == Order::Solar && shape.month.is_some() {
        return Err(DateFault::Unknown);
    }
    let year = i16::try_from(written)
        .ok()
        .filter(|year| DateFault::YEARS.contains(year))
        .ok_or(DateFault::Year(written))?;
    if let Some(part) = shape.part {
        if let Some(second) = shape.second_year
            && part == YearPart::AcademicYear
            && second != written + 1
            && second != (written + 1) % 100
        {
            return Err(DateFault::Unknown);
        }
        return Ok(PartialDate { year, month: None, day: None, part: Some(part) });
    }
    let (mut month, mut day) = (shape.month, shape.day);
    if shape.is_numeric && order == Order::MonthFirst {
        (month, day) = (day, month);
    }
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    PartialDate::new(year, month.map(small), day.map(small)).ok_or(match (month, day) {
        (Some(month @ 1..=12), Some(day)) => {
            DateFault::NoSuchDay { day, month: small(month), year }
        }
        (Some(month), _) => DateFault::NoSuchMonth(month),
        (None, _) => DateFault::Unknown,
    })
}

/// The second year of `2013-19` or `1999–00`.
fn short_year(first: i16, short: u32) -> Result<PartialDate, DateFault> {
    let short = i16::try_from(short).map_err(|_| DateFault::Unknown)?;
    let same_century = first / 100 * 100 + short;
    let last = match same_century > first {
        true => same_century,
        // A career crosses one turn of a century.
        false if first < 2000 && same_century + 100 - first <= 60 => same_century + 100,
        false => return Err(DateFault::Backwards),
    };
    let written = u32::try_from(last).unwrap_or_default();
    PartialDate::new(last, None, None)
        .filter(|date| DateFault::YEARS.contains(&date.year))
        .ok_or(DateFault::Year(written))
}
