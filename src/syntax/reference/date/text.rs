//! Reads a text as the date of a work, and gives back the words that are no part of it.
//!
//! Reports nothing: the reader of an entry's fields knows what a text was written for.

use crate::base::PartialDate;
use crate::syntax::reference::date::issued::IssuedDate;
use crate::syntax::reference::date::shape::{self, Shape, ShapeRange};
use crate::syntax::reference::date::token::{Piece, Token, pieces, plain};

/// What a text says about time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateText {
    pub date: Option<IssuedDate>,
    /// What is not part of the date, as it was written but for its dashes and spaces.
    pub rest: String,
    /// Whether day and month cannot be told apart: `03/04/2024`. Only the year is taken.
    pub is_ambiguous: bool,
    /// Whether the text says that there is no date: `n.d.`.
    pub is_undated: bool,
    /// Whether the end lies before the start, and is left out.
    pub is_backwards: bool,
}

/// No date is longer than this many bytes, or than this many tokens.
const LONGEST: usize = 300;
const MOST_PIECES: usize = 24;

impl IssuedDate {
    /// Reads a date, a range or a season as bibliographies have them, the best part of the text if
    /// there are other words; `None` without a year of four digits.
    pub fn of_text(text: &str) -> Option<IssuedDate> {
        read(text, true).date
    }
}

/// Reads a text as a date. `is_iso` says that `2021-22` is a season, as in biblatex's `date`.
pub fn read(text: &str, is_iso: bool) -> DateText {
    let written = plain(text);
    if written.len() > LONGEST {
        return DateText { rest: written, ..DateText::default() };
    }
    let is_undated = is_no_date(&written);
    if is_undated || written.is_empty() {
        return DateText { is_undated, ..DateText::default() };
    }
    let (bare, is_uncertain) = without_edtf_marks(&written);
    // A table's number for a year: `2020.0`.
    let bare =
        bare.strip_suffix(".0").filter(|bare| bare.len() == 4).map_or(bare.clone(), str::to_owned);
    let years = two_years(&bare).filter(|_| !is_iso);
    let mut found = years.or_else(|| ris(&bare)).unwrap_or_else(|| among_words(&bare, is_iso));
    if let Some(date) = &mut found.date {
        date.is_uncertain |= is_uncertain;
    } else {
        found.rest = written;
    }
    found
}

/// Two years, the second one shortened: in a field for a year, `2009-10` and `1998-99` are no months.
/// With a zero before it, and where it is not the next year, it is one: `2003-04`, `2008-11`.
fn two_years(text: &str) -> Option<DateText> {
    let mut parts = text.split(['-', '–', '/']).map(str::trim).filter(|part| !part.is_empty());
    let (first, last) = (parts.next()?, parts.next()?);
    let is_number = |part: &str, digits: usize| {
        part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.next().is_some() || !is_number(first, 4) || !is_number(last, 2) {
        return None;
    }
    let (first, last): (i16, i16) = (first.parse().ok()?, last.parse().ok()?);
    let century = first - first % 100;
    let end = match last {
        last if last > 12 && last > first % 100 || last > 9 && last == first % 100 + 1 => {
            century + last
        }
        _ => return None,
    };
    let year = |year: i16| PartialDate::new(year, None, None);
    let date = IssuedDate { start: year(first)?, end: year(end), is_uncertain: false };
    Some(DateText { date: Some(date), ..DateText::default() })
}

/// Reads a text that is a date and nothing else.
pub fn whole(text: &str) -> Option<IssuedDate> {
    let found = read(text, true);
    found.date.filter(|_| found.rest.is_empty() && !found.is_ambiguous)
}

/// Reads a text without a year of its own: a month, a day with its month, a season, or a range of
/// them. A year may be there.
pub fn read_part(text: &str) -> Option<ShapeRange> {
    let (bare, _) = without_edtf_marks(&plain(text));
    let bare = roman_months(bare.trim_end_matches(['-', '.', ',']));
    let pieces = pieces(&bare);
    if pieces.len() > MOST_PIECES {
        return None;
    }
    let month = |value: u32| u8::try_from(value).ok().filter(|month| (1..=12).contains(month));
    let of_month = |month: u8| Shape { month: Some(month), ..Shape::default() };
    match pieces.iter().map(|piece| piece.token).collect::<Vec<_>>()[..] {
        [Token::Number { value, digits: 1..=2 }] => {
            Some(ShapeRange { start: of_month(month(value)?), end: None })
        }
        [
            Token::Number { value: first, digits: 1..=2 },
            Token::Dash | Token::Slash | Token::Range | Token::Comma,
            Token::Number { value: second, digits: 1..=2 },
        ] => match (month(first)?, month(second)) {
            (start, Some(end)) if end > start || start == 12 && end == 1 => {
                Some(ShapeRange { start: of_month(start), end: Some(of_month(end)) })
            }
            (month, None) => {
                let day = u8::try_from(second).ok().filter(|day| (13..=31).contains(day))?;
                let shape = Shape { month: Some(month), day: Some(day), ..Shape::default() };
                Some(ShapeRange { start: shape, end: None })
            }
            _ => None,
        },
        _ => shape::read(&pieces, true),
    }
}

/// A text in which Roman numbers of months are Arabic: `VII-VIII` is `7-8`.
fn roman_months(text: &str) -> String {
    const ROMAN: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let mut found = String::new();
    for part in text.split_inclusive(['-', '/', ' ', '.']) {
        let word = part.trim_end_matches(['-', '/', ' ', '.']);
        match ROMAN.iter().position(|roman| *roman == word) {
            Some(at) => found.push_str(&format!("{}{}", at + 1, &part[word.len()..])),
            None => found.push_str(part),
        }
    }
    found
}

/// The date of a range that has its year, with the parts that the calendar has.
pub fn issued(range: ShapeRange) -> Option<(IssuedDate, bool)> {
    let start = partial(range.start)?;
    let end = range.end.and_then(partial).filter(|end| *end != start);
    let is_backwards = end.is_some_and(|end| end.latest() < start.earliest());
    let end = end.filter(|_| !is_backwards);
    Some((IssuedDate { start, end, is_uncertain: false }, is_backwards))
}

fn partial(shape: Shape) -> Option<PartialDate> {
    let year = shape.year?;
    let date = PartialDate::new(year, shape.month, shape.day)
        .or_else(|| PartialDate::new(year, shape.month, None))
        .or_else(|| PartialDate::new(year, None, None))?;
    Some(PartialDate { part: shape.part.filter(|_| date.month.is_none()), ..date })
}

/// Whether a text says that there is no date: `n.d.`, `-`.
pub fn is_no_date(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "n a",
        "nd",
        "n d",
        "no date",
        "undated",
        "unknown",
        "oj",
        "o j",
        "ohne jahr",
        "od",
        "sd",
        "s d",
        "sa",
        "s a",
        "sf",
        "s f",
        "sans date",
        "sin fecha",
        "senza data",
        "na",
        "null",
    ];
    let words: String = text.replace(['.', '[', ']', '(', ')', ',', '/'], " ").to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    WORDS.contains(&words.as_str())
        || (!text.is_empty() && text.chars().all(|c| "-?.…*/[]() 0".contains(c)))
}

