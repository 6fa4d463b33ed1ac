//! Words that are longer than any word, such as a picture that was pasted as text: each is reported,
//! and its middle is left out, so that no line has to be broken where nothing says how.

use std::borrow::Cow;

use crate::base::{Diagnostic, SourcePath, Span, limits};
use crate::syntax::codes::OVER_LIMIT;

/// How much of such a word stays at both of its ends.
const KEPT: usize = 200;

/// The text with its words at a bearable length. Every offset stays the same.
pub fn shorten<'t>(
    file: &SourcePath,
    text: Cow<'t, str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cow<'t, str> {
    let words = long_words(&text);
    if words.is_empty() {
        return text;
    }
    let mut text = text.into_owned();
    for word in words {
        let message = format!("here is a word of more than {}", limits::WORD);
        let help = "take it out: a picture that was pasted as text is saved as a file of its own";
        let start = Span::new(
            word.start,
            (word.start..)
                .find(|at| *at > word.start && text.is_char_boundary(*at))
                .unwrap_or(word.end),
        );
        diagnostics.push(Diagnostic::new(&OVER_LIMIT, message).at(file, start, "").help(help));
        let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at));
        if let (Some(from), Some(to)) = (boundary(word.start + KEPT), boundary(word.end - KEPT)) {
            text.replace_range(from..to, &" ".repeat(to - from));
        }
    }
    Cow::Owned(text)
}

/// Words that are too long. A script that is written without spaces, such as Chinese, has none.
fn long_words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| c.is_whitespace() || *c >= '\u{2e80}');
    for (at, c) in ends.chain([(text.len(), ' ')]) {
        if limits::WORD.is_passed_by(at.saturating_sub(start)) {
            words.push(Span::new(start, at));
        }
        start = at + c.len_utf8();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_is_reported_and_keeps_its_ends_and_every_offset() {
        let file = SourcePath::cv();
        let mut diagnostics = Vec::new();
        let text = format!("é {} after", "wé".repeat(20_000));
        let short = shorten(&file, Cow::Borrowed(&text), &mut diagnostics);
        assert_eq!((diagnostics.len(), short.len()), (1, text.len()));
        assert!(short.starts_with("é wéwé") && short.ends_with("wéwé after"));
        assert!(short.contains(&" ".repeat(10_000)));
        let chinese = "心脏外科".repeat(20_000);
        let same = shorten(&file, Cow::Borrowed(&chinese), &mut diagnostics);
        assert!(matches!(same, Cow::Borrowed(_)) && diagnostics.len() == 1);
    }
}
