//! Words that stand in for words of one's own, by the table `data/placeholders.toml`.
//!
//! Knows no file: whether such words matter where they stand is decided elsewhere.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::own_table::own_table;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    whole: Vec<String>,
    anywhere: Vec<String>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| own_table(include_str!("../../data/placeholders.toml")));

/// The first such words in a text, of which each line and each part between ` · ` is looked at alone.
pub fn placeholder(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let anywhere = WORDS.anywhere.iter().find_map(|words| {
        let at = lower.find(words.as_str())?;
        Some(at..at + words.len())
    });
    anywhere.or_else(|| {
        let mut start = 0;
        lower.split_inclusive(['\n', '\t', '·', '|']).find_map(|part| {
            let from = start;
            start += part.len();
            let sign = |c: char| c.is_whitespace() || "·|.…:!()[]".contains(c);
            let behind = part.trim_start_matches(sign);
            let begin = from + part.len() - behind.len();
            let core = behind.trim_end_matches(sign);
            let is_one = WORDS.whole.iter().any(|words| words == core);
            is_one.then(|| begin..begin + core.len())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn only_what_nobody_means_counts() {
        for text in [
            "Hospital · City, State · 2024",
            "Else Somebody",
            "The abstract, in a few sentences.",
            "Lorem ipsum dolor sit amet",
            "TODO",
        ] {
            assert!(placeholder(text).is_some(), "{text}");
        }
        for text in ["Kansas City, State of Missouri", "A to-do list for wards", "Todor Petrov", ""]
        {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }
}
