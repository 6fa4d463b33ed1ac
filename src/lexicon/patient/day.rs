//! Dates finer than a year as people write them, wherever they stand.

use std::ops::Range;
use std::sync::LazyLock;

use super::month::months;
use super::pattern::Pattern;

const DAY: &str = "(?:0?[1-9]|[12][0-9]|3[01])";
const YEAR: &str = "(?:19|20)[0-9]{2}";

static NUMBERS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(&format!(
        r"(?x)
        \b{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{DAY}\b
        |\b{DAY}[./]{DAY}[./]{YEAR}\b
        |\b{DAY}-{DAY}-{YEAR}\b
        |\b{DAY}/{DAY}/[0-9]{{2}}\b
        |\b(?:Christmas|New\ Year's)\ (?:Day|Eve|morning|night)\b|\bEaster\ (?:Sunday|Monday)\b
        |\bThanksgiving\b|\bBoxing\ Day\b|\bIndependence\ Day\b|\bHalloween\b|\bGood\ Friday\b"
    ))
});
/// A day and a month without a year, as in "on 3/14"; and a season, or a month in two digits.
static PARTS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(&format!(
        r"(?x)
        \b(?i:on|am)\ ((?:0?[1-9]|1[0-2])/{DAY}|{DAY}/(?:0?[1-9]|1[0-2]))(?:[\x20,;)]|\.$|$)
        |\b(?i:on|am|vom|seit|since)\ ({DAY}\.(?:0?[1-9]|1[0-2])\.)(?:[\x20,;)]|$)
        |\b((?:spring|summer|autumn|fall|winter)\ (?:of\ )?{YEAR})\b
        |\b(?:in|since)\ ({YEAR}-(?:0[1-9]|1[0-2]))\b"
    ))
});
static DAY_BEFORE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&format!(r"\b{DAY}(?:st|nd|rd|th|\.)?[ -](?:of )?$")));
static YEAR_AFTER: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&format!(r"^(?:,? |-)'?(?:{YEAR}|[0-9]{{2}})\b")));
static DAY_AFTER: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&format!(r"^ {DAY}(?:st|nd|rd|th)?\b(?:,? {YEAR}\b)?")));
static MONTH_OF_YEAR: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&format!(r"^,? (?:of )?'?{YEAR}\b")));
static IN_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(r"\b(?:in|im|since|seit|until|during|early|mid|late|last|this|by|of)[ -]$")
});

/// Every day in a text, with its year if it has one.
pub fn days(text: &str) -> Vec<Range<usize>> {
    let mut days: Vec<_> = NUMBERS.ranges(text).collect();
    for month in months(text) {
        let (before, after) = (&text[..month.start], &text[month.end..]);
        let end_of =
            |pattern: &Pattern| pattern.ranges(after).next().map(|found| month.end + found.end);
        if let Some(day) = DAY_BEFORE.ranges(before).next() {
            days.push(day.start..end_of(&YEAR_AFTER).unwrap_or(month.end));
        } else if let Some(end) = end_of(&DAY_AFTER) {
            days.push(month.start..end);
        }
    }
    days
}

/// Every month in a text that is one of a year, or that something happened in; and dates without a
/// year in figures.
pub fn months_of_a_year(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = PARTS
        .captures(text)
        .filter_map(|found| found.iter().skip(1).flatten().next().map(|group| group.range()))
        .collect();
    for month in months(text) {
        let after = &text[month.end..];
        // "May-Thurner" is a name.
        let mut signs = after.chars();
        let is_name = signs.next() == Some('-') && signs.next().is_some_and(char::is_alphabetic);
        let year = MONTH_OF_YEAR.ranges(after).next();
        if let Some(year) = year {
            found.push(month.start..month.end + year.end);
        } else if !is_name && IN_BEFORE.is_match(&text[..month.start]) {
            found.push(month);
        }
    }
    found
}

/// Whether a text is a day, and nothing else.
pub fn is_day(text: &str) -> bool {
    days(text).iter().any(|date| date.end - date.start == text.trim_end_matches('.').len())
}

/// Whether a text has a date finer than a year.
pub fn has_date(text: &str) -> bool {
    !days(text).is_empty() || !months_of_a_year(text).is_empty()
}
