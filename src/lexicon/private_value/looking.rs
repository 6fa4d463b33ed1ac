//! What looks like a private value of anybody's: beside a word that says what it is.
//!
//! A person's office is no secret: what stands beside a word for one is left alone.

use super::birthday::{self, BIRTH};
use super::looking_words::{
    DENSE_OTHERS, DOCUMENTS, IDENTIFIERS, LINKS, NO_STREET, OTHERS, PEOPLE, PHONES, STREETS,
    STUDIED, YEAR_SIGNS,
};
use super::month::Month;
use super::near::{has_word, is_dense, is_word, letters, tokens_after, tokens_before};
use super::pattern::{Extent, Pattern, Place};
use crate::lexicon::contact_word::Contact;
use crate::lexicon::folded::{Folded, Gap, Token};

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    Birthday,
    Phone,
    Address,
    Identifier,
    Document,
}

impl Likeness {
    pub const ALL: [Likeness; 5] = [
        Likeness::Birthday,
        Likeness::Phone,
        Likeness::Address,
        Likeness::Identifier,
        Likeness::Document,
    ];
}

pub struct Looks {
    likeness: Likeness,
    seeds: Vec<Vec<u8>>,
    months: Vec<Month>,
}

impl Looks {
    pub fn new(likeness: Likeness) -> Looks {
        let words: &[&str] = match likeness {
            Likeness::Birthday => &BIRTH,
            Likeness::Phone => &PHONES,
            Likeness::Address => &STREETS,
            Likeness::Identifier => &IDENTIFIERS,
            Likeness::Document => &DOCUMENTS,
        };
        let months = if likeness == Likeness::Birthday { 1..13 } else { 0..0 };
        let phones = if likeness == Likeness::Phone { Contact::Phone.words() } else { Vec::new() };
        Looks {
            likeness,
            seeds: words.iter().chain(&phones).map(|word| letters(word)).collect(),
            months: months.clone().map(Month::new).chain(months.map(Month::solar)).collect(),
        }
    }

    /// A date with a day, near to a word of birth.
    fn birthday(&self, text: &Folded, start: usize, end: usize) -> Option<Place> {
        let is_link = birthday::is_link;
        let after = tokens_after(text, end, 8, Gap::Block, is_link);
        let before = tokens_before(text, start, 4, Gap::Sentence, is_link);
        for tokens in [after, before.into_iter().rev().collect()] {
            for pair in tokens.windows(2) {
                let word = |token: &Token| &text.letters()[token.start..token.end];
                let is_day =
                    |token: &Token| number(word(token)).is_some_and(|n| (1..=31).contains(&n));
                let is_month = |token: &Token| {
                    self.months.iter().any(|month| {
                        !token.is_number && word(token).len() >= 3 && month.is_word(word(token))
                    })
                };
                let in_words = is_day(&pair[0]) && is_month(&pair[1])
                    || is_month(&pair[0]) && is_day(&pair[1]);
                let in_numbers = || {
                    let three = tokens.windows(3).find(|three| three[0].start == pair[0].start)?;
                    let parts: Vec<u32> =
                        three.iter().filter_map(|token| number(word(token))).collect();
                    let [a, b, c] = parts[..] else { return None };
                    let is_short_year = |year: u32, token: &Token| {
                        token.end - token.start == 2 && (30..=99).contains(&year)
                    };
                    let is_date =
                        (is_birth_year(c) || is_short_year(c, &three[2])) && a <= 31 && b <= 31
                            || is_birth_year(a) && b <= 12 && c <= 31;
                    let between = text.letters().get(three[0].end..three[1].start);
                    let is_named = between.is_some_and(|word| YEAR_SIGNS.contains(&word));
                    let is_one = text.widest_gap(three[0].start, three[2].end) == Gap::Mark;
                    (is_date && (is_one || is_named)).then_some(three[2].end)
                };
                if in_words {
                    let next = tokens_after(text, pair[1].end, 1, Gap::Sentence, is_link);
                    let year =
                        next.first().filter(|token| number(word(token)).is_some_and(is_birth_year));
                    let last = year.map_or(pair[1].end, |token| token.end);
                    return Some((pair[0].start, last, Extent::Likeness));
                }
                if let Some(last) = in_numbers() {
                    return Some((pair[0].start, last, Extent::Likeness));
                }
            }
        }
        None
    }

    /// Letters and digits in one, as passports have them: `C01X00T47`, or a letter apart: `B 0123456`.
    fn document(&self, text: &Folded, end: usize) -> Option<Place> {
        let first = *tokens_after(text, end, 1, Gap::Sentence, is_link).first()?;
        let mut last = first;
        while let Some(next) = text.token_after(last.end) {
            let is_initial = last.start == first.start && last.end - last.start == 1;
            let widest = if is_initial { Gap::Space } else { Gap::Joined };
            if text.gap_before(next.start) > widest || is_initial && !next.is_number {
                break;
            }
            last = next;
        }
        let signs = &text.letters()[first.start..last.end];
        let digits = signs.iter().filter(|sign| sign.is_ascii_digit()).count();
        let is_it = (6..=12).contains(&signs.len()) && digits >= 5 && signs.is_ascii();
        is_it.then_some((first.start, last.end, Extent::Likeness))
    }

