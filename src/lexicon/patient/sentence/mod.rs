//! Sentences and clauses of a text, with the words that tell whom a sentence is about.

pub mod cues;
pub mod gate;
pub mod split;
pub mod words;

use std::ops::Range;

use super::pattern::Pattern;
use cues::Cues;

/// A sentence. Every range counts from the start of the whole text.
pub struct Sentence<'a> {
    text: &'a str,
    pub range: Range<usize>,
    pub cues: Cues,
}

impl<'a> Sentence<'a> {
    pub fn of(text: &'a str, range: Range<usize>) -> Sentence<'a> {
        let mut cues = Cues::of(&text[range.clone()]);
        cues.shift(range.start);
        Sentence { text, range, cues }
    }

    pub fn text(&self) -> &'a str {
        &self.text[self.range.clone()]
    }

    /// Whether most words are capitalized, as in a heading: then a capital tells no name.
    pub fn is_title(&self) -> bool {
        let words: Vec<&str> =
            self.text().split([' ', '-']).filter(|word| word.len() > 3).collect();
        let capitalized = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
        words.len() > 3 && capitalized * 3 > words.len() * 2
    }

    pub fn part(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    pub fn before(&self, at: usize) -> &'a str {
        self.part(self.range.start..at)
    }

    pub fn after(&self, at: usize) -> &'a str {
        self.part(at..self.range.end)
    }

    /// What is behind a place in the whole text, also beyond the sentence.
    pub fn behind(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Every place of a pattern in the sentence.
    pub fn ranges(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let start = self.range.start;
        pattern.ranges(self.text()).map(|at| at.start + start..at.end + start).collect()
    }

    /// Every place of a pattern's group in the sentence; of alternatives, the one that fits.
    pub fn groups(&self, pattern: &Pattern) -> Vec<Range<usize>> {
        let start = self.range.start;
        let groups = pattern
            .groups(self.text())
            .filter_map(|groups| groups.into_iter().skip(1).flatten().next());
        groups.map(|group| group.start + start..group.end + start).collect()
    }

    /// The clause around a part: from one semicolon, colon or dash to the next.
    pub fn clause(&self, part: &Range<usize>) -> Range<usize> {
        let ends =
            |c: &str| c.find("; ").into_iter().chain(c.find(": ")).chain(c.find(" - ")).min();
        let before = self.before(part.start);
        let starts = ["; ", ": ", " - "];
        let start = starts.iter().filter_map(|sign| Some(before.rfind(sign)? + sign.len())).max();
        let end = ends(self.after(part.end));
        self.range.start + start.unwrap_or(0)..end.map_or(self.range.end, |end| part.end + end)
    }

    /// How many words lie between two parts.
    pub fn distance(&self, one: &Range<usize>, other: &Range<usize>) -> usize {
        let between = if one.end <= other.start {
            one.end..other.start
        } else {
            other.end.min(one.start)..one.start
        };
        self.part(between)
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    }

    /// The nearest of some words within a clause, as a number of words between.
    pub fn nearest(
        &self,
        of: &Range<usize>,
        to: &[Range<usize>],
        clause: &Range<usize>,
    ) -> Option<usize> {
        to.iter()
            .filter(|cue| clause.start <= cue.start && cue.end <= clause.end)
            .map(|cue| self.distance(of, cue))
            .min()
    }

    /// Whether the nearest of some words is no farther from a part than the nearest of others.
    pub fn is_nearer(
        &self,
        part: &Range<usize>,
        one: &[Range<usize>],
        other: &[Range<usize>],
    ) -> bool {
        let far = |words| self.nearest(part, words, &self.range).unwrap_or(usize::MAX);
        far(one) <= far(other)
    }

    /// Whether a word stands behind an article, as in "the injured child".
    fn is_attribute(&self, word: &Range<usize>) -> bool {
        let last = self.before(word.start).trim_end().rsplit(' ').next().unwrap_or_default();
        ["a", "an", "the", "every", "of", "for"].contains(&last)
    }

    /// Whether a text or a meeting opens the clause, with nothing that happens to a patient between
    /// it and the part: "The talk about the man is on 3 May".
    fn is_ruled_by_a_text(&self, part: &Range<usize>, clause: &Range<usize>) -> bool {
        let opening = clause.start..clause.start;
        self.cues.texts.iter().any(|text| {
            clause.start <= text.start
                && text.end <= part.start
                && self.distance(&opening, text) <= 3
                && !self.cues.events.iter().any(|event| {
                    text.end <= event.start && event.end <= part.start && !self.is_attribute(event)
                })
        })
    }

    /// Whether a part, such as a date, is told of a patient and not of a study, a text, a meeting or
    /// a career: what is nearer in its clause decides, else the sentence.
    pub fn is_about_a_patient(&self, part: &Range<usize>) -> bool {
        if !self.cues.is_about_a_patient() {
            return false;
        }
        let clause = self.clause(part);
        let patient = self.nearest(part, &self.cues.patient, &clause);
        let elsewhere = self.nearest(part, &self.cues.elsewhere, &clause);
        match (patient, elsewhere) {
            _ if self.is_ruled_by_a_text(part, &clause) => false,
            (Some(patient), Some(elsewhere)) => patient <= elsewhere,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => self.cues.elsewhere.is_empty(),
        }
    }
}
