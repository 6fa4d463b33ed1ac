//! A run of tokens between two signs that part names: its words, its commas, and whether it is a
//! group's name.
//!
//! It reads no person's name.

use crate::lexicon::group_name::{has_group_word, names_group};
use crate::lexicon::name_particle::is_name_particle;
use crate::syntax::reference::name::clean::text_of;
use crate::syntax::reference::name::order::{are_all_initials, initials_start};
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::{Token, Word};

/// A name that is not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    Group(String),
    /// The words between its commas; no piece is empty.
    Person(Vec<Vec<Word>>),
    /// `family=Ackooij, given=W., prefix=van`
    Parts(Vec<Vec<Word>>),
}

/// Whether a run names a group.
pub fn is_group(run: &[Token]) -> bool {
    // An `and` that was found to be inside a name: `National Heart, Lung, and Blood Institute`.
    let is_joined = run.iter().any(
        |token| matches!(token, Token::Word(word) if word.text == "and" && !word.is_all_braced),
    );
    if is_joined && names_group(&written(run)) {
        return true;
    }
    let front = before_comma(run);
    let has_brackets = front.iter().any(|token| matches!(token, Token::Brackets(_)));
    let words = words_of(front);
    is_group_of(&words) || has_brackets && !has_long_braces(&words) && names_group(&written(front))
}

/// Whether words name a group.
pub fn is_group_of(words: &[Word]) -> bool {
    let end = initials_start(words).unwrap_or(words.len());
    !has_long_braces(words) && names_group(&text_of(&words[..end]))
}

/// Braces around several words are a family name.
fn has_long_braces(words: &[Word]) -> bool {
    words.iter().any(|word| word.is_braced && word.text.contains(' '))
}

/// The name of a run that is one word in braces: a group, or a person who is plainly one.
pub fn braced(run: &[Token], slips: &mut Slips) -> Option<Unread> {
    let [Token::Word(word)] = run else { return None };
    if !(word.is_all_braced && word.is_braced) {
        return None;
    }
    if let Some(pieces) = braced_person(&word.text) {
        slips.push(Slip::BracedList, word.text.clone());
        return Some(Unread::Person(pieces));
    }
    // `{The EuroSCORE Study Group,}`
    let group = word.text.trim_end_matches([',', ';', ' ']);
    if group.len() < word.text.len() && !group.is_empty() {
        slips.push(Slip::SpareComma, word.text.clone());
        return Some(Unread::Group(group.to_owned()));
    }
    Some(Unread::Group(word.text.clone()))
}

/// What stands behind the comma of a house's name.
const COMPANIES: [&str; 14] = [
    "ag",
    "bv",
    "co",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "limited",
    "llc",
    "ltd",
    "plc",
    "sa",
];

/// A name in braces that is plainly a person's: `{Okafor, C. N.}`, `{Okafor, Chiamaka N.}`.
pub fn braced_person(text: &str) -> Option<Vec<Vec<Word>>> {
    let (family, given) = text.split_once(", ")?;
    let words = |text: &str| text.split_whitespace().map(Word::plain).collect::<Vec<_>>();
    let (family, given) = (words(family), words(given));
    let is_word = |word: &Word| {
        let is_name = |c: char| c.is_alphabetic() || ".-‐’'".contains(c);
        word.text.starts_with(char::is_uppercase) && word.text.chars().all(is_name)
    };
    let is_house =
        |word: &Word| COMPANIES.contains(&word.text.trim_end_matches('.').to_lowercase().as_str());
    // The place of an institute stands behind a comma, too, so the family name is one word.
    let are_given = given.len() < 4
        && given.iter().all(is_word)
        && !given.iter().any(is_house)
        && !has_group_word(&text_of(&given))
        && (family.len() == 1
            || family.iter().rev().skip(1).all(|word| is_name_particle(&word.text)));
    let is_person = !has_group_word(&text_of(&family)) && (are_all_initials(&given) || are_given);
    ((1..4).contains(&family.len()) && is_person && !given.is_empty())
        .then_some(vec![family, given])
}

pub fn is_extended(run: &[Token]) -> bool {
    const KEYS: [&str; 4] = ["family", "given", "prefix", "suffix"];
    run.iter().any(|token| match token {
        Token::Word(word) => word
            .text
            .trim_start_matches('"')
            .split_once('=')
            .is_some_and(|(key, _)| KEYS.contains(&key.trim().to_lowercase().as_str())),
        _ => false,
    })
}

pub fn pieces(run: &[Token]) -> Vec<Vec<Word>> {
    run.split(|token| *token == Token::Comma).map(words_of).collect()
}

pub fn words_of(run: &[Token]) -> Vec<Word> {
    run.iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word.clone()),
            _ => None,
        })
        .collect()
}

pub fn before_comma(run: &[Token]) -> &[Token] {
    run.split(|token| *token == Token::Comma).next().unwrap_or_default()
}

pub fn is_sign(token: &Token) -> bool {
    matches!(token, Token::Comma | Token::Semicolon)
}

pub fn trimmed(run: &[Token]) -> &[Token] {
    let start = run.iter().position(|token| !is_sign(token)).unwrap_or(run.len());
    let end = run.iter().rposition(|token| !is_sign(token)).map_or(start, |at| at + 1);
    &run[start..end]
}

/// The run as it is written.
pub fn written(run: &[Token]) -> String {
    let mut text = String::new();
    for token in run {
        let (word, joins) = match token {
            Token::Word(word) => (word.text.as_str(), false),
            Token::Brackets(words) => (words.as_str(), false),
            Token::Comma => (",", true),
            Token::Semicolon => (";", true),
            Token::And(sign) => (sign.as_str(), false),
        };
        if !text.is_empty() && !joins {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
