//! Words that must not be published: a work authorization, or any other text.

use super::near::{has_word, is_word, letters, touches_after, touches_before, word_places, words};
use super::pattern::{Extent, Pattern, Place};
use crate::lexicon::folded::{Folded, Gap};

/// So many letters are no chance, whatever touches them.
const CERTAIN: usize = 10;
/// A shorter text counts only with a gap on both sides.
const SHORT: usize = 4;
/// Words in a row that are a part worth a warning.
const ROW: usize = 4;

/// Words that may be added without another meaning.
const FILLERS: [&str; 34] = [
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "been",
    "being",
    "by",
    "currently",
    "for",
    "from",
    "has",
    "have",
    "i",
    "in",
    "is",
    "it",
    "its",
    "my",
    "now",
    "of",
    "on",
    "still",
    "that",
    "the",
    "to",
    "under",
    "was",
    "were",
    "which",
    "will",
    "with",
];

/// What stands beside a short visa class, such as `J-1`.
const VISA: [&str; 22] = [
    "visa",
    "status",
    "sponsor",
    "sponsored",
    "sponsorship",
    "authorization",
    "authorisation",
    "immigration",
    "petition",
    "holder",
    "waiver",
    "permit",
    "visum",
    "aufenthaltstitel",
    "ead",
    "uscis",
    "citizen",
    "resident",
    "visas",
    "dependent",
    "work",
    "ecfmg",
];

pub struct Phrase {
    letters: Vec<u8>,
    words: Vec<Vec<u8>>,
    /// Four words in a row, as letters.
    rows: Vec<Vec<u8>>,
    is_visa: bool,
}

impl Phrase {
    pub fn new(text: &str) -> Phrase {
        let words = words(text);
        let tells = |row: &&[Vec<u8>]| {
            row.iter().filter(|word| word.len() >= 4 && !is_filler(word)).count() >= 2
        };
        let rows = if words.len() > ROW {
            words.windows(ROW).filter(tells).map(<[Vec<u8>]>::concat).collect()
        } else {
            Vec::new()
        };
        Phrase { letters: letters(text), words, rows, is_visa: false }
    }

    pub fn of_visa(text: &str) -> Phrase {
        Phrase { is_visa: true, ..Phrase::new(text) }
    }

    fn longest(&self) -> Option<&Vec<u8>> {
        self.words.iter().max_by_key(|word| word.len()).filter(|_| self.words.len() >= 3)
    }

    fn whole(&self, text: &Folded, start: usize, end: usize) -> Option<Place> {
        let found = Some((start, end, Extent::Whole));
        if self.letters.len() >= CERTAIN {
            return found;
        }
        if !is_word(text, start, end) {
            return None;
        }
        if self.letters.len() >= SHORT {
            return found;
        }
        let is_apart = touches_before(text, start).is_none() && touches_after(text, end).is_none();
        let counts = if self.is_visa {
            has_word(text, text.unit(start, Gap::Sentence), &VISA)
        } else {
            self.letters.len() >= 3
        };
        found.filter(|_| is_apart && counts)
    }

    /// The words around the longest one: all of them in their order with nothing but fillers
    /// between, or all of them in any order.
    fn around(&self, text: &Folded, seed: usize) -> Option<Place> {
        let unit = text.unit(seed, Gap::Sentence);
        let first = self.words.first()?;
        for start in word_places(text, unit, first) {
            if let Some(end) = self.in_order(text, start, unit.1) {
                return Some((start, end, Extent::Whole));
            }
        }
        let places: Option<Vec<(usize, usize)>> = self
            .words
            .iter()
            .filter(|word| !is_filler(word))
            .map(|word| Some((word_places(text, unit, word).next()?, word.len())))
            .collect();
        let places = places.filter(|places| places.len() >= ROW)?;
        let start = places.iter().map(|(at, _)| *at).min()?;
        let end = places.iter().map(|(at, length)| at + length).max()?;
        Some((start, end, Extent::Part))
    }

    fn in_order(&self, text: &Folded, start: usize, limit: usize) -> Option<usize> {
        let mut at = start;
        for word in &self.words {
            let mut skipped = 0;
            while !text.letters().get(at..limit)?.starts_with(word) {
                let token = text.token_after(at)?;
                skipped += 1;
                if skipped > 3 || !is_filler(&text.letters()[token.start..token.end]) {
                    return None;
                }
                at = token.end;
            }
            at += word.len();
        }
        Some(at)
    }
}

impl Pattern for Phrase {
    fn seeds(&self) -> Vec<Vec<u8>> {
        let longest = self.longest().cloned().unwrap_or_default();
        [self.letters.clone(), longest].into_iter().chain(self.rows.iter().cloned()).collect()
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        match seed {
            0 => self.whole(text, start, end),
            1 => self.around(text, start).filter(|_| is_word(text, start, end)),
            _ => is_word(text, start, end).then_some((start, end, Extent::Part)),
        }
    }
}

fn is_filler(word: &[u8]) -> bool {
    FILLERS.iter().any(|filler| filler.as_bytes() == word)
}