    /// A number of so many digits right after the word.
    fn number(&self, text: &Folded, end: usize, fewest: usize, most: usize) -> Option<Place> {
        let first = *tokens_after(text, end, 1, Gap::Sentence, is_link).first()?;
        let mut token = first;
        let (mut digits, mut last) = (0, first.start);
        // One letter may open it, as in `N0099887`.
        if !token.is_number {
            if token.end - token.start > 2 || self.likeness == Likeness::Phone {
                return None;
            }
            token = text
                .token_after(token.end)
                .filter(|_| text.gap_before(token.end) == Gap::Joined)?;
        }
        if is_year(&text.letters()[token.start..token.end]) {
            return None;
        }
        while token.is_number && text.gap_before(token.start) <= Gap::Space
            || token.start == first.start
        {
            digits += token.end - token.start;
            last = token.end;
            match text.token_after(last).filter(|_| text.gap_before(last) <= Gap::Space) {
                Some(next) if next.is_number => token = next,
                _ => break,
            }
        }
        (fewest..=most).contains(&digits).then_some((first.start, last, Extent::Likeness))
    }

    /// A number, a name of one to three words and a kind of street; or `Musterstraße 12`.
    fn address(text: &Folded, start: usize, end: usize) -> Option<Place> {
        let is_number = |token: &Token| token.is_number && token.end - token.start <= 5;
        let is_glued = text.gap_before(start) == Gap::Joined;
        if is_glued {
            let next = text.token_after(end).filter(|_| text.gap_before(end) <= Gap::Space)?;
            let name = text.token_before(end)?;
            let is_it = is_number(&next) && next.end - next.start <= 3;
            let is_long = end - name.start >= 8;
            return (is_it && is_long).then_some((name.start, next.end, Extent::Likeness));
        }
        let before = tokens_before(text, start, 4, Gap::Clause, super::near::none);
        let house = before.iter().position(is_number).filter(|at| (1..=3).contains(at))?;
        let word = |token: &Token| &text.letters()[token.start..token.end];
        let is_name = before[..house].iter().all(|token| {
            !is(&NO_STREET, word(token)) && text.gap_before(token.start) <= Gap::Space
        });
        let number = before[house];
        let is_sure = is_name
            && !is_year(word(&number))
            && text.gap_before(before[house - 1].start) == Gap::Space;
        is_sure.then_some((number.start, end, Extent::Likeness))
    }
}

impl Pattern for Looks {
    fn seeds(&self) -> Vec<Vec<u8>> {
        self.seeds.clone()
    }

    fn is_word(&self, _: usize) -> bool {
        true
    }

    fn at(&self, text: &Folded, _: usize, start: usize, end: usize) -> Option<Place> {
        let is_compound =
            self.likeness == Likeness::Address && text.letters()[start..end].starts_with(b"str");
        let ends =
            super::near::touches_after(text, end).is_none_or(|letter| letter.is_ascii_digit());
        let is_whole = is_word(text, start, end) || is_dense(text, start, end);
        if !(is_whole || is_compound && ends) {
            return None;
        }
        let found = match self.likeness {
            Likeness::Birthday => self.birthday(text, start, end),
            Likeness::Phone => self.number(text, end, 7, 15),
            Likeness::Identifier => self.number(text, end, 7, 10),
            Likeness::Document => {
                self.number(text, end, 6, 12).or_else(|| self.document(text, end))
            }
            Likeness::Address => Looks::address(text, start, end),
        }?;
        let unit = text.unit(start, Gap::Block);
        let is_ours =
            matches!(self.likeness, Likeness::Birthday | Likeness::Phone | Likeness::Address);
        let sentence = text.unit(start, Gap::Sentence);
        let is_of_others = || {
            let letters = text.letters().get(unit.0..unit.1).unwrap_or_default();
            has_word(text, unit, &OTHERS)
                || DENSE_OTHERS
                    .iter()
                    .any(|word| memchr::memmem::find(letters, word.as_bytes()).is_some())
                || has_word(text, sentence, &STUDIED)
                || has_word(text, (sentence.0, start), &PEOPLE)
        };
        (!(is_ours && is_of_others())).then_some(found)
    }
}

fn is(list: &[&str], word: &[u8]) -> bool {
    list.iter().any(|known| known.as_bytes() == word)
}

fn is_link(word: &[u8]) -> bool {
    is(&LINKS, word)
}

fn number(word: &[u8]) -> Option<u32> {
    std::str::from_utf8(word).ok()?.parse().ok()
}

/// A year in which somebody may be born who works now; by the Solar Hijri calendar, too.
fn is_birth_year(year: u32) -> bool {
    (1930..=2015).contains(&year) || (1309..=1394).contains(&year)
}

fn is_year(word: &[u8]) -> bool {
    word.len() == 4 && (word.starts_with(b"19") || word.starts_with(b"20"))
}
