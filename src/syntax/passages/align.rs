//! Finds the words of a decoded text in its source again.
//!
//! Knows no grammar: what it does not find belongs to the gap between two words that it did.

use super::passage::Builder;
use crate::base::Span;

/// How far ahead in the source a word may begin. A word after a longer command than this belongs
/// to a gap.
const FARTHEST: usize = 200;

/// Adds `text`, which was made from `raw` at byte `start`. Each word that the source has is exact;
/// what lies between two such words stands for all between them in the source.
pub(super) fn push_aligned(builder: &mut Builder, text: &str, raw: &str, start: usize) {
    if text == raw {
        builder.push_verbatim(text, start);
        return;
    }
    let (mut text_at, mut raw_at) = (0, 0);
    for (at, word) in words(text) {
        let mut limit = raw.len().min(raw_at + FARTHEST + word.len());
        while !raw.is_char_boundary(limit) {
            limit += 1;
        }
        let Some(found) = find_word(&raw[raw_at..limit], word) else { continue };
        let found = raw_at + found;
        gap(builder, &text[text_at..at], &raw[raw_at..found], start + raw_at);
        builder.push_verbatim(word, start + found);
        (text_at, raw_at) = (at + word.len(), found + word.len());
    }
    gap(builder, &text[text_at..], &raw[raw_at..], start + raw_at);
}

fn gap(builder: &mut Builder, text: &str, raw: &str, start: usize) {
    if raw.is_empty() || text != raw {
        builder.push_decoded(text, Span::new(start, start + raw.len()));
    } else {
        builder.push_verbatim(text, start);
    }
}

/// The runs of letters and digits of a text.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// A word that is not part of a longer one, nor the name of a command.
fn find_word(raw: &str, word: &str) -> Option<usize> {
    raw.match_indices(word).map(|(at, _)| at).find(|at| {
        let is_apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let before = raw[..*at].chars().next_back();
        is_apart(before) && before != Some('\\') && is_apart(raw[at + word.len()..].chars().next())
    })
}
