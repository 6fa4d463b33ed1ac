//! What is written otherwise than BibTeX wants it, and the remarks that are made of it.
//!
//! It decides nothing about names. A kind gives one remark a field, whatever number of names has it.

use std::collections::BTreeSet;

use crate::syntax::codes::NAMES;
use crate::syntax::reference::remark::Remark;

/// A kind of slip. Its order is that of the remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    Commas,
    Semicolons,
    Ampersand,
    Capitals,
    Conjunction,
    Strokes,
    InitialsBehind,
    FamilyInCapitals,
    EtAl,
    Nobody,
    Group,
    Introduction,
    BracedList,
    Degrees,
    Markup,
    Marks,
    Brackets,
    Addresses,
    SpareComma,
    EmptyName,
}

/// How many examples a message has, and how long each is at most.
const MOST_SHOWN: usize = 4;
const LONGEST_SHOWN: usize = 70;

/// How many words a message has that are in no name; no field that people write has more.
const MOST_LOST: usize = 100;

impl Slip {
    /// Whether words of the field are in none of its names, so that the remark must have them.
    fn takes_words_off(self) -> bool {
        use Slip::{Addresses, Brackets, Degrees, EtAl, Introduction, Marks, Markup, Nobody};
        matches!(
            self,
            Nobody | Introduction | Degrees | Markup | Marks | Brackets | Addresses | EtAl
        )
    }
}

/// The slips of one field, with the words that show each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slips {
    found: Vec<(Slip, String)>,
    /// The same, to see at once whether one was found before.
    known: BTreeSet<(Slip, String)>,
}

