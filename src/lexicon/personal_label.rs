//! Lines of a CV that tell a personal datum by its name: `Nationality: Nigerian`.
//!
//! In the languages that folio speaks, from `personal_labels.toml`. Where such a line belongs is said
//! elsewhere, and a date beside "born" is known to `private_value`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::lexicon::date::words::fold;
use crate::lexicon::own_table::own_table;
use crate::lexicon::patient::pattern::Pattern;

/// The datum in the table, and in the middle of a sentence.
const DATA: [(&str, &str); 11] = [
    ("nationality", "a nationality"),
    ("marital-state", "a marital state"),
    ("date-of-birth", "a date of birth"),
    ("place-of-birth", "a place of birth"),
    ("religion", "a religion"),
    ("age", "an age"),
    ("sex", "a sex"),
    ("passport", "a passport"),
    ("origin", "an origin"),
    ("blood-group", "a blood group"),
    ("politics", "a party"),
];

/// The datum, and the table of what says it without a label.
const VALUES: [(&str, &str); 2] =
    [("marital-values", "a marital state"), ("religion-values", "a religion")];

type Table = BTreeMap<String, BTreeMap<String, Vec<String>>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| own_table(include_str!("personal_labels.toml")));

/// The datum of each word of some tables, folded.
fn words(tables: &[(&str, &'static str)]) -> BTreeMap<String, &'static str> {
    let mut all = BTreeMap::new();
    for (name, datum) in tables {
        let words = TABLE.get(*name).into_iter().flat_map(|languages| languages.values().flatten());
        all.extend(words.map(|word| (fold(word), *datum)));
    }
    all
}

static LABELS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| words(&DATA));
static HEADINGS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let words =
        TABLE.get("headings").into_iter().flat_map(|languages| languages.values().flatten());
    words.map(|word| fold(word)).collect()
});
static BARE: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| words(&VALUES));

/// A value that many have: `52 % female`, `63 years (median)`.
static OF_A_STUDY: Pattern = Pattern::new(|| {
    r"(?i)%|\?|\b(?:median|mean|average|range|predictor|ratio|percent|n ?=)".into()
});

/// An age as somebody says it of themselves: `35 ans`, `I am 33 years old`, `33-year-old surgeon`.
static AGE: Pattern = Pattern::new(|| {
    r"(?i)^(?:I am |I['’]m |aged? |âgée? de )?[2-7][0-9](?: years old| years of age| yrs| ans| años| anni| anos| jahre(?: alt)?| jaar(?: oud)?| lat| yaşında)$|^(?:an? |I am an? )?[2-7][0-9][- ]year[- ]old\b|^[2-7][0-9]-jährige".into()
});

/// Where somebody is a citizen. One of the United States says with it that they may work there.
static NATIONALITY: Pattern = Pattern::new(|| {
    r"(?i)^(?:citizen|national) of \pL|^(?:nationalité|nacionalidad|nazionalità|nacionalidade|Staatsangehörigkeit) \pL".into()
});
static OF_THE_UNITED_STATES: Pattern =
    Pattern::new(|| r"(?i)\bof (?:the )?(?:United States|U\.?S)".into());

/// The personal datum that a line tells.
pub fn personal_datum(line: &str) -> Option<&'static str> {
    let (label, value) = line.split_once([':', '：', '\t'])?;
    let is_told = value.chars().any(char::is_alphanumeric) && !OF_A_STUDY.is_match(value);
    LABELS.get(fold(label.trim()).as_str()).copied().filter(|_| is_told)
}

/// The labels of one datum in all languages, as the table writes them.
pub fn labels_of(datum: &str) -> impl Iterator<Item = &'static str> {
    let tables = DATA.iter().filter(move |(_, known)| *known == datum);
    let words = tables.filter_map(|(name, _)| TABLE.get(*name));
    words.flat_map(|languages| languages.values().flatten()).map(String::as_str)
}

/// The personal datum that a part of a line says without a label: `single`, `Married with children`.
pub fn bare_datum(part: &str) -> Option<&'static str> {
    if AGE.is_match(part.trim()) {
        return Some("an age");
    }
    if NATIONALITY.is_match(part.trim()) && !OF_THE_UNITED_STATES.is_match(part) {
        return Some("a nationality");
    }
    let part = part.split_once(" with ").map_or(part, |(state, _)| state);
    BARE.get(fold(part.trim()).as_str()).copied()
}

/// Whether a heading names the section of such lines, in the languages that folio speaks.
pub fn is_personal_heading(heading: &str) -> bool {
    HEADINGS.contains(fold(heading.trim()).as_str())
}

#[cfg(test)]
mod tests {
    use super::{bare_datum, is_personal_heading, personal_datum};

    #[test]
    fn headings_of_personal_lines() {
        for heading in ["Personal", "Personal Information", "Persönliche Daten", "État civil"] {
            assert!(is_personal_heading(heading), "{heading}");
        }
        for heading in ["Personal interests", "Personal statement", "Data"] {
            assert!(!is_personal_heading(heading), "{heading}");
        }
    }

    #[test]
    fn a_state_and_a_faith_need_no_label() {
        for (part, datum) in [
            ("Single", Some("a marital state")),
            (" married with two children", Some("a marital state")),
            ("Christian", Some("a religion")),
            ("verheiratet", Some("a marital state")),
            ("35 ans", Some("an age")),
            ("35 ans d’expérience", None),
            ("I am 33 years old", Some("an age")),
            ("33-year-old surgeon", Some("an age")),
            ("Citizen of Nigeria", Some("a nationality")),
            ("Citizen of the United States", None),
            ("Nationalité française", Some("a nationality")),
            ("未婚", Some("a marital state")),
            ("Single center", None),
            ("Christian Barnard", None),
        ] {
            assert_eq!(bare_datum(part), datum, "{part}");
        }
    }

    #[test]
    fn a_line_tells_by_its_label() {
        for (line, datum) in [
            ("Nationality: Nigerian", Some("a nationality")),
            ("Marital Status\tmarried, two children", Some("a marital state")),
            ("Familienstand: ledig", Some("a marital state")),
            ("Sex: male", Some("a sex")),
            ("Burgerlijke staat: gehuwd", Some("a marital state")),
            ("DOĞUM TARİHİ: 1.1.1990", Some("a date of birth")),
            ("Data urodzenia: 1.1.1990", Some("a date of birth")),
            ("تاريخ الميلاد: 1990", Some("a date of birth")),
            ("תאריך לידה: 1990", Some("a date of birth")),
            ("生年月日：1990年1月1日", Some("a date of birth")),
            ("民族：", None),
            ("Numéro de passeport : 12AB", Some("a passport")),
            ("राष्ट्रीयता: भारतीय", Some("a nationality")),
            ("Nationality:", None),
            ("Average: 3.9", None),
            ("Gender and surgery: a review", None),
            ("Age of patients: 60 to 80", None),
            ("Sex: 52 % female", None),
            ("age: 63 years (median)", None),
            ("Age: an independent predictor?", None),
            ("Caste: OBC", Some("an origin")),
            ("Blood group: O+", Some("a blood group")),
        ] {
            assert_eq!(personal_datum(line), datum, "{line}");
        }
    }
}
