//! Reads one person's name from its words between commas.
//!
//! The order of a name without a comma comes from the whole list; see `order`.

use crate::lexicon::group_name::names_group;
use crate::lexicon::name_particle::{
    is_capital_particle, is_name_connector, is_name_particle, opens_family, stays_behind_given,
};
use crate::lexicon::name_words::{
    is_generation, is_only_vietnamese, is_vietnamese_family, is_vietnamese_middle,
};
use crate::lexicon::organization::names_organization;
use crate::lexicon::romanized_family::is_korean_first;
use crate::syntax::reference::name::clean::{
    are_degrees, generation, is_certain_generation, take_degrees, take_generation, take_titles,
    text_of,
};
use crate::syntax::reference::name::initials::{are_initials, pointed};
use crate::syntax::reference::name::order::{
    Order, Shape, has_small, initials_start, may_be_degree,
};
use crate::syntax::reference::name::person::Name;
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::Word;

/// The name in pieces of words, none of which is empty.
pub fn read(pieces: &[Vec<Word>], shape: &Shape, slips: &mut Slips) -> Name {
    let Some((first, behind)) = pieces.split_first() else { return Name::default() };
    let mut first = first.clone();
    let mut suffix: Vec<String> = Vec::new();
    let mut given: Vec<Word> = Vec::new();
    let is_single = is_one_family(&first);
    let has_initials = first.len() > 1 && initials_start(&first).is_some();
    for (at, piece) in behind.iter().enumerate() {
        // `Okafor, MD, Chiamaka`: what comes before a given name is none.
        let is_before_given = at == 0
            && matches!(behind, [_, next] if !is_suffix(next, false)
                && !are_degrees(next, false, true, false));
        let has_given = !given.is_empty() || has_initials || is_before_given;
        if is_suffix(piece, is_single && behind.len() == 1)
            || behind.len() == 2 && at == 0 && is_braced_suffix(piece)
        {
            suffix.extend(piece.iter().map(|word| generation(&word.text)));
        } else if are_degrees(piece, is_single, has_given, shape.initials_behind_comma > 0) {
            slips.push(Slip::Degrees, text_of(piece));
        } else if names_organization(&text_of(piece)) && piece.len() > 1 {
            slips.push(Slip::Brackets, text_of(piece));
        } else {
            if !given.is_empty() {
                slips.push(Slip::SpareComma, text_of(&[first.as_slice(), &given, piece].concat()));
            }
            given.extend(piece.iter().cloned());
        }
    }
    let mut name = if given.is_empty() {
        without_comma(&mut first, shape, &mut suffix, slips)
    } else {
        take_titles(&mut first, slips);
        take_degrees(&mut first, 1, slips);
        suffix.extend(take_generation(&mut first));
        take_titles(&mut given, slips);
        take_degrees(&mut given, 1, slips);
        suffix.extend(take_generation(&mut given));
        of_parts(&first, &given)
    };
    suffix.dedup();
    if !name.is_group {
        name.suffix = suffix.join(" ");
    }
    name
}

/// `family=Ackooij, given=W., prefix=van`, as biblatex's extended format has it.
pub fn of_extended(pieces: &[Vec<Word>]) -> Name {
    let mut name = Name::default();
    let mut hint = String::new();
    for piece in pieces {
        let text = text_of(piece);
        let text = text.trim_matches('"');
        let Some((key, value)) = text.split_once('=') else { continue };
        let value = value.trim().trim_matches('"').to_owned();
        match key.trim().to_lowercase().as_str() {
            "family" => name.family = value,
            "given" => name.given = pointed(&value, false),
            "prefix" => name.particle = value,
            "suffix" => name.suffix = generation(&value),
            // What programs alone read: `useprefix`, `given-i`.
            _ => hint = value,
        }
    }
    if name.is_empty() {
        name.family = hint;
    }
    name
}

/// Whether words hold one family name besides its particles, so that a given name must follow.
pub fn is_one_family(words: &[Word]) -> bool {
    let names = words.iter().filter(|word| !is_low(word)).count();
    names <= 1 || words.first().is_some_and(|word| is_capital_particle(&word.text))
}

/// Whether a piece is a generation. Behind a lone family name `IV` is two initials.
pub fn is_suffix(piece: &[Word], may_be_given: bool) -> bool {
    let is_one = |word: &Word| {
        !word.is_braced
            && (is_certain_generation(&word.text) || !may_be_given && is_generation(&word.text))
    };
    !piece.is_empty()
        && piece.iter().all(is_one)
        && !(may_be_given && matches!(piece[0].text.as_str(), "IV" | "VI" | "II"))
}

/// `Smith, {Jr.}, John`: between two commas, braces make no name of it.
pub fn is_braced_suffix(piece: &[Word]) -> bool {
    matches!(piece, [word] if word.is_braced && is_certain_generation(&word.text))
}

