//! What is left of a line about a person when all that has a label or a form is out of it: a street, a
//! marital state, a number that nothing names, the day of birth in a sentence.
//!
//! Only for lines about the person: a text of the CV may say such things of others.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Value, is_label};
use crate::import::career::{Extract, LeftOut, Place, PrivateDraft, PrivateKey};
use crate::lexicon::personal_label::bare_datum;
use crate::lexicon::plain_signs::PlainSigns;
use crate::lexicon::street::{is_postal, is_street};
use crate::syntax::cv::line::is_date;

/// What a part of such a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// A street, or a place with its postal code.
    Address,
    /// The words of a birth with a date.
    Birth,
    /// A marital state, an age, or a number that nothing names.
    Datum,
    /// The label of a value that is not there.
    Label,
}

/// What opens the words of a birth, before the date or the town.
static BIRTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:(?:born|geboren|geb\.|né\(?e?\)?|née|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|ur\.|doğumlu|d\.\s?t\.|נולד(?:ה|תי)?|יליד(?:ת)?|متولد|مولود|مواليد|ولدت|پیدائش|जन्म|生于|出生于|生於)(?:\s+(?:on|am|le|el|il|em|op|dn\.|dnia|a|in|w|te|di|ב)\b)?)[\s:־]*",
    )
    .ok()
});
/// A number with so many digits that it is none of a year, a day or a class.
static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\d(?:[-./() ]{0,2}\d){4,}").ok());

/// The word for a number, without the number: `N.º de`.
static NUMBER_WORD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:n[.º°]+|no\.|nr\.?|número|numéro|numero|numer|nummer)(?: d[aeu])?$").ok()
});

/// What a part of a line about the person is, if that is nobody's business.
pub fn bare(part: &str) -> Option<Bare> {
    let part = part.trim().trim_end_matches(['.', ':', '：']);
    let plain = PlainSigns::of(part);
    let matches = |regex: &LazyLock<Option<Regex>>| {
        regex.as_ref().is_some_and(|regex| regex.is_match(plain.text()))
    };
    let has_digit = plain.text().contains(|c: char| c.is_ascii_digit());
    if is_label(part) || matches(&NUMBER_WORD) {
        Some(Bare::Label)
    } else if matches(&BIRTH) && has_digit {
        Some(Bare::Birth)
    } else if bare_datum(part).is_some() {
        Some(Bare::Datum)
    } else if is_date(part) || is_date(plain.text()) {
        None
    } else if is_street(part) || is_postal(part) {
        Some(Bare::Address)
    } else if matches(&NUMBER) && !part.contains("://") {
        Some(Bare::Datum)
    } else {
        None
    }
}

/// Where the parts of a line begin and end: between commas, and between dashes with spaces.
pub fn parts(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let signs = [", ", "; ", "，", "、", "；", "،", " – ", " — ", " - ", "|", "\n"];
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        match signs.iter().find(|sign| rest.starts_with(**sign)) {
            Some(sign) => {
                found.push(start..at);
                at += sign.len();
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found.push(start..line.len());
    found
}

/// Takes such parts out of a line about the person, and gives what is left of it.
pub fn without_bare(
    line: &str,
    place: &Place,
    found: &mut Vec<PrivateDraft>,
    left: &mut Vec<LeftOut>,
) -> String {
    const MOST_WORDS: usize = 14;
    if line.split_whitespace().count() > MOST_WORDS && line.trim_end().ends_with('.') {
        return line.to_owned();
    }
    let mut rest: Vec<&str> = Vec::new();
    let mut is_changed = false;
    for range in parts(line) {
        let part = line[range].trim();
        let draft =
            |key| PrivateDraft { key, value: Extract::new(part, place.clone()), label: None };
        let kind = bare(part);
        is_changed |= kind.is_some();
        match kind {
            Some(Bare::Address) => found.push(draft(PrivateKey::Address)),
            Some(Bare::Datum | Bare::Birth) => found.push(draft(PrivateKey::Note)),
            Some(Bare::Label) => {
                let why = "it says only what stands beside it".to_owned();
                left.push(LeftOut { what: Extract::new(part, place.clone()), why });
            }
            None => rest.push(part),
        }
    }
    rest.retain(|part| !part.is_empty());
    if is_changed { rest.join(", ") } else { line.to_owned() }
}

/// The births of a line, each with its day and its town: `geboren am 2.5.1994 in Tübingen`.
pub fn births(line: &str) -> Vec<Value> {
    let value = |range: Range<usize>| {
        let part = &line[range.clone()];
        let start = range.start + part.len() - part.trim_start().len();
        let part = part.trim();
        let lead = BIRTH.as_ref()?.find(part)?.end();
        let has_digit = part.contains(|c: char| c.is_ascii_digit());
        has_digit.then(|| Value {
            start,
            end: start + part.len(),
            key: PrivateKey::DateOfBirth,
            text: part[lead..].to_owned(),
            label: Some(part[..lead].trim().trim_end_matches(':').to_owned()),
        })
    };
    parts(line).into_iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::{Bare, bare};

    #[test]
    fn what_is_left_of_a_line_is_told_by_its_form() {
        for (part, kind) in [
            ("ul. Długa 5", Some(Bare::Address)),
            ("69120 Heidelberg", Some(Bare::Address)),
            ("nata a L'Aquila il 02/05/1994", Some(Bare::Birth)),
            ("geboren 02-05-1994", Some(Bare::Birth)),
            ("متولد ۱۲ اردیبهشت ۱۳۷۳", Some(Bare::Birth)),
            ("Solteira", Some(Bare::Datum)),
            ("31 anos", Some(Bare::Datum)),
            ("CRM-SP 123456", Some(Bare::Datum)),
            ("电话：", Some(Bare::Label)),
            ("טלפון", Some(Bare::Label)),
            ("N.º de", Some(Bare::Label)),
            ("General surgery resident, PGY-2", None),
            ("2019 – 2024", None),
            ("外科医生", None),
            ("Nata per operare", None),
        ] {
            assert_eq!(bare(part), kind, "{part}");
        }
    }
}
