//! A text that may be a date, cut into what a date is made of: numbers, words of dates, separators.
//!
//! Whether they are a date in this order is decided in `grammar`.

use unicode_normalization::UnicodeNormalization;

use crate::lexicon::date::era::{era_year, year_in};
use crate::lexicon::date::numeral::{article, chinese_number, hebrew_prefix, joined};
use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::words::eastern::Era;
use crate::lexicon::date::words::{DateWord, date_word, unspaced_words};
use crate::lexicon::folded::digit;
use crate::lexicon::unspaced::is_unspaced;

/// A longer text is no date.
const LONGEST: usize = 160;
/// The most words in a phrase of `words`.
const PHRASE: usize = 4;

/// The tokens of a text; none if it is too long for a date.
pub fn tokens(text: &str) -> Vec<Token> {
    if text.len() > LONGEST * 4 || text.chars().count() > LONGEST {
        return Vec::new();
    }
    let chars: Vec<char> =
        text.nfkc().filter(|c| !is_invisible(*c)).map(|c| digit(c).map_or(c, char::from)).collect();
    let is_persian = text.contains(|c| matches!(c, '۰'..='۹'));
    let mut reader = Reader { chars: &chars, at: 0, tokens: Vec::new(), era: None, is_persian };
    while reader.at < chars.len() {
        reader.step();
    }
    joined(reader.tokens)
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    tokens: Vec<Token>,
    /// The era of the years before, which the next one may leave out: `令和2年～4年`.
    era: Option<&'static Era>,
    is_persian: bool,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn is_digit(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|c| c.is_ascii_digit())
    }

    fn after_number(&self) -> bool {
        matches!(self.tokens.last(), Some(Token::Number(_)))
    }

    fn is_after_word(&self) -> bool {
        matches!(self.tokens.last(), Some(Token::Word(_)))
    }

    fn is_quarter(&self) -> bool {
        let name: String = self.chars.iter().skip(self.at + 2).take(3).collect();
        name == "四半期" || name.starts_with("季度")
    }

    /// Whether a full stop stands between a number and what makes it an ordinal: `1.º`, `1.er`.
    fn is_ordinal(&self) -> bool {
        let is_small = matches!(self.tokens.last(), Some(Token::Number(one)) if one.digits < 3);
        let letters: String =
            self.chars[self.at + 1..].iter().take_while(|c| c.is_alphabetic()).take(3).collect();
        is_small && matches!(letters.as_str(), "o" | "a" | "er")
    }

    fn push_number(&mut self, value: u32, digits: usize, has_apostrophe: bool) {
        let is_persian = self.is_persian;
        self.tokens.push(Token::Number(Number { value, digits, has_apostrophe, is_persian }));
    }

    fn push(&mut self, token: Token) {
        self.tokens.push(token);
        self.at += 1;
    }

    fn step(&mut self) {
        let Some(c) = self.peek(0) else { return };
        let before = self.at.checked_sub(1).and_then(|at| self.chars.get(at).copied());
        if !before.is_some_and(|c| c.is_ascii_alphanumeric())
            && let Some((era, value, length)) = era_year(&self.chars[self.at..])
        {
            self.era = Some(era);
            self.push_number(value, 4, false);
            self.at += length;
            return;
        }
        if let Some((value, digits, length)) =
            chinese_number(&self.chars[self.at..], self.tokens.last())
        {
            self.push_number(value, digits, false);
            self.at += length;
            return;
        }
        if !before.is_some_and(char::is_alphabetic)
            && let Some((word, length)) = hebrew_prefix(&self.chars[self.at..])
        {
            self.tokens.push(Token::Word(word));
            self.at += length;
            return;
        }
        match c {
            c if c.is_whitespace() || "()[]".contains(c) => self.at += 1,
            '0'..='9' => self.number(false),
            '\'' | '’' | '‘' | '´' | '`' | 'ʼ' | '׳' => {
                let is_after_month =
                    matches!(self.tokens.last(), Some(Token::Word(DateWord::Month(_))));
                let before_letter = !is_after_month && before.is_some_and(char::is_alphanumeric);
                self.at += 1;
                if self.is_digit(0) && self.is_digit(1) && !self.is_digit(2) && !before_letter {
                    self.number(true);
                } else if self.after_number() {
                    self.suffix();
                }
            }
            '-' | '–' | '—' | '‒' | '−' | '‐' | '‑' | '―' | '~' | '～' | '〜' | '﹣' | '－'
            | '→' => {
                let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
                let is_tight = !space(before) && !space(self.peek(1));
                // Two or three hyphens are a dash.
                while self.peek(1) == Some('-') {
                    self.at += 1;
                }
                let is_hyphen = matches!(c, '-' | '‐' | '‑' | '－' | '﹣') && before != Some('-');
                self.push(Token::Dash { is_hyphen, is_tight });
            }
            ':' if self.peek(1).is_none_or(char::is_whitespace) || self.is_after_word() => {
                self.at += 1;
            }
            '/' | '⁄' => self.push(Token::Slash),
            '.' if self.is_ordinal() => {
                self.at += 1;
                self.suffix();
            }
            '.' if self.after_number() => self.push(Token::Dot),
            '°' if self.after_number() => self.at += 1,
            '.' | '॰' => self.at += 1,
            ',' | '،' | '、' | ';' => self.push(Token::Comma),
            '&' => self.push(Token::Word(DateWord::And)),
            '年' if self.after_number() && self.peek(1) == Some('度') => {
                self.at += 1;
                self.push(Token::Counter('度'));
            }
            // `2020年第1四半期`, `2020年第1季度`
            '第' if matches!(self.peek(1), Some('1'..='4')) && self.is_quarter() => {
                let quarter = self.peek(1).and_then(|c| c.to_digit(10)).unwrap_or(1);
                self.at += if self.peek(2) == Some('四') { 4 } else { 3 };
                self.push(Token::Quarter(u8::try_from(quarter).unwrap_or(1)));
            }
            '年' | '년' if self.after_number() => self.push(Token::Counter('年')),
            '月' | '월' if self.after_number() => self.push(Token::Counter('月')),
            '日' | '일' if self.after_number() => self.push(Token::Counter('日')),
            'q' | 'Q'
                if matches!(self.peek(1), Some('1'..='4'))
                    && !self.peek(2).is_some_and(char::is_alphanumeric) =>
            {
                let quarter = self.peek(1).and_then(|c| c.to_digit(10)).unwrap_or(1);
                self.at += 1;
                self.push(Token::Quarter(u8::try_from(quarter).unwrap_or(1)));
            }
            'h' | 'H'
                if matches!(self.peek(1), Some('1' | '2'))
                    && !self.peek(2).is_some_and(char::is_alphanumeric) =>
            {
                self.at += 1;
                self.push(Token::Word(DateWord::Occasion));
            }
            c if c.is_alphabetic() => self.words(),
            c => self.push(Token::Unknown(c.to_string())),
        }
    }

    fn number(&mut self, has_apostrophe: bool) {
        let start = self.at;
        while self.is_digit(0) {
            self.at += 1;
        }
        let digits: String = self.chars[start..self.at].iter().collect();
        let value = digits.parse().unwrap_or(u32::MAX);
        let next = self.chars[self.at..].iter().find(|c| !c.is_whitespace());
        let of_era = self
            .era
            .filter(|_| digits.len() < 4 && !has_apostrophe && next == Some(&'年'))
            .and_then(|era| year_in(era, value));
        let (value, digits) = match of_era {
            Some(value) => (value, 4),
            None => (value, digits.len()),
        };
        self.push_number(value, digits, has_apostrophe);
        let is_ending = |c: char| c.is_alphabetic() && !"년월일".contains(c) && !is_unspaced(c);
        if self.peek(0).is_some_and(is_ending) {
            self.suffix();
        }
    }

    /// Letters right behind a number: those of an ordinal, or a Turkish case.
    fn suffix(&mut self) {
        const SUFFIXES: [&str; 25] = [
            "st", "nd", "rd", "th", "er", "ere", "re", "eme", "ème", "e", "o", "a", "de", "da",
            "te", "ta", "den", "dan", "ten", "tan", "ster", "ten", "r", "s", "ste",
        ];
        const OF_YEARS: [&str; 10] = ["de", "da", "te", "ta", "den", "dan", "ten", "tan", "r", "ء"];
        /// `1990s`, `1990er`.
        const DECADES: [&str; 2] = ["s", "er"];
        let start = self.at;
        while self.peek(0).is_some_and(char::is_alphabetic) {
            self.at += 1;
        }
        let word: String = self.chars[start..self.at].iter().collect();
        let folded = word.to_lowercase();
        let is_year = matches!(self.tokens.last(), Some(Token::Number(year)) if year.digits > 2);
        if is_year && DECADES.contains(&folded.as_str()) {
            self.tokens.push(Token::Word(DateWord::About));
            return;
        }
        // `1H 2020`, the first half.
        if folded == "h"
            && matches!(self.tokens.last(), Some(Token::Number(half)) if half.value < 3)
        {
            self.tokens.push(Token::Word(DateWord::Occasion));
            return;
        }
        if word.is_empty()
            || is_year && OF_YEARS.contains(&folded.as_str())
            || !is_year && SUFFIXES.contains(&folded.as_str())
        {
            return;
        }
        self.tokens.push(match date_word(&word) {
            Some(known) => Token::Word(known),
            None => Token::Unknown(word),
        });
    }

    /// The longest phrase that is known, or one unknown word.
    fn words(&mut self) {
        // No space parts a word from a year in Chinese signs: `至二〇二三年`.
        let rest = &self.chars[self.at..];
        let is_of_run = |(at, c): &(usize, &char)| {
            is_unspaced(**c) && (*at == 0 || chinese_number(&rest[*at..], None).is_none())
        };
        let run: String = rest.iter().enumerate().take_while(is_of_run).map(|(_, c)| *c).collect();
        // `2024年4月現在` says what was in that month, and not since when.
        let is_of_day = run == "現在"
            && self
                .at
                .checked_sub(1)
                .is_some_and(|at| matches!(self.chars[at], '年' | '月' | '日'));
        if let Some(words) = unspaced_words(&run)
            && !words.is_empty()
            && !is_of_day
        {
            self.at += run.chars().count();
            self.tokens.extend(words.into_iter().map(Token::Word));
            return;
        }
        if is_of_day {
            self.at += run.chars().count();
            self.tokens.push(Token::Unknown(run));
            return;
        }
        let ends = self.word_ends();
        let phrase = |end: usize| {
            let text: String = self.chars[self.at..end].iter().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        // The first of a month has a word in Persian and Urdu.
        if let Some(end) = ends.first()
            && phrase(*end) == "یکم"
        {
            self.at = *end;
            self.push_number(1, 1, false);
            return;
        }
        let known = ends.iter().rev().find_map(|end| Some((*end, date_word(&phrase(*end))?)));
        // `I kwartał` and `Ç1`, where `i` and `c` are words.
        let known = known.filter(|(end, _)| !matches!(phrase(*end).as_str(), "I" | "Ç"));
        if let Some((end, word)) = known {
            self.at = end;
            self.tokens.push(Token::Word(word));
            return;
        }
        let Some(end) = ends.first().copied() else {
            self.at += 1;
            return;
        };
        let word = phrase(end);
        if let Some((article, length, rest)) = article(&word, self.chars.get(end..)) {
            self.at += length;
            self.tokens.extend(std::iter::once(article).chain(rest).map(Token::Word));
            return;
        }
        self.at = end;
        self.tokens.push(Token::Unknown(word));
    }

    /// Where the next words end: letters, apostrophes inside and full stops behind.
    fn word_ends(&self) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut at = self.at;
        while ends.len() < PHRASE {
            let start = at;
            while let Some(c) = self.chars.get(at) {
                let inside = matches!(c, '\'' | '’' | '.')
                    && self.chars.get(at + 1).is_some_and(|c| c.is_alphabetic())
                    || *c == '/' && at == start + 1 && self.chars.get(at + 1) == Some(&'m');
                if !(c.is_alphabetic() || inside || is_mark(*c)) {
                    break;
                }
                at += 1;
            }
            if at == start {
                break;
            }
            ends.push(at);
            while self.chars.get(at).is_some_and(|c| *c == '.') {
                at += 1;
            }
            let space = at;
            while self.chars.get(at).is_some_and(|c| c.is_whitespace()) {
                at += 1;
            }
            if at == space {
                break;
            }
        }
        ends
    }
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Marks of direction and soft hyphens, which nobody sees.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
