//! Regular expressions from tables of words, compiled once.

use std::ops::Range;

use regex::{Captures, Regex};

/// A regular expression that is part of folio. One that cannot be read finds nothing, and fails the
/// tests.
pub struct Pattern(Option<Regex>);

impl Pattern {
    pub fn new(source: &str) -> Pattern {
        let regex = Regex::new(source);
        debug_assert!(regex.is_ok(), "{regex:?}");
        Pattern(regex.ok())
    }

    /// Any of these words as a whole word, in upper or lower case.
    pub fn words(words: &str) -> Pattern {
        Pattern::new(&format!(r"(?i)\b(?:{words})\b"))
    }

    pub fn is_match(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }

    pub fn ranges<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.0.iter().flat_map(|regex| regex.find_iter(text)).map(|found| found.range())
    }

    pub fn captures<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Captures<'t>> + 't {
        self.0.iter().flat_map(|regex| regex.captures_iter(text))
    }
}
