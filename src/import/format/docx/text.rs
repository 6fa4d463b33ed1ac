//! Words with their marks, which can be cut in pieces, and as markdown.
//!
//! A tab is `\t`, and a line that ends within a paragraph `\n`.

use std::ops::Range;

use crate::import::career::{Extract, Place};
use crate::import::markdown::{self, Run};
use crate::import::words::WordCount;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub words: String,
    /// What marks which bytes have, in order, without a gap.
    marks: Vec<(Range<usize>, Mark)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    pub is_bold: bool,
    pub is_italic: bool,
    pub link: Option<String>,
}

/// Which marks become markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    All,
    /// Not what is in bold, as the own name in a list of works.
    ItalicAndLinks,
    Links,
}

impl Text {
    pub fn plain(words: &str) -> Text {
        let mut text = Text::default();
        text.push(words, &Mark::default());
        text
    }

    pub fn push(&mut self, words: &str, mark: &Mark) {
        if words.is_empty() {
            return;
        }
        let start = self.words.len();
        self.words.push_str(words);
        let end = self.words.len();
        match self.marks.last_mut() {
            Some((range, last)) if last == mark => range.end = end,
            _ => self.marks.push((start..end, mark.clone())),
        }
    }

    pub fn push_text(&mut self, other: &Text) {
        for (range, mark) in &other.marks {
            self.push(&other.words[range.clone()], mark);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    pub fn has_words(&self) -> bool {
        self.words.contains(char::is_alphanumeric)
    }

    /// Whether every word has a mark for which this holds.
    pub fn is_all(&self, holds: impl Fn(&Mark) -> bool) -> bool {
        let with_words = |range: &Range<usize>| !self.words[range.clone()].trim().is_empty();
        !self.is_empty()
            && self.marks.iter().filter(|(range, _)| with_words(range)).all(|(_, mark)| holds(mark))
    }

    /// Where the words in bold end that open the text, if others follow.
    pub fn end_of_bold(&self) -> Option<usize> {
        let (range, first) = self.marks.first()?;
        (first.is_bold && range.end < self.words.len()).then_some(range.end)
    }

    /// The addresses that words lead to.
    pub fn links(&self) -> impl Iterator<Item = (&str, &str)> {
        self.marks
            .iter()
            .filter_map(|(range, mark)| Some((&self.words[range.clone()], mark.link.as_deref()?)))
    }

    /// A piece without the spaces around it.
    pub fn slice(&self, range: Range<usize>) -> Text {
        let part = &self.words[range.clone()];
        let start = range.start + part.len() - part.trim_start().len();
        let end = start.max(range.start + part.trim_end().len());
        let mut text = Text::default();
        for (marked, mark) in &self.marks {
            let cut = marked.start.max(start)..marked.end.min(end);
            if cut.start < cut.end {
                text.push(&self.words[cut], mark);
            }
        }
        text
    }

    /// The pieces between signs.
    pub fn split(&self, is_sign: impl Fn(char) -> bool) -> Vec<Text> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for (at, sign) in self.words.char_indices().filter(|(_, sign)| is_sign(*sign)) {
            pieces.push(self.slice(start..at));
            start = at + sign.len_utf8();
        }
        pieces.push(self.slice(start..self.words.len()));
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    /// The text with tabs in place of dots or lines that lead to what is at the right.
    pub fn without_leaders(self) -> Text {
        let mut text = Text::default();
        for (range, mark) in &self.marks {
            text.push(&without_leaders(&self.words[range.clone()]), mark);
        }
        text
    }

    pub fn markdown(&self, keep: Keep) -> String {
        let runs: Vec<Run<'_>> = self
            .marks
            .iter()
            .map(|(range, mark)| Run {
                words: &self.words[range.clone()],
                is_bold: mark.is_bold && keep == Keep::All,
                is_italic: mark.is_italic && keep != Keep::Links,
                link: mark.link.as_deref(),
            })
            .collect();
        // Neighbors that differ by a mark that is not kept are one run.
        let mut merged: Vec<(String, Run<'_>)> = Vec::new();
        for run in runs {
            match merged.last_mut() {
                Some((words, last)) if Run { words: "", ..run } == *last => {
                    words.push_str(run.words)
                }
                _ => merged.push((run.words.to_owned(), Run { words: "", ..run })),
            }
        }
        let runs: Vec<Run<'_>> = merged.iter().map(|(words, run)| Run { words, ..*run }).collect();
        markdown::runs(&runs)
    }

    /// The text as markdown, with the words that it had if markdown has others.
    pub fn extract(&self, keep: Keep, place: &Place) -> Extract {
        self.worded(self.markdown(keep), place)
    }

    /// A text that is made of this one.
    pub fn worded(&self, text: String, place: &Place) -> Extract {
        let is_same = WordCount::of(&text) == WordCount::of(&self.words);
        let wording = (!is_same).then(|| self.words.clone());
        Extract { wording, ..Extract::new(text, place.clone()) }
    }
}

/// Four dots, lines or more are a tab.
fn without_leaders(words: &str) -> String {
    const FEWEST: usize = 4;
    let mut text = String::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let is_leader = |c: char| c == first && matches!(c, '.' | '_' | '\u{2026}' | '\u{b7}');
        let length = rest.find(|c| !is_leader(c)).unwrap_or(rest.len());
        let count = rest[..length].chars().count();
        let is_long = count >= FEWEST || first == '\u{2026}' && count >= 2;
        let taken = if length == 0 { first.len_utf8() } else { length };
        text.push_str(if is_long { "\t" } else { &rest[..taken] });
        rest = &rest[taken..];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_with_its_marks() {
        let mut text = Text::plain("Patel R, ");
        let bold = Mark { is_bold: true, ..Mark::default() };
        text.push("Okafor ", &bold);
        text.push("C", &bold);
        text.push("\tMay 2020", &Mark::default());
        assert_eq!(text.markdown(Keep::All), "Patel R, **Okafor C** May 2020");
        let pieces = text.split(|c| c == '\t');
        assert_eq!(pieces[0].markdown(Keep::All), "Patel R, **Okafor C**");
        assert_eq!(pieces[0].markdown(Keep::Links), "Patel R, Okafor C");
        assert!(text.slice(9..16).is_all(|mark| mark.is_bold));
        assert!(!text.is_all(|mark| mark.is_bold));
    }

    #[test]
    fn leaders_are_tabs() {
        for (words, expected) in [
            ("Papers ______", "Papers \t"),
            ("Resident .......... 2020", "Resident \t 2020"),
            ("et al... 2020", "et al... 2020"),
            ("\u{2026}\u{2026}07 / 2025", "\t07 / 2025"),
        ] {
            assert_eq!(without_leaders(words), expected);
        }
    }
}
