//! In which order a list writes its names where no comma says it: `Okafor CN`, `Min-Ji LEE`,
//! `OKAFOR Chiamaka`.
//!
//! One name alone is often in doubt (`Wei LI`); the others of the list decide. It splits nothing.

use crate::lexicon::name_particle::{is_capital_particle, is_name_particle};
use crate::lexicon::name_words::{is_letters, is_short_letters, is_spanish_family};
use crate::lexicon::romanized_family::{is_romanized_family, is_romanized_given};
use crate::syntax::reference::name::initials::{are_initials, is_pronounceable};
use crate::syntax::reference::name::token::Word;

/// How the words of a name without a comma follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    GivenFirst,
    /// The family name, and initials from this word on.
    InitialsFrom(usize),
    /// The family name in capitals, and given names from this word on.
    GivenFrom(usize),
}

/// What the names of a list have in common.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape {
    initials_behind: usize,
    capitals_behind: usize,
    capitals_first: usize,
    /// Names that have initials behind a comma.
    pub initials_behind_comma: usize,
}

impl Shape {
    /// The shape of a list, of each name of which the pieces between commas are given.
    pub fn of<'a>(names: impl Iterator<Item = &'a [Vec<Word>]>) -> Shape {
        let mut shape = Shape::default();
        for pieces in names {
            match pieces {
                [words] => shape.count(words),
                [family, given, ..] => {
                    // `Okafor CN, MD`.
                    if initials_start(family).is_some() {
                        shape.count(family);
                    }
                    let are_degrees = given.iter().all(|word| is_letters(&word.text));
                    if !are_degrees && given.iter().all(|word| are_initials(&word.text)) {
                        shape.initials_behind_comma += 1;
                    }
                }
                [] => {}
            }
        }
        shape
    }

    fn count(&mut self, words: &[Word]) {
        let Some(last) = words.last() else { return };
        if words.len() < 2 {
            return;
        }
        match initials_start(words) {
            Some(start) if is_certain(words, start) && !may_be_degree(words, start) => {
                self.initials_behind += 1;
            }
            Some(_) => {}
            None if is_in_capitals(&last.text) => self.capitals_behind += 1,
            None if words[1..].iter().any(|word| has_small(&word.text))
                && !words[0].is_braced
                && is_in_capitals(&words[0].text) =>
            {
                self.capitals_first += 1;
            }
            None => {}
        }
    }

    /// Whether the list writes initials behind family names, `Okafor CN`.
    pub fn has_initials_behind(&self) -> bool {
        self.initials_behind > 0
    }

    pub fn order(&self, words: &[Word]) -> Order {
        if let Some(start) = initials_start(words) {
            let is_behind = if is_certain(words, start) {
                true
            } else if (self.initials_behind > 0) != (self.capitals_behind > 0) {
                self.initials_behind > 0
            } else {
                let (first, last) = (&words[0].text, &words[start].text);
                !(is_romanized_family(last)
                    && (is_romanized_given(first) || is_romanized_family(first)))
            };
            return if is_behind { Order::InitialsFrom(start) } else { Order::GivenFirst };
        }
        self.capitals_first(words).map_or(Order::GivenFirst, Order::GivenFrom)
    }

    /// Where the given names begin behind a family name in capitals.
    fn capitals_first(&self, words: &[Word]) -> Option<usize> {
        let is_family = |word: &Word| {
            let is_short = are_initials(&word.text) && !word.text.contains('.');
            !word.is_braced
                && (is_in_capitals(&word.text)
                    || is_short
                        && word.text.chars().count() > 1
                        && (self.capitals_first > 0 || is_romanized_family(&word.text)))
        };
        let count = words.iter().take_while(|word| is_family(word)).count();
        let rest = words.get(count..)?;
        let is_given = !rest.is_empty()
            && rest.iter().any(|word| has_small(&word.text))
            && rest.iter().all(|word| has_small(&word.text) || are_initials(&word.text))
            && !rest.iter().any(|word| is_name_particle(&word.text));
        let is_certain = words[..count].iter().any(|word| is_in_capitals(&word.text))
            || self.capitals_first > 0
            || rest.iter().all(|word| is_romanized_given(&word.text));
        (count > 0 && is_given && is_certain).then_some(count)
    }
}

/// Where initials begin that end a name of which the front is no initial: 1 in `Okafor CN`.
pub fn initials_start(words: &[Word]) -> Option<usize> {
    let count =
        words.iter().rev().take_while(|word| !word.is_braced && are_initials(&word.text)).count();
    let first = words.first()?;
    if count == 0 || words.len() < 2 {
        None
    } else if count < words.len() {
        // `J. van der Berg A`: an initial in front tells the given name.
        let is_particle = words.len() > 2 && is_particle_in_capitals(&first.text);
        (!are_initials(&first.text) || is_particle).then_some(words.len() - count)
    } else {
        // `LI X`, but not `J. LEE` and not `C. N.`.
        let letters = first.text.chars().filter(|c| c.is_alphabetic()).count();
        (letters > 1 && !first.text.contains('.') && is_romanized_family(&first.text)).then_some(1)
    }
}

/// Whether the words from `start` on can be nothing but initials: `C`, `C.N.`, `CN`, `C. N.`.
fn is_certain(words: &[Word], start: usize) -> bool {
    let last = &words[start].text;
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    words.len() > start + 1
        || letters == 1
        || last.contains('.')
        || !is_pronounceable(last) && !is_romanized_family(last)
}

/// Whether the last word may be a degree behind a whole name: `Chiamaka Okafor MD`.
pub fn may_be_degree(words: &[Word], start: usize) -> bool {
    let names = words[..start].iter().filter(|word| !is_name_particle(&word.text)).count();
    let is_spanish = words[..start].iter().all(|word| is_spanish_family(&word.text));
    let is_degree = words[start..].iter().all(|word| {
        let is_doubtful = is_short_letters(&word.text) || word.text.chars().count() < 2;
        is_letters(&word.text) && !is_doubtful
    });
    names > 1 && !is_spanish && is_degree && !is_name_particle(&words[0].text)
}

/// A word of at least four capitals that can be spoken: `OKAFOR`.
fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !word.contains('.')
        && !has_small(word)
        && word.chars().any(char::is_uppercase)
        && !are_initials(word)
}

/// `VAN`, `DE`
fn is_particle_in_capitals(word: &str) -> bool {
    word.chars().count() > 1 && !word.contains('.') && is_capital_particle(word)
}

pub fn are_all_initials(words: &[Word]) -> bool {
    words.iter().all(|word| are_initials(&word.text))
}

pub fn has_small(word: &str) -> bool {
    word.chars().any(char::is_lowercase)
}
