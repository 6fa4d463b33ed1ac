//! Names of months, in every language that dates are read in.

use std::ops::Range;
use std::sync::LazyLock;

use super::pattern::Pattern;
use crate::lexicon::date_words::month_names;

/// Month names that are also other words, when they are in lower case.
const OTHER_WORDS: [&str; 5] = ["may", "march", "mars", "mart", "sept"];
/// Short names, which are common words of other languages in lower case.
const SHORT: &str = "Jan|Feb|Mar|Apr|May|Mai|Mei|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mrz";

static MONTH: LazyLock<Pattern> = LazyLock::new(|| {
    let mut names: Vec<String> = Vec::new();
    for name in (1..=12).flat_map(month_names).filter(|name| name.chars().count() > 3) {
        let lower = name.to_lowercase();
        let mut letters = lower.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        names.extend([first.chain(letters).collect(), name.to_uppercase()]);
        if !OTHER_WORDS.contains(&lower.as_str()) {
            names.push(lower);
        }
    }
    // The longest first: the first alternative that fits is taken.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    Pattern::new(&format!("{}|{SHORT}|{}", names.join("|"), SHORT.to_uppercase()))
});

/// Where a month is named, with the full stop of a short name.
pub fn months(text: &str) -> Vec<Range<usize>> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    MONTH
        .ranges(text)
        .filter(|name| {
            !is_letter(text[..name.start].chars().next_back())
                && !is_letter(text[name.end..].chars().next())
        })
        .map(|name| name.start..name.end + usize::from(text[name.end..].starts_with('.')))
        .collect()
}

/// Whether a text begins with the name of a month.
pub fn starts_with_month(text: &str) -> bool {
    months(text).first().is_some_and(|month| month.start == 0)
}
