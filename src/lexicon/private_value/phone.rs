//! A phone number as dialed from anywhere, in any grouping.

use super::near::{digit_after, digit_before, touches_before};
use super::pattern::{Extent, Pattern, Place};
use super::spelled;
use crate::lexicon::folded::{Folded, Gap};

/// Codes of countries with two digits (ITU-T E.164); 1 and 7 have one, all others three.
const TWO_DIGITS: [&str; 44] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
];
/// A number of fewer digits may be anything.
const FEWEST: usize = 5;
/// So many digits are no chance, whatever touches them in front.
const CERTAIN: usize = 9;

pub struct Phone {
    /// Without the code of the country and the zero in front.
    national: Vec<u8>,
    /// What is dialed before it, the longest first.
    prefixes: Vec<Vec<u8>>,
    /// What is dialed in the same town.
    local: Option<Vec<u8>>,
}

impl Phone {
    pub fn new(written: &str) -> Phone {
        let number = without_extension(&written.to_lowercase()).replace("(0)", " ");
        let groups: Vec<Vec<u8>> = number
            .split(|c: char| !c.is_alphanumeric())
            .map(super::near::letters)
            .filter(|group| !group.is_empty())
            .collect();
        let digits: Vec<u8> = groups.concat().into_iter().filter(u8::is_ascii_digit).collect();
        let abroad =
            [&b"00"[..], b"011"].into_iter().find_map(|prefix| digits.strip_prefix(prefix));
        let (country, rest) = match abroad {
            Some(digits) => split_country(digits),
            None if number.trim_start().starts_with(['+', '＋']) => split_country(&digits),
            None => (&digits[..0], &digits[..]),
        };
        let national = trimmed(rest).to_vec();
        let local = local(&groups, &national, country);
        let mut prefixes: Vec<Vec<u8>> = vec![b"0".to_vec(), b"1".to_vec()];
        if !country.is_empty() {
            for exit in ["", "00", "011", "0011", "810", "0"] {
                for trunk in ["", "0"] {
                    prefixes.push([exit.as_bytes(), country, trunk.as_bytes()].concat());
                }
            }
        }
        prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
        Phone { national, prefixes, local }
    }

    /// Where the number begins that holds these letters at its end: the code of the country belongs
    /// to it. `None` is another number.
    fn start(&self, text: &Folded, start: usize) -> Option<usize> {
        let before = &text.letters()[..start];
        let dialed = self.prefixes.iter().find_map(|prefix| {
            let first = start.checked_sub(prefix.len())?;
            let is_it = before.ends_with(prefix)
                && text.widest_gap(first, start + 1) <= Gap::Clause
                && !digit_before(text, first);
            is_it.then_some(first)
        });
        match dialed {
            Some(first) => Some(first),
            None if !digit_before(text, start) => Some(start),
            None if self.national.len() >= CERTAIN => {
                let mut first = start;
                while touches_before(text, first).is_some_and(|byte| byte.is_ascii_digit()) {
                    first -= 1;
                }
                Some(first)
            }
            None => None,
        }
    }
}

impl Pattern for Phone {
    fn seeds(&self) -> Vec<Vec<u8>> {
        if self.national.len() < FEWEST {
            return Vec::new();
        }
        let numbers = [self.national.clone(), self.local.clone().unwrap_or_default()];
        numbers.into_iter().chain(spelled::digits(&self.national)).collect()
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        if digit_after(text, end) {
            return None;
        }
        match seed {
            0 => return Some((self.start(text, start)?, end, Extent::Whole)),
            // In words.
            2.. => return Some((start, end, Extent::Whole)),
            _ => {}
        }
        (!digit_before(text, start)).then_some((start, end, Extent::Part))
    }
}

/// `ext. 12` and the like lead to a desk, and the number is the same without.
fn without_extension(number: &str) -> &str {
    let digits = number.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let end = number[digits..].find(['x', 'e', ';', '#']).map_or(number.len(), |at| digits + at);
    &number[..end]
}

fn split_country(digits: &[u8]) -> (&[u8], &[u8]) {
    let length = match digits {
        [b'1' | b'7', ..] => 1,
        _ if TWO_DIGITS.iter().any(|code| digits.starts_with(code.as_bytes())) => 2,
        _ => 3,
    };
    digits.split_at(length.min(digits.len()))
}

fn trimmed(mut digits: &[u8]) -> &[u8] {
    while let Some(rest) = digits.strip_prefix(b"0").filter(|rest| rest.len() >= FEWEST) {
        digits = rest;
    }
    digits
}

/// What follows the code of the area: in North America the last seven digits, elsewhere all groups
/// but the first.
fn local(groups: &[Vec<u8>], national: &[u8], country: &[u8]) -> Option<Vec<u8>> {
    let local = if country == b"1" || country.is_empty() && national.len() == 10 {
        national.get(national.len().checked_sub(7)?..)?.to_vec()
    } else {
        let written = if country.is_empty() { groups } else { groups.get(1..)? };
        written.get(1..)?.concat()
    };
    (local.len() >= 7 && local.len() < national.len()).then_some(local)
}
