//! The words before a way to reach a person, and before the name: `Tel.`, `手机`, `כתובת`.
//!
//! In the languages that folio speaks, from `contact_words.toml`. What stands behind such a word is
//! read elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::lexicon::date::words::fold;
use crate::lexicon::own_table::own_table;

/// What a word stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    Phone,
    Mail,
    Address,
    Name,
}

impl Contact {
    const ALL: [(Contact, &'static str); 4] = [
        (Contact::Phone, "phone"),
        (Contact::Mail, "mail"),
        (Contact::Address, "address"),
        (Contact::Name, "name"),
    ];

    /// Its words in all languages, the longest first.
    pub fn words(self) -> Vec<&'static str> {
        let named = Contact::ALL.iter().find(|(contact, _)| *contact == self);
        let table = named.and_then(|(_, name)| TABLE.get(*name));
        let all: BTreeSet<&str> =
            table.into_iter().flat_map(|words| words.values().flatten()).map(|w| &**w).collect();
        let mut words: Vec<&str> = all.into_iter().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words
    }

    /// What a text names that is nothing but such a word.
    pub fn of_label(text: &str) -> Option<Contact> {
        let plain = text.trim().trim_end_matches([':', '：', '.', ' ']);
        WORDS.get(fold(plain).as_str()).copied()
    }
}

static TABLE: LazyLock<BTreeMap<String, BTreeMap<String, Vec<String>>>> =
    LazyLock::new(|| own_table(include_str!("contact_words.toml")));

static WORDS: LazyLock<BTreeMap<String, Contact>> = LazyLock::new(|| {
    let all = Contact::ALL.iter();
    all.flat_map(|(contact, _)| contact.words().into_iter().map(|word| (fold(word), *contact)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::Contact;

    #[test]
    fn a_label_alone_is_known_in_every_language() {
        for (text, contact) in [
            ("טלפון:", Some(Contact::Phone)),
            ("电话：", Some(Contact::Phone)),
            ("فون", Some(Contact::Phone)),
            ("Tel.", Some(Contact::Phone)),
            ("דוא\"ל", Some(Contact::Mail)),
            ("Endereço:", Some(Contact::Address)),
            ("姓名：", Some(Contact::Name)),
            ("Surgeon", None),
        ] {
            assert_eq!(Contact::of_label(text), contact, "{text}");
        }
    }
}
