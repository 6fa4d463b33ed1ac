//! Words of links that do not say where they lead: `here`, `click here`, `PDF`.
//!
//! In the languages that folio speaks, from `link_words.toml`.

use crate::lexicon::own_table::own_table;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> = own_table(include_str!("link_words.toml"));
    table.into_values().flatten().collect()
});

/// Whether the words of a link say nothing of where it leads.
pub fn says_nothing(words: &str) -> bool {
    let is_around =
        |c: char| c.is_whitespace() || "*_`.,:;!?…→←»«›‹<>()[]。！：（）「」¡،؛".contains(c);
    let words = words.trim_matches(is_around).to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    WORDS.contains(words.as_str())
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn words_that_lead_nowhere() {
        for words in [
            "here",
            "**Click  here**",
            "PDF",
            "(more …)",
            "Mehr lesen »",
            "Kliknij tutaj",
            "Buraya tıklayın",
            "اضغط هنا",
            "לחצו כאן",
            "点击这里",
            "こちら。",
            "यहाँ क्लिक करें",
            "¡Haz clic aquí!",
        ] {
            assert!(says_nothing(words), "{words}");
        }
        for words in [
            "the protocol (PDF)",
            "here is the data",
            "PDF of the poster",
            "",
            "→",
            "iş ilanı",
            "ここ十年の成績",
            "tutaj pracuję",
        ] {
            assert!(!says_nothing(words), "{words}");
        }
    }
}
