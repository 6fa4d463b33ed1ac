//! The parts of a byline and its date, in whatever way they are parted: by ` · `, ` | `, ` • ` or
//! tabs always; by commas, dashes and slashes where the last part, or the first, is a date.
//!
//! Reads plain words. A year that cannot be told from a name is left where it is: `doubt` says how
//! the line would be read.

use std::ops::Range;

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::date::text::{
    DateFault, DateHabits, DateReading, ends_with_weekday, faulty_end, read_date, reads_as_period,
};

/// How many bytes a line may have to be looked through for a date.
const LONGEST: usize = 400;
/// In letters: `of`, `der`.
const LONGEST_PREPOSITION: usize = 3;

/// Brackets around a date, as half and as wide signs.
const OPENING: [char; 4] = ['(', '[', '（', '［'];
const CLOSING: [char; 4] = [')', ']', '）', '］'];

/// A line in its parts, as ranges of it.
#[derive(Debug, Default, PartialEq)]
pub struct Reading {
    /// The parts that are not the date.
    pub parts: Vec<Range<usize>>,
    pub date: Option<Range<usize>>,
    /// Whether signs that part nothing else part the line.
    pub is_parted: bool,
    /// Whether it says more than one date among its words, `2012, renewed 2017, 2022`: none of them
    /// is the date then, and the words stay together.
    pub has_several_dates: bool,
}

/// Reads a line; no sign in a range of `closed` parts it.
pub fn read(line: &str, closed: &[Range<usize>]) -> Reading {
    let mut parts = strong_parts(line, closed);
    let is_parted = parts.len() > 1;
    parts = parts.iter().flat_map(|part| remark_apart(line, part)).collect();
    let date_at = parts.iter().rposition(|part| is_date(&line[part.clone()]));
    if let Some(at) = date_at {
        let date = parts.remove(at);
        return Reading { parts, date: Some(date), is_parted, ..Reading::default() };
    }
    let undated = |parts| Reading { parts, is_parted, ..Reading::default() };
    if line.len() > LONGEST || parts.is_empty() {
        return undated(parts);
    }
    // What is nothing but a date with a slip is not taken apart at its dash and its spaces. Beside
    // signs that part, those are within a part.
    let is_slip = || {
        let reading = read_date(line, DateHabits::default());
        matches!(reading, DateReading::Fault(fault) if fault.is_certain())
    };
    let signs: &[char] = match is_parted {
        true => &[','],
        false if is_slip() => &[',', ';', ':', '/'],
        false => &[',', ';', ':', '/', '-', ' '],
    };
    let last = parts.len() - 1;
    let found = behind(line, &parts[last], closed, signs).map(|found| (last, found));
    let found = found.or_else(|| in_front(line, &parts[0], closed, signs).map(|found| (0, found)));
    // A day of the week that is not the date's is a slip.
    let found = found.filter(|(_, found)| {
        !ends_with_weekday(&line[found.rest.clone()]) || !is_day(&line[found.date.clone()])
    });
    let Some((at, Found { date, rest, sign })) = found else {
        let has_several_dates = parts.iter().any(|part| dates_said(&line[part.clone()]) > 1);
        return Reading { has_several_dates, ..undated(parts) };
    };
    if dates_said(&line[rest.clone()]) > 0 {
        return Reading { has_several_dates: true, ..undated(parts) };
    }
    let rest = match is_parted {
        true => vec![rest],
        false => weak_parts(line, &rest, sign, closed),
    };
    parts.splice(at..=at, rest);
    Reading { parts, date: Some(date), is_parted, ..Reading::default() }
}

/// How many dates words say: each between commas, or behind what was done then. A year behind a name,
/// as in `Expo 2020`, is part of the name, and so is one behind `class of`.
fn dates_said(words: &str) -> usize {
    let is_done_then = |words: &str| {
        words.match_indices(' ').any(|(space, _)| {
            let last = words[..space].rsplit(' ').next().unwrap_or_default();
            last.starts_with(char::is_lowercase)
                && last.chars().count() > LONGEST_PREPOSITION
                && is_date(&words[space..])
        })
    };
    let parts = words.split([',', ';', ':', '(']);
    parts.filter(|words| is_date(words) || is_done_then(words.trim())).count()
}

/// Reads a line of a list of years: its first word is a year.
pub fn listed(line: &str) -> Option<Reading> {
    let whole = trimmed(line, 0..line.len());
    let end = line[whole.clone()].find(char::is_whitespace)? + whole.start;
    let rest = trimmed(line, end..whole.end);
    (is_year(&line[whole.start..end]) && !rest.is_empty()).then(|| Reading {
        parts: vec![rest],
        date: Some(whole.start..end),
        ..Reading::default()
    })
}

