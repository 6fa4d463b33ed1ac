//! Signs that nobody sees and that split a word for a search: soft hyphens, zero-width spaces and
//! joiners, byte order marks, and marks of direction where nothing runs from right to left.
//!
//! A joiner stays where a script or an emoji needs it (Unicode Standard, chapter 23.2). Spaces of
//! any width are visible. What turns letters around or is no character is a fault, and not looked
//! at here: `base::hidden_character` has it.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::hidden_character::is_right_to_left;

/// The text without its invisible signs.
pub fn visible(text: &str) -> Cow<'_, str> {
    let ranges = invisible(text);
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        out.push_str(&text[from..range.start]);
        from = range.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// The ranges of the invisible signs of a text that no letter beside them needs, in order.
pub fn invisible(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    // All of these signs begin with one of these bytes, and plain text has none of them.
    if !text.bytes().any(|byte| matches!(byte, 0xC2 | 0xCD | 0xE1 | 0xE2 | 0xEF)) {
        return ranges;
    }
    for (at, sign) in text.char_indices().filter(|(_, sign)| is_candidate(*sign)) {
        let end = at + sign.len_utf8();
        let before = || text[..at].chars().next_back();
        let after = || text[end..].chars().find(|sign| !is_candidate(*sign));
        let is_needed = match sign {
            '\u{200c}' | '\u{200d}' => before().is_some_and(joins) || after().is_some_and(joins),
            // Scripts without spaces break their lines here.
            '\u{200b}' => before().is_some_and(has_no_spaces) && after().is_some_and(has_no_spaces),
            '\u{200e}' | '\u{200f}' => {
                let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
                let stop = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
                text[start..stop].chars().any(is_right_to_left)
            }
            _ => false,
        };
        if !is_needed {
            // A word that was divided at the end of a line is whole again.
            let rest = &text[end..];
            let newline = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
            let is_divided = sign == '\u{ad}'
                && rest[..newline].matches('\n').count() == 1
                && before().is_some_and(char::is_lowercase)
                && rest[newline..].starts_with(char::is_lowercase);
            ranges.push(at..if is_divided { end + newline } else { end });
        }
    }
    ranges
}

fn is_candidate(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// Whether a joiner beside this sign changes how it looks: letters of Arabic, Indic and the like,
/// and emoji. No letter of Latin, Greek and Cyrillic does.
fn joins(sign: char) -> bool {
    match sign {
        '\u{0}'..='\u{58f}' | '\u{1e00}'..='\u{20cf}' | '\u{fb00}'..='\u{fb06}' => false,
        '\u{2100}'..='\u{2e7f}' => !sign.is_alphanumeric(),
        '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{ff00}'..='\u{ffef}' => false,
        _ => true,
    }
}

/// Thai, Lao, Tibetan, Myanmar and Khmer.
fn has_no_spaces(sign: char) -> bool {
    matches!(sign, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_whole() {
        for (written, seen) in [
            ("Cardio\u{ad}thoracic", "Cardiothoracic"),
            ("re\u{200b}section", "resection"),
            ("word\u{200d}word\u{feff}word\u{2060}s", "wordwordwords"),
            ("Auf\u{200c}lage", "Auflage"),
            ("surgi\u{ad}\ncal", "surgical"),
            ("a list\u{ad}\n\nOther", "a list\n\nOther"),
            ("LRM\u{200e} and RLM\u{200f}", "LRM and RLM"),
            ("\u{200b}", ""),
            ("no-break\u{a0}space, thin\u{2009}space", "no-break\u{a0}space, thin\u{2009}space"),
        ] {
            assert_eq!(visible(written), seen, "{written:?}");
        }
    }

    #[test]
    fn a_script_keeps_what_it_needs() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "ශ්\u{200d}රී",
            "👩\u{200d}⚕️ and 👨🏽\u{200d}🔬",
            "ภาษา\u{200b}ไทย",
            "\u{200f}שלום (MD)\u{200f}",
        ] {
            assert_eq!(visible(text), text);
        }
    }
}
