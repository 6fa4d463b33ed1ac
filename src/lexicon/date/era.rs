//! Years of the eras of Japan and Taiwan, `令和6年`, `R6.4.1` and `民國108年`, as years of the calendar.
//!
//! Knows the names of reigns and no month or day: the first days of 2019 are of 平成, and nobody minds.

use crate::lexicon::date::words::eastern::{ERAS, Era};

/// The year that a text begins with in the words of an era, and how many letters of it those are.
pub fn era_year(text: &[char]) -> Option<(&'static Era, u32, usize)> {
    ERAS.iter().find_map(|era| {
        let (number, length) = named(era, text).or_else(|| lettered(era, text))?;
        Some((era, year_in(era, number)?, length))
    })
}

/// The year with this number in an era, where it has one.
pub fn year_in(era: &Era, number: u32) -> Option<u32> {
    (1..=era.last).contains(&number).then(|| era.first + number - 1)
}

/// `令和6年`, `令和 元年`: the number and the length of both.
fn named(era: &Era, text: &[char]) -> Option<(u32, usize)> {
    let name = era.name.chars().count();
    if !text.get(..name)?.iter().copied().eq(era.name.chars()) {
        return None;
    }
    let spaces = text[name..].iter().take_while(|c| c.is_whitespace()).count();
    let rest = &text[name + spaces..];
    if let ['元', '年', ..] = rest {
        return Some((1, name + spaces + 1));
    }
    let (number, digits) = number(rest)?;
    Some((number, name + spaces + digits))
}

/// `R6年4月`, `R6年度`, `H30.3.31`. What has less, `S63.4`, is a code of a disease as well.
fn lettered(era: &Era, text: &[char]) -> Option<(u32, usize)> {
    let rest = text.strip_prefix(&[era.letter?])?;
    let (number, digits) = number(rest)?;
    let behind = &rest[digits..];
    let is_day = || {
        let (_, month) = number_behind(behind, '.')?;
        let (_, day) = number_behind(&behind[month..], '.')?;
        let next = behind.get(month + day);
        next.is_none_or(|c| !c.is_alphanumeric() && *c != '.').then_some(())
    };
    (behind.first() == Some(&'年') || is_day().is_some()).then_some((number, 1 + digits))
}

fn number_behind(text: &[char], sign: char) -> Option<(u32, usize)> {
    let (number, digits) = number(text.strip_prefix(&[sign])?)?;
    Some((number, digits + 1))
}

/// A number of one to three digits.
fn number(text: &[char]) -> Option<(u32, usize)> {
    let digits: Vec<u32> = text.iter().map_while(|c| c.to_digit(10)).take(4).collect();
    let number = digits.iter().fold(0, |number, digit| number * 10 + digit);
    matches!(digits.len(), 1..=3).then_some((number, digits.len()))
}
