//! Dates of the solar calendar of Iran, as the days, months and years of the usual one that they are.
//!
//! A day is the same day. A month is the one that most of its days are in: `مهر ۱۳۹۲` is October 2013.
//! A year is from one spring to the next and is written as an academic year is: `۱۳۹۷` is 2018/19.

use std::ops::RangeInclusive;

use calendrical_calculations::persian::fixed_from_fast_persian;
use jiff::{ToSpan, civil};

use crate::base::{PartialDate, YearPart};
use crate::lexicon::date::doubt::DateFault;
use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::shape::Shape;
use crate::lexicon::date::words::DateWord;

/// The years of a career.
pub const YEARS: RangeInclusive<u32> = 1300..=1450;

/// The years between the two calendars in the most of a solar year.
const APART: i16 = 621;

/// Whether a text is of the solar calendar: it has one of its months, or its years are of it and the
/// language or the digits are Persian, or nothing else has its form, as `1401/07/01` and `1397–1399`.
pub fn is_solar(tokens: &[Token], language: &str) -> bool {
    let has_month = |token: &Token| matches!(token, Token::Word(DateWord::SolarMonth(_)));
    if tokens.iter().any(has_month) {
        return true;
    }
    let years: Vec<&Number> = tokens.iter().filter_map(year).collect();
    let is_persian = language.split(['-', '_']).next() == Some("fa");
    !years.is_empty()
        && years.iter().all(|year| YEARS.contains(&year.value))
        && (is_persian
            || years.iter().all(|year| year.is_persian)
            || matches!(
                tokens,
                [
                    Token::Number(_),
                    Token::Slash,
                    Token::Number(_),
                    Token::Slash,
                    Token::Number(_),
                    ..
                ] | [Token::Number(_), Token::Dash { .. }, Token::Number(_)]
            ) && (1350..1430).contains(&years[0].value)
                && (years.len() == 2 || tokens.len() > 4))
}

fn year(token: &Token) -> Option<&Number> {
    match token {
        Token::Number(number) if number.digits == 4 => Some(number),
        _ => None,
    }
}

/// The tokens with solar months in the places of others, for the grammar.
pub fn plain_months(tokens: &[Token]) -> Vec<Token> {
    let plain = tokens.iter().map(|token| match token {
        Token::Word(DateWord::SolarMonth(month)) => Token::Word(DateWord::Month(*month)),
        token => token.clone(),
    });
    plain.collect()
}

/// A date of the solar calendar with this year.
pub fn date(shape: &Shape, year: u32) -> Result<PartialDate, DateFault> {
    let solar = i16::try_from(year).map_err(|_| DateFault::Year(year))?;
    let Some(month) = shape.month else {
        let part = Some(YearPart::AcademicYear);
        return Ok(PartialDate { year: solar + APART, month: None, day: None, part });
    };
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let month = Some(small(month)).filter(|month| (1..=12).contains(month));
    let month = month.ok_or(DateFault::NoSuchMonth(shape.month.unwrap_or_default()))?;
    let first = first_day(solar, month).ok_or(DateFault::Unknown)?;
    let next = match month {
        12 => first_day(solar + 1, 1),
        month => first_day(solar, month + 1),
    };
    let day = |number: u32| {
        let day = first.checked_add((i64::from(number) - 1).days()).ok()?;
        (number > 0 && Some(day) < next).then_some(day)
    };
    let plain = |number: i8| u8::try_from(number).ok();
    let (date, of_month) = match shape.day {
        Some(number) => {
            let fault = DateFault::NoSuchDay { day: number, month, year: solar };
            let date = day(number).ok_or(fault)?;
            (date, plain(date.day()))
        }
        None => (day(15).ok_or(DateFault::Unknown)?, None),
    };
    PartialDate::new(date.year(), plain(date.month()), of_month).ok_or(DateFault::Unknown)
}

/// A date with a year of the solar calendar as what it is by the usual one; any other as it is.
pub fn usual(written: PartialDate) -> PartialDate {
    let Ok(year @ 1300..=1450) = u32::try_from(written.year) else { return written };
    let (month, day) = (written.month.map(u32::from), written.day.map(u32::from));
    date(&Shape { month, day, ..Shape::default() }, year).unwrap_or(written)
}

/// Whether a text has a letter or a digit that Persian has and Arabic has not.
pub fn is_written_persian(text: &str) -> bool {
    text.contains(|c| matches!(c, '۰'..='۹') || "پچژگکی".contains(c))
}

/// The first day of a month.
fn first_day(year: i16, month: u8) -> Option<civil::Date> {
    let days = fixed_from_fast_persian(i32::from(year), month, 1).to_i64_date();
    civil::date(1, 1, 1).checked_add((days - 1).days()).ok()
}
