//! A passage of a private text: any run of eight of its words.
//!
//! Spelling, signs and marks between the words do not count. A word more or less parts a run: who
//! says the same in other words has published another text.

use super::near::words;
use super::pattern::{Extent, Pattern, Place};
use crate::lexicon::folded::Folded;

/// So many words in a row are no chance.
pub const RUN: usize = 8;
/// Every run of eight holds a whole block of four that begins at a multiple of four.
const BLOCK: usize = 4;

pub struct Run {
    words: Vec<Vec<u8>>,
}

impl Run {
    pub fn new(text: &str) -> Run {
        Run { words: words(text) }
    }

    /// How many words before index `first` stand in front of letter `start` of a text, and where the
    /// first of them begins.
    fn before(&self, text: &[u8], first: usize, start: usize) -> (usize, usize) {
        let (mut number, mut at) = (0, start);
        for word in self.words[..first].iter().rev() {
            if !text[..at].ends_with(word) {
                break;
            }
            at -= word.len();
            number += 1;
        }
        (number, at)
    }

    fn after(&self, text: &[u8], next: usize, end: usize) -> (usize, usize) {
        let (mut number, mut at) = (0, end);
        for word in &self.words[next.min(self.words.len())..] {
            if !text[at..].starts_with(word) {
                break;
            }
            at += word.len();
            number += 1;
        }
        (number, at)
    }
}

impl Pattern for Run {
    fn seeds(&self) -> Vec<Vec<u8>> {
        if self.words.len() < RUN {
            return Vec::new();
        }
        self.words.chunks_exact(BLOCK).map(<[Vec<u8>]>::concat).collect()
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        let letters = text.letters();
        let first = seed * BLOCK;
        let (before, start) = self.before(letters, first, start);
        let (after, end) = self.after(letters, first + BLOCK, end);
        (before + BLOCK + after >= RUN).then_some((start, end, Extent::Whole))
    }
}
