//! A field of names as words and the signs between them.
//!
//! It does not know which words make a name.

use crate::syntax::reference::name::initials::are_initials;
use crate::syntax::reference::name::letters::{Letter, TIE, to_text};
use crate::syntax::reference::name::slip::{Slip, Slips};

/// A word. In braces it may hold blanks, commas and `and`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    /// Whether it begins in braces that hold more than one letter; such a word is no particle.
    pub is_braced: bool,
    /// Whether all of it stands in braces.
    pub is_all_braced: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Word(Word),
    Comma,
    Semicolon,
    /// What parts two names, as it is written.
    And(String),
    /// What stands in brackets, with them.
    Brackets(String),
}

impl Word {
    pub fn plain(text: &str) -> Word {
        Word { text: text.to_owned(), is_braced: false, is_all_braced: false }
    }

    fn of(letters: &[Letter]) -> Word {
        let braced = letters.iter().take_while(|letter| letter.is_braced).count();
        Word {
            text: to_text(letters),
            is_braced: braced > 1 || letters.iter().any(|letter| letter.c == TIE),
            is_all_braced: letters.iter().all(|letter| letter.is_braced),
        }
    }
}

/// Signs that part names where they stand alone.
const STROKES: [&str; 9] = ["-", "/", "|", "•", "·", "●", "+", "–", "—"];

/// Words that some put in front of a list.
const HEADINGS: [&str; 4] = ["authors:", "author:", "editors:", "editor:"];

/// The tokens of a field. Addresses and iDs are taken out.
pub fn tokens(letters: &[Letter], slips: &mut Slips) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let end_word = |tokens: &mut Vec<Token>, slips: &mut Slips, word: &[Letter]| {
        if !word.is_empty() {
            push_word(tokens, slips, word);
        }
    };
    while at < letters.len() {
        let letter = letters[at];
        if letter.is_braced {
            at += 1;
            continue;
        }
        let sign = match letter.c {
            ',' | '،' | '，' | '、' => Some((Some(Token::Comma), 1)),
            ';' | '；' => Some((Some(Token::Semicolon), 1)),
            TIE if joins(&tokens, &letters[start..at], &letters[at + 1..]) => None,
            ' ' | TIE => Some((None, 1)),
            '(' | '[' => brackets(&letters[at..])
                .map(|length| (Some(Token::Brackets(to_text(&letters[at..at + length]))), length)),
            '<' => letters[at..]
                .iter()
                .take(100)
                .position(|letter| letter.c == '>')
                .map(|end| end + 1)
                .filter(|length| {
                    let text = to_text(&letters[at..at + length]);
                    text.contains('@') || text.contains("//")
                })
                .map(|length| (Some(Token::Brackets(to_text(&letters[at..at + length]))), length)),
            _ => None,
        };
        match sign {
            Some((token, length)) => {
                end_word(&mut tokens, slips, &letters[start..at]);
                tokens.extend(token);
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    end_word(&mut tokens, slips, &letters[start..]);
    tokens
}

/// Whether a tie joins two family names behind a given name, `Souhaib Ben~Taieb`; between other
/// words it is a blank, `C.~N.~Okafor`.
fn joins(tokens: &[Token], front: &[Letter], behind: &[Letter]) -> bool {
    let next = behind.iter().take_while(|l| !matches!(l.c, ' ' | TIE | ',' | ';'));
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && !word.contains('.')
            && !are_initials(word)
    };
    let next: String = next.map(|letter| letter.c).collect();
    let is_behind_given = matches!(tokens.last(), Some(Token::Word(word)) if word.text != "and");
    is_behind_given && is_name(&to_text(front)) && is_name(&next)
}

/// The length of a bracketed text with its brackets. An open bracket that is never closed is none.
fn brackets(letters: &[Letter]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in letters.iter().enumerate().take(400) {
        match letter.c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

fn push_word(tokens: &mut Vec<Token>, slips: &mut Slips, letters: &[Letter]) {
    let word = Word::of(letters);
    if word.text.is_empty() {
        return;
    }
    if word.is_braced || word.is_all_braced && word.text.chars().count() > 1 {
        tokens.push(Token::Word(word));
        return;
    }
    let text = word.text.as_str();
    if text.eq_ignore_ascii_case("and") || text == "&" || STROKES.contains(&text) {
        tokens.push(Token::And(text.to_owned()));
    } else if tokens.is_empty() && HEADINGS.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        slips.push(Slip::Marks, text);
    } else if is_address(text) {
        slips.push(Slip::Addresses, text);
    } else {
        tokens.push(Token::Word(word));
    }
}

/// `a@b.org`, `https://orcid.org/…`, `0000-0002-1825-0097`.
pub fn is_address(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_id = |text: &str| {
        text.len() == 19
            && text.split('-').count() == 4
            && text.split('-').all(|part| {
                part.len() == 4 && part.chars().all(|c| c.is_ascii_digit() || c == 'x' || c == 'X')
            })
    };
    lower.contains("://")
        || lower.contains("orcid")
        || text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        || is_id(text)
}
