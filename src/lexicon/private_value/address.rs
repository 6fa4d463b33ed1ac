//! A postal address, whose street reveals a home. A town alone does not.

use super::near::{
    digit_before, is_word, letters, none, tokens_after, tokens_before, touches_after,
};
use super::pattern::{Extent, Pattern, Place};
use crate::lexicon::folded::{Folded, Gap, Token};

/// Kinds of street and of flat, with their short forms.
pub const KINDS: [&str; 96] = [
    "street",
    "st",
    "str",
    "strasse",
    "strase",
    "avenue",
    "ave",
    "av",
    "aven",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "bd",
    "boul",
    "lane",
    "ln",
    "drive",
    "dr",
    "drv",
    "court",
    "ct",
    "place",
    "pl",
    "square",
    "sq",
    "terrace",
    "ter",
    "terr",
    "parkway",
    "pkwy",
    "pky",
    "highway",
    "hwy",
    "circle",
    "cir",
    "crescent",
    "cres",
    "close",
    "cl",
    "way",
    "wy",
    "wharf",
    "whf",
    "alley",
    "aly",
    "trail",
    "trl",
    "turnpike",
    "tpke",
    "expressway",
    "expy",
    "row",
    "walk",
    "mews",
    "gardens",
    "gdns",
    "grove",
    "grv",
    "heights",
    "hts",
    "hill",
    "hl",
    "mount",
    "mt",
    "plaza",
    "plz",
    "quay",
    "rise",
    "loop",
    "path",
    "pike",
    "platz",
    "weg",
    "allee",
    "gasse",
    "ring",
    "damm",
    "ufer",
    "rue",
    "chemin",
    "calle",
    "avenida",
    "avda",
    "via",
    "viale",
    "piazza",
    "corso",
    "rua",
    "travessa",
    "straat",
    "laan",
    "ulica",
    "ul",
    "sokak",
    "caddesi",
];

/// Words of an address that name neither a street nor a house.
const OTHERS: [&str; 40] = [
    "apt",
    "apartment",
    "flat",
    "unit",
    "suite",
    "ste",
    "room",
    "rm",
    "floor",
    "fl",
    "no",
    "nr",
    "num",
    "number",
    "numero",
    "n",
    "s",
    "e",
    "w",
    "ne",
    "nw",
    "se",
    "sw",
    "north",
    "south",
    "east",
    "west",
    "saint",
    "st",
    "the",
    "of",
    "de",
    "la",
    "le",
    "du",
    "des",
    "del",
    "der",
    "den",
    "am",
];

/// Endings of one word that names street and kind, `Musterstraße`: the long and the short one.
const ENDINGS: [(&str, &str); 2] = [("strasse", "str"), ("straat", "str")];

pub struct Address {
    /// All letters of the address, or of its first part when nothing in it is a street with a
    /// number.
    whole: Vec<u8>,
    streets: Vec<Street>,
}

struct Street {
    /// The words that only this street has, as letters.
    name: Vec<u8>,
    /// What one word adds to the name to say its kind.
    endings: Vec<Vec<u8>>,
    number: Vec<u8>,
    has_kind: bool,
    /// Whether the name says enough without a kind.
    is_telling: bool,
}

impl Address {
    pub fn new(text: &str) -> Address {
        let parts: Vec<&str> =
            text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let mut streets: Vec<Street> = parts.iter().filter_map(|part| Street::new(part)).collect();
        // A number in a part of its own belongs to the word beside it: `Quillmarsh Lane, 88`.
        for pair in parts.windows(2) {
            let is_alone = |part: &str| part.chars().all(|c| !c.is_alphabetic());
            if is_alone(pair[0]) != is_alone(pair[1]) {
                streets.extend(Street::new(&pair.join(" ")));
            }
        }
        let whole = match (streets.is_empty(), parts.first()) {
            (true, Some(first)) if letters(first).len() >= 8 && first.contains(' ') => {
                letters(first)
            }
            _ => letters(text),
        };
        Address { whole, streets }
    }
}

impl Street {
    /// A part of an address that names a house: a number and a name.
    fn new(part: &str) -> Option<Street> {
        let folded = Folded::of(part);
        let words = words_of(&folded);
        let number = |word: &&Vec<u8>| word.first().is_some_and(u8::is_ascii_digit);
        let is_ordinal = |word: &[u8]| {
            [&b"st"[..], b"nd", b"rd", b"th"].iter().any(|ending| {
                word.strip_suffix(*ending)
                    .is_some_and(|rest| !rest.is_empty() && rest.iter().all(u8::is_ascii_digit))
            })
        };
        let is = |list: &[&str], word: &[u8]| list.iter().any(|known| known.as_bytes() == word);
        if words.iter().any(|word| is(&OTHERS[..10], word)) {
            // A flat: the street is named in another part, or before it in this one.
            let end = words.iter().position(|word| is(&OTHERS[..10], word))?;
            return (end > 0).then(|| Street::of(&words[..end], number, is_ordinal, is)).flatten();
        }
        Street::of(&words, number, is_ordinal, is)
    }

