//! Decides which commas stand inside a name and which between two names.
//!
//! It reads no name: it only sorts the pieces between commas to people.

use crate::lexicon::name_words::{is_letters, is_spanish_family};
use crate::syntax::reference::name::clean::{are_degrees, is_certain_generation};
use crate::syntax::reference::name::initials::are_initials;
use crate::syntax::reference::name::one::{is_braced_suffix, is_one_family, is_suffix};
use crate::syntax::reference::name::order::{are_all_initials, initials_start};
use crate::syntax::reference::name::token::Word;

/// Sorts pieces between commas to the names that they are of.
pub fn people(pieces: &[Vec<Word>], is_prose: bool) -> Vec<Vec<Vec<Word>>> {
    let one = || vec![pieces.to_vec()];
    let plain: Vec<&Vec<Word>> = pieces.iter().filter(|piece| !is_suffix(piece, false)).collect();
    // `Okafor, MD, Chiamaka`, `von Last, Jr, First`
    let is_degree =
        |piece: &[Word]| piece.iter().all(|word| is_letters(&word.text)) || is_braced_suffix(piece);
    match pieces {
        [] | [_] => return one(),
        [family, degree, given]
            if is_one_family(family) && is_degree(degree) && !is_degree(given) =>
        {
            return one();
        }
        _ => {}
    }
    if let Some(people) = without_commas_between(pieces) {
        return people;
    }
    let indexed = plain
        .iter()
        .filter(|piece| initials_start(core(piece)).is_some() && !is_given_with_initial(piece));
    let is_index = indexed.count() > 1;
    // `Chiamaka N.` behind a lone family name.
    let is_given = |piece: &[Word]| !is_whole(piece) || !is_index && is_given_with_initial(piece);
    let are_single = plain.len() % 2 == 1
        && plain.iter().all(|piece| piece.len() == 1 && !are_all_initials(piece));
    let mut people: Vec<Vec<Vec<Word>>> = Vec::new();
    // Whether the last person can take a given name.
    let mut is_open = false;
    for piece in pieces {
        let Some(person) = people.last_mut() else {
            people.push(vec![piece.clone()]);
            is_open = !is_whole(piece);
            continue;
        };
        if is_suffix(piece, is_open && person.len() == 1 && pieces.len() == 2)
            || are_degrees(piece, is_one_family(&person[0]), !is_open, false)
            || is_number(piece)
        {
            person.push(piece.clone());
            continue;
        }
        let wants = is_one_family(core(&person[0])) && !are_single;
        if is_open && (wants && is_given(piece) || !is_whole(piece) && are_all_initials(piece)) {
            person.push(piece.clone());
            is_open = false;
            continue;
        }
        people.push(vec![piece.clone()]);
        is_open = !is_whole(piece);
    }
    // Two pieces are mostly a family name of several words and a given name.
    let [first, second] = &people[..] else { return people };
    let (a, b) = (&first[0], &second[0]);
    let is_pair = second.len() == 1 && first.iter().skip(1).all(|piece| is_suffix(piece, false))
        || second.iter().skip(1).all(|piece| !is_whole(piece)) && first.len() == 1;
    let is_list = is_whole(a) && (is_whole(b) || b.len() > 1 && !are_all_initials(b))
        || has_middle_initial(a) && b.len() > 1
        || has_middle_initial(b) && a.len() > 1
        || first.len() > 1 && !is_suffix(&first[1], false) && b.len() > 1
        || is_prose && is_plain_name(a) && is_plain_name(b)
        || !is_pair;
    if is_list { people } else { one() }
}

/// `Okafor, C.N. Lee, M.J. Brown, K.`: no sign stands between two names.
fn without_commas_between(pieces: &[Vec<Word>]) -> Option<Vec<Vec<Vec<Word>>>> {
    let [first, middle @ .., last] = pieces else { return None };
    if middle.is_empty() || !is_one_family(first) || !are_all_initials(last) {
        return None;
    }
    let mut people = Vec::new();
    let mut family = first.clone();
    for piece in middle {
        let count = piece.iter().take_while(|word| are_initials(&word.text)).count();
        let next = &piece[count..];
        if count == 0 || next.is_empty() || !is_one_family(next) || is_suffix(next, false) {
            return None;
        }
        people.push(vec![std::mem::replace(&mut family, next.to_vec()), piece[..count].to_vec()]);
    }
    people.push(vec![family, last.clone()]);
    Some(people)
}

/// Without a generation at the end.
fn core(piece: &[Word]) -> &[Word] {
    match piece {
        [front @ .., last] if !front.is_empty() && is_certain_generation(&last.text) => front,
        _ => piece,
    }
}

/// `Okafor CN`, `C. N. Okafor`
fn is_whole(piece: &[Word]) -> bool {
    let piece = core(piece);
    initials_start(piece).is_some()
        || piece.len() > 1 && are_initials(&piece[0].text) && has_name(&piece[1..])
}

/// `Chiamaka N.`, `John A`: may be given names behind a family name.
fn is_given_with_initial(piece: &[Word]) -> bool {
    let last = piece.last().map(|word| word.text.chars().filter(|c| c.is_alphabetic()).count());
    initials_start(piece) == Some(1) && last == Some(1) && piece.len() == 2
}

fn is_number(piece: &[Word]) -> bool {
    piece.iter().all(|word| word.text.chars().all(|c| c.is_ascii_digit()))
}

fn has_name(words: &[Word]) -> bool {
    words.iter().any(|word| !are_initials(&word.text))
}

/// `Chiamaka N. Okafor`, `C. Okafor`.
fn has_middle_initial(words: &[Word]) -> bool {
    let last = words.len().saturating_sub(1);
    words.iter().enumerate().any(|(at, word)| {
        at > 0 && at < last && are_initials(&word.text) && !are_initials(&words[0].text)
    }) && words.last().is_some_and(|word| !are_initials(&word.text))
}

/// Two or three words that may be a given and a family name, and hardly two family names.
pub fn is_plain_name(words: &[Word]) -> bool {
    (2..=3).contains(&words.len())
        && !is_one_family(words)
        && has_name(words)
        && words.iter().all(|word| !word.is_braced)
        && !words.iter().take(2).all(|word| is_spanish_family(&word.text))
}