/// Reads a line of a list with years behind its words: its last word is a year, in brackets or not.
pub fn listed_behind(line: &str) -> Option<Reading> {
    let whole = trimmed(line, 0..line.len());
    let start = line[whole.clone()].rfind(char::is_whitespace)? + whole.start;
    let date = trimmed(line, start..whole.end);
    let rest = trimmed(line, whole.start..start);
    let is_open = line[rest.clone()].ends_with(['–', '—', '-', '−', '/']);
    let is_listed = is_year(date_words(&line[date.clone()])) && !rest.is_empty() && !is_open;
    is_listed.then(|| Reading { parts: vec![rest], date: Some(date), ..Reading::default() })
}

/// Whether a text is a date or a period, in brackets or not.
pub fn is_date(text: &str) -> bool {
    let text = date_words(text);
    !text.is_empty() && text.len() < 80 && reads_as_period(text)
}

/// The text of a date without its brackets and the signs behind it.
pub fn date_words(text: &str) -> &str {
    let text =
        text.trim().trim_end_matches([',', ';', ':', '，', '、', '；', '：', '\\']).trim_end();
    let inner = [('(', ')'), ('[', ']'), ('（', '）'), ('［', '］')]
        .into_iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    inner.unwrap_or(text).trim()
}

/// A part of a line in two, if it is a date with a remark in brackets behind it, as in `Jan 2019 – Jun
/// 2019 (6 months)`. What says when, as `(ongoing)` does, is no remark.
fn remark_apart(line: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let text = line[part.clone()].trim_end();
    let remark = || {
        let open = text.strip_suffix(')')?.rfind('(')?;
        let inside = &text[open + 1..text.len() - 1];
        let is_remark = inside.contains(char::is_alphabetic)
            && matches!(
                read_date(inside, DateHabits::default()),
                DateReading::NoDate
                    | DateReading::Fault(DateFault::AmongWords | DateFault::Misspelled { .. })
            )
            && !reads_as_period(date_words(text))
            && is_date(&text[..open]);
        is_remark.then_some(open)
    };
    match remark() {
        Some(open) => {
            let date = trimmed(line, part.start..part.start + open);
            vec![date, part.start + open + 1..part.start + text.len() - 1]
        }
        None => vec![part.clone()],
    }
}

struct Found {
    date: Range<usize>,
    rest: Range<usize>,
    /// The sign between the two.
    sign: char,
}

/// The longest date that ends a part of a line.
fn behind(
    line: &str,
    part: &Range<usize>,
    closed: &[Range<usize>],
    signs: &[char],
) -> Option<Found> {
    let text = &line[part.clone()];
    if text.ends_with(CLOSING)
        && let Some(open) = text.rfind(OPENING)
        && is_date(&text[open..])
    {
        let rest = trimmed(line, part.start..part.start + open);
        return (!rest.is_empty()).then(|| Found {
            date: part.start + open..part.end,
            rest,
            sign: ',',
        });
    }
    separators(line, part, closed).into_iter().find_map(|(separator, sign)| {
        let date = trimmed(line, separator.end..part.end);
        let rest = trimmed(line, part.start..separator.start);
        let last = line[rest.clone()].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_found = signs.contains(&sign)
            && !rest.is_empty()
            && is_date(&line[date.clone()])
            && (!matches!(sign, '-' | ' ') || !last.contains(|c: char| c.is_ascii_digit()))
            && (sign != ' '
                || !begins_with_numeral(&line[date.clone()])
                    && is_exact(&line[date.clone()])
                    && !ends_open(last)
                    && faulty_end(&line[part.clone()], DateHabits::default()).is_none());
        is_found.then_some(Found { date, rest, sign })
    })
}

/// The longest date that opens a part of a line.
fn in_front(
    line: &str,
    part: &Range<usize>,
    closed: &[Range<usize>],
    signs: &[char],
) -> Option<Found> {
    let text = &line[part.clone()];
    if text.starts_with(OPENING)
        && let Some((close, sign)) = text.char_indices().find(|(_, sign)| CLOSING.contains(sign))
        && is_date(&text[..close + sign.len_utf8()])
    {
        let end = part.start + close + sign.len_utf8();
        let rest = trimmed(line, end..part.end);
        return (!rest.is_empty()).then_some(Found { date: part.start..end, rest, sign: ':' });
    }
    separators(line, part, closed).into_iter().rev().find_map(|(separator, sign)| {
        let date = trimmed(line, part.start..separator.start);
        let rest = trimmed(line, separator.end..part.end);
        let next = line[rest.clone()].chars().next();
        let is_found = signs.contains(&sign)
            && !rest.is_empty()
            && is_date(&line[date.clone()])
            && (!matches!(sign, '-' | ' ') || !next.is_some_and(|next| next.is_ascii_digit()))
            && (sign != ' ' || is_exact(&line[date.clone()]));
        is_found.then_some(Found { date, rest, sign })
    })
}