fn without_comma(
    words: &mut Vec<Word>,
    shape: &Shape,
    suffix: &mut Vec<String>,
    slips: &mut Slips,
) -> Name {
    take_titles(words, slips);
    // `Chiamaka Okafor MD`, `Okafor CN MD PhD`, but `Okafor MD`.
    let start = initials_start(words);
    let is_degree =
        start.is_some_and(|start| may_be_degree(words, start) && !shape.has_initials_behind());
    if start.is_none() || is_degree {
        take_degrees(words, if is_degree { 2 } else { 1 }, slips);
    } else if let Some(start) = start
        && words.len() > start + 1
    {
        take_degrees(words, start + 1, slips);
    }
    let written = text_of(words);
    suffix.extend(take_generation(words));
    match shape.order(words) {
        Order::InitialsFrom(start) => {
            slips.push(Slip::InitialsBehind, written);
            let mut family = words[..start].to_vec();
            suffix.extend(take_generation(&mut family));
            of_parts(&family, &words[start..])
        }
        Order::GivenFrom(start) => {
            slips.push(Slip::FamilyInCapitals, written);
            of_parts(&words[..start], &words[start..])
        }
        Order::GivenFirst if suffix.is_empty() && is_group_in_braces(words) => {
            Name::group(&words[0].text)
        }
        Order::GivenFirst => {
            let (start, end) = family_start(words);
            if end < start {
                // The family name stands in front: `王 小明`.
                return of_parts(&words[..start], &words[start..]);
            }
            let mut name = of_parts(&words[end..], &words[..start]);
            // What was found to be no particle is part of the family name.
            name.particle =
                [text_of(&words[start..end]), name.particle].join(" ").trim().to_owned();
            // `Ramón y Cajal Society of Surgeons`
            let whole = name.display_name();
            if name.given.is_empty() && suffix.is_empty() && names_group(&whole) {
                slips.push(Slip::Group, whole.as_str());
                return Name::group(&whole);
            }
            name
        }
    }
}

fn is_group_in_braces(words: &[Word]) -> bool {
    matches!(words, [word] if word.is_braced && word.is_all_braced)
}

/// The name of the words before and behind a comma.
fn of_parts(family: &[Word], given: &[Word]) -> Name {
    let count = particles(family);
    let mut particle = text_of(&family[..count]);
    let family_name = text_of(&family[count..]);
    // `Cruz, M. J. de la`
    let behind =
        given.iter().rev().take_while(|word| is_low(word) && is_name_particle(&word.text)).count();
    let mut given = given;
    // `Conceição, Inês Ferreira da`
    let stays = behind == 1
        && given.last().is_some_and(|word| stays_behind_given(&word.text, &family_name));
    if particle.is_empty() && behind < given.len() && behind > 0 && !stays {
        particle = text_of(&given[given.len() - behind..]);
        given = &given[..given.len() - behind];
    }
    let is_shouted = family.iter().chain(given).all(|word| !has_small(&word.text));
    let text = text_of(given);
    let given =
        if given.iter().any(|word| word.is_braced) { text } else { pointed(&text, is_shouted) };
    Name { given, particle, family: family_name, suffix: String::new(), is_group: false }
}

/// How many words in front of a family name are its particle; one word is left.
fn particles(family: &[Word]) -> usize {
    let most = family.len().saturating_sub(1);
    let low = |from: usize| family[from..most].iter().take_while(|word| is_pure_low(word)).count();
    let count = low(0);
    // `Van den Berg`
    if count == 0 && most > 1 && is_capital_particle(&family[0].text) && !family[0].is_braced {
        let behind = low(1);
        return if behind > 0 { 1 + behind } else { 0 };
    }
    count
}

/// Where the particle and where the family name begin, in `Given particle Family`. An end before
/// the start says that the family name stands in front, up to the start.
fn family_start(words: &[Word]) -> (usize, usize) {
    let last = words.len().saturating_sub(1);
    if words.len() > 1 && words[0].text.chars().all(is_east_asian) && !words[0].is_braced {
        return (1, 0);
    }
    if words.len() > 2
        && is_vietnamese_family(&words[0].text)
        && is_vietnamese_middle(&words[1].text)
        && words.iter().any(|word| is_only_vietnamese(&word.text))
    {
        return (1, 0);
    }
    if let [first, second] = words
        && !first.is_braced
        && !second.is_braced
        && is_korean_first(&first.text, &second.text)
    {
        return (1, 0);
    }
    let has_capital = words.iter().any(|word| !is_low(word));
    let first_low = (0..last).find(|at| {
        is_low(&words[*at]) && (*at > 0 && has_capital || is_name_particle(&words[*at].text))
    });
    if let Some(at) = first_low {
        let word = &words[at].text;
        // `José Ortega y Gasset`, `Ortega y Gasset`.
        if is_name_connector(word) && at > 0 && !words.iter().any(|word| word.is_braced) {
            return (at - 1, at - 1);
        }
        let count = words[at..last].iter().take_while(|word| is_pure_low(word)).count();
        return (at, at + count);
    }
    let mut start = last;
    let is_vietnamese = words.last().is_some_and(|word| is_vietnamese_family(&word.text));
    let is_shouted = words.iter().all(|word| !has_small(&word.text));
    while start > 1
        && !words[start - 1].is_braced
        && !is_vietnamese
        && (is_capital_particle(&words[start - 1].text)
            || opens_family(&words[start - 1].text, &words[start].text))
        && (is_shouted || !are_initials(&words[start - 1].text))
    {
        start -= 1;
    }
    (start, start)
}

/// Whether a word begins with a small letter, outside braces.
fn is_low(word: &Word) -> bool {
    !word.is_braced
        && (word.text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
            || is_name_particle(&word.text))
}

/// Whether it has no capital at all; `d'Angelo` and `al-Rashid` are names.
fn is_pure_low(word: &Word) -> bool {
    is_low(word) && !word.text.chars().any(char::is_uppercase)
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
