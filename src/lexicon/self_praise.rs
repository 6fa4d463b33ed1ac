//! Praise of oneself, by the words of `data/self-praise.toml`.
//!
//! A word of praise counts only beside the one who writes, or a quality of theirs: best supporting
//! care, an outstanding teacher and the award for the best poster are none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::patient::pattern::Pattern;

#[derive(Deserialize)]
struct Words {
    always: Vec<String>,
    praise: Vec<String>,
    superlatives: Vec<String>,
    persons: Vec<String>,
    qualities: Vec<String>,
    am: Vec<String>,
    have: Vec<String>,
}

static WORDS: LazyLock<BTreeMap<String, Words>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/self-praise.toml")).unwrap_or_default()
});

/// In a text that is about one person: praise right before a word for who they are.
static PRAISE: Pattern = Pattern::new(|| {
    any(|words| {
        let (always, of_persons) = (one_of(&words.always), of_persons(words));
        let of_qualities = before(&words.praise, &words.qualities);
        format!(r"{always}\b|{of_persons}|{of_qualities}")
    })
});

/// The same in running text, where the sentence says that it is about the writer.
static OWN_PRAISE: Pattern = Pattern::new(|| {
    any(|words| {
        let [am, have] = [&words.am, &words.have].map(|lead| one_of(lead));
        let (of_persons, of_qualities) =
            (of_persons(words), before(&words.praise, &words.qualities));
        format!(r"{am} (?:[\pL-]+ ){{0,4}}?{of_persons}|{have} (?:[\pL-]+ ){{0,2}}?{of_qualities}")
    })
});

/// What is given to somebody, or is wanted: no claim.
static NO_CLAIM: Pattern = Pattern::new(|| {
    r"(?i)\b(?:20[0-9]{2}|awards?|prizes?|preis|medal|named|voted|not|nicht|become|becoming|werden|hope|want|wish|learn\w*)\b"
        .into()
});

fn any(of: impl Fn(&Words) -> String) -> String {
    let all: Vec<String> = WORDS.values().map(of).collect();
    format!(r"(?i)\b(?:{})", all.join("|"))
}

fn of_persons(words: &Words) -> String {
    before(&[words.praise.as_slice(), words.superlatives.as_slice()].concat(), &words.persons)
}

/// A word of praise right before what it praises, or one word before.
fn before(praise: &[String], what: &[String]) -> String {
    format!(r"(?:{}\pL* (?:[\pL-]+ )?{})", one_of(praise), one_of(what))
}

fn one_of(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| word.replace('-', r"\-")).collect();
    format!("(?:{})", words.join("|"))
}

/// Praise in a text that is about the writer as a whole, such as a headline.
pub fn praise(text: &str) -> Option<Range<usize>> {
    first(&PRAISE, text)
}

/// Praise that a sentence says of its writer.
pub fn praise_of_whom(text: &str) -> Option<Range<usize>> {
    first(&OWN_PRAISE, text)
}

fn first(pattern: &Pattern, text: &str) -> Option<Range<usize>> {
    let mut ranges = pattern.ranges(text);
    ranges.find(|range| {
        let is_end = |c: char| ".!?\n".contains(c);
        let start = text[..range.start].rfind(is_end).map_or(0, |at| at + 1);
        let end = text[range.end..].find(is_end).map_or(text.len(), |at| range.end + at);
        !NO_CLAIM.is_match(&text[start..end])
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, praise, praise_of_whom};

    #[test]
    fn the_table_is_read() {
        assert_eq!(WORDS.keys().collect::<Vec<_>>(), ["de", "en"]);
    }

    #[test]
    fn only_the_writer_is_praised() {
        let rows: [(&str, Option<&str>); 19] = [
            ("I am an outstanding surgeon.", Some("I am an outstanding surgeon")),
            ("My exceptional surgical skills", Some("My exceptional surgical skill")),
            ("I am one of the best residents here", Some("I am one of the best resident")),
            ("Ich bin eine hervorragende Chirurgin", Some("Ich bin eine hervorragende Chirurg")),
            ("meine herausragenden Leistungen", Some("meine herausragenden Leistung")),
            ("I learned from an outstanding surgeon.", None),
            ("I have brilliant colleagues.", None),
            ("My mentor is an exceptional surgeon.", None),
            ("Best Poster Award, best student", None),
            ("best supporting care", None),
            ("I hope to be the best surgeon that I can.", None),
            ("I am not the best surgeon here.", None),
            ("I was named best resident of the year.", None),
            ("I am at my best in the operating room.", None),
            ("I am the best man at a resident's wedding.", None),
            ("I have no excellent answer.", None),
            ("My results were excellent.", None),
            ("I am most grateful.", None),
            ("My best results came from a team.", None),
        ];
        for (text, expected) in rows {
            assert_eq!(praise_of_whom(text).map(|range| &text[range]), expected, "{text}");
        }
        let rows: [(&str, bool); 10] = [
            ("World-class cardiac surgeon", true),
            ("Outstanding surgery resident", true),
            ("Resident with exceptional skills", true),
            ("Weltklasse-Chirurg", true),
            ("Preliminary surgery resident, aspiring cardiothoracic surgeon", false),
            ("Resident for best supporting care", false),
            ("Winner of the award for the best student", false),
            ("Center of Excellence, resident", false),
            ("Outstanding Resident 2025", false),
            ("Researcher on exceptional responders", false),
        ];
        for (text, is_praise) in rows {
            assert_eq!(praise(text).is_some(), is_praise, "{text}");
        }
    }
}
