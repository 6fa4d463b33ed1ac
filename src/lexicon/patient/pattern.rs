//! Regular expressions from tables of words, compiled once.

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::meta::{Config, Regex};

/// A regular expression that is part of folio, compiled when it is first used. One that cannot be
/// read finds nothing, and fails the tests.
pub struct Pattern {
    source: fn() -> String,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// From the function that writes the expression.
    pub const fn new(source: fn() -> String) -> Pattern {
        Pattern { source, regex: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        let compiled = self.regex.get_or_init(|| {
            let regex = Regex::builder().configure(quick()).build(&narrowed(&(self.source)()));
            debug_assert!(regex.is_ok(), "{regex:?}");
            regex.ok()
        });
        compiled.as_ref()
    }

    pub fn is_match(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    pub fn ranges<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let regex = self.regex().into_iter();
        regex.flat_map(move |regex| regex.find_iter(text)).map(|found| found.range())
    }

    /// Every place of the pattern, each with the places of its groups behind it.
    pub fn groups<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = Vec<Option<Range<usize>>>> + 't {
        let regex = self.regex().into_iter();
        regex
            .flat_map(move |regex| regex.captures_iter(text))
            .map(|captures| captures.iter().map(|group| group.map(|group| group.range())).collect())
    }
}

/// What makes long texts quicker to search is left out: it takes longer to make than the texts of a
/// person take to be searched.
fn quick() -> Config {
    Config::new().auto_prefilter(false).onepass(false).dfa(false).backtrack(false)
}

/// Any of these words as a whole word, in upper or lower case.
pub fn any_of(words: &str) -> String {
    format!(r"(?i)\b(?:{words})\b")
}

/// Capital letters of Latin, Greek and Cyrillic.
const CAPITALS: &str = "A-Z\u{c0}-\u{d6}\u{d8}-\u{de}\
    ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏƠƯȘȚΑ-ΩА-ЯЁІЇЄҐ";
/// Small letters of the same, as far as they have a range of their own.
const SMALL: &str = "a-z\u{df}-\u{f6}\u{f8}-\u{24f}α-ώа-ѿ";

/// The same pattern with classes of three alphabets for those of all, and with borders of words by
/// their ASCII letters: a fifth of the states, and no slow way for a text with an accent.
fn narrowed(source: &str) -> String {
    let mut narrowed = String::with_capacity(source.len() * 2);
    let mut signs = source.chars();
    let mut is_in_class = false;
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            is_in_class = sign == '[' || is_in_class && sign != ']';
            narrowed.push(sign);
            continue;
        }
        let rest = signs.as_str();
        let class: &[&str] = match rest.as_bytes() {
            [b'b', ..] => {
                narrowed.push_str(r"(?-u:\b)");
                signs.next();
                continue;
            }
            [b'd', ..] => &["0-9"],
            [b's', ..] => &[r"\x20\t\n"],
            [b'w', ..] => &["0-9_", CAPITALS, SMALL],
            [b'p', b'L', ..] => &[CAPITALS, SMALL],
            [b'p', b'{', b'L', b'u', b'}', ..] => &[CAPITALS],
            [b'p', b'{', b'L', b'l', b'}', ..] => &[SMALL],
            _ => {
                narrowed.push(sign);
                narrowed.extend(signs.next());
                continue;
            }
        };
        let length = [("p{", 5), ("p", 2)].into_iter().find(|(name, _)| rest.starts_with(name));
        signs.by_ref().take(length.map_or(1, |(_, length)| length)).for_each(drop);
        if !is_in_class {
            narrowed.push('[');
        }
        narrowed.extend(class.iter().copied());
        if !is_in_class {
            narrowed.push(']');
        }
    }
    narrowed
}