/// Takes off what EDTF and its users write for what they do not know: `2020-XX`, `2020-00-00`,
/// `1870?`, `2024~`, `../2020`, `2019/..`; and the time of a moment. Says whether the date is
/// uncertain.
fn without_edtf_marks(text: &str) -> (String, bool) {
    let mut bare = text.trim();
    let mut is_uncertain = false;
    for front in ["../", "..-", "/", "?"] {
        bare = bare.strip_prefix(front).unwrap_or(bare);
    }
    for back in ["/..", "/open", "/unknown", "/"] {
        if bare.matches('/').count() < 2 {
            bare = bare.strip_suffix(back).unwrap_or(bare);
        }
    }
    if let Some((date, time)) = bare.split_once(['T', ' '])
        && date.len() == 10
        && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        && time.as_bytes().get(2) == Some(&b':')
        && time.bytes().all(|byte| byte.is_ascii_digit() || b":.Z+- ".contains(&byte))
    {
        bare = date;
    }
    let mut plain = String::new();
    let mut chars = bare.chars().peekable();
    while let Some(c) = chars.next() {
        let is_mark = matches!(c, '?' | '~' | '%')
            && plain.ends_with(|c: char| c.is_ascii_digit())
            && !chars.peek().is_some_and(char::is_ascii_digit);
        is_uncertain |= is_mark || c == '~';
        if !is_mark {
            plain.push(if c == '~' { ' ' } else { c });
        }
    }
    for unknown in ["-XX", "-xx", "-uu", "-??", "-00", "/00", ".00"] {
        while let Some(at) = plain.find(unknown) {
            let behind = plain[at + unknown.len()..].chars().next();
            let is_part = at >= 4
                && behind.is_none_or(|c| !c.is_alphanumeric())
                && plain[..at].ends_with(|c: char| c.is_ascii_digit());
            if !is_part {
                break;
            }
            plain.replace_range(at..at + unknown.len(), "");
        }
    }
    (plain, is_uncertain)
}

