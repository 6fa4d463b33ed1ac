//! Lines of a CV that tell a personal datum by its name: `Nationality: Nigerian`.
//!
//! In the languages that folio speaks, from `personal_labels.toml`. Where such a line belongs is said
//! elsewhere, and a date beside "born" is known to `private_value`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::date_words::fold;

/// The datum in the table, and in the middle of a sentence.
const DATA: [(&str, &str); 8] = [
    ("nationality", "a nationality"),
    ("marital-state", "a marital state"),
    ("date-of-birth", "a date of birth"),
    ("place-of-birth", "a place of birth"),
    ("religion", "a religion"),
    ("age", "an age"),
    ("sex", "a sex"),
    ("passport", "a passport"),
];

/// The datum of each label, folded.
static LABELS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let table: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(include_str!("personal_labels.toml")).unwrap_or_default();
    let mut labels = BTreeMap::new();
    for (name, datum) in DATA {
        let words = table.get(name).into_iter().flat_map(|languages| languages.values().flatten());
        labels.extend(words.map(|label| (fold(label), datum)));
    }
    labels
});

/// The personal datum that a line tells.
pub fn personal_datum(line: &str) -> Option<&'static str> {
    let (label, value) = line.split_once([':', '：', '\t'])?;
    let is_told = value.chars().any(char::is_alphanumeric);
    LABELS.get(fold(label.trim()).as_str()).copied().filter(|_| is_told)
}

#[cfg(test)]
mod tests {
    use super::personal_datum;

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
        ] {
            assert_eq!(personal_datum(line), datum, "{line}");
        }
    }
}
