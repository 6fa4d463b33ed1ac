//! Praise of oneself, by the words of `data/self-praise.toml`.
//!
//! A word of praise counts only beside the one who writes, or a quality of theirs: best supporting
//! care, an outstanding teacher and the award for the best poster are none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::patient::pattern::Pattern;
use crate::lexicon::own_table::own_table;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Words {
    always: Vec<String>,
    praise: Vec<String>,
    superlatives: Vec<String>,
    persons: Vec<String>,
    qualities: Vec<String>,
    am: Vec<String>,
    have: Vec<String>,
    no_claim: Vec<String>,
    #[serde(default)]
    ever: Vec<String>,
    #[serde(default)]
    seen_as: Vec<String>,
    #[serde(default, rename = "as")]
    being: Vec<String>,
    #[serde(default)]
    mine: Vec<String>,
    #[serde(default)]
    claims: Vec<String>,
    #[serde(default)]
    order: Order,
    #[serde(default = "usually")]
    is_spaced: bool,
}

/// Where praise stands.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Order {
    /// Before whom or what it praises.
    #[default]
    Before,
    /// Behind it too: `un cirujano excepcional`.
    Both,
}

fn usually() -> bool {
    true
}

static WORDS: LazyLock<BTreeMap<String, Words>> =
    LazyLock::new(|| own_table(include_str!("../../data/self-praise.toml")));

/// A sign of a word, in any writing.
const SIGN: &str = r#"[^\s.,;:!?…()\[\]«»“”"،؛؟。、，！？；：]"#;

/// In a text that is about one person: praise beside a word for who they are.
static PRAISE: Pattern = Pattern::new(|| {
    any(|words| {
        let of_qualities = words.beside(&words.praise, &words.qualities);
        format!("{}|{}|{of_qualities}", one_of(&words.always), words.of_persons())
    })
});

/// The same in running text, where the sentence says that it is about the writer.
static OWN_PRAISE: Pattern = Pattern::new(|| {
    any(|words| {
        let of_qualities = words.beside(&words.praise, &words.qualities);
        // Of more words between, some may name another person: "soy alumno de un".
        let far = if words.order == Order::Both { 2 } else { 4 };
        let am = words.led(&words.am, far, &words.of_persons());
        let have = words.led(&words.have, 2, &of_qualities);
        format!("{am}|{have}|{}", words.without_a_verb())
    })
});

/// In what is said below a post: praise with which the words begin, as nobody else is named there yet,
/// and the best that somebody ever had.
static PRAISE_BELOW: Pattern = Pattern::new(|| {
    any(|words| {
        let of_qualities = words.beside(&words.praise, &words.qualities);
        let of_persons = words.beside(&words.praise, &words.persons);
        let (best, ever) = (one_of(&words.superlatives), one_of(&words.ever));
        let ever = format!(r"{best} (?:[^\s.!?;]+ ){{0,6}}?{ever}");
        let before = if words.is_spaced { format!("(?:{SIGN}+ ){{0,2}}") } else { String::new() };
        format!("^{before}{of_qualities}|^{of_persons}|{ever}")
    })
});

/// Praise by itself. Its words may be some that elsewhere say that there is no claim: `No one`.
static CLAIMS: Pattern = Pattern::new(|| any(|words| one_of(&words.claims)));

/// What is given to somebody, or is wanted: no claim.
static NO_CLAIM: Pattern = Pattern::new(|| {
    let years = r"\b20[0-9]{2}\b";
    format!("{years}|{}", any(|words| one_of(&words.no_claim)))
});

fn any(of: impl Fn(&Words) -> String) -> String {
    let all: Vec<String> = WORDS.values().map(of).collect();
    format!("(?i)(?:{})", all.join("|"))
}

impl Words {
    fn of_persons(&self) -> String {
        self.beside(&[&self.praise[..], &self.superlatives].concat(), &self.persons)
    }

    /// What is said of the writer without a word for them: `Widely regarded as a gifted operator.`,
    /// `A world-class researcher with exceptional skills.`, `As the best resident of my class`.
    fn without_a_verb(&self) -> String {
        const BEGIN: &str = r"(?:^|[.!?]\s+)";
        if !self.is_spaced {
            return one_of(&[]);
        }
        let of_persons = self.of_persons();
        let of_qualities = self.beside(&self.praise, &self.qualities);
        let seen = format!("{BEGIN}{} (?:{SIGN}+ ){{0,1}}?{of_persons}", one_of(&self.seen_as));
        let alone = format!(
            r"{BEGIN}(?:an? )?{of_persons} with (?:{SIGN}+ )?{of_qualities}{SIGN}*(?:[.!]|$)"
        );
        let best = self.beside(&self.superlatives, &self.persons);
        let (being, mine) = (one_of(&self.being), one_of(&self.mine));
        let being = format!("{being} {best}{SIGN}* (?:{SIGN}+ ){{0,2}}{mine}");
        format!("{seen}|{alone}|{being}")
    }

