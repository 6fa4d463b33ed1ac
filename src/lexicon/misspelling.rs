//! Misspellings that people make again and again, by the table `data/misspellings.toml`.
//!
//! Knows no rule: what a dictionary can tell by itself is not asked here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::own_table::own_table;

static WORDS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> =
    LazyLock::new(|| own_table(include_str!("../../data/misspellings.toml")));

/// Whether a word is misspelled so in some language.
pub fn is_often_misspelled(word: &str) -> bool {
    WORDS.values().any(|words| words.contains_key(&word.to_lowercase()))
}

/// The right form of a word in small letters that is often misspelled so; `language` without a region.
pub fn misspelling(language: &str, word: &str) -> Option<&'static str> {
    WORDS.get(language)?.get(word).map(String::as_str)
}
