//! Lines of a CV that tell a personal datum by its name: `Nationality: Nigerian`.
//!
//! In English, German, French, Spanish, Italian and Portuguese. Where such a line belongs is said
//! elsewhere, and a date beside "born" is known to `private_value`.

/// The datum, in the middle of a sentence, and how a line about it begins, in lower case.
const LABELS: [(&str, &[&str]); 7] = [
    (
        "a nationality",
        &[
            "nationality",
            "staatsangehörigkeit",
            "nationalität",
            "nationalité",
            "nacionalidad",
            "nazionalità",
            "cittadinanza",
            "nacionalidade",
        ],
    ),
    (
        "a marital state",
        &[
            "marital status",
            "marital state",
            "civil status",
            "familienstand",
            "état civil",
            "situation familiale",
            "estado civil",
            "stato civile",
        ],
    ),
    (
        "a date of birth",
        &[
            "date of birth",
            "dob",
            "d.o.b.",
            "birth date",
            "birthdate",
            "birthday",
            "geburtsdatum",
            "date de naissance",
            "fecha de nacimiento",
            "data di nascita",
            "data de nascimento",
        ],
    ),
    (
        "a place of birth",
        &[
            "place of birth",
            "birthplace",
            "geburtsort",
            "lieu de naissance",
            "lugar de nacimiento",
            "luogo di nascita",
        ],
    ),
    ("a religion", &["religion", "religious affiliation", "konfession", "religión", "religione"]),
    ("an age", &["age", "alter", "âge", "edad", "età", "idade"]),
    ("a sex", &["sex", "gender", "geschlecht", "sexe", "sexo", "sesso"]),
];

/// The personal datum that a line tells.
pub fn personal_datum(line: &str) -> Option<&'static str> {
    let (label, value) = line.split_once([':', '\t'])?;
    let label = label.trim().to_lowercase();
    let is_told = value.chars().any(char::is_alphanumeric);
    let is_known = |labels: &[&str]| labels.contains(&label.as_str());
    LABELS.iter().find(|(_, labels)| is_told && is_known(labels)).map(|(datum, _)| *datum)
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
            ("Nationality:", None),
            ("Average: 3.9", None),
            ("Gender and surgery: a review", None),
            ("Age of patients: 60 to 80", None),
        ] {
            assert_eq!(personal_datum(line), datum, "{line}");
        }
    }
}
