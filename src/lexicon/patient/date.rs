//! Dates finer than a year, beside a patient.

use std::ops::Range;
use std::sync::LazyLock;

use super::month::months;
use super::pattern::Pattern;
use super::sentence::Sentence;

const DAY: &str = "(?:0?[1-9]|[12][0-9]|3[01])";
const YEAR: &str = "(?:19|20)[0-9]{2}";

static EXACT: LazyLock<Pattern> = LazyLock::new(|| {
    let month = months();
    Pattern::new(&format!(
        r"(?x)
        \b{DAY}(?:st|nd|rd|th|\.)?\ (?:of\ )?{month}(?:,?\ '?(?:{YEAR}|[0-9]{{2}}\b))?
        |\b{DAY}(?:st|nd|rd|th)?-{month}-(?:{YEAR}|[0-9]{{2}})\b
        |\b{month}\ {DAY}(?:st|nd|rd|th)?\b(?:,?\ {YEAR})?
        |\b{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{DAY}\b
        |\b{DAY}[./]{DAY}[./]{YEAR}\b
        |\b{DAY}-{DAY}-{YEAR}\b
        |\b{DAY}/{DAY}/[0-9]{{2}}\b
        |\b(?:Christmas|New\ Year's)\ (?:Day|Eve|morning|night)\b|\bEaster\ (?:Sunday|Monday)\b
        |\bThanksgiving\b|\bBoxing\ Day\b|\bIndependence\ Day\b|\bHalloween\b|\bGood\ Friday\b"
    ))
});
/// A day and a month without a year, as in "on 3/14".
static UNDATED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(&format!(r"\b(?i:on|am) ((?:0?[1-9]|1[0-2])/{DAY})(?:[ ,;)]|\.$|$)"))
});
static MONTH_ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    let month = months();
    Pattern::new(&format!(
        r"(?x)
        \b({month},?\ (?:of\ )?'?{YEAR})\b
        |\b(?:in|im|since|seit|until|during|early|mid|late|last|this|by|of)[\ -]({month}(?:\ (?:of\ )?{YEAR}\b)?)
        |\b((?:spring|summer|autumn|fall|winter)\ (?:of\ )?{YEAR})\b
        |\b(?:in|since)\ ({YEAR}-(?:0[1-9]|1[0-2]))\b"
    ))
});
static STAY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::words(
        "admitted|readmitted|admission|discharged?|hospitali[sz]ed|explanted|re-?exploration|dates? of (?:surgery|operation|procedure|admission|discharge|death|birth)|(?:surgery|operation|admission|discharge) date|dob",
    )
});

/// Every date that is told of a patient.
pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let exact = sentence.ranges(&EXACT);
    let stays = sentence.ranges(&STAY);
    let of_a_stay = |date: &Range<usize>| {
        sentence.cues.elsewhere.is_empty()
            && stays.iter().any(|stay| sentence.distance(stay, date) <= 3)
    };
    let is_name = |date: &Range<usize>| {
        let mut after = sentence.after(date.end).chars();
        after.next() == Some('-') && after.next().is_some_and(char::is_alphabetic)
    };
    let mut found: Vec<_> = exact
        .iter()
        .filter(|date| sentence.is_about_a_patient(date) || of_a_stay(date))
        .cloned()
        .collect();
    let parts = [&*UNDATED, &*MONTH_ALONE].map(|pattern| sentence.groups(pattern)).concat();
    let months = parts.into_iter().filter(|date| {
        exact.iter().all(|exact| exact.end <= date.start || date.end <= exact.start)
            && sentence.is_about_a_patient(date)
            && !is_name(date)
    });
    found.extend(months);
    found
}

/// Whether a text is a day, and nothing else.
pub fn is_day(text: &str) -> bool {
    EXACT.ranges(text).any(|date| date.end - date.start == text.trim_end_matches('.').len())
}

/// Whether a text has a date finer than a year.
pub fn has_date(text: &str) -> bool {
    EXACT.is_match(text) || MONTH_ALONE.is_match(text)
}
