//! Takes off words what is no part of a person's name: stars, daggers and numbers at words; titles
//! in front; generations and degrees behind.
//!
//! It never takes all of a name.

use crate::lexicon::name_list::is_role;
use crate::lexicon::name_words::{
    is_further_title, is_generation, is_letters, is_short_letters, is_title, letters_of,
};
use crate::syntax::reference::name::initials::are_initials;
use crate::syntax::reference::name::order::{has_small, initials_start};
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::Word;

/// Signs that refer to a footnote, an address or an equal share.
const MARKS: &str = "*⁎∗†‡§¶#‖✉✝✞★☆⁺⁰¹²³⁴⁵⁶⁷⁸⁹ªº^";

/// Titles that need no full stop to be told from a name.
const PLAIN_TITLES: [&str; 18] = [
    "dr",
    "prof",
    "professor",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "sir",
    "dra",
    "frau",
    "herr",
    "mme",
    "rev",
    "professeur",
    "doktor",
    "mudr",
    "professora",
    "profesor",
];

/// The words of a piece without marks; words of marks alone are gone. `is_alone` says that the name
/// has no other word, so that it may be that of a user: `Naman9639`.
pub fn without_marks(words: &[Word], is_alone: bool, slips: &mut Slips) -> Vec<Word> {
    words.iter().filter_map(|word| without_marks_of(word, is_alone, slips)).collect()
}

fn without_marks_of(word: &Word, is_alone: bool, slips: &mut Slips) -> Option<Word> {
    let text = word.text.as_str();
    let is_mark = |c: char| MARKS.contains(c);
    if word.is_all_braced || is_generation(text) {
        return Some(word.clone());
    }
    let stripped = text.trim_matches(is_mark);
    // `Okafor1,2` and `Okafor C.N.3`; a number inside a word is part of it.
    let plain = stripped.trim_end_matches(|c: char| c.is_ascii_digit() || is_mark(c));
    // `2`, `2.`, `1980-`
    let is_number = stripped.chars().all(|c| c.is_ascii_digit() || "-–.".contains(c))
        && stripped.starts_with(|c: char| c.is_ascii_digit());
    let plain = if is_alone {
        stripped
    } else if is_number {
        ""
    } else if plain.ends_with(|c: char| c.is_alphabetic() || c == '.') {
        plain
    } else {
        stripped
    };
    // Quotation marks of Markdown, and lines under words.
    let plain = plain.trim_matches(['_', '`', ':', '"', '“', '”']);
    if plain.len() != text.len() {
        let kept = if plain.is_empty() { text } else { word.text.as_str() };
        slips.push(Slip::Marks, kept);
    }
    (!plain.is_empty()).then(|| Word { text: plain.to_owned(), ..word.clone() })
}

fn is_plain_title(word: &str) -> bool {
    let plain = word.trim_end_matches('.');
    PLAIN_TITLES.iter().any(|title| title.eq_ignore_ascii_case(plain))
}

/// Whether a word is of a script without capitals.
fn is_caseless(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && word.chars().all(|c| !c.is_lowercase() && !c.is_uppercase())
}

/// Takes titles from the front.
pub fn take_titles(words: &mut Vec<Word>, slips: &mut Slips) {
    let has_initials = words.iter().skip(1).any(|word| are_initials(&word.text));
    let opens = |word: &Word, count: usize| {
        // `د. محمد أحمد`: one letter with its stop is a title there, beside whole names.
        if is_caseless(&word.text) && !word.is_braced {
            let is_letter = are_initials(&word.text);
            let is_certain = word.text.ends_with('.') && count > 2 && !has_initials;
            return is_title(&word.text) && (!is_letter || is_certain);
        }
        let is_pointed = word.text.ends_with('.') && word.text.chars().count() > 2;
        !word.is_braced
            && (is_pointed || has_small(&word.text) && (count > 2 || is_plain_title(&word.text)))
            && !are_initials(&word.text)
            && is_title(&word.text)
    };
    let mut count = 0;
    while words.len() > count + 1 {
        let word = &words[count];
        let goes_on = if count == 0 {
            opens(word, words.len())
        } else {
            opens(word, words.len()) || !are_initials(&word.text) && is_further_title(&word.text)
        };
        if !goes_on {
            break;
        }
        count += 1;
    }
    if count > 0 {
        let titles: Vec<Word> = words.drain(..count).collect();
        slips.push(Slip::Degrees, text_of(&titles));
    }
}

