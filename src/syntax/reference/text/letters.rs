//! Characters with their marks while a text is read, and the text that they make in the end.
//!
//! Knows neither LaTeX nor HTML.

use super::catalog;
use super::marked::{MarkedText, Marks};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// A line break is the end of a paragraph.
    pub c: char,
    pub marks: Marks,
}

impl Letter {
    pub fn plain(c: char) -> Letter {
        Letter { c, marks: Marks::default() }
    }
}

/// What ends a paragraph.
pub const PARAGRAPH: char = '\n';

/// The characters without their marks.
pub fn plain(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// The text that letters make: one blank between words, raised and lowered digits as Unicode has
/// them, capitals protected where there are some. `None` if no letter is left.
pub fn finished(letters: Vec<Letter>) -> Option<MarkedText> {
    let mut letters = with_single_blanks(letters);
    raise_and_lower(&mut letters);
    protect_words_only(&mut letters);
    let mut text = MarkedText::default();
    let mut buffer = [0; 4];
    for letter in letters {
        match letter.c {
            PARAGRAPH => text.push("\n\n", Marks::default()),
            c => text.push(c.encode_utf8(&mut buffer), letter.marks),
        }
    }
    (!text.runs.is_empty()).then_some(text)
}

/// Joins blanks, and leaves none at the ends and beside the end of a paragraph. A space that must
/// not break stays only between words.
fn with_single_blanks(letters: Vec<Letter>) -> Vec<Letter> {
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    for mut letter in letters {
        if !letter.c.is_whitespace() {
            if !letter.c.is_control() {
                out.push(letter);
            }
            continue;
        }
        letter.c = match letter.c {
            PARAGRAPH | '\u{a0}' | '\u{202f}' => letter.c,
            '\u{2009}' | '\u{200a}' => '\u{202f}',
            _ => ' ',
        };
        if letter.c == PARAGRAPH {
            letter.marks = Marks::default();
        }
        match out.last_mut() {
            None => {}
            Some(last) if last.c == PARAGRAPH => {}
            Some(last) if last.c.is_whitespace() => {
                *last = if letter.c == PARAGRAPH { letter } else { Letter { c: ' ', ..*last } };
            }
            Some(_) => out.push(letter),
        }
    }
    while out.last().is_some_and(|last| last.c.is_whitespace()) {
        out.pop();
    }
    out
}

/// Raised and lowered letters that Unicode has become these characters, if it has all of a run.
fn raise_and_lower(letters: &mut [Letter]) {
    let mut start = 0;
    while start < letters.len() {
        let marks = letters[start].marks;
        let run = letters[start..].iter().take_while(|letter| letter.marks == marks).count();
        let end = start + run;
        let to: Option<fn(char) -> Option<char>> = match (marks.is_raised, marks.is_lowered) {
            (true, false) => Some(raised),
            (false, true) if run == 1 => Some(lowered_alone),
            (false, true) => Some(lowered),
            _ => None,
        };
        if let Some(to) = to
            && letters[start..end].iter().all(|letter| to(letter.c).is_some())
        {
            for letter in &mut letters[start..end] {
                letter.c = to(letter.c).unwrap_or(letter.c);
                letter.marks.is_raised = false;
                letter.marks.is_lowered = false;
            }
        }
        start = end;
    }
}

fn raised(c: char) -> Option<char> {
    Some(match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4'..='9' => char::from_u32('⁴' as u32 + c as u32 - '4' as u32)?,
        '+' => '⁺',
        '-' | '−' | '–' => '⁻',
        '(' => '⁽',
        ')' => '⁾',
        'n' => 'ⁿ',
        'i' => 'ⁱ',
        // These stand high already.
        '°' | '®' | '™' | '*' | '†' | '‡' | '′' | '″' => c,
        '∘' => '°',
        _ => return None,
    })
}

fn lowered(c: char) -> Option<char> {
    Some(match c {
        '0'..='9' => char::from_u32('₀' as u32 + c as u32 - '0' as u32)?,
        '+' => '₊',
        '-' | '−' | '–' => '₋',
        '(' => '₍',
        ')' => '₎',
        _ => return None,
    })
}

/// An index of one letter; words of such letters are hard to read, and few fonts have them.
fn lowered_alone(c: char) -> Option<char> {
    Some(match c {
        'a' => 'ₐ',
        'e' => 'ₑ',
        'i' => 'ᵢ',
        'j' => 'ⱼ',
        'k' => 'ₖ',
        'm' => 'ₘ',
        'n' => 'ₙ',
        'o' => 'ₒ',
        'p' => 'ₚ',
        't' => 'ₜ',
        'x' => 'ₓ',
        _ => return lowered(c),
    })
}

/// Protects words only: braces round a sign or round one letter with an accent, as in `M{\"u}ller`,
/// are there for the sign, and what is written as a formula has none.
fn protect_words_only(letters: &mut [Letter]) {
    for at in 0..letters.len() {
        let before = at.checked_sub(1).map(|before| letters[before].c);
        let around = [before, letters.get(at + 1).map(|next| next.c)];
        letters[at].marks.is_protected &= catalog::formula(letters[at].c, around).is_none();
    }
    let mut start = 0;
    while start < letters.len() {
        let is_protected = letters[start].marks.is_protected;
        let same = |letter: &&Letter| letter.marks.is_protected == is_protected;
        let end = start + letters[start..].iter().take_while(same).count();
        let span = &mut letters[start..end];
        let is_word = |letter: &Letter| letter.c.is_alphabetic() && !is_accented_small(letter.c);
        let is_one_accented = span.len() == 1 && !span[0].c.is_ascii();
        if is_protected && (is_one_accented || !span.iter().any(is_word)) {
            span.iter_mut().for_each(|letter| letter.marks.is_protected = false);
        }
        start = end;
    }
}

fn is_accented_small(c: char) -> bool {
    !c.is_ascii() && !c.is_uppercase() && ('\u{df}'..'\u{250}').contains(&c)
}