    fn of(
        words: &[Vec<u8>],
        is_number: impl Fn(&&Vec<u8>) -> bool,
        is_ordinal: impl Fn(&[u8]) -> bool,
        is: impl Fn(&[&str], &[u8]) -> bool,
    ) -> Option<Street> {
        let house = words.iter().position(|word| is_number(&word) && !is_ordinal(word))?;
        let number: Vec<u8> = words[house].iter().copied().take_while(u8::is_ascii_digit).collect();
        let others: Vec<&Vec<u8>> =
            words.iter().enumerate().filter(|(at, _)| *at != house).map(|(_, word)| word).collect();
        let has_kind = others.iter().any(|word| is(&KINDS, word));
        let is_name = |word: &&&Vec<u8>| {
            !is(&KINDS, word) && !is(&OTHERS, word) && (!is_number(word) || is_ordinal(word))
        };
        let mut name: Vec<&Vec<u8>> = others.iter().filter(is_name).copied().collect();
        if name.is_empty() {
            name = others.iter().filter(|word| !is_number(word)).copied().collect();
        }
        // `MA 02118` and `10115 Berlin` name a town; a house has no number of five digits before
        // the name of a town without a kind of street.
        let is_town =
            number.len() >= 4 && !has_kind && !name.iter().any(|word| ending(word).is_some());
        let mut letters: Vec<u8> = name.iter().flat_map(|word| word.iter().copied()).collect();
        let mut endings = Vec::new();
        if let Some((long, short)) = ending(&letters) {
            letters.truncate(letters.len() - long.len());
            endings = vec![long.as_bytes().to_vec(), short.as_bytes().to_vec()];
        }
        let is_telling = name.len() > 1 || letters.len() >= 5;
        let alphabetic = letters.iter().filter(|letter| !letter.is_ascii_digit()).count();
        (alphabetic >= 2 && !is_town).then_some(Street {
            name: letters,
            has_kind: has_kind || !endings.is_empty(),
            endings,
            number,
            is_telling,
        })
    }

    fn at(&self, text: &Folded, start: usize, name_end: usize) -> Option<Place> {
        let (mut end, mut has_kind) = (name_end, false);
        if !self.endings.is_empty() {
            let rest = &text.letters()[name_end..];
            let ending = self.endings.iter().find(|ending| {
                rest.starts_with(ending) && is_word(text, start, name_end + ending.len())
            });
            end += ending?.len();
            has_kind = true;
        } else if !is_word(text, start, end) {
            return None;
        }
        let before = tokens_before(text, start, 4, Gap::Block, none);
        let after = tokens_after(text, end, 4, Gap::Block, none);
        let is_kind = |token: &Token| is_in(&KINDS, text, token);
        let is_link = |token: &&Token| {
            is_kind(token)
                || is_in(&OTHERS, text, token)
                || is_ordinal_end(text, token)
                || is_letter_of_number(text, token)
        };
        let number = |tokens: &[Token]| {
            let between = tokens.iter().take_while(is_link).count();
            let token = tokens.get(between)?;
            let is_it = token.is_number && text.letters()[token.start..token.end] == self.number;
            is_it.then_some(*token)
        };
        has_kind |=
            before.iter().take_while(is_link).any(is_kind) || after.iter().take(1).any(is_kind);
        let (front, behind) = (number(&before), number(&after));
        let kind_end = after.first().filter(|token| is_kind(token)).map_or(end, |token| token.end);
        if let Some(token) = front.or(behind)
            && (has_kind || self.is_telling)
        {
            let mut last = kind_end.max(token.end);
            // The letter of `88a`.
            if touches_after(text, last).is_some_and(|letter| letter.is_ascii_alphabetic())
                && last == token.end
            {
                last += 1;
            }
            return Some((start.min(token.start), last, Extent::Whole));
        }
        let first = before
            .iter()
            .take_while(is_link)
            .filter(|token| is_kind(token))
            .last()
            .map_or(start, |token| token.start);
        (has_kind && self.has_kind).then_some((first, kind_end, Extent::Part))
    }
}

impl Pattern for Address {
    fn seeds(&self) -> Vec<Vec<u8>> {
        let whole = if self.whole.len() >= 8 { self.whole.clone() } else { Vec::new() };
        let names = self.streets.iter().map(|street| street.name.clone());
        std::iter::once(whole).chain(names).collect()
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        match seed.checked_sub(1) {
            None => is_word(text, start, end).then_some((start, end, Extent::Whole)),
            Some(street) => self.streets.get(street)?.at(text, start, end),
        }
    }
}

/// The words of a part: a letter that touches a number belongs to it, a hyphen parts.
fn words_of(folded: &Folded) -> Vec<Vec<u8>> {
    let mut words: Vec<Vec<u8>> = Vec::new();
    for (at, letter) in folded.letters().iter().enumerate() {
        match words.last_mut() {
            Some(word) if folded.gap_before(at) == Gap::Joined && at > 0 => word.push(*letter),
            _ => words.push(vec![*letter]),
        }
    }
    words
}

fn ending(word: &[u8]) -> Option<(&'static str, &'static str)> {
    let has = |end: &str| word.len() > end.len() + 1 && word.ends_with(end.as_bytes());
    ENDINGS.iter().find_map(|(long, short)| match (has(long), has(short)) {
        (true, _) => Some((*long, *short)),
        (_, true) => Some((*short, *long)),
        _ => None,
    })
}

fn is_in(list: &[&str], text: &Folded, token: &Token) -> bool {
    let word = &text.letters()[token.start..token.end];
    list.iter().any(|known| known.as_bytes() == word)
}

/// The letter of `88a`.
fn is_letter_of_number(text: &Folded, token: &Token) -> bool {
    token.end - token.start == 1 && digit_before(text, token.start)
}

/// The letters of `5th` after its number.
fn is_ordinal_end(text: &Folded, token: &Token) -> bool {
    ["st", "nd", "rd", "th"]
        .iter()
        .any(|end| text.letters()[token.start..token.end] == *end.as_bytes())
}