    /// A word of praise right beside what it praises, or one word from it.
    fn beside(&self, praise: &[String], what: &[String]) -> String {
        let praise_before = to_end(praise);
        let (praise, praised) = (one_of(praise), one_of(what));
        if !self.is_spaced {
            return format!("(?:{praise}{SIGN}{{0,4}}?{praised})");
        }
        let more = format!("(?:,? (?:{SIGN}{{1,3}} )?{praise_before})?");
        let before = format!("{praise_before}{more} (?:{SIGN}+ )?{praised}");
        match self.order {
            Order::Before => format!("(?:{before})"),
            Order::Both => {
                let (whole, begun): (Vec<String>, Vec<String>) =
                    what.iter().cloned().partition(|word| word.ends_with('$'));
                let whole: Vec<String> =
                    whole.iter().map(|word| word.trim_end_matches('$').to_owned()).collect();
                let praised = format!("(?:{}{SIGN}*|{})", one_of(&begun), one_of(&whole));
                format!("(?:{before}|{praised} (?:{SIGN}+ )?{praise}{SIGN}*)")
            }
        }
    }

    /// What follows one of these words at a distance of so many others.
    fn led(&self, leads: &[String], far: usize, what: &str) -> String {
        let leads = one_of(leads);
        match self.is_spaced {
            true => format!("{leads} (?:{SIGN}+ ){{0,{far}}}?{what}"),
            false => format!("{leads}{SIGN}{{0,8}}?{what}"),
        }
    }
}

/// Any of these words; of none, nothing.
fn one_of(words: &[String]) -> String {
    if words.is_empty() {
        return r"(?:\x00)".to_owned();
    }
    let words: Vec<String> = words.iter().map(|word| border(word)).collect();
    format!("(?:{})", words.join("|"))
}

/// The same words up to their ends.
fn to_end(words: &[String]) -> String {
    let (whole, begun): (Vec<String>, Vec<String>) =
        words.iter().cloned().partition(|word| word.ends_with('$'));
    let whole: Vec<String> = whole.iter().map(|word| border(word.trim_end_matches('$'))).collect();
    match whole.is_empty() {
        true => format!("{}{SIGN}*", one_of(&begun)),
        false => format!(r"(?:{}{SIGN}*|(?:{})\b)", one_of(&begun), whole.join("|")),
    }
}

/// A word from where it begins; with a `$` behind it, to where it ends.
fn border(word: &str) -> String {
    let (word, is_whole) = word.strip_suffix('$').map_or((word, false), |whole| (whole, true));
    let begin = if word.starts_with(|c: char| c.is_ascii_alphabetic()) { r"\b" } else { "" };
    let end = match is_whole {
        true => format!("(?:[{}|$)", SIGN.trim_start_matches("[^")),
        false => String::new(),
    };
    format!("{begin}{}{end}", word.replace('-', r"\-"))
}

/// Praise in a text that is about the writer as a whole, such as a headline.
pub fn praise(text: &str) -> Option<Range<usize>> {
    first(&PRAISE, text)
}

/// Praise that a sentence says of its writer.
pub fn praise_of_whom(text: &str) -> Option<Range<usize>> {
    first(&OWN_PRAISE, text).or_else(|| CLAIMS.ranges(text).next())
}

/// Praise in what a CV says below a post, a degree or a skill.
pub fn praise_below(text: &str) -> Option<Range<usize>> {
    first(&PRAISE_BELOW, text)
}

fn first(pattern: &Pattern, text: &str) -> Option<Range<usize>> {
    // The end of a word is behind it, and that of the sentence before may be in front.
    let ranges = pattern.ranges(text).map(|range| {
        let is_end = |c: char| !c.is_alphanumeric();
        let found = text[range.clone()].trim_start_matches(is_end);
        let start = range.end - found.len();
        start..start + found.trim_end_matches(is_end).len()
    });
    ranges.into_iter().find(|range| {
        let is_end = |c: char| ".!?\n".contains(c);
        let start = text[..range.start].rfind(is_end).map_or(0, |at| at + 1);
        let end = text[range.end..].find(is_end).map_or(text.len(), |at| range.end + at);
        !NO_CLAIM.is_match(&text[start..end])
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, praise, praise_below, praise_of_whom};

    /// `tests/words/praise.tsv`: a language, whether the text is a headline or a sentence of the story,
    /// whether it is praise, and the text.
    #[test]
    fn every_language_has_its_words() {
        assert_eq!(WORDS.len(), 16);
        let rows = include_str!("../../tests/words/praise.tsv");
        for row in rows.lines().filter(|row| !row.starts_with('#')) {
            let [language, place, expected, text] =
                row.split('\t').collect::<Vec<_>>().try_into().unwrap();
            let found = match place {
                "headline" => praise(text),
                "story" => praise_of_whom(text),
                _ => praise_below(text),
            };
            assert_eq!(found.is_some(), expected == "praise", "{language}: {text}");
        }
        for language in WORDS.keys() {
            let of = |verdict| rows.matches(&format!("\n{language}\theadline\t{verdict}")).count();
            assert!(of("praise") > 0 && of("none") > 0, "{language}");
        }
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
