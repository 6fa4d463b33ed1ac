//! How a name that somebody wrote may be read, and how two written forms of one name are compared.
//!
//! Finding the owner of the site among authors is the work of `owner`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lexicon::name_words::{is_generation, is_letters};
use crate::lexicon::person_name::count_titles;
use crate::syntax::reference::Name;

/// Every possible parse of a written name: `Okafor, Chiamaka N.` and `Okafor CN` have one; in
/// `Ana María García` the family name can begin at each word but the first.
/// A title in front is no part of it; letters behind it are in some parses and in others are not, as
/// `Okafor MD` may have two initials.
pub fn possible_parses(written: &str) -> Vec<Name> {
    let mut names = parses(written);
    let mut words: Vec<&str> = written.split_whitespace().collect();
    while words.len() > 2 && words.last().is_some_and(|last| is_letters(last.trim_end_matches(',')))
    {
        words.pop();
    }
    let plain = words.join(" ");
    let plain = plain.trim_end_matches(',');
    if plain.len() < written.trim().len() {
        names.extend(parses(plain));
    }
    names
}

fn parses(written: &str) -> Vec<Name> {
    let mut pieces: Vec<&str> = written.split([',', '،', '，']).map(str::trim).collect();
    pieces.retain(|piece| !piece.is_empty());
    let mut suffix = match pieces.iter().skip(1).position(|piece| is_generation(piece)) {
        Some(at) => pieces.remove(at + 1).to_owned(),
        None => String::new(),
    };
    let Some((last, front)) = pieces.split_last() else { return Vec::new() };
    let mut words: Vec<&str> = without_titles(last);
    if suffix.is_empty()
        && words.len() > 1
        && let Some(generation) = words.pop_if(|word| is_generation(word))
    {
        suffix = generation.to_owned();
    }
    let name = |given: &[&str], family: &[&str]| Name {
        given: given.join(" "),
        family: family.join(" "),
        suffix: suffix.clone(),
        ..Name::default()
    };
    if let [family, given @ ..] = front {
        let given = [given, &words].concat();
        return vec![name(&given, &[family])];
    }
    match words[..] {
        [] => Vec::new(),
        [family] => vec![name(&[], &[family])],
        [ref family @ .., initials]
            if is_initials(initials) && !family.iter().all(|word| is_initials(word)) =>
        {
            vec![name(&[initials], family)]
        }
        _ => (1..words.len()).map(|at| name(&words[..at], &words[at..])).collect(),
    }
}

/// The words of a name without titles in front: `Dr. n. med. Ewa Zielińska`. `Pr Ivanov` is left.
fn without_titles(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let count = count_titles(&words);
    let is_rest_whole =
        words.len() - count > 1 && !is_initials(words[0]) && !is_initials(words[count]);
    if is_rest_whole { words[count..].to_vec() } else { words }
}

/// Initials: `CN`, `J-L`, `M.J.`. Journals print four at most.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (1..=4).contains(&letters) && word.chars().all(|c| c.is_uppercase() || ".-‐".contains(c))
}

/// A name's words for comparison: lower case, without accents, hyphens and points, ligatures split.
pub fn normalize(text: &str) -> Vec<String> {
    let mut plain = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ø' | 'Ø' => plain.push('o'),
            'ł' | 'Ł' => plain.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'æ' | 'Æ' => plain.push_str("ae"),
            'œ' | 'Œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            'þ' | 'Þ' => plain.push_str("th"),
            '\'' | '’' | 'ʼ' | 'ʻ' | '`' | 'ـ' => {}
            // Letters that Arabic, Persian and careless typing write for one another.
            'ى' | 'ی' => plain.push('ي'),
            'ة' => plain.push('ه'),
            'ک' => plain.push('ك'),
            c if c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// A given name's words for comparison; joined initials become one word each.
pub fn normalize_given(text: &str) -> Vec<String> {
    text.split_whitespace()
        .flat_map(|word| {
            if is_initials(word) {
                word.chars()
                    .filter(|c| c.is_alphabetic())
                    .flat_map(|c| normalize(&c.to_string()))
                    .collect()
            } else {
                normalize(word)
            }
        })
        .collect()
}
