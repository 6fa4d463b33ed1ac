//! Names of months, in every language that dates are read in.

use std::sync::LazyLock;

use super::pattern::Pattern;
use crate::lexicon::date_words::month_names;

/// Month names that are also other words, when they are in lower case.
const OTHER_WORDS: [&str; 5] = ["may", "march", "mars", "mart", "sept"];
/// Short names, which are common words of other languages in lower case.
const SHORT: &str = "Jan|Feb|Mar|Apr|May|Mai|Mei|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mrz";

/// A month as a part of a pattern.
pub fn months() -> String {
    let mut names: Vec<String> = Vec::new();
    for name in (1..=12).flat_map(month_names).filter(|name| name.chars().count() > 3) {
        let lower = name.to_lowercase();
        let title: String = lower
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .chain(lower.chars().skip(1))
            .collect();
        names.extend([title, name.to_uppercase()]);
        if !OTHER_WORDS.contains(&lower.as_str()) {
            names.push(lower);
        }
    }
    // The longest first: the first alternative that fits is taken.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    format!("(?:(?:{}|{SHORT}|{})\\b\\.?)", names.join("|"), SHORT.to_uppercase())
}

static STARTS_WITH_MONTH: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&format!("^{}", months())));

/// Whether a text begins with the name of a month.
pub fn starts_with_month(text: &str) -> bool {
    STARTS_WITH_MONTH.is_match(text)
}
