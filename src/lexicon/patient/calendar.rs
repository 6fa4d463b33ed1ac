//! Days and months as people write them, wherever they stand, with the names of months in every
//! language that dates are read in.
//!
//! Tells not whose they are, and not whether a day exists.

use std::ops::Range;

use super::pattern::Pattern;
use crate::lexicon::date::words::month_names;

const DAY: &str = "(?:0?[1-9]|[12][0-9]|3[01])";
const YEAR: &str = "(?:19|20)[0-9]{2}";

static NUMBERS: Pattern = Pattern::new(|| {
    format!(
        r"(?x)
        \b{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{DAY}\b
        |\b{DAY}[./]{DAY}[./]{YEAR}\b
        |\b{DAY}-{DAY}-{YEAR}\b
        |\b{DAY}/{DAY}/[0-9]{{2}}\b
        |\b(?:Christmas|New\ Year's)\ (?:Day|Eve|morning|night)\b|\bEaster\ (?:Sunday|Monday)\b
        |\bThanksgiving\b|\bBoxing\ Day\b|\bIndependence\ Day\b|\bHalloween\b|\bGood\ Friday\b"
    )
});
/// A day and a month without a year, as in "on 3/14"; and a season, or a month in two digits.
static PARTS: Pattern = Pattern::new(|| {
    format!(
        r"(?x)
        \b(?i:on|am)\ ((?:0?[1-9]|1[0-2])/{DAY}|{DAY}/(?:0?[1-9]|1[0-2]))(?:[\x20,;)]|\.$|$)
        |\b(?i:on|am|vom|seit|since)\ ({DAY}\.(?:0?[1-9]|1[0-2])\.)(?:[\x20,;)]|$)
        |\b(?i:on|am|vom|seit|since|until|bis|before|after)\ ({DAY}\.(?:0?[1-9]|1[0-2])\.[0-9]{{2}})(?:[\x20,;)]|\.$|$)
        |\b((?:spring|summer|autumn|fall|winter)\ (?:of\ )?{YEAR})\b
        |\b(?:in|since)\ ({YEAR}-(?:0[1-9]|1[0-2]))\b"
    )
});
static DAY_BEFORE: Pattern = Pattern::new(|| format!(r"\b{DAY}(?:st|nd|rd|th|\.)?[ -](?:of )?$"));
static YEAR_AFTER: Pattern = Pattern::new(|| format!(r"^(?:,? |-)'?(?:{YEAR}|[0-9]{{2}})\b"));
static DAY_AFTER: Pattern = Pattern::new(|| format!(r"^ {DAY}(?:st|nd|rd|th)?\b(?:,? {YEAR}\b)?"));
static MONTH_OF_YEAR: Pattern = Pattern::new(|| format!(r"^,? (?:of )?'?{YEAR}\b"));
static IN_BEFORE: Pattern = Pattern::new(|| {
    r"\b(?:in|im|since|seit|until|during|early|mid|late|last|this|by|of)[ -]$".into()
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
        .groups(text)
        .filter_map(|groups| groups.into_iter().skip(1).flatten().next())
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

/// Month names that are also other words, when they are in lower case.
const OTHER_WORDS: [&str; 5] = ["may", "march", "mars", "mart", "sept"];
/// Short names, which are common words of other languages in lower case.
const SHORT: &str = "Jan|Feb|Mar|Apr|May|Mai|Mei|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mrz";

static MONTH: Pattern = Pattern::new(|| {
    let mut names: Vec<String> = Vec::new();
    for name in (1..=12).flat_map(month_names).filter(|name| name.chars().count() > 3) {
        let lower = name.to_lowercase();
        let mut letters = lower.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        names.extend([first.chain(letters).collect(), name.to_uppercase()]);
        if !OTHER_WORDS.contains(&lower.as_str()) {
            names.push(lower);
        }
    }
    // The longest first: the first alternative that fits is taken.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    format!("{}|{SHORT}|{}", names.join("|"), SHORT.to_uppercase())
});

/// Where a month is named, with the full stop of a short name.
pub fn months(text: &str) -> Vec<Range<usize>> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    MONTH
        .ranges(text)
        .filter(|name| {
            !is_letter(text[..name.start].chars().next_back())
                && !is_letter(text[name.end..].chars().next())
        })
        .map(|name| name.start..name.end + usize::from(text[name.end..].starts_with('.')))
        .collect()
}

/// Whether a text begins with the name of a month.
pub fn starts_with_month(text: &str) -> bool {
    months(text).first().is_some_and(|month| month.start == 0)
}
