//! Ranges and lists of dates: every way in which a text can be read as dates, best first.
//!
//! Numbers are taken as they are here; whether a calendar has such a day is decided in `period`.

use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::shape::{Shape, counted, dates, day_and_year, partials};
use crate::lexicon::date::words::DateWord;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeEnd {
    Same,
    Present,
    Date(Shape),
    /// `19` in `2013-19`.
    ShortYear(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeRange {
    pub start: Shape,
    pub end: ShapeEnd,
    pub is_expected: bool,
}

/// More readings than these, or more steps to them, are those of a puzzle.
const MOST: usize = 64;
const MOST_STEPS: usize = 1000;
/// The most ranges in one text.
const MOST_RANGES: usize = 12;

/// Every reading of all tokens, the most usual first.
pub fn readings(tokens: &[Token]) -> Vec<Vec<ShapeRange>> {
    let end = tokens.iter().rposition(|token| !matches!(token, Token::Comma | Token::Dot));
    let tokens: Vec<Token> = tokens[..end.map_or(0, |end| end + 1)]
        .iter()
        .skip_while(|token| **token == Token::Comma)
        .filter(|token| **token != Token::Word(DateWord::Filler))
        .cloned()
        .collect();
    let mut found = Vec::new();
    let mut steps = MOST_STEPS;
    lists(&tokens, &mut Vec::new(), &mut found, &mut steps);
    found
}

fn lists(
    tokens: &[Token],
    before: &mut Vec<ShapeRange>,
    found: &mut Vec<Vec<ShapeRange>>,
    steps: &mut usize,
) {
    if before.len() >= MOST_RANGES {
        return;
    }
    for (range, length) in ranges(tokens) {
        if found.len() >= MOST || *steps == 0 {
            return;
        }
        *steps -= 1;
        before.push(range);
        match &tokens[length..] {
            [] if has_year(&range) => found.push(before.clone()),
            [Token::Comma, Token::Word(DateWord::And), rest @ ..]
            | [Token::Comma | Token::Word(DateWord::And), rest @ ..] => {
                lists(rest, before, found, steps);
            }
            _ => {}
        }
        before.pop();
    }
}

fn has_year(range: &ShapeRange) -> bool {
    range.start.year.is_some() || matches!(range.end, ShapeEnd::Date(end) if end.year.is_some())
}

/// The ranges that the tokens begin with, each with its length.
fn ranges(tokens: &[Token]) -> Vec<(ShapeRange, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut is_since = false;
    let mut is_expected = false;
    let mut is_between = false;
    loop {
        match &tokens[at..] {
            [Token::Word(DateWord::Since), ..] => is_since = true,
            [Token::Word(DateWord::Expected), ..] => is_expected = true,
            [Token::Word(DateWord::Between), ..] => is_between = true,
            // `ongoing since 2020`, `currently, since 2020`: the next word says it again.
            [Token::Word(DateWord::Present), Token::Word(DateWord::Since), ..]
            | [Token::Word(DateWord::Present), Token::Comma, Token::Word(DateWord::Since), ..] => {}
            [Token::Comma, Token::Word(DateWord::Since), ..] if at > 0 => {}
            _ => break,
        }
        at += 1;
    }
    let full = dates(&tokens[at..]);
    let partial = partials(&tokens[at..]);
    for (start, length) in full.into_iter().chain(partial) {
        let next = at + length;
        let mut push = |end: ShapeEnd, length: usize, is_expected: bool| {
            found.push((ShapeRange { start, end, is_expected }, length));
        };
        let rest = &tokens[next..];
        let is_full = start.year.is_some();
        let (separator, behind) = match rest {
            [Token::Dash { .. }, Token::Word(DateWord::Range), ..]
            | [Token::Word(DateWord::Onwards | DateWord::From), Token::Word(DateWord::Range), ..] => {
                (2, &rest[2..])
            }
            [Token::Dash { .. } | Token::Word(DateWord::Range | DateWord::From), ..] => {
                (1, &rest[1..])
            }
            [Token::Word(DateWord::And), ..] if is_between => (1, &rest[1..]),
            // `Jan/Feb 2019`, `Spring/Summer 2019`, `10/11 March 2019`, `10./11. März 2019`.
            [Token::Slash, Token::Word(DateWord::Month(_) | DateWord::Season(_)), ..]
            | [Token::Slash, Token::Quarter(_), ..]
            | [Token::Slash, Token::Number(_), Token::Word(DateWord::Month(_)), ..]
            | [Token::Slash, Token::Number(_), Token::Dot, Token::Word(DateWord::Month(_)), ..]
                if !is_full =>
            {
                (1, &rest[1..])
            }
            // `2019 ve 2021 arasında`
            [Token::Word(DateWord::And), behind @ ..] if ends_between(behind) => (1, behind),
            _ => (0, rest),
        };
        if is_full {
            let present = match behind {
                [Token::Comma | Token::Word(DateWord::And), Token::Word(DateWord::Present), ..]
                    if separator == 0 =>
                {
                    Some(2)
                }
                [Token::Word(DateWord::Present | DateWord::Onwards), ..] => Some(1),
                [] if matches!(rest, [Token::Dash { .. } | Token::Word(DateWord::From)]) => Some(0),
                _ => None,
            };
            if let Some(length) = present {
                let mut length = next + separator + length;
                // `2023 – present (ongoing)` says it again, and `वर्तमान तक` has its end.
                let is_said_again = matches!(
                    tokens.get(length),
                    Some(Token::Word(DateWord::Present | DateWord::Until))
                );
                length += usize::from(is_said_again);
                push(ShapeEnd::Present, length, is_expected);
            }
        }
        if separator > 0 {
            let is_end_expected = matches!(behind, [Token::Word(DateWord::Expected), ..]);
            let offset = usize::from(is_end_expected);
            let is_bare_year = start.month.is_none() && start.part.is_none();
            if let [Token::Number(Number { value, digits: 2, has_apostrophe: false, .. }), ..] =
                behind
                && is_full
                && is_bare_year
            {
                push(ShapeEnd::ShortYear(*value), next + separator + 1, is_expected);
            }
            let ends = dates(&behind[offset..]).into_iter().chain(day_and_year(behind));
            for (end, length) in ends.chain(counted(behind).filter(|_| is_full)) {
                let mut length = next + separator + offset + length;
                // What goes on, `2024 – 2027 (ongoing)`, has an end that is still to come.
                let is_behind = matches!(
                    tokens.get(length),
                    Some(Token::Word(DateWord::Expected | DateWord::Present))
                );
                let is_closed = matches!(
                    tokens.get(length),
                    Some(Token::Word(DateWord::Between | DateWord::Until))
                );
                length += usize::from(is_behind || is_closed);
                length += usize::from(is_end_expected && is_occasion(tokens.get(length)));
                push(ShapeEnd::Date(end), length, is_expected || is_end_expected || is_behind);
            }
        }
        if is_since && is_full {
            push(ShapeEnd::Present, next, is_expected);
        } else if !is_since && !is_between {
            push(ShapeEnd::Same, next, is_expected);
            // `予定` behind a date, or `预计` before it and `毕业` behind it.
            let is_named = is_expected && is_occasion(rest.first());
            if is_named || matches!(rest, [Token::Word(DateWord::Expected), ..]) {
                push(ShapeEnd::Same, next + 1, true);
            }
        }
    }
    found
}

/// What is expected, `毕业`, says no more of the date than that it is.
fn is_occasion(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Word(DateWord::Occasion)))
}

/// Whether a list of two dates is said to be a range behind them.
fn ends_between(tokens: &[Token]) -> bool {
    matches!(tokens.last(), Some(Token::Word(DateWord::Between)))
}
