//! The forms of dates and ranges of dates, over tokens: every way in which a list of tokens can be
//! read, longest first.
//!
//! Works of a bibliography put the year first or last, and a range may name its year once.

use crate::base::{PartialDate, YearPart};
use crate::syntax::reference::date::issued::season_of_number;
use crate::syntax::reference::date::token::{Piece, Token};

/// A date that may lack its year, or be the bare day at the end of a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    pub year: Option<i16>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub part: Option<YearPart>,
    /// Whether day and month cannot be told apart: `03/04/2024`. Only the year is taken.
    pub is_ambiguous: bool,
}

/// The first and the last date of a range, or the same date twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeRange {
    pub start: Shape,
    pub end: Option<Shape>,
}

/// A range of more parts is none.
const MOST_SIDES: usize = 4;

/// Reads all tokens as a date or a range. `is_iso` says that `2021-22` is the summer of 2021, as in
/// biblatex's `date`, and not two years.
pub fn read(pieces: &[Piece], is_iso: bool) -> Option<ShapeRange> {
    let tokens: Vec<Token> = pieces.iter().map(|piece| piece.token).collect();
    let sides = sides(&tokens, None, is_iso, MOST_SIDES)?;
    let (start, end) = (*sides.first()?, *sides.last()?);
    let mut range = ShapeRange { start, end: (sides.len() > 1).then_some(end) };
    if let Some(end) = &mut range.end {
        // `15-21 March 2024`, `2024 Mar 15-21`
        if range.start.month.is_none() && range.start.part.is_none() && range.start.day.is_some() {
            range.start.month = end.month;
        }
        if end.month.is_none() && end.day.is_some() {
            end.month = range.start.month;
        }
        let crosses = end.month.is_some() && end.month < range.start.month;
        match (range.start.year, end.year) {
            (None, Some(year)) => range.start.year = Some(year - i16::from(crosses)),
            (Some(year), None) => end.year = Some(year + i16::from(crosses)),
            _ => {}
        }
    }
    Some(range)
}

fn sides(tokens: &[Token], before: Option<Shape>, is_iso: bool, most: usize) -> Option<Vec<Shape>> {
    if most == 0 {
        return None;
    }
    let mut found = dates(tokens, is_iso);
    found.extend(second_side(tokens, before));
    if before.is_none() {
        found.extend(first_day(tokens));
    }
    found.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    found.into_iter().find_map(|(shape, length)| {
        let rest = &tokens[length..];
        let rest = match rest {
            [] | [Token::Dash | Token::Dot | Token::Comma | Token::Slash] => {
                return Some(vec![shape]);
            }
            [Token::Dash | Token::Slash | Token::Range, rest @ ..] => rest,
            _ => return None,
        };
        let mut found = sides(rest, Some(shape), is_iso, most - 1)?;
        found.insert(0, shape);
        Some(found)
    })
}

/// `21` of `15-21 March 2024`, before its month is known.
fn first_day(tokens: &[Token]) -> Option<(Shape, usize)> {
    let (day, length) = small(tokens, 31)?;
    // `15.-18. März`
    let length = length + usize::from(tokens.get(length) == Some(&Token::Dot));
    let is_range = matches!(tokens.get(length), Some(Token::Dash | Token::Range | Token::Slash));
    is_range.then_some((Shape { day: Some(day), ..Shape::default() }, length))
}

/// What only the end of a range can be: `21` of `2024 Mar 15-21`, `20` of `2019-20`.
fn second_side(tokens: &[Token], before: Option<Shape>) -> Option<(Shape, usize)> {
    let before = before?;
    let [Token::Number { value, digits }, ..] = tokens else { return None };
    if let Some(start) = before.day {
        let (day, length) = small(tokens, 31).filter(|(day, _)| *day > start)?;
        let (year, length) = match year_behind(tokens, length) {
            Some((year, length)) if before.year.is_none() => (Some(year), length),
            _ => (None, length),
        };
        return Some((Shape { year, day: Some(day), ..Shape::default() }, length));
    }
    let year = before.year.filter(|_| before.month.is_none())?;
    let short = i16::try_from(*value).ok().filter(|_| *digits == 2)?;
    (short > year % 100).then(|| {
        (Shape { year: Some(year - year % 100 + short), part: before.part, ..Shape::default() }, 1)
    })
}

