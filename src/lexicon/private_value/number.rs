//! An identifier: a number, or letters and digits, that one person has.

use super::near::{has_word, is_word, letters, touches_after, touches_before};
use super::pattern::{Extent, Pattern, Place};
use super::spelled;
use crate::lexicon::folded::{Folded, Gap};

/// A shorter one counts only beside its name.
const CERTAIN: usize = 6;

pub struct Number {
    name: Vec<u8>,
    letters: Vec<u8>,
}

impl Number {
    pub fn new(name: &str, written: &str) -> Number {
        Number { name: letters(name), letters: letters(written) }
    }

    fn is_named(&self, text: &Folded, start: usize) -> bool {
        let unit = text.unit(start, Gap::Sentence);
        !self.name.is_empty() && has_word(text, unit, &[&self.name])
    }

    /// Letters that touch the number make it no other number; further digits do.
    fn is_alone(&self, text: &Folded, start: usize, end: usize) -> bool {
        let has_digits = self.letters.iter().any(u8::is_ascii_digit);
        let goes_on = |inner: Option<&u8>, outer: Option<u8>| match (inner, outer) {
            (Some(inner), Some(outer)) if inner.is_ascii_digit() => outer.is_ascii_digit(),
            (Some(_), Some(outer)) => !outer.is_ascii_digit() && !has_digits,
            _ => false,
        };
        !goes_on(self.letters.first(), touches_before(text, start))
            && !goes_on(self.letters.last(), touches_after(text, end))
    }
}

impl Pattern for Number {
    fn seeds(&self) -> Vec<Vec<u8>> {
        let digits = self.letters.iter().filter(|letter| letter.is_ascii_digit()).count();
        let said = if digits >= 4 { spelled::digits(&self.letters) } else { Vec::new() };
        std::iter::once(self.letters.clone()).chain(said).collect()
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        if seed > 0 {
            let is_sure = self.letters.len() >= CERTAIN || self.is_named(text, start);
            return is_sure.then_some((start, end, Extent::Whole));
        }
        if self.letters.len() >= CERTAIN {
            return self.is_alone(text, start, end).then_some((start, end, Extent::Whole));
        }
        if !is_word(text, start, end) {
            return None;
        }
        if self.is_named(text, start) {
            return Some((start, end, Extent::Whole));
        }
        (self.letters.len() >= 4).then_some((start, end, Extent::Part))
    }
}
