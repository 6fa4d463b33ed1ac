//! The score of an exam, which counts with the exam's name: in one sentence, row, heading or entry.

use super::exam_name::names;
use super::near::{
    digit_after, digit_before, is_word, letters, none, tokens_after, tokens_before, touches_after,
    touches_before, word_places,
};
use super::pattern::{Extent, Pattern, Place};
use super::spelled;
use crate::lexicon::folded::{Folded, Gap};

/// What a number counts that is no score.
const COUNTED: [&str; 37] = [
    "patients",
    "patient",
    "cases",
    "participants",
    "subjects",
    "students",
    "residents",
    "applicants",
    "people",
    "persons",
    "individuals",
    "women",
    "men",
    "children",
    "adults",
    "physicians",
    "doctors",
    "graduates",
    "respondents",
    "records",
    "operations",
    "procedures",
    "beds",
    "hours",
    "days",
    "weeks",
    "pages",
    "papers",
    "articles",
    "studies",
    "trials",
    "questions",
    "schools",
    "programs",
    "programmes",
    "centers",
    "hospitals",
];

/// Words that say that the number beside them is a result.
const RESULT: [&str; 30] = [
    "score",
    "scores",
    "scored",
    "scoring",
    "points",
    "point",
    "percentile",
    "marks",
    "mark",
    "result",
    "results",
    "grade",
    "band",
    "bands",
    "punkte",
    "punktzahl",
    "ergebnis",
    "note",
    "puntaje",
    "puntuacion",
    "nota",
    "punti",
    "punteggio",
    "pontuacao",
    "puan",
    "resultat",
    "wynik",
    "punten",
    "pts",
    "got",
];

/// Words between such a word and its number.
const LINKS: [&str; 14] = [
    "of", "was", "is", "a", "an", "with", "the", "my", "three", "digit", "total", "overall", "von",
    "de",
];

/// Words before a number of people or things: `of 251 residents`, `n = 251`.
const COUNTING: [&str; 8] = ["n", "among", "in", "p", "pp", "page", "pages", "vol"];

/// A word, such as `pass`, counts this near to the name.
const NEAR: usize = 6;
/// A paragraph, item or cell of so few tokens says little but its number.
const ALONE: usize = 4;

pub struct Exam {
    names: Vec<Vec<u8>>,
    score: Vec<u8>,
    /// The score in words and in Roman numerals.
    said: Vec<Vec<u8>>,
    /// What lies before each letter of the score.
    gaps: Vec<bool>,
}

impl Exam {
    pub fn new(name: &str, score: &str) -> Exam {
        let folded = Folded::of(score);
        let gaps = (1..folded.len()).map(|at| folded.gap_before(at) > Gap::Joined).collect();
        Exam { names: names(name), score: letters(score), said: said(score), gaps }
    }

    fn is_number(&self) -> bool {
        self.score.iter().all(u8::is_ascii_digit)
    }

    /// The row of a table, or the sentence, around a letter.
    fn unit(&self, text: &Folded, at: usize) -> (usize, usize) {
        let row = text.unit(at, Gap::Block);
        match text.has_gap(row.0, row.1, Gap::Cell) {
            true => row,
            false => text.unit(at, Gap::Sentence),
        }
    }

    fn is_named(&self, text: &Folded, unit: (usize, usize), score: usize) -> bool {
        self.names.iter().any(|name| {
            word_places(text, unit, name).any(|at| at + name.len() <= score || at > score)
        })
    }

    /// How many tokens lie between the score and the nearest name of the exam.
    fn distance(
        &self,
        text: &Folded,
        unit: (usize, usize),
        start: usize,
        end: usize,
    ) -> Option<usize> {
        let places = self
            .names
            .iter()
            .flat_map(|name| word_places(text, unit, name).map(|at| (at, at + name.len())));
        let count = |from: usize, to: usize| {
            let (mut at, mut count) = (from, 0);
            while at < to {
                let Some(token) = text.token_after(at) else { break };
                at = token.end;
                count += 1;
            }
            count
        };
        places.map(|(from, to)| if to <= start { count(to, start) } else { count(end, from) }).min()
    }

