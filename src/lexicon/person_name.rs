//! One name, split into what address books, indexes and search engines ask for.
//!
//! Every word of the name goes into exactly one part. What a name alone does not say (which of two
//! words is the family's) is read in the usual way, and where there is a true doubt it says so.

use crate::lexicon::name_particle::{
    iberian_family, is_capital_particle, is_name_connector, is_name_particle, opens_family,
};
use crate::lexicon::name_words::{
    is_compound_family, is_descendant, is_further_title, is_generation, is_letters,
    is_only_vietnamese, is_short_letters, is_spanish_family, is_title, is_turkish_family,
    is_vietnamese_family, is_vietnamese_middle, letters_of,
};
use crate::lexicon::romanized_family::is_korean_first;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// `Dr. med.`
    pub prefix: String,
    /// Given and middle names.
    pub given: String,
    /// What belongs to no other part: `(she/her)`, `née Dupont`.
    pub additional: String,
    /// With its particles: `van der Berg`, `Al Zahrani`.
    pub family: String,
    /// `Jr.`, `III`.
    pub suffix: String,
    /// Given and family names in the order in which they were written.
    pub plain: String,
}

/// A name as it was written, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadName {
    pub parts: PersonName,
    /// The name to show: without the letters behind it, given names first.
    pub shown: String,
    /// Letters behind the name: `MD`, `PhD`.
    pub letters: Vec<String>,
    pub doubt: Option<NameDoubt>,
}

/// What a reader should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameDoubt {
    /// `Okafor, Chiamaka`: read family name first.
    Comma,
    /// The order of the names is that of another language, or may be.
    Order,
}

impl PersonName {
    /// Whether the family name is written first.
    pub fn is_family_first(&self) -> bool {
        !self.given.is_empty()
            && self.plain.starts_with(&self.family)
            && !self.plain.starts_with(&self.given)
    }
}

impl ReadName {
    pub fn of(written: &str) -> ReadName {
        let mut read = ReadName::default();
        // A dash or a stroke with spaces parts as a comma does.
        let parted = [" - ", " – ", " — ", " / ", " | "]
            .iter()
            .fold(written.to_owned(), |text, sign| text.replace(sign, ", "));
        let mut pieces = parted.split([',', '،', '，', ';']).map(str::trim);
        let first = pieces.next().unwrap_or_default();
        let mut words: Vec<&str> = first.split_whitespace().collect();
        let is_single = words.len() < 2;
        let mut given: Option<&str> = None;
        let mut suffixes: Vec<&str> = Vec::new();
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            if piece.split_whitespace().all(is_generation) {
                suffixes.push(piece);
            } else if let Some(letters) = letters_of(piece, !is_single || given.is_some()) {
                read.letters.extend(letters);
            } else if given.is_some() {
                read.letters.push(piece.to_owned());
            } else {
                given = Some(piece);
            }
        }
        let behind = take_letters(&mut words);
        read.letters.splice(0..0, behind);
        let mut suffix = take_suffix(&mut words);
        let commas = suffixes.join(" ");
        let prefix = take_prefix(&mut words);
        read.parts.additional = take_additional(&mut words);
        if let Some(given) = given {
            let mut given: Vec<&str> = given.split_whitespace().collect();
            let second = take_letters(&mut given);
            read.letters.splice(0..0, second);
            suffix = join(&[suffix.as_str(), &take_suffix(&mut given)]);
            read.parts.prefix = join(&[prefix.as_str(), &take_prefix(&mut given)]);
            read.parts.additional =
                join(&[read.parts.additional.as_str(), &take_additional(&mut given)]);
            read.parts.family = words.join(" ");
            read.parts.given = given.join(" ");
            read.parts.plain = join(&[read.parts.given.as_str(), &read.parts.family]);
            read.doubt = Some(NameDoubt::Comma);
        } else {
            let split = split(&words);
            read.parts.prefix = prefix;
            (read.parts.given, read.parts.family, read.doubt) = split;
            read.parts.plain = words.join(" ");
        }
        let PersonName { prefix, plain, additional, .. } = &read.parts;
        read.shown = join(&[prefix, plain, suffix.as_str(), additional]);
        if !commas.is_empty() {
            read.shown = format!("{}, {commas}", read.shown);
        }
        read.parts.suffix = join(&[suffix.as_str(), &commas]);
        read
    }

    /// Splits the name by the family name that its owner says. `false` if it is not in the name.
    pub fn set_family(&mut self, family: &str) -> bool {
        let words: Vec<&str> = self.parts.plain.split_whitespace().collect();
        let own: Vec<&str> = family.split_whitespace().collect();
        let at = words.windows(own.len().max(1)).rposition(|window| window == own);
        let given = match at {
            Some(at) => [&words[..at], &words[at + own.len()..]].concat().join(" "),
            // Scripts without spaces.
            None => match self.parts.plain.strip_prefix(family) {
                Some(given) if !family.is_empty() && given.chars().all(is_east_asian) => {
                    given.trim().to_owned()
                }
                _ => {
                    self.parts.family = family.to_owned();
                    return false;
                }
            },
        };
        self.parts.given = given;
        self.parts.family = family.to_owned();
        self.doubt = self.doubt.filter(|doubt| *doubt == NameDoubt::Comma);
        true
    }

    /// Splits the name by the given names that its owner says.
    pub fn set_given(&mut self, given: &str, is_family_known: bool) {
        let words: Vec<&str> = self.parts.plain.split_whitespace().collect();
        let own: Vec<&str> = given.split_whitespace().collect();
        if !is_family_known
            && let Some(at) = words.windows(own.len().max(1)).position(|window| window == own)
        {
            let family = [&words[..at], &words[at + own.len()..]].concat().join(" ");
            if !family.is_empty() {
                self.parts.family = family;
            }
        }
        self.parts.given = given.to_owned();
        self.doubt = self.doubt.filter(|doubt| *doubt == NameDoubt::Comma);
    }
}

fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// Takes the letters and titles from the end of a name without commas.
fn take_letters(words: &mut Vec<&str>) -> Vec<String> {
    let title = (2..words.len())
        .filter(|at| is_title(words[*at]) && !is_generation(words[*at]))
        .find(|at| words[*at..].iter().all(|word| is_further_title(word)));
    if let Some(at) = title {
        return vec![words.split_off(at).join(" ")];
    }
    // `Ph. D.`
    if let [.., first, second] = words[..]
        && words.len() > 3
        && first.ends_with('.')
        && second.ends_with('.')
        && is_letters(&format!("{first}{second}"))
    {
        return vec![words.split_off(words.len() - 2).join(" ")];
    }
    let count = words.iter().rev().take_while(|word| is_letters(word)).count();
    let tail = &words[words.len() - count..];
    let is_certain = tail.iter().any(|word| !is_short_letters(word));
    let left = words.len() - count;
    if count == 0 || left == 0 || !is_certain && left < 2 {
        return Vec::new();
    }
    words.split_off(left).into_iter().map(str::to_owned).collect()
}

fn take_suffix(words: &mut Vec<&str>) -> String {
    // Behind one word it is a name: `Anna Junior`.
    let is_word = |word: &str| matches!(word.to_lowercase().as_str(), "junior" | "senior" | "sen");
    match words.last() {
        Some(last) if words.len() > 1 && is_generation(last) && !is_word(last) => {
            let suffix = (*last).to_owned();
            words.pop();
            suffix
        }
        _ => String::new(),
    }
}

fn take_prefix(words: &mut Vec<&str>) -> String {
    let count = count_titles(words);
    words.drain(..count).collect::<Vec<_>>().join(" ")
}

/// How many words in front of a name are a title; at least one word is none.
pub fn count_titles(words: &[&str]) -> usize {
    let mut count = 0;
    while let Some(word) = words.get(count) {
        let goes_on = if count == 0 {
            is_title(word) || *word == "PD" && words.get(1).is_some_and(|next| is_title(next))
        } else {
            is_further_title(word)
        };
        if !goes_on {
            break;
        }
        count += 1;
    }
    // A name of titles alone is a name.
    if count >= words.len() { 0 } else { count }
}

/// Takes what stands in parentheses at the end, and names at birth.
fn take_additional(words: &mut Vec<&str>) -> String {
    const BIRTH: [&str; 7] = ["née", "nee", "né", "geb.", "geborene", "born", "z."];
    let birth = words.iter().skip(1).position(|word| BIRTH.contains(word)).map(|at| at + 1);
    let open = || {
        words.last().filter(|last| last.ends_with(')'))?;
        words.iter().rposition(|word| word.starts_with('('))
    };
    match birth.or_else(open) {
        Some(at) if at > 0 => words.split_off(at).join(" "),
        _ => String::new(),
    }
}

