//! Reads dates and periods from text, only in the forms of the content format.
//!
//! The words are in `date_words`. What cannot be read is `None`, never a guess.

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::date_words::{expected_words, is_present, month_of_word, range_words};

impl PartialDate {
    /// Reads `2020`, `Jan 2020`, `January 2020`, `2020-01`, `2020-01-15`, `15 Jan 2020` and `Jan
    /// 15, 2020`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let parts: Vec<&str> = text.split('-').collect();
            let number = |at: usize, length: usize| -> Option<Option<u8>> {
                match parts.get(at) {
                    None => Some(None),
                    Some(part) if part.len() == length => part.parse().ok().map(Some),
                    Some(_) => None,
                }
            };
            return (parts.len() <= 3 && parts[0].len() == 4)
                .then(|| PartialDate::new(parts[0].parse().ok()?, number(1, 2)?, number(2, 2)?))?;
        }
        if let Some(date) = parse_numeric(text) {
            return Some(date);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            [month, year] => PartialDate::new(
                parse_year(year)?,
                Some(month_of_word(month.trim_end_matches(','))?),
                None,
            ),
            [first, second, year] => {
                let (day, month) = match month_of_word(first) {
                    Some(month) => (second.trim_end_matches(','), month),
                    None => (first.trim_end_matches('.'), month_of_word(second)?),
                };
                let digits =
                    (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
                PartialDate::new(
                    parse_year(year)?,
                    Some(month),
                    Some(digits.then(|| day.parse().ok())??),
                )
            }
            _ => None,
        }
    }
}

impl Period {
    /// Reads a date or a range separated by `–`, `—`, `-` or `to`; the end may be `present`, and
    /// `expected` may precede either date. `None` if it cannot be read, or if the range ends before
    /// it starts.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole_text, expected) = strip_expected(text);
        if let Some(date) = PartialDate::parse(whole_text) {
            return Some(Period { start: date, end: PeriodEnd::Same, expected });
        }
        for (at, separator) in range_separators(text) {
            let (start, end) = (&text[..at], text[at + separator..].trim());
            let (start, start_expected) = strip_expected(start);
            let Some(start) = PartialDate::parse(start) else { continue };
            if is_present(end) {
                return Some(Period { start, end: PeriodEnd::Present, expected: start_expected });
            }
            let (end, end_expected) = strip_expected(end);
            let Some(end) = PartialDate::parse(end) else { continue };
            return (end.latest() >= start.earliest()).then_some(Period {
                start,
                end: PeriodEnd::Date(end),
                expected: start_expected || end_expected,
            });
        }
        None
    }

    /// Whether a text is a range of two dates in the wrong order, which [`Period::parse`] refuses.
    pub fn is_backwards(text: &str) -> bool {
        range_separators(text).any(|(at, separator)| {
            let date = |text: &str| PartialDate::parse(strip_expected(text).0);
            let dates = (date(&text[..at]), date(&text[at + separator..]));
            matches!(dates, (Some(start), Some(end)) if end.latest() < start.earliest())
        })
    }
}

/// The text after a word that marks a future date, and whether there was one.
fn strip_expected(text: &str) -> (&str, bool) {
    let text = text.trim();
    let behind = |word: &str| {
        let (front, rest) = text.split_at_checked(word.len())?;
        (front.eq_ignore_ascii_case(word) && rest.starts_with(char::is_whitespace))
            .then(|| rest.trim())
    };
    match expected_words().find_map(behind) {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}

/// Where a range may be split: the byte offset and the length of each separator. A bare `-` also
/// occurs inside ISO dates, so each candidate is tried in turn.
fn range_separators(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let dashes = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '–' | '—' | '-' | '−'))
        .map(|(at, c)| (at, c.len_utf8()));
    let words = range_words().flat_map(|word| text.match_indices(word));
    dashes.chain(words.map(|(at, word)| (at, word.len())))
}

/// `01/2020` and `15.01.2020`, as German CVs write them and folio prints them for that region.
fn parse_numeric(text: &str) -> Option<PartialDate> {
    let two = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    if let Some((month, year)) = text.split_once('/') {
        return PartialDate::new(parse_year(year)?, Some(two(month)?), None);
    }
    let (day, rest) = text.split_once('.')?;
    let (month, year) = rest.split_once('.')?;
    PartialDate::new(parse_year(year)?, Some(two(month)?), Some(two(day)?))
}

fn parse_year(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = Period::parse(text).map_or("none".to_owned(), |period| {
            let end = match period.end {
                PeriodEnd::Same => String::new(),
                PeriodEnd::Present => "/..".to_owned(),
                PeriodEnd::Date(date) => format!("/{date}"),
            };
            format!("{}{}{end}", if period.expected { "expected " } else { "" }, period.start)
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn every_written_form() {
        check("2020", "2020");
        check("Jan 2020", "2020-01");
        check("January 2020", "2020-01");
        check("Sept. 2020", "2020-09");
        check("2020-01", "2020-01");
        check("2020-01-15", "2020-01-15");
        check("15 Jan 2020", "2020-01-15");
        check("Jan 15, 2020", "2020-01-15");
        check("expected Jun 2027", "expected 2027-06");
        check("Sep 2014 – Dec 2020", "2014-09/2020-12");
        check("2014-2020", "2014/2020");
        check("2014-09 - 2020-12", "2014-09/2020-12");
        check("Mar 2024 to present", "2024-03/..");
        check("Jul 2026 – expected Jun 2027", "expected 2026-07/2027-06");
        check("2020-2020-05", "2020/2020-05");
        check("01/2020 – 12/2021", "2020-01/2021-12");
        check("15.01.2020", "2020-01-15");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "Boston, MA",
            "2020-13",
            "2020-02-30",
            "Foo 2020",
            "Dec 2020 – Jan 2020",
            "20",
            "2020-1",
            "present",
            "to 2020",
            "May",
            "١٢٣٤",
        ] {
            check(text, "none");
        }
    }
}
