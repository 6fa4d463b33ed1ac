//! Which lines are headings of sections, by vote: lines that look like those with the usual names of
//! sections are sections as well, whatever their words.
//!
//! Where no look wins, the names alone decide.

use std::collections::{BTreeMap, BTreeSet};

use super::dated::dated;
use super::line::{Line, Look};
use crate::import::markdown::without_bullet;
use crate::lexicon::SectionKind;

/// The looks of headings.
#[derive(Debug, Default)]
pub struct Headings {
    looks: BTreeSet<Look>,
    /// The first line of the file, which is the person's name if it has no usual name.
    first: Option<Line>,
}

const LONGEST: usize = 70;
const MOST_WORDS: usize = 9;

impl Headings {
    pub fn of(lines: &[&Line]) -> Headings {
        let mut looks: BTreeMap<Look, Vec<SectionKind>> = BTreeMap::new();
        let first = lines.iter().find(|line| !line.text.is_empty());
        for line in lines.iter().filter(|line| is_candidate(line)) {
            let kind = kind_of(line);
            if Some(line) != first || kind != SectionKind::Other {
                looks.entry(look_of(line)).or_default().push(kind);
            }
        }
        let highest = looks.keys().filter_map(|look| look.level).min();
        let wins = |(look, kinds): (Look, Vec<SectionKind>)| {
            let known: Vec<SectionKind> =
                kinds.iter().copied().filter(|kind| *kind != SectionKind::Other).collect();
            let different: BTreeSet<SectionKind> = known.iter().copied().collect();
            let is_voted =
                known.len() >= 2 && different.len() >= 2 && known.len() * 10 >= kinds.len() * 3;
            let is_first_order = look.level == Some(0) && kinds.len() >= 3;
            // The highest of the styles for headings needs one usual name, and not more of others.
            let is_highest = look.level.is_some() && look.level == highest;
            let is_styled = is_highest && !known.is_empty() && known.len() * 2 >= kinds.len();
            (is_voted || is_first_order || is_styled).then_some(look)
        };
        Headings {
            looks: looks.into_iter().filter_map(wins).collect(),
            first: first.map(|line| (*line).clone()),
        }
    }

    pub fn has(&self, line: &Line) -> bool {
        if !is_candidate(line) {
            return false;
        }
        let is_known = kind_of(line) != SectionKind::Other;
        if !is_known && self.first.as_ref() == Some(line) {
            return false;
        }
        let look = look_of(line);
        // A usual name that looks a little different from the others.
        let size = self.looks.iter().map(|look| look.size).min().unwrap_or(0);
        let is_set_off = match self.looks.iter().any(|look| look.level.is_some()) {
            true => look.level.is_some(),
            false => look.is_capitals || look.has_border || look.is_bold && look.size >= size,
        };
        self.looks.contains(&look) || is_known && (self.looks.is_empty() || is_set_off)
    }
}

/// The kind that a line names as a heading.
pub fn kind_of(line: &Line) -> SectionKind {
    SectionKind::of_heading(&line.text.words)
}

/// What counts of a look for a heading.
fn look_of(line: &Line) -> Look {
    Look { is_title: false, is_italic: false, ..line.look }
}

fn is_candidate(line: &Line) -> bool {
    let words = line.text.words.trim();
    line.list.is_none()
        && !line.is_note
        && !line.goes_on
        && !line.look.is_title
        && words.chars().count() <= LONGEST
        && words.split_whitespace().count() <= MOST_WORDS
        && words.contains(char::is_alphabetic)
        && !words.contains(['@', '\t'])
        && !words.ends_with(['.', ',', ';'])
        && without_bullet(words).is_none()
        && dated(&line.text).is_none()
}

/// Short words that are small within a heading.
const SMALL: [&str; 14] =
    ["and", "of", "the", "in", "for", "to", "on", "at", "with", "by", "und", "der", "für", "or"];

/// Letters that stay capitals, besides those behind names.
const LETTERS: [&str; 16] = [
    "USMLE", "ECFMG", "COMLEX", "PLAB", "MRCS", "US", "USA", "UK", "EU", "NIH", "CV", "ICU", "QI",
    "IT", "ID", "CME",
];

/// A heading that is written in capitals, as one is written in a text.
pub fn in_small_letters(heading: &str) -> String {
    if heading.contains(char::is_lowercase) {
        return heading.to_owned();
    }
    let word = |(at, word): (usize, &str)| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        let is_abbreviation = plain.contains('.') || plain.contains(|c: char| c.is_ascii_digit());
        if LETTERS.contains(&plain) || is_abbreviation {
            word.to_owned()
        } else if at > 0 && SMALL.contains(&lower.as_str()) {
            lower
        } else {
            let mut is_first = true;
            let letters = lower.chars().flat_map(|c| {
                let first: Vec<char> = if is_first { c.to_uppercase().collect() } else { vec![c] };
                is_first = is_first && !c.is_alphabetic() || c == '-' || c == '/';
                first
            });
            letters.collect()
        }
    };
    heading.split_whitespace().enumerate().map(word).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_small_letters;

    #[test]
    fn capitals_become_small() {
        for (heading, expected) in [
            ("U.S. CLINICAL EXPERIENCE", "U.S. Clinical Experience"),
            ("HONORS AND AWARDS", "Honors and Awards"),
            ("USMLE SCORES", "USMLE Scores"),
            ("PEER-REVIEWED PUBLICATIONS", "Peer-Reviewed Publications"),
            ("Teaching", "Teaching"),
        ] {
            assert_eq!(in_small_letters(heading), expected);
        }
    }
}