/// The dates that the tokens begin with, each with its length.
fn dates(tokens: &[Token], is_iso: bool) -> Vec<(Shape, usize)> {
    let mut found = Vec::new();
    if let Some((year, length)) = year(tokens) {
        from_year(tokens, year, length, is_iso, &mut found);
    }
    if let Some((month, length)) = month(tokens) {
        from_month(tokens, month, length, &mut found);
    }
    if let Some((part, length)) = part(tokens) {
        let shape = Shape { part: Some(part), ..Shape::default() };
        found.push((shape, length));
        let (year, length) = match year_behind(tokens, length) {
            Some(year) => year,
            None => return found,
        };
        found.push((Shape { year: Some(year), ..shape }, length));
        if let [Token::Slash | Token::Dash, Token::Number { value, .. }, ..] = tokens[length..]
            && (i64::from(value) == i64::from(year) + 1
                || i64::from(value) == (i64::from(year) + 1) % 100)
        {
            let part = match part {
                YearPart::Season { season, semester, .. } => {
                    YearPart::Season { season, semester, crosses: true }
                }
                other => other,
            };
            found.push((Shape { year: Some(year), part: Some(part), ..shape }, length + 2));
        }
    }
    if let Some((number, length)) = small(tokens, 31) {
        from_number(tokens, number, length, &mut found);
    }
    if let [Token::Number { value, digits: 8 }, ..] = tokens {
        let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        found.extend(dated(i16::try_from(year).ok(), month, Some(day)).map(|shape| (shape, 1)));
    }
    if let [Token::Number { value, digits: 6 }, ..] = tokens {
        found.extend(
            dated(i16::try_from(value / 100).ok(), value % 100, None).map(|shape| (shape, 1)),
        );
    }
    found
}

fn from_year(
    tokens: &[Token],
    year: i16,
    length: usize,
    is_iso: bool,
    found: &mut Vec<(Shape, usize)>,
) {
    let shape = Shape { year: Some(year), ..Shape::default() };
    found.push((shape, length));
    let rest = &tokens[length..];
    if let [separator @ (Token::Dash | Token::Slash | Token::Dot), behind @ ..] = rest {
        if let Some((month, more)) = small(behind, 12) {
            let to_month = length + 1 + more;
            found.push((Shape { month: Some(month), ..shape }, to_month));
            if let [second, behind @ ..] = &tokens[to_month..]
                && second == separator
                && let Some((day, more)) = small(behind, 31)
                && let Some(shape) = dated(Some(year), u32::from(month), Some(u32::from(day)))
            {
                found.push((shape, to_month + 1 + more));
            }
        }
        if let [Token::Number { value, digits: 2 }, ..] = behind
            && *separator == Token::Dash
            && (is_iso || i64::from(*value) <= i64::from(year % 100))
            && let Some(part) = edtf_part(*value)
        {
            found.push((Shape { part: Some(part), ..shape }, length + 2));
        }
    }
    let gap = gap(rest);
    let behind = &rest[gap..];
    if let Some((month, more)) = month(behind) {
        let to_month = length + gap + more;
        found.push((Shape { month: Some(month), ..shape }, to_month));
        let gap = self::gap(&tokens[to_month..]);
        if let Some((day, more)) = small(&tokens[to_month + gap..], 31)
            && let Some(shape) = dated(Some(year), u32::from(month), Some(u32::from(day)))
        {
            found.push((shape, to_month + gap + more));
        }
    } else if let Some((day, more)) = small(behind, 31)
        && let Some((month, last)) = month(&behind[more..])
        && let Some(shape) = dated(Some(year), u32::from(month), Some(u32::from(day)))
    {
        found.push((shape, length + gap + more + last));
    }
    if let Some((part, more)) = part(behind) {
        found.push((Shape { part: Some(part), ..shape }, length + gap + more));
    }
}

fn from_month(tokens: &[Token], month: u8, length: usize, found: &mut Vec<(Shape, usize)>) {
    let shape = Shape { month: Some(month), ..Shape::default() };
    found.push((shape, length));
    if let Some((year, length)) = year_behind(tokens, length) {
        found.push((Shape { year: Some(year), ..shape }, length));
    }
    let gap = gap(&tokens[length..]);
    if let Some((day, more)) = small(&tokens[length + gap..], 31) {
        let length = length + gap + more;
        found.push((Shape { day: Some(day), ..shape }, length));
        if let Some((year, length)) = year_behind(tokens, length)
            && let Some(shape) = dated(Some(year), u32::from(month), Some(u32::from(day)))
        {
            found.push((shape, length));
        }
    }
}

