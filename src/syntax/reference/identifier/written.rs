//! What stands around a number as it is written, and what is said of one that is none.
//!
//! Knows no number: which signs may end one, each kind says itself.

use crate::syntax::codes::IDENTIFIER;
use crate::syntax::reference::remark::Remark;

/// A text without the signs that close the sentence around it, and without the closing bracket of a
/// pair that was opened before it.
pub fn without_closing<'t>(text: &'t str, stops: &[char], brackets: &[(char, char)]) -> &'t str {
    let mut text = text;
    loop {
        let shorter = text.trim_end_matches(stops);
        let count = |c: char| shorter.matches(c).count();
        let closes = brackets
            .iter()
            .any(|(open, close)| shorter.ends_with(*close) && count(*open) < count(*close));
        let shorter = if closes { &shorter[..shorter.len() - 1] } else { shorter };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// A remark about a number or an address.
pub fn remark(cause: &str, message: String, words: &str, help: &str) -> Remark {
    Remark {
        code: &IDENTIFIER,
        cause: cause.to_owned(),
        message,
        words: Some(words.trim().to_owned()),
        replacement: None,
        help: help.to_owned(),
    }
}