/// Whether a date is more than a year alone, which may be part of a name.
fn is_exact(date: &str) -> bool {
    Period::parse(date_words(date)).is_some_and(|period| {
        let PartialDate { month, part, .. } = period.start;
        period.end != PeriodEnd::Same || month.is_some() || part.is_some()
    })
}

/// Whether a text begins with a Roman numeral or with `T1`, which may be a month or a quarter, and may
/// belong to a name: `Surgery II 2019`.
fn begins_with_numeral(date: &str) -> bool {
    let first = date.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !first.is_empty() && first.chars().all(|c| "IVX".contains(c))
        || first
            .strip_prefix(['T', 'K', 'Ç'])
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
}

/// Whether a date begins on a day.
fn is_day(date: &str) -> bool {
    Period::parse(date_words(date)).is_some_and(|period| period.start.day.is_some())
}

/// Whether a word leads to what is behind it: `in`, `of`, `from`.
fn ends_open(last: &str) -> bool {
    last.starts_with(char::is_lowercase) && last.chars().count() <= 6
}

/// The parts of what is beside a date, by the sign that is between the two. Behind the first comma
/// all is one part, as the places of a town and its country belong together.
fn weak_parts(
    line: &str,
    rest: &Range<usize>,
    sign: char,
    closed: &[Range<usize>],
) -> Vec<Range<usize>> {
    let sign = if sign == ' ' { ',' } else { sign };
    let mut parts = Vec::new();
    let mut start = rest.start;
    for (separator, found) in separators(line, rest, closed) {
        if found == sign && (sign != ',' || parts.is_empty()) {
            parts.push(trimmed(line, start..separator.start));
            start = separator.end;
        }
    }
    parts.push(trimmed(line, start..rest.end));
    parts.retain(|part| !part.is_empty());
    parts
}

/// The signs between words that may part them, in order.
fn separators(
    line: &str,
    part: &Range<usize>,
    closed: &[Range<usize>],
) -> Vec<(Range<usize>, char)> {
    let text = &line[part.clone()];
    let mut found = Vec::new();
    for (at, sign) in text.char_indices() {
        let (before, behind) = (&text[..at], &text[at + sign.len_utf8()..]);
        let is_spaced =
            before.ends_with(char::is_whitespace) && behind.starts_with(char::is_whitespace);
        let opens = behind.starts_with(char::is_whitespace);
        let kind = match sign {
            ',' | '،' | '，' | '、' => Some(','),
            ';' | ':' if opens => Some(sign),
            // The signs of Chinese and Japanese have their space in themselves.
            '；' => Some(';'),
            '：' => Some(':'),
            '／' => Some('/'),
            '–' | '—' | '-' | '−' if is_spaced => Some('-'),
            '/' if is_spaced => Some('/'),
            sign if sign.is_whitespace()
                && !before.ends_with([',', ';', ':', '–', '—', '-', '−', '/'])
                && !behind.starts_with(['–', '—', '-', '−', '/']) =>
            {
                Some(' ')
            }
            _ => None,
        };
        let start = part.start + at;
        if let Some(kind) = kind
            && !closed.iter().any(|range| range.contains(&start))
        {
            found.push((start..start + sign.len_utf8(), kind));
        }
    }
    found
}

/// The parts of a line by signs that part nothing else.
fn strong_parts(line: &str, closed: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut spaces = 0;
    for (at, sign) in line.char_indices() {
        let end = at + sign.len_utf8();
        spaces = if sign == ' ' { spaces + 1 } else { 0 };
        let beside_space = line[..at].ends_with(char::is_whitespace)
            || line[end..].starts_with(char::is_whitespace);
        let parts_here = match sign {
            '|' | '｜' | '¦' | '‖' | '•' | '●' | '▪' | '■' | '◆' | '♦' | '\t' => {
                true
            }
            '·' | '∙' | '⋅' | '‧' | '・' | '･' => beside_space,
            // A tab that an editor wrote as spaces.
            ' ' => spaces >= 3,
            _ => false,
        };
        if parts_here && !closed.iter().any(|range| range.contains(&at)) {
            parts.push(trimmed(line, start..at));
            start = end;
        }
    }
    parts.push(trimmed(line, start..line.len()));
    parts.retain(|part| !part.is_empty());
    parts
}

fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = &line[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    start..(range.start + text.trim_end().len()).max(start)
}

pub fn words(line: &str) -> Vec<Range<usize>> {
    let parting = |c: char| c.is_whitespace() || "–—-/,.;:()[]".contains(c);
    let mut words = Vec::new();
    let mut start = 0;
    for (at, sign) in line.char_indices().filter(|(_, sign)| parting(*sign)) {
        words.push(start..at);
        start = at + sign.len_utf8();
    }
    words.push(start..line.len());
    words.retain(|word| !word.is_empty());
    words
}

pub fn is_year(text: &str) -> bool {
    text.len() == 4
        && (text.starts_with("19") || text.starts_with("20"))
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