/// The form of RIS, `2024/03/15/other`, in which each part but the year may be empty.
fn ris(text: &str) -> Option<DateText> {
    let parts: Vec<&str> = text.splitn(4, '/').map(str::trim).collect();
    let [year, month, day, ref other @ ..] = parts[..] else { return None };
    let is_number = |text: &str, most: usize| {
        text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    let month_number: Option<u8> = month.parse().ok();
    let start = PartialDate::new(year, month_number, day.parse().ok())
        .or_else(|| PartialDate::new(year, month_number, None))
        .or_else(|| PartialDate::new(year, None, None))?;
    let mut date = IssuedDate::at(start);
    let mut rest = Vec::new();
    if start.month.is_none() && !month.is_empty() && month != "00" {
        rest.push(month);
    }
    if start.day.is_none() && !day.is_empty() && day != "00" {
        rest.push(day);
    }
    let other = other.first().copied().unwrap_or_default().trim_matches(['/', ' ']);
    match read_part(other) {
        Some(range) if start.month.is_none() && range.start.year.is_none_or(|own| own == year) => {
            let with_year = |shape: Shape| Shape { year: Some(year), ..shape };
            let range = ShapeRange { start: with_year(range.start), end: range.end.map(with_year) };
            date = issued(range).map_or(date, |(date, _)| date);
        }
        _ if !other.is_empty() => rest.push(other),
        _ => {}
    }
    Some(DateText { date: Some(date), rest: rest.join(" "), ..DateText::default() })
}

/// The first part of a text that is a date with a year, as long as it goes.
fn among_words(text: &str, is_iso: bool) -> DateText {
    if let Some(found) = with_brackets(text, is_iso) {
        return found;
    }
    let pieces = pieces(text);
    let many = pieces.len() > MOST_PIECES;
    let best = (0..pieces.len()).find_map(|start| {
        let is_start = !matches!(pieces[start].token, Token::Dash | Token::Filler | Token::Other)
            && !begins_with_rest_of_number(&pieces, start);
        let last = if many { (start + 8).min(pieces.len()) } else { pieces.len() };
        let ends = (start + 1..=last).rev().filter(|_| is_start);
        ends.filter(|end| {
            !matches!(pieces[end - 1].token, Token::Filler | Token::Other | Token::Comma)
        })
        .find_map(|end| {
            let range = shape::read(&pieces[start..end], is_iso)?;
            range.start.year.map(|_| (start, end, range))
        })
    });
    let Some((start, end, range)) = best else {
        return DateText { rest: text.to_owned(), ..DateText::default() };
    };
    let is_about = |piece: &Piece| piece.token == Token::About;
    let (front, back) = (&pieces[..start], &pieces[end..]);
    // `c2020` is the year of a copyright.
    let is_copyright = front
        .last()
        .is_some_and(|last| last.end == pieces[start].start && text[..last.end].ends_with('c'));
    let is_uncertain = !is_copyright && front.iter().chain(back).any(is_about);
    let words = |pieces: &[Piece]| -> Vec<String> {
        let spans = pieces.iter().filter(|piece| !is_about(piece));
        joined(text, spans)
    };
    let mut rest = words(front);
    rest.extend(words(back));
    let rest = rest.join(" ");
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric() && !"'’".contains(c));
    let is_mark = matches!(rest.to_lowercase().as_str(), "©" | "c" | "cop" | "copyright");
    let is_decade = rest == "s" && text.contains("0s");
    let rest = if is_mark || is_decade { "" } else { rest };
    let Some((mut date, is_backwards)) = issued(range) else {
        return DateText { rest: text.to_owned(), ..DateText::default() };
    };
    date.is_uncertain = is_uncertain || is_decade;
    DateText {
        date: Some(date),
        rest: rest.to_owned(),
        is_ambiguous: range.start.is_ambiguous,
        is_undated: false,
        is_backwards,
    }
}

/// `2024 (March 15)`: the year, and the rest of the date in brackets.
fn with_brackets(text: &str, is_iso: bool) -> Option<DateText> {
    let inner = text.get(4..)?.trim_start();
    let inner = inner.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    let whole = format!("{} {inner}", text.get(..4)?);
    let range = shape::read(&pieces(&whole), is_iso)?;
    let (date, is_backwards) = issued(range).filter(|(date, _)| date.start.month.is_some())?;
    Some(DateText { date: Some(date), is_backwards, ..DateText::default() })
}

/// Whether a date that begins here would take the end of something else: `05` of `13-05`.
fn begins_with_rest_of_number(pieces: &[Piece], start: usize) -> bool {
    start > 0
        && pieces[start - 1].end == pieces[start].start
        && matches!(pieces[start - 1].token, Token::Dash | Token::Slash | Token::Dot)
        && !matches!(pieces[start].token, Token::Number { digits: 4, .. } | Token::Month(_))
}

/// The text of some pieces, those that stand together as one.
fn joined<'a>(text: &str, pieces: impl Iterator<Item = &'a Piece>) -> Vec<String> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for piece in pieces {
        match found.last_mut() {
            Some(last) if text[last.1..piece.start].trim().is_empty() => last.1 = piece.end,
            _ => found.push((piece.start, piece.end)),
        }
    }
    found.into_iter().filter_map(|(start, end)| text.get(start..end)).map(str::to_owned).collect()
}
