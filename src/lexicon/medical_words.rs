//! Words of medicine, for spelling: general dictionaries lack most of them.
//!
//! Knows how terms are put together (data/medical-words.toml), in the English way and in both of its
//! spellings. It does not say what a word means, and lets a wrong term of right parts through.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    prefixes: String,
    roots: String,
    endings: String,
    words: String,
    latin: String,
}

struct MedicalWords {
    prefixes: Vec<&'static str>,
    roots: BTreeSet<&'static str>,
    endings: BTreeSet<&'static str>,
    words: BTreeSet<&'static str>,
    latin: BTreeSet<&'static str>,
}

/// A word behind a prefix is at least so long: shorter ones are too often chance.
const SHORTEST_REST: usize = 4;

static TABLE: LazyLock<Option<Table>> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/medical-words.toml")).ok());

static WORDS: LazyLock<MedicalWords> = LazyLock::new(|| {
    let part = |text: fn(&'static Table) -> &'static str| {
        TABLE.as_ref().map(text).unwrap_or_default().split_whitespace()
    };
    MedicalWords {
        prefixes: part(|table| &table.prefixes).collect(),
        roots: part(|table| &table.roots).collect(),
        endings: part(|table| &table.endings).collect(),
        words: part(|table| &table.words).collect(),
        latin: part(|table| &table.latin).collect(),
    }
});

/// Whether a word, in small letters, is one of medicine. `knows` is what else is known: a known word
/// may follow a prefix.
pub fn is_medical(word: &str, knows: &dyn Fn(&str) -> bool) -> bool {
    is_term(word)
        || is_term_with_plural(word)
        || WORDS.prefixes.iter().any(|prefix| {
            let rest = word.strip_prefix(prefix).filter(|rest| rest.len() >= SHORTEST_REST);
            rest.is_some_and(|rest| is_term(rest) || is_term_with_plural(rest) || knows(rest))
        })
}

/// Whether a word, in small letters, is a Latin name of the body, of a disease or of what causes it.
pub fn is_latin(word: &str) -> bool {
    WORDS.latin.contains(word)
}

/// The words of the list itself, which a misspelled one may be near to.
pub fn listed() -> impl Iterator<Item = &'static str> {
    WORDS.words.iter().copied()
}

fn is_term_with_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(is_term)
}

/// A word of the list; or roots, each joined to the next by an `o` or by nothing, with an ending.
fn is_term(word: &str) -> bool {
    WORDS.words.contains(word) || is_built(word, 3)
}

fn is_built(word: &str, roots: usize) -> bool {
    roots > 0
        && word.char_indices().skip(2).any(|(at, _)| {
            let (root, rest) = word.split_at(at);
            WORDS.roots.contains(root)
                && (WORDS.endings.contains(rest)
                    || is_built(rest, roots - 1)
                    || rest.strip_prefix('o').is_some_and(|rest| is_built(rest, roots - 1)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_known_by_their_parts_and_slips_are_not() {
        let knows = |word: &str| ["operative", "resection"].contains(&word);
        for right in [
            "sternotomy",
            "thoracotomies",
            "cholecystectomy",
            "transthoracic",
            "gastroenterostomy",
            "oesophagogastroduodenoscopy",
            "haematology",
            "perioperative",
            "intraoperative",
            "postresection",
            "aneurysms",
        ] {
            assert!(is_medical(right, &knows), "{right}");
        }
        for wrong in [
            "sternotmy",
            "thoractomy",
            "cholecystecomy",
            "anuerysm",
            "hemodynamc",
            "recieved",
            "managment",
            "preformed",
        ] {
            assert!(!is_medical(wrong, &knows), "{wrong}");
        }
    }

    #[test]
    fn the_table_can_be_read() {
        assert!(listed().count() > 700, "{}", listed().count());
        assert!(WORDS.roots.len() > 200 && WORDS.endings.len() > 100);
        for name in ["spinae", "dorsi", "latissimus", "tibialis", "aureus", "pneumoniae"] {
            assert!(is_latin(name), "{name}");
        }
    }
}