/// Given names, family name and what is doubtful about them.
fn split(words: &[&str]) -> (String, String, Option<NameDoubt>) {
    let at = |index: usize| (words[..index].join(" "), words[index..].join(" "));
    let first = |count: usize| (words[count..].join(" "), words[..count].join(" "));
    match words {
        [] => (String::new(), String::new(), None),
        [word] => one_word(word),
        [family, ..] if family.chars().all(is_east_asian) => {
            let (given, family) = first(1);
            (given, family, None)
        }
        _ => {
            let capitals: Vec<bool> = words.iter().map(|word| is_in_capitals(word)).collect();
            let count = capitals.iter().filter(|is| **is).count();
            if count > 0 && count < words.len() && words.iter().any(|word| has_small(word)) {
                let leading = capitals.iter().take_while(|is| **is).count();
                if leading == count {
                    let (given, family) = first(leading);
                    return (given, family, None);
                }
            }
            if is_vietnamese_family(words[0]) && words.len() > 2 {
                let last = words[words.len() - 1];
                let has_middle = is_vietnamese_middle(words[1]);
                let is_only = words.iter().any(|word| is_only_vietnamese(word));
                let is_likely =
                    is_only && !is_vietnamese_family(last) && is_plain_vietnamese(words);
                if has_middle || is_likely {
                    let (given, family) = first(1);
                    let is_certain = has_middle && is_only;
                    return (given, family, (!is_certain).then_some(NameDoubt::Order));
                }
            }
            let is_korean = words.len() == 2 && is_korean_first(words[0], words[1]);
            if is_korean {
                let (given, family) = first(1);
                return (given, family, Some(NameDoubt::Order));
            }
            let (given, family) = at(family_start(words));
            (given, family, None)
        }
    }
}

/// Where the family name begins: the last word, with what belongs to it. One word is left as the
/// given name, but for particles in lower case.
fn family_start(words: &[&str]) -> usize {
    // `AF` beside `Amir` is two initials.
    let is_in_capitals = words.iter().all(|word| !has_small(word));
    let is_initials = |word: &str| {
        !is_in_capitals
            && !has_small(word)
            && word.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    let mut start = words.len() - 1;
    if is_descendant(words[start]) && start > 1 {
        start -= 1;
    }
    loop {
        let before = start.checked_sub(1).map(|at| words[at]);
        match before {
            Some(word) if is_name_particle(word) => start -= 1,
            Some(word) if start > 1 && is_capital_particle(word) && !is_initials(word) => {
                start -= 1;
            }
            Some(word) if start > 1 && opens_family(word, words[start]) => start -= 1,
            Some(word) if start > 2 && is_name_connector(word) => start -= 2,
            // Two family names.
            Some(word)
                if start == words.len() - 1
                    && start > 1
                    && [is_spanish_family, is_turkish_family]
                        .iter()
                        .any(|is_family| is_family(word) && is_family(words[start])) =>
            {
                start -= 1;
            }
            _ => break,
        }
    }
    iberian_family(words).map_or(start, |at| at.min(start))
}

/// A mononym is a family name. In East Asian scripts the family name opens the word.
fn one_word(word: &str) -> (String, String, Option<NameDoubt>) {
    let characters: Vec<char> = word.chars().collect();
    // `ジョン・スミス` is written in the order of the West.
    if let Some((given, family)) = word.rsplit_once(['・', '·']) {
        return (given.to_owned(), family.to_owned(), None);
    }
    if characters.len() < 2 || !characters.iter().all(|c| is_east_asian(*c)) {
        return (String::new(), word.to_owned(), None);
    }
    let kana = characters.iter().position(|c| is_kana(*c));
    let two: String = characters[..2].iter().collect();
    let (length, doubt) = match kana {
        Some(0) => (characters.len(), None),
        Some(at) => (at, Some(NameDoubt::Order)),
        None if characters.len() > 2 && is_compound_family(&two) => (2, None),
        // A Japanese family name has mostly two characters.
        None if characters.len() == 4 && characters.iter().all(|c| is_han(*c)) => {
            (2, Some(NameDoubt::Order))
        }
        None if characters.len() > 4 => (characters.len(), Some(NameDoubt::Order)),
        None => (1, None),
    };
    let family: String = characters[..length].iter().collect();
    let given: String = characters[length..].iter().collect();
    (given, family, doubt)
}

/// A word of at least three letters, all of them capitals: `OKAFOR`, `MÜLLER-SCHMIDT`.
fn is_in_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && !word.contains('.')
        && word.chars().all(|c| !c.is_lowercase())
        && word.chars().any(char::is_uppercase)
}

fn has_small(word: &str) -> bool {
    word.chars().any(char::is_lowercase)
}

/// Words of one syllable each, without hyphens, as Vietnamese names have them.
fn is_plain_vietnamese(words: &[&str]) -> bool {
    words.iter().all(|word| {
        (1..=6).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
    })
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
        | '々' | '〆' | 'ヶ')
}

/// Letters that write sounds in Japanese.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}') && c != 'ヶ'
}

/// Letters of scripts in which the family name is first, and no space follows it.
pub fn is_east_asian(c: char) -> bool {
    is_han(c) || is_kana(c) || matches!(c, '\u{AC00}'..='\u{D7A3}')
}