fn from_number(tokens: &[Token], number: u8, length: usize, found: &mut Vec<(Shape, usize)>) {
    let gap = gap(&tokens[length..]);
    if let Some((month, more)) = month(&tokens[length + gap..]) {
        let length = length + gap + more;
        found.push((Shape { month: Some(month), day: Some(number), ..Shape::default() }, length));
        if let Some((year, length)) = year_behind(tokens, length)
            && let Some(shape) = dated(Some(year), u32::from(month), Some(u32::from(number)))
        {
            found.push((shape, length));
        }
    }
    let Some(separator @ (Token::Dot | Token::Slash | Token::Dash)) = tokens.get(length) else {
        return;
    };
    let behind = &tokens[length + 1..];
    if let Some((year, more)) = year(behind)
        && number <= 12
    {
        found.push((
            Shape { year: Some(year), month: Some(number), ..Shape::default() },
            length + 1 + more,
        ));
    }
    if let Some((second, more)) = small(behind, 31)
        && let [again, last @ ..] = &behind[more..]
        && again == separator
        && let Some((year, rest)) = year(last)
    {
        let (number, second) = (u32::from(number), u32::from(second));
        let day_first = dated(Some(year), second, Some(number));
        let month_first = dated(Some(year), number, Some(second));
        let shape = match (day_first, month_first) {
            (Some(date), None) | (None, Some(date)) => date,
            (Some(date), Some(other)) if date == other || *separator == Token::Dot => date,
            (Some(_), Some(_)) => {
                Shape { year: Some(year), is_ambiguous: true, ..Shape::default() }
            }
            (None, None) => return,
        };
        found.push((shape, length + 1 + more + 1 + rest));
    }
}

/// A shape with a date that the calendar has.
fn dated(year: Option<i16>, month: u32, day: Option<u32>) -> Option<Shape> {
    let month = u8::try_from(month).ok();
    let day = match day {
        Some(day) => Some(u8::try_from(day).ok()?),
        None => None,
    };
    PartialDate::new(year?, month, day)?;
    Some(Shape { year, month, day, ..Shape::default() })
}

fn year(tokens: &[Token]) -> Option<(i16, usize)> {
    match tokens {
        [Token::Number { value, digits: 4 }, ..] => {
            let year = i16::try_from(*value).ok()?;
            (year >= 1000).then_some((year, 1))
        }
        _ => None,
    }
}

fn year_behind(tokens: &[Token], length: usize) -> Option<(i16, usize)> {
    let gap = gap(&tokens[length..]);
    year(&tokens[length + gap..]).map(|(year, more)| (year, length + gap + more))
}

/// A month by its name, with the full stop behind a short one.
fn month(tokens: &[Token]) -> Option<(u8, usize)> {
    match tokens {
        [Token::Month(month), Token::Dot, ..] => Some((*month, 2)),
        [Token::Month(month), ..] => Some((*month, 1)),
        _ => None,
    }
}

fn part(tokens: &[Token]) -> Option<(YearPart, usize)> {
    match *tokens.first()? {
        Token::Season(season) => {
            Some((YearPart::Season { season, semester: false, crosses: false }, 1))
        }
        Token::Quarter(quarter) => Some((YearPart::Quarter(quarter), 1)),
        _ => None,
    }
}

/// A number of one or two digits from 1 to `most`, with the ending of an ordinal.
fn small(tokens: &[Token], most: u8) -> Option<(u8, usize)> {
    let [Token::Number { value, digits: 1..=2 }, rest @ ..] = tokens else { return None };
    let value = u8::try_from(*value).ok().filter(|value| (1..=most).contains(value))?;
    Some((value, 1 + usize::from(rest.first() == Some(&Token::Ordinal))))
}

/// How many tokens between two parts of one date say nothing.
fn gap(tokens: &[Token]) -> usize {
    let says_nothing = |token: &&Token| {
        matches!(token, Token::Dot | Token::Comma | Token::Filler | Token::Dash | Token::Slash)
    };
    tokens.iter().take(2).take_while(says_nothing).count()
}

/// The part of a year with a number of EDTF: 21 to 24 are seasons, as are 25 to 32 with the name of
/// a hemisphere, and 33 to 36 are quarters.
fn edtf_part(number: u32) -> Option<YearPart> {
    let number = u8::try_from(number).ok()?;
    match number {
        21..=32 => season_of_number(i64::from((number - 21) % 4 + 1)),
        33..=36 => Some(YearPart::Quarter(number - 32)),
        _ => None,
    }
}
