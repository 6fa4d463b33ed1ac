//! What a date is made of: numbers, words of dates and the signs between them.
//!
//! Cuts no text: that is `token`.

use crate::lexicon::date::words::DateWord;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Number(Number),
    Word(DateWord),
    /// `Q1` to `Q4`.
    Quarter(u8),
    /// `2º semestre`, the second half of a year.
    Half(u8),
    /// `is_hyphen` for `-`, `is_tight` where no space stands beside it.
    Dash {
        is_hyphen: bool,
        is_tight: bool,
    },
    Slash,
    /// A full stop behind a number.
    Dot,
    Comma,
    /// `年`, `月` and `日` behind a number; `度` is `年度`.
    Counter(char),
    /// Anything that is in no date.
    Unknown(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub value: u32,
    pub digits: usize,
    /// `’13`.
    pub has_apostrophe: bool,
    /// Whether the text has Persian digits.
    pub is_persian: bool,
}
