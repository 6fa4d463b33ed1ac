//! The citation keys of works whose format has none, or leaves it open.
//!
//! - MEDLINE and PubMed XML: `pmid-39000001`.
//! - CSL-JSON: `id`. RIS: `ID` or `LB`, EndNote: the label, if it is a word and not a number of the
//!   program's own.
//! - All others, and these where that is missing: the first author, the year and the first word of
//!   the title that is not an article or a preposition, `okafor2024frailty`.
//!
//! The same file gives the same keys. In one file, the second work that asks for a key gets `b`
//! behind it, the third `c`.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::syntax::reference::Reference;

/// Words that begin many titles.
const SKIPPED: [&str; 34] = [
    "a", "an", "the", "on", "of", "in", "for", "to", "from", "with", "and", "is", "are", "at",
    "by", "does", "do", "how", "what", "why", "der", "die", "das", "ein", "eine", "le", "la",
    "les", "un", "une", "el", "los", "las", "una",
];

/// A key that a record gives itself: a word with a letter in it, as numbers are those of a data
/// base.
pub fn own(written: &str) -> Option<String> {
    let key = written.trim();
    let is_key = key.len() <= 80
        && key.contains(char::is_alphabetic)
        && !key.contains(char::is_whitespace)
        && !key.contains("://")
        && key.chars().all(|c| c.is_alphanumeric() || "._-:+@/".contains(c));
    is_key.then(|| key.to_owned())
}

/// `okafor2024frailty`; `work` for a work without a word of Latin letters.
pub fn made(reference: &Reference) -> String {
    let family = reference.authors.names.first().or_else(|| reference.editors.names.first());
    let family = family.map(|name| &*name.family).unwrap_or_default();
    let title = reference.title.as_ref().map(|title| title.plain()).unwrap_or_default();
    let mut words = title.split(|c: char| !c.is_alphanumeric()).map(folded);
    let word = words.find(|word| !word.is_empty() && !SKIPPED.contains(&word.as_str()));
    let year = reference.issued.map(|date| date.start.year.to_string()).unwrap_or_default();
    let name = family.split_whitespace().last().map(folded).unwrap_or_default();
    let key = format!("{name}{year}{}", word.unwrap_or_default());
    if key.is_empty() { "work".to_owned() } else { key }
}

/// In lower case, without accents and what is no Latin letter or digit.
fn folded(word: &str) -> String {
    let base = word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut folded = String::new();
    for c in base {
        match c {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            c if c.is_ascii_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// Makes keys distinct, letters of any case being the same, as they are in names of files.
#[derive(Default)]
pub struct Keys {
    taken: BTreeSet<String>,
    /// By a key that was taken more than once: how many were made of it.
    made: BTreeMap<String, usize>,
}

impl Keys {
    /// The key, or the key with the next letter that is free behind it.
    pub fn take(&mut self, key: String) -> String {
        if self.taken.insert(key.to_lowercase()) {
            return key;
        }
        // What was made before is taken.
        let made = self.made.entry(key.to_lowercase()).or_default();
        loop {
            let next = match u8::try_from(*made) {
                Ok(at @ 0..25) => format!("{key}{}", char::from(b'b' + at)),
                _ => format!("{key}-{}", *made + 2),
            };
            *made += 1;
            if self.taken.insert(next.to_lowercase()) {
                return next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::PartialDate;
    use crate::syntax::reference::{IssuedDate, MarkedText, Name, NameList};

    fn reference(family: &str, year: i16, title: &str) -> Reference {
        let name = Name { family: family.to_owned(), ..Name::default() };
        Reference {
            authors: NameList { names: vec![name], has_more: false },
            title: MarkedText::of(title),
            issued: PartialDate::new(year, None, None).map(|start| IssuedDate {
                start,
                end: None,
                is_uncertain: false,
            }),
            ..Reference::default()
        }
    }

    #[test]
    fn a_key_is_made_of_author_year_and_word() {
        let made = |family, title| made(&reference(family, 2024, title));
        assert_eq!(made("Okafor", "The frailty index"), "okafor2024frailty");
        assert_eq!(made("García Márquez", "¿Qué es?"), "marquez2024que");
        assert_eq!(made("王", "心脏"), "2024");
        assert_eq!(super::made(&Reference::default()), "work");
    }

    #[test]
    fn numbers_and_sentences_are_no_keys() {
        assert_eq!(own("okafor2024").as_deref(), Some("okafor2024"));
        assert_eq!(own("2006713348"), None);
        assert_eq!(own("Okafor et al 2024"), None);
        assert_eq!(own("http://zotero.org/users/1/items/ABC"), None);
    }

    #[test]
    fn the_same_key_gets_a_letter() {
        let mut keys = Keys::default();
        let taken: Vec<String> =
            ["a", "A", "a", "ab"].iter().map(|key| keys.take((*key).to_owned())).collect();
        assert_eq!(taken, ["a", "Ab", "ac", "abb"]);
        let more: Vec<String> = (0..30).map(|_| keys.take("a".to_owned())).collect();
        assert_eq!([&more[0], &more[22], &more[23], &more[29]], ["ad", "az", "a-27", "a-33"]);
    }
}
