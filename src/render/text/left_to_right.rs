//! Pieces that keep their order between words from right to left: the number of a phone, year, volume
//! and pages, and Latin words whose last full stop belongs to them, as in "Dr. A. B. Khan Jr.".
//!
//! What else there is, Unicode's algorithm (UAX #9) orders as people read it: a single number, a word,
//! a pair of brackets, and a range, whose beginning is read first.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::base::hidden_character::is_right_to_left;
use crate::syntax::markdown::Inline;

/// `+966 55 123 4567`, and `2025;12(3):120-125` as citations have it.
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    let phone = r"\+[0-9][0-9() \u{a0}.-]{5,}[0-9]";
    let day = r"(?:[ \u{a0}][A-Z][a-z]{2}(?:[ \u{a0}][0-9]{1,2})?)?";
    let pages = r"[0-9(][0-9A-Za-z():,\u{2010}-\u{2013}-]*[0-9A-Za-z)]";
    Regex::new(&format!("{phone}|[12][0-9]{{3}}{day};{pages}")).expect("a fixed pattern")
});

/// Words that keep their full stop, besides initials.
const SHORT_FORMS: [&str; 13] =
    ["Jr", "Sr", "Dr", "Prof", "Mr", "Mrs", "Ms", "St", "Inc", "Ltd", "Co", "Corp", "al"];

/// In a text that has words from right to left, or stands beside some.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = names(text).collect();
    let is_within = |number: &Range<usize>| {
        pieces.iter().any(|name| name.start <= number.start && number.end <= name.end)
    };
    let numbers: Vec<Range<usize>> = NUMBERS.find_iter(text).map(|found| found.range()).collect();
    let others: Vec<Range<usize>> =
        numbers.into_iter().filter(|number| !is_within(number)).collect();
    pieces.extend(others);
    pieces.sort_by_key(|piece| piece.start);
    pieces
}

/// Whether a paragraph has words from right to left anywhere.
pub fn has_turned_words(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text { text } => text.contains(is_right_to_left),
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::InLanguage { content, .. }
        | Inline::Strikethrough { content }
        | Inline::Link { content, .. } => has_turned_words(content),
        _ => false,
    })
}

/// Latin words up to the next word from right to left, where the last of them keeps its full stop.
fn names(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    text.split_inclusive(is_right_to_left).filter_map(move |part| {
        let at = next;
        next += part.len();
        let run = part.trim_end_matches(is_right_to_left);
        let start = run.find(char::is_alphabetic)?;
        let end = run.rfind(char::is_alphanumeric)? + 1;
        let last = run.get(start..end)?.rsplit([' ', '\u{a0}']).next()?;
        let keeps = run[end..].starts_with('.') && keeps_full_stop(last);
        keeps.then_some(at + start..at + end + 1)
    })
}

/// `Jr`, `B`, `M.D`.
fn keeps_full_stop(word: &str) -> bool {
    SHORT_FORMS.contains(&word)
        || word
            .split(['.', '-'])
            .all(|part| part.chars().count() == 1 && part.chars().all(|c| c.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_keep_their_order() {
        for (text, expected) in [
            ("عمل مع Dr. A. B. Khan Jr. في 2024.", &["Dr. A. B. Khan Jr."][..]),
            ("עבד עם Prof. R. Levi, M.D. ב־2024", &["Prof. R. Levi, M.D."]),
            ("مع Dr. Khan Jr. on repair في", &[]),
            ("في Harvard Medical School. ثم", &[]),
            ("للتواصل: +966 55 123 4567 أو", &["+966 55 123 4567"]),
            ("السعودية. 2025;12(3):120-125. doi:", &["2025;12(3):120-125"]),
            ("مجلة. 2025 Jan 3;12:S1–S9.", &["2025 Jan 3;12:S1–S9"]),
            ("12–15 حالة (n = 30)، 10%", &[]),
            ("", &[]),
        ] {
            let found: Vec<&str> = pieces(text).into_iter().map(|piece| &text[piece]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