impl Slips {
    pub fn push(&mut self, slip: Slip, words: impl Into<String>) {
        let words = words.into();
        if self.known.insert((slip, words.clone())) {
            self.found.push((slip, words));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Only those that tell of words that are in no name; the form is a format's own.
    pub fn retain_lost(&mut self) {
        self.found.retain(|(slip, _)| slip.takes_words_off() && *slip != Slip::EtAl);
    }

    /// One remark a kind. `right` is the whole field as it should be written. As the same text mends
    /// all of them, the first one also names the words that the others take off.
    pub fn into_remarks(mut self, right: &str) -> Vec<Remark> {
        // Commas before `&` and `and` belong to the habit of parting names by commas.
        use Slip::{Ampersand, Commas, Semicolons, SpareComma};
        if self.found.iter().any(|(slip, _)| matches!(slip, Commas | Ampersand | Semicolons)) {
            self.found.retain(|(slip, _)| *slip != SpareComma);
        }
        self.found.sort_by_key(|(slip, _)| *slip);
        let kinds: Vec<&[(Slip, String)]> = self.found.chunk_by(|a, b| a.0 == b.0).collect();
        let mut remarks: Vec<Remark> =
            kinds.iter().map(|kind| remark(kind[0].0, kind, right)).collect();
        let further = kinds.iter().zip(&remarks).skip(1);
        let lost = further.filter(|(kind, _)| kind[0].0.takes_words_off());
        let lost: Vec<String> = lost.map(|(_, remark)| remark.message.clone()).collect();
        if let Some(first) = remarks.first_mut().filter(|first| first.replacement.is_some()) {
            for message in lost {
                first.message = format!("{}; {message}", first.message);
            }
        }
        remarks
    }
}

fn remark(slip: Slip, found: &[(Slip, String)], right: &str) -> Remark {
    let shows_all = slip.takes_words_off();
    let most = if shows_all { MOST_LOST } else { MOST_SHOWN };
    let shown = &found[..found.len().min(most)];
    let word = |words: &str| match words.char_indices().nth(LONGEST_SHOWN) {
        Some((at, _)) if !shows_all => format!("`{}…`", words[..at].trim_end()),
        _ => format!("`{words}`"),
    };
    let mut words: Vec<String> = shown.iter().map(|(_, words)| word(words)).collect();
    if shown.len() < found.len() {
        words.push("…".to_owned());
    }
    let words = words.join(", ");
    let (cause, message) = describe(slip, &words);
    Remark {
        code: &NAMES,
        cause: cause.to_owned(),
        message,
        words: None,
        replacement: (!right.is_empty()).then(|| right.to_owned()),
        help: help(slip, right),
    }
}

/// The cause, which is the same for all fields, and the message with the field's words.
fn describe(slip: Slip, words: &str) -> (&'static str, String) {
    let (cause, message) = match slip {
        Slip::Commas => (
            "names parted by commas",
            format!("these names are parted by commas and not by `and`: {words}"),
        ),
        Slip::Semicolons => (
            "names parted by semicolons",
            format!("these names are parted by semicolons and not by `and`: {words}"),
        ),
        Slip::Ampersand => {
            ("names parted by &", format!("names are parted by `and`, and here by {words}"))
        }
        Slip::Capitals => (
            "and in capitals",
            format!("the `and` between names is in small letters, and here it is {words}"),
        ),
        Slip::Conjunction => (
            "and in another language",
            format!("BibTeX parts names by `and` in every language, and here stands {words}"),
        ),
        Slip::Strokes => (
            "names parted by another sign",
            format!("names are parted by `and`, and here by {words}"),
        ),
        Slip::InitialsBehind => (
            "initials behind the family name without a comma",
            format!("without a comma, BibTeX takes the last word for the family name: {words}"),
        ),
        Slip::FamilyInCapitals => (
            "family name in capitals and first",
            format!(
                "the family name stands first and without a comma, so BibTeX takes it for a given \
                 name: {words}"
            ),
        ),
        Slip::EtAl => (
            "et al.",
            format!("that there are more authors is written `and others`, and here it is {words}"),
        ),
        Slip::Nobody => (
            "no author is named",
            format!("this names nobody, and a work without authors has no such field: {words}"),
        ),
        Slip::Group => (
            "group without braces",
            format!("the name of a group stands in braces, or it is split as a person's: {words}"),
        ),
        Slip::Introduction => (
            "words before the name of a group",
            format!("these words are no part of the group's name and are left out: {words}"),
        ),
        Slip::BracedList => {
            ("names in braces", format!("braces make the name of a group of this: {words}"))
        }
        Slip::Degrees => (
            "titles and degrees",
            format!("titles and degrees are no part of an author's name and are left out: {words}"),
        ),
        Slip::Markup => {
            ("markup in names", format!("fonts and commands in names are left out: {words}"))
        }
        Slip::Marks => {
            ("marks at names", format!("marks and numbers at names are left out: {words}"))
        }
        Slip::Brackets => (
            "brackets and affiliations at names",
            format!("what stands beside a name is left out: {words}"),
        ),
        Slip::Addresses => (
            "addresses at names",
            format!("addresses and ORCID iDs at names are left out: {words}"),
        ),
        Slip::SpareComma => {
            ("spare comma in a name", format!("there is a comma too many in {words}"))
        }
        Slip::EmptyName => {
            ("spare and", format!("there is an `and` without a name beside it: {words}"))
        }
    };
    (cause, message)
}

fn help(slip: Slip, right: &str) -> String {
    if right.is_empty() {
        return match slip {
            Slip::Nobody => "Remove the field".to_owned(),
            _ => "Write the authors as `Family, Given and Family, Given`, or remove the field"
                .to_owned(),
        };
    }
    let shown: String = if right.chars().count() <= 120 {
        right.to_owned()
    } else {
        let cut: String = right.chars().take(117).collect();
        format!("{}…", cut.trim_end())
    };
    let way = match slip {
        Slip::Group | Slip::Introduction => "Put the name of the group in braces",
        Slip::EtAl => "Write the authors' names, and `and others` at the end",
        Slip::Degrees | Slip::Markup | Slip::Marks | Slip::Brackets | Slip::Addresses => {
            "Write the names alone"
        }
        _ => "Write each name as `Family, Given`, and `and` between two names",
    };
    format!("{way}: `{shown}`")
}
