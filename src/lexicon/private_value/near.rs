//! What touches a run of letters, and which words are around it.
//!
//! Knows no value.

use crate::lexicon::folded::{Folded, Gap, Token};

/// The letters of a text alone.
pub fn letters(text: &str) -> Vec<u8> {
    Folded::of(text).letters().to_vec()
}

/// The letters of each word of a text; a hyphen or a full stop parts no word.
pub fn words(text: &str) -> Vec<Vec<u8>> {
    text.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect()
}

/// Whether a digit touches the letters that begin here.
pub fn digit_before(text: &Folded, at: usize) -> bool {
    touches_before(text, at).is_some_and(|byte| byte.is_ascii_digit())
}

/// Whether a digit touches the letters that end here.
pub fn digit_after(text: &Folded, at: usize) -> bool {
    touches_after(text, at).is_some_and(|byte| byte.is_ascii_digit())
}

/// The letter that touches the one at an index from before.
pub fn touches_before(text: &Folded, at: usize) -> Option<u8> {
    let before = *text.letters().get(at.checked_sub(1)?)?;
    (text.gap_before(at) == Gap::Joined).then_some(before)
}

pub fn touches_after(text: &Folded, at: usize) -> Option<u8> {
    let after = *text.letters().get(at)?;
    (text.gap_before(at) == Gap::Joined).then_some(after)
}

/// Whether `start..end` is no part of a longer word or number. A digit may touch a letter.
pub fn is_word(text: &Folded, start: usize, end: usize) -> bool {
    let letters = text.letters();
    let goes_on = |inner: Option<&u8>, outer: Option<u8>| match (inner, outer) {
        (Some(inner), Some(outer)) => inner.is_ascii_digit() == outer.is_ascii_digit(),
        _ => false,
    };
    !goes_on(letters.get(start), touches_before(text, start))
        && !goes_on(letters.get(end.wrapping_sub(1)), touches_after(text, end))
}

/// Whether letters are of a script that parts no words, as Han and Kana: they count within others.
pub fn is_dense(text: &Folded, start: usize, end: usize) -> bool {
    let word = std::str::from_utf8(text.letters().get(start..end).unwrap_or_default());
    word.is_ok_and(|word| {
        !word.is_empty() && word.chars().all(|c| matches!(c, '\u{3040}'..='\u{9fff}'))
    })
}

/// Whether one of these words is among the letters `start..end`.
pub fn has_word<W: AsRef<[u8]>>(text: &Folded, (start, end): (usize, usize), words: &[W]) -> bool {
    words.iter().any(|word| word_places(text, (start, end), word.as_ref()).next().is_some())
}

/// Where a word begins among the letters `start..end`.
pub fn word_places<'a>(
    text: &'a Folded,
    (start, end): (usize, usize),
    word: &'a [u8],
) -> impl Iterator<Item = usize> + 'a {
    let letters = text.letters().get(start..end).unwrap_or_default();
    memchr::memmem::find_iter(letters, word)
        .map(move |at| start + at)
        .filter(move |at| is_word(text, *at, at + word.len()))
}

/// Up to `count` tokens before an index, the nearest first, without the skipped words, up to a gap
/// of `border`.
pub fn tokens_before(
    text: &Folded,
    mut at: usize,
    count: usize,
    border: Gap,
    is_skipped: fn(&[u8]) -> bool,
) -> Vec<Token> {
    let mut found = Vec::new();
    let mut left = 3 * count;
    while found.len() < count && left > 0 && at > 0 && text.gap_before(at) < border {
        let Some(token) = text.token_before(at) else { break };
        if !is_skipped(&text.letters()[token.start..token.end]) {
            found.push(token);
        }
        at = token.start;
        left -= 1;
    }
    found
}

/// The same after an index.
pub fn tokens_after(
    text: &Folded,
    mut at: usize,
    count: usize,
    border: Gap,
    is_skipped: fn(&[u8]) -> bool,
) -> Vec<Token> {
    let mut found = Vec::new();
    let mut left = 3 * count;
    while found.len() < count && left > 0 && at < text.len() && text.gap_before(at) < border {
        let Some(token) = text.token_after(at) else { break };
        if !is_skipped(&text.letters()[token.start..token.end]) {
            found.push(token);
        }
        at = token.end;
        left -= 1;
    }
    found
}

/// Skips nothing.
pub fn none(_: &[u8]) -> bool {
    false
}