    /// Whether the number counts things or numbers pages.
    fn is_count(&self, text: &Folded, start: usize, end: usize) -> bool {
        let word = |from: usize, to: usize| &text.letters()[from..to];
        let ends_name = || self.names.iter().any(|name| text.letters()[..start].ends_with(name));
        let is = |list: &[&str], word: &[u8]| list.iter().any(|known| known.as_bytes() == word);
        if let Some(next) = tokens_after(text, end, 1, Gap::Sentence, none).first() {
            let letters = word(next.start, next.end);
            if is(&COUNTED, letters) && text.gap_before(next.start) <= Gap::Space {
                return true;
            }
            // `251-259` are pages, and so is `251-9`; `251/300` is a score.
            let number = |letters: &[u8]| std::str::from_utf8(letters).ok()?.parse::<u32>().ok();
            if next.is_number
                && letters.iter().any(|digit| *digit != b'0')
                && text.gap_before(next.start) == Gap::Mark
                && !ends_name()
                && let (Some(first), Some(last)) = (number(&self.score), number(letters))
                && (last < first && letters.len() < self.score.len()
                    || last > first && last != 300 && last - first < 100)
            {
                return true;
            }
        }
        let before = tokens_before(text, start, 2, Gap::Sentence, none);
        let Some(last) = before.first() else {
            return false;
        };
        let letters = word(last.start, last.end);
        if letters == b"of" {
            let result = before.get(1).is_some_and(|token| {
                let letters = word(token.start, token.end);
                is(&RESULT, letters) || self.names.iter().any(|name| name.ends_with(letters))
            });
            return !result;
        }
        // `99(3):251` is a place in a journal, `1,251` another number.
        is(&COUNTING, letters)
            || last.is_number && text.gap_before(start) == Gap::Mark && !ends_name()
    }

    fn says_result(&self, text: &Folded, start: usize, end: usize) -> bool {
        let is_result = |token: &crate::lexicon::folded::Token| {
            RESULT.iter().any(|word| word.as_bytes() == &text.letters()[token.start..token.end])
        };
        let is_link = |word: &[u8]| LINKS.iter().any(|link| link.as_bytes() == word);
        tokens_before(text, start, 1, Gap::Sentence, is_link).first().is_some_and(is_result)
            || tokens_after(text, end, 1, Gap::Sentence, none).first().is_some_and(is_result)
    }

    fn stands_alone(&self, text: &Folded, start: usize) -> bool {
        let (from, to) = text.unit(start, Gap::Block);
        let (mut at, mut count) = (from, 0);
        while at < to && count <= ALONE {
            let Some(token) = text.token_after(at) else { break };
            at = token.end;
            count += 1;
        }
        count <= ALONE
    }
}

/// Whether digits that mean something touch the letter; `0251` is 251.
fn has_digits_before(text: &Folded, start: usize) -> bool {
    let Some(token) = text.token_before(start) else { return false };
    digit_before(text, start) && text.letters()[token.start..start].iter().any(|it| *it != b'0')
}

/// A score of at least two digits in words; a smaller one is in every text.
fn said(score: &str) -> Vec<Vec<u8>> {
    let (whole, rest) = score.split_once(['.', ',']).unwrap_or((score, ""));
    match (whole.trim().parse::<u32>(), rest.trim()) {
        (Ok(value), "") if value > 20 => spelled::number(value),
        (Ok(value), rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => {
            spelled::decimal(value, rest)
        }
        _ => Vec::new(),
    }
}

impl Pattern for Exam {
    fn seeds(&self) -> Vec<Vec<u8>> {
        std::iter::once(self.score.clone()).chain(self.said.iter().cloned()).collect()
    }

    fn is_word(&self, seed: usize) -> bool {
        seed > 0
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        if seed > 0 {
            let unit = self.unit(text, start);
            let counts = is_word(text, start, end)
                && !self.is_count(text, start, end)
                && self.distance(text, unit, start, end).is_some_and(|distance| distance <= NEAR);
            return counts.then_some((start, end, Extent::Whole));
        }
        let is_same = |index: usize| {
            let gap = text.gap_before(start + 1 + index);
            if self.gaps[index] {
                gap > Gap::Joined && gap <= Gap::Clause
            } else {
                gap == Gap::Joined
            }
        };
        if !(0..self.gaps.len()).all(is_same) || !is_word(text, start, end) {
            return None;
        }
        let touches = touches_before(text, start).is_some() || touches_after(text, end).is_some();
        let unit = self.unit(text, start);
        if !self.is_number() && self.gaps.iter().all(|gap| !gap) {
            // A word: `pass`, `B`.
            let distance = self.distance(text, unit, start, end)?;
            return (distance <= NEAR && !touches).then_some((start, end, Extent::Whole));
        }
        if has_digits_before(text, start)
            || digit_after(text, end)
            || self.is_count(text, start, end)
        {
            return None;
        }
        let whole = Some((start, end, Extent::Whole));
        if self.is_named(text, unit, start) {
            return whole;
        }
        let says_result = self.says_result(text, start, end);
        if self.is_named(text, text.unit(start, Gap::Entry), start) {
            let is_sure = says_result || self.stands_alone(text, start);
            return if is_sure { whole } else { Some((start, end, Extent::Part)) };
        }
        says_result.then_some((start, end, Extent::Part))
    }
}
