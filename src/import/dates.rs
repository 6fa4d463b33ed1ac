//! Dates of other programs in a form that folio reads and a person likes to read: `Jan 2020`.
//!
//! A day is kept where it is given. What folio cannot read as a date stays in its words.

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::import::career::Extract;
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::syntax::cv::line;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The words for a date in the form `2020`, `2020-01` or `2020-01-15`: `Jan 2020`, `Jan 15, 2020`.
pub fn written(date: &str) -> String {
    let parts: Vec<&str> = date.trim().split('T').next().unwrap_or_default().split('-').collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<usize>().ok());
    let is_date = PartialDate::parse(date.trim()).is_some()
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    match (is_date, number(0), number(1), number(2)) {
        (true, Some(year), Some(month @ 1..=12), None) => {
            format!("{} {year}", MONTHS[month - 1])
        }
        (true, Some(year), Some(month @ 1..=12), Some(day)) => {
            format!("{} {day}, {year}", MONTHS[month - 1])
        }
        _ => date.trim().to_owned(),
    }
}

/// The whole day that a date with a month in words says, in the form `1994-05-02`.
pub fn numeric(date: &str) -> Option<String> {
    let date = PartialDate::parse(date).filter(|date| date.day.is_some())?;
    Some(date.to_string())
}

/// A period of two dates; one without an end goes on.
pub fn period(start: Option<Extract>, end: Option<Extract>) -> Option<Extract> {
    let (first, last) = match (start, end) {
        (Some(start), end) => (start, end),
        (None, Some(end)) => (end, None),
        (None, None) => return None,
    };
    let said = |extract: &Extract| extract.wording.clone().unwrap_or_else(|| extract.text.clone());
    let Some(last) = last else {
        return Some(Extract { text: written(&first.text), wording: Some(said(&first)), ..first });
    };
    let (from, to) = (written(&first.text), written(&last.text));
    let wording = Some(format!("{} {}", said(&first), said(&last)));
    let text = if from == to { from } else { format!("{from} – {to}") };
    Some(Extract { text, place: first.place, wording })
}

/// A period that began and has no end: it goes on.
pub fn since(start: Option<Extract>, end: Option<Extract>) -> Option<Extract> {
    match (start, end) {
        (Some(start), None) => {
            let wording = start.wording.clone().unwrap_or_else(|| start.text.clone());
            let text = format!("{} – present", written(&start.text));
            Some(Extract { text, place: start.place, wording: Some(wording) })
        }
        (start, end) => period(start, end),
    }
}

/// A date that a person wrote, as other dates are written, and what may be wrong with it.
pub fn alike(text: &str) -> (String, Option<String>) {
    let words = line::date_words(text);
    let as_written = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match read_date(words, DateHabits::default()) {
        DateReading::Period(period) => (months_and_years(&period).unwrap_or(as_written), None),
        DateReading::Doubtful(..) => {
            let doubt = format!("the date \u{201c}{as_written}\u{201d} can be read in two ways");
            (as_written, Some(doubt))
        }
        DateReading::Fault(_) | DateReading::NoDate => (as_written, None),
    }
}

/// `None` for what is kept in its words.
fn months_and_years(period: &Period) -> Option<String> {
    if period.expected || !period.further.is_empty() || period.start.part.is_some() {
        return None;
    }
    let one = |date: &PartialDate| date.part.is_none().then(|| written(&date.to_string()));
    let start = one(&period.start)?;
    match &period.end {
        PeriodEnd::Same => Some(start),
        PeriodEnd::Present => Some(format!("{start} – present")),
        PeriodEnd::Date(end) => Some(format!("{start} – {}", one(end)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn dates_become_words() {
        for (date, words) in [
            ("2013-12-01", "Dec 1, 2013"),
            ("2013-12-24", "Dec 24, 2013"),
            ("2013-02", "Feb 2013"),
            ("2013", "2013"),
            ("2013-13", "2013-13"),
            ("Summer 2013", "Summer 2013"),
        ] {
            assert_eq!(written(date), words, "{date}");
        }
    }
}
