//! What holds for every field of names: the right form is read as the same names, no word is lost,
//! and nothing breaks the reader.

use proptest::prelude::*;

use super::tests::list;
use super::*;

/// Parts of fields as people write them.
const PARTS: [&str; 58] = [
    "Okafor",
    "Chiamaka",
    "K.",
    "C.N.",
    "CN",
    "van",
    "der",
    "de",
    "la",
    "LEE",
    "Min-Ji",
    "Li",
    "LI",
    "X",
    "J.",
    "Jr.",
    "III",
    "3rd",
    "MD",
    "PhD",
    "Dr.",
    "Prof.",
    "and",
    "and",
    "and",
    "and",
    "AND",
    "&",
    ",",
    ",",
    ",",
    ",",
    ";",
    "et al.",
    "and others",
    "{World Health Organization}",
    "Society of Surgeons",
    "STICH Group",
    "the STICH Investigators",
    "for the STICH Group",
    "\\textbf{Smith}",
    "{\\bf Smith}",
    "Ramón y Cajal",
    "García",
    "O'Brien",
    "d'Angelo",
    "王",
    "小明",
    "{Ben Taieb}",
    "Al-Rashid",
    "a@b.org",
    "M{\\\"u}ller",
    "Smith-Jones",
    "Lee*",
    "Lee$^{1,2}$",
    "Brown1,2",
    "Brown (Lagos)",
    "Lee [Lagos and Abuja]",
];

/// The words of a text without its commands and points, in lower case.
fn words_of(text: &str) -> Vec<String> {
    text.replace("\\textbf", "")
        .replace("{\\bf", "")
        .replace("\\\"u", "ü")
        .replace(['{', '}', '.'], "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.eq_ignore_ascii_case("and") && !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is written back and read again is the same, and nothing is remarked; an advice that is
    /// followed silences its remark.
    #[test]
    fn the_right_form_is_read_as_the_same_names(
        parts in prop::collection::vec((0..PARTS.len(), any::<bool>()), 1..9)
    ) {
        let value: String = parts.iter().map(|(at, _)| PARTS[*at]).collect::<Vec<_>>().join(" ");
        let value = value.replace(" ,", ",").replace(" ;", ";").replace(" *", "*");
        let (names, remarks) = list(&value);
        if !names.names.is_empty() {
            let right = names.to_bibtex();
            let (again, more) = list(&right);
            prop_assert_eq!(&again, &names, "{} as {}", &value, &right);
            let more: Vec<String> = more.into_iter().map(|remark| remark.message).collect();
            prop_assert!(more.is_empty(), "{} as {}: {:?}", &value, &right, more);
            for remark in &remarks {
                prop_assert_eq!(remark.replacement.as_deref(), Some(right.as_str()));
            }
        }
        let mut causes: Vec<&str> = remarks.iter().map(|remark| remark.cause.as_str()).collect();
        causes.sort_unstable();
        let count = causes.len();
        causes.dedup();
        prop_assert_eq!(causes.len(), count);
    }

    /// Every word of a field is in a name or in a remark.
    #[test]
    fn no_word_is_lost(parts in prop::collection::vec(0..PARTS.len(), 1..9)) {
        let value: String = parts.iter().map(|at| PARTS[*at]).collect::<Vec<_>>().join(" ");
        let value = value.replace(" ,", ",").replace(" ;", ";");
        let (names, remarks) = list(&value);
        let mut text: String = names.names.iter().map(Name::display_name).collect();
        for remark in &remarks {
            text.push_str(&remark.message);
        }
        if names.has_more {
            text.push_str("others et al");
        }
        let kept: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let kept = kept.to_lowercase();
        for word in words_of(&value) {
            prop_assert!(kept.contains(&word), "{word} of {value} in {text}");
        }
    }

    /// No text breaks the reader.
    #[test]
    fn any_text_is_read(text in "[A-Za-zé .,;&{}$^*<>()\\[\\]'~\\-\"]{0,60}") {
        let _ = NameList::from_texts([text.as_str()], &mut Vec::new());
        if let Some(chunks) = parsed(&text) {
            let list = NameList::from_bibtex(&chunks, &mut Vec::new());
            let _ = list.to_bibtex();
        }
    }
}

/// Fields that the properties once failed on: an `and` behind `et al.` belongs to no name.
#[test]
fn an_and_behind_et_al_is_no_part_of_a_name() {
    for (field, right) in [
        ("Society of Surgeons et al. and ;", "{Society of Surgeons} and others"),
        ("the STICH Investigators et al. AND MD and", "{STICH Investigators} and MD and others"),
    ] {
        assert_eq!(list(field).0.to_bibtex(), right);
    }
}

/// A name in East Asian signs keeps what stands beside it in Latin ones.
#[test]
fn an_east_asian_name_keeps_its_particle() {
    let name = &list("王 王 van").0.names[0];
    assert!(name.display_name().contains("van"), "{name:?}");
}
