//! A text about a date, cut into numbers, words of dates, separators and other words.
//!
//! Knows no order of them.

use unicode_normalization::UnicodeNormalization;

use crate::base::Season;
use crate::lexicon::date::text::ends_with_weekday;
use crate::lexicon::date::words::{DateWord, date_word, fold};
use crate::lexicon::ordinal::ordinal;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Number {
        value: u32,
        digits: usize,
    },
    Month(u8),
    Season(Season),
    /// `Q1` to `Q4`.
    Quarter(u8),
    Dash,
    Slash,
    Dot,
    Comma,
    /// `to`, `and`, `&`.
    Range,
    /// `of`, `de`: says nothing.
    Filler,
    /// `ca.`, `um`.
    About,
    /// `st` of `1st`.
    Ordinal,
    Other,
}

/// A token and its place in the text.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    pub token: Token,
    pub start: usize,
    pub end: usize,
}

/// The same text with plain digits and hyphens, and with CJK dates as `2020-3-15`.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkc() {
        match c {
            '年' | '년' | '月' | '월' => plain.push('-'),
            '日' | '일' => plain.push(' '),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => plain.push('-'),
            '\u{660}'..='\u{669}' => plain.extend(char::from_digit(c as u32 - 0x660, 10)),
            '\u{6f0}'..='\u{6f9}' => plain.extend(char::from_digit(c as u32 - 0x6f0, 10)),
            c if c.is_whitespace() || c == '~' && plain.is_empty() => plain.push(' '),
            '{' | '}' | '"' | '#' => plain.push(' '),
            c => plain.push(c),
        }
    }
    while plain.contains("--") {
        plain = plain.replace("--", "-");
    }
    plain.trim().to_owned()
}

/// Cuts a text that `plain` has made.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let run = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            run(|c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            run(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        if first.is_whitespace() {
            continue;
        }
        let is_glued = pieces.last().is_some_and(|last| last.end == start);
        let last = pieces.last().map(|last| last.token);
        let token = match first {
            '-' => Token::Dash,
            '/' => Token::Slash,
            '.' => Token::Dot,
            ',' => Token::Comma,
            '&' => Token::Range,
            'º' | 'ª' => Token::Ordinal,
            _ if first.is_ascii_digit() => match word.parse() {
                Ok(value) => Token::Number { value, digits: word.len() },
                Err(_) => Token::Other,
            },
            _ if first.is_alphabetic() => {
                let is_behind_number =
                    is_glued && matches!(last, Some(Token::Number { digits: 1..=2, .. }));
                token_of_word(word, is_behind_number)
            }
            _ => Token::Other,
        };
        pieces.push(Piece { token, start, end: start + length });
    }
    join_quarters(text, &mut pieces);
    pieces
}

fn token_of_word(word: &str, is_behind_number: bool) -> Token {
    const ORDINALS: [&str; 9] = ["st", "nd", "rd", "th", "er", "re", "e", "o", "ter"];
    if is_behind_number && ORDINALS.contains(&word.to_lowercase().as_str()) {
        return Token::Ordinal;
    }
    // Words of dates in a byline have other uses there.
    const ABOUT: [&str; 6] = ["um", "vers", "env", "environ", "hacia", "verso"];
    if ABOUT.contains(&word.to_lowercase().as_str()) {
        return Token::About;
    }
    match date_word(word) {
        Some(DateWord::Month(month)) => Token::Month(month),
        Some(DateWord::Season(season) | DateWord::SeasonSemester(season)) => Token::Season(season),
        Some(DateWord::Range | DateWord::And) => Token::Range,
        Some(DateWord::Filler) => Token::Filler,
        None if ends_with_weekday(word) => Token::Filler,
        Some(DateWord::About) => Token::About,
        _ => Token::Other,
    }
}

/// `Q1`, `1st Quart`, `Quarter 1`: one token.
fn join_quarters(text: &str, pieces: &mut Vec<Piece>) {
    let is_quarter = |piece: &Piece| {
        let word = text.get(piece.start..piece.end).unwrap_or_default().to_lowercase();
        matches!(word.as_str(), "q" | "quart" | "quarter" | "qtr" | "quartal" | "trimestre")
    };
    let number = |piece: &Piece| match piece.token {
        Token::Number { value: value @ 1..=4, digits: 1 } => u8::try_from(value).ok(),
        _ => None,
    };
    let mut at = 0;
    while at < pieces.len() {
        let found = match &pieces[at..] {
            [word, quarter, ..] if is_quarter(word) => number(quarter).map(|number| (number, 2)),
            [quarter, ending, word, ..]
                if matches!(ending.token, Token::Ordinal | Token::Dot) && is_quarter(word) =>
            {
                number(quarter).map(|number| (number, 3))
            }
            [third, word, ..] if is_quarter(word) => {
                let third = text.get(third.start..third.end).unwrap_or_default();
                ordinal(&fold(third)).filter(|number| *number <= 4).map(|number| (number, 2))
            }
            _ => None,
        };
        if let Some((quarter, length)) = found {
            let end = pieces[at + length - 1].end;
            let start = pieces[at].start;
            let piece = Piece { token: Token::Quarter(quarter), start, end };
            pieces.splice(at..at + length, [piece]);
        }
        at += 1;
    }
}