/// Whether a word is a generation and hardly a name: `Jr.`, `III`, `3rd`.
pub fn is_certain_generation(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ',']).to_lowercase();
    is_generation(word)
        && matches!(
            plain.as_str(),
            "jr" | "jnr" | "sr" | "snr" | "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "2nd"
                | "3rd" | "4th" | "esq"
        )
        // `JR` is two initials.
        && !matches!(word, "JR" | "SR" | "VI")
}

/// Takes a generation from the end of a name of at least two words.
pub fn take_generation(words: &mut Vec<Word>) -> Option<String> {
    let last = words.last()?;
    let is_one = words.len() > 1
        && !last.is_braced
        && is_certain_generation(&last.text)
        // `Ivanov II` has two initials.
        && (words.len() > 2 || !matches!(last.text.as_str(), "II" | "IV"));
    is_one.then(|| words.pop().map(|word| generation(&word.text))).flatten()
}

/// `Jr`, `III`, `3rd`: without the stop.
pub fn generation(text: &str) -> String {
    let plain = text.trim_end_matches(['.', ',']);
    if plain.chars().all(|c| c.is_lowercase()) {
        let mut letters = plain.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        return first.chain(letters).collect();
    }
    plain.to_owned()
}

/// Takes degrees from the end; `keep` words stay in any case. Initials of two capitals are none
/// unless a certain degree stands behind them.
pub fn take_degrees(words: &mut Vec<Word>, keep: usize, slips: &mut Slips) {
    let count = words
        .iter()
        .rev()
        .take_while(|word| !word.is_braced && is_letters(word.text.trim_end_matches(',')))
        .count();
    let mut start = (words.len() - count).max(keep);
    // Those at the front that may be initials or a name are left.
    while start < words.len() && is_short_letters(&words[start].text) && words.len() - start < 2 {
        start += 1;
    }
    if start < words.len() {
        let degrees = words.split_off(start);
        slips.push(Slip::Degrees, text_of(&degrees));
    }
}

/// Whether a piece behind a comma holds degrees, titles or a post. `family` is what stands before
/// the comma, `has_given` says that a given name has come already.
pub fn are_degrees(
    piece: &[Word],
    is_single: bool,
    has_given: bool,
    is_initials_list: bool,
) -> bool {
    let text = text_of(piece);
    if piece.is_empty() || piece.iter().any(|word| word.is_braced) {
        return false;
    }
    if piece.iter().all(|word| is_role(&word.text)) {
        return true;
    }
    if !has_given {
        // `Berg, J. A.`, `Okafor, MD`: initials, where a given name is still to come.
        let are_initials = piece.iter().all(|word| are_initials(&word.text));
        if are_initials && (is_single || is_initials_list || piece.len() > 1) {
            return false;
        }
        let is_title = is_title(&text) && (text.ends_with('.') || is_plain_title(&text));
        return piece.iter().all(|word| is_letters(&word.text)) || is_title;
    }
    // `Min-Ji Lee PhD` is the next name.
    let names = piece.iter().filter(|word| !is_letters(&word.text));
    let is_name = piece.last().is_some_and(|word| is_letters(&word.text))
        && names.clone().count() > 1
        && names.clone().all(|word| word.text.starts_with(char::is_uppercase));
    // `LEE MJ`
    let is_index = initials_start(piece).is_some() && !is_letters(&piece[0].text);
    !is_name && !is_index && letters_of(&text, true).is_some()
}

pub fn text_of(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
