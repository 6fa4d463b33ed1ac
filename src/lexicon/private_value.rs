//! Private values in every form in which a person may write them, and the search for them in a
//! text.
//!
//! Compares letters and digits alone. Does not decide which values are private or which texts are
//! published.

mod address;
mod birthday;
mod phone;

use crate::base::Span;

/// Letters and digits of a text, in lower case, each with its offset.
pub type Letters = Vec<(usize, char)>;

/// The letters and digits of a text.
pub fn letters(text: &str) -> Letters {
    let letters = text.char_indices().filter(|(_, c)| c.is_alphanumeric());
    letters.flat_map(|(at, c)| c.to_lowercase().map(move |lower| (at, lower))).collect()
}

/// A value under `key` of `private.toml` in every form in which a person may write it, the longest
/// first, as letters and digits alone: grouping and spacing do not matter.
pub fn forms_of(key: &str, value: &str) -> Vec<Vec<char>> {
    let further = match key {
        "phone" => phone::forms(value),
        "date-of-birth" => birthday::forms(value),
        "address" => address::forms(value),
        _ => Vec::new(),
    };
    let written = std::iter::once(value).chain(further.iter().map(String::as_str));
    let fold = |text| -> Vec<char> { letters(text).into_iter().map(|(_, c)| c).collect() };
    let mut forms: Vec<Vec<char>> = written.map(fold).collect();
    forms.retain(|form| form.len() >= 4);
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.dedup();
    forms
}

/// Every span of a text in which one of the forms is, longer forms first; no two overlap.
pub fn find(text: &str, letters: &Letters, forms: &[Vec<char>]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for needle in forms {
        for (at, window) in letters.windows(needle.len()).enumerate() {
            if !window.iter().zip(needle).all(|((_, a), b)| a == b) {
                continue;
            }
            let (start, _) = window[0];
            let last = letters[at + needle.len() - 1].0;
            let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
            // A match inside a longer word or number is a different value.
            let goes_on = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
            let is_whole =
                !goes_on(text[..start].chars().next_back()) && !goes_on(text[end..].chars().next());
            if is_whole && !spans.iter().any(|known| known.start < end && start < known.end) {
                spans.push(Span::new(start, end));
            }
        }
    }
    spans.sort();
    spans
}

#[cfg(test)]
mod tests {
    use super::{find, forms_of, letters};

    fn spans<'a>(text: &'a str, key: &str, secret: &str) -> Vec<&'a str> {
        find(text, &letters(text), &forms_of(key, secret))
            .into_iter()
            .map(|span| &text[span.range()])
            .collect()
    }

    #[test]
    fn a_number_is_found_in_any_grouping() {
        let phone = |text| spans(text, "phone", "+1 617 555 0100");
        assert_eq!(phone("call +1 (617) 555-0100 now"), ["1 (617) 555-0100"]);
        assert_eq!(phone("call 16175550100, or 617.555.0100"), ["16175550100", "617.555.0100"]);
        assert_eq!(phone("paper 2161755501009"), [""; 0]);
        assert_eq!(spans("aamc 12345678", "identifiers", "1234-5678"), ["12345678"]);
        assert_eq!(spans("London 020 7946 0958", "phone", "+44 20 7946 0958"), ["020 7946 0958"]);
    }

    #[test]
    fn a_match_after_something_that_only_looks_like_it_is_found() {
        assert_eq!(spans("x12345678, then 1234 5678", "identifiers", "1234-5678"), ["1234 5678"]);
    }

    #[test]
    fn a_birthday_is_found_however_it_is_written() {
        for text in ["2 May 1994", "May 2, 1994", "02.05.1994", "5/2/1994", "1994-05-02"] {
            assert_eq!(spans(text, "date-of-birth", "1994-05-02"), [text]);
        }
    }

    #[test]
    fn the_street_is_found_and_the_town_is_public() {
        let address = "12 Sample Wharf, Apt 4, Boston, MA 02100";
        assert_eq!(spans("Boston; 12 Sample Wharf", "address", address), ["12 Sample Wharf"]);
    }
}
