//! Numbers as people write them in the cells of a table: `1,234`, `1.234,5`, `1 234`, `12 (3)`, `45 %`.
//!
//! Reads a column at once, as the other cells tell what a sign between digits means. Reads no dates,
//! ranges, fractions or words for numbers: those are words here.

use oxilangtag::LanguageTag;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Empty, a dash, "n/a", or a bound such as `< 5`, which is no exact number.
    Nothing,
    Number(f64),
    Words,
}

/// Languages that write `1,5` for one and a half. All others write `1.5`.
#[rustfmt::skip]
const DECIMAL_COMMA: &[&str] = &["af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es",
    "et", "eu", "fi", "fr", "gl", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "ky", "lt", "lv",
    "mk", "mn", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr",
    "uk", "uz", "vi"];
/// Countries that do not, whatever their language.
#[rustfmt::skip]
const DECIMAL_POINT_IN: &[&str] = &["CH", "DO", "GT", "HN", "LI", "MX", "NI", "PA", "PE", "PR",
    "SV", "US"];

/// What stands for "no value".
#[rustfmt::skip]
const NOTHING: &[&str] = &["", "-", "--", "–", "—", "−", "…", "...", "n/a", "na", "n.a.", "none",
    "nil", "k. a.", "k.a.", "keine"];

/// Signs between groups of digits that never begin a fraction.
const GROUP_SIGNS: [char; 7] = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\'', '’', '_'];
/// More digits than any count has.
const MOST_DIGITS: usize = 15;

/// What each cell of a column holds. `language` is a BCP 47 tag; it decides only where neither the
/// cell nor the column does, as for `1.234` alone.
pub fn read_column(cells: &[&str], language: &str) -> Vec<Cell> {
    let read: Vec<Written> = cells.iter().map(|cell| written(cell)).collect();
    let sure = read.iter().find_map(|written| match written {
        Written::Digits(digits) => digits.decimal_sign(),
        _ => None,
    });
    let decimal = sure.unwrap_or(if has_decimal_comma(language) { ',' } else { '.' });
    read.iter()
        .map(|written| match written {
            Written::Nothing => Cell::Nothing,
            Written::Digits(digits) => digits.value(decimal).map_or(Cell::Words, Cell::Number),
            Written::Words => Cell::Words,
        })
        .collect()
}

/// Whether all cells with a number hold years, which are no amounts.
pub fn are_years(cells: &[&str]) -> bool {
    cells.iter().map(|cell| cell.trim()).filter(|cell| !is_nothing(cell)).all(|cell| {
        cell.len() == 4 && cell.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
    })
}

fn has_decimal_comma(language: &str) -> bool {
    let Ok(tag) = LanguageTag::parse_and_normalize(language) else { return false };
    DECIMAL_COMMA.contains(&tag.primary_language())
        && !tag.region().is_some_and(|region| DECIMAL_POINT_IN.contains(&region))
}

fn is_nothing(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    NOTHING.contains(&&*cell) || cell.starts_with(['<', '>', '≤', '≥'])
}

enum Written<'a> {
    Nothing,
    Digits(Digits<'a>),
    Words,
}

/// The digits of a number with the signs between them.
struct Digits<'a> {
    is_negative: bool,
    runs: Vec<&'a str>,
    /// One fewer than `runs`.
    signs: Vec<char>,
}

fn written(cell: &str) -> Written<'_> {
    let cell = cell.trim();
    if is_nothing(cell) {
        return Written::Nothing;
    }
    let about = ["~", "≈", "ca.", "c.", "+"].iter().find_map(|sign| cell.strip_prefix(sign));
    let cell = about.unwrap_or(cell).trim_start();
    let minus = ['-', '−', '–'].iter().find_map(|sign| cell.strip_prefix(*sign));
    let mut rest = minus.unwrap_or(cell).trim_start();
    let mut digits = Digits { is_negative: minus.is_some(), runs: Vec::new(), signs: Vec::new() };
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end == 0 {
            return Written::Words;
        }
        digits.runs.push(&rest[..end]);
        rest = &rest[end..];
        let Some(sign) = rest.chars().next() else { break };
        let behind = &rest[sign.len_utf8()..];
        let next = behind.bytes().take_while(u8::is_ascii_digit).count();
        let goes_on = match sign {
            '.' | ',' => next > 0,
            sign => GROUP_SIGNS.contains(&sign) && next == 3,
        };
        if !goes_on {
            break;
        }
        digits.signs.push(sign);
        rest = behind;
    }
    if is_beside_a_number(rest.trim_start()) { Written::Digits(digits) } else { Written::Words }
}

/// What may follow a number: marks of notes, `%`, a margin, and more in brackets.
fn is_beside_a_number(text: &str) -> bool {
    let text = text.trim_start_matches(['%', '*', '†', '‡', '§', '+', ' ', '\u{a0}', '\u{202f}']);
    text.is_empty()
        || text.starts_with('±')
        || text.starts_with('(') && text.ends_with(')')
        || text.starts_with('[') && text.ends_with(']')
}

/// Whether digits behind the first ones are a group: `1.2.3` is the number of a chapter, and `2024.03` a
/// month. In India groups have two.
fn is_group(first: &str, run: &str) -> bool {
    first.len() <= 3 && (2..=3).contains(&run.len())
}

impl Digits<'_> {
    /// The sign that parts the fraction or would, where the number itself leaves no doubt.
    fn decimal_sign(&self) -> Option<char> {
        let other = |sign: char| if sign == '.' { ',' } else { '.' };
        let mut points = self.signs.iter().filter(|sign| matches!(sign, '.' | ','));
        let (first, last) = (*points.next()?, points.next_back().copied());
        match last {
            Some(last) if last != first => return Some(last),
            Some(_) => return Some(other(first)),
            None => {}
        }
        let is_last = self.signs.last() == Some(&first);
        if self.signs.len() > 1 && is_last {
            return Some(first);
        }
        let (before, after) = (self.runs.first()?, self.runs.last()?);
        let could_group = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
        (!could_group).then_some(first)
    }

    fn value(&self, decimal: char) -> Option<f64> {
        if self.runs.iter().map(|run| run.len()).sum::<usize>() > MOST_DIGITS {
            return None;
        }
        let decimal = self.decimal_sign().unwrap_or(decimal);
        let mut text = self.runs.first()?.to_string();
        for (sign, run) in self.signs.iter().zip(&self.runs[1..]) {
            if *sign == decimal {
                text.push('.');
            } else if text.contains('.') || !is_group(self.runs[0], run) {
                return None;
            }
            text.push_str(run);
        }
        let value: f64 = text.parse().ok()?;
        Some(if self.is_negative { -value } else { value })
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, are_years, read_column};

    fn number(cell: &str, language: &str) -> Option<f64> {
        match read_column(&[cell], language)[0] {
            Cell::Number(number) => Some(number),
            _ => None,
        }
    }

    #[test]
    fn numbers() {
        for (cell, english, german) in [
            ("40", 40.0, 40.0),
            (" 40 ", 40.0, 40.0),
            ("1,234", 1234.0, 1.234),
            ("1.234", 1.234, 1234.0),
            ("1,234,567", 1_234_567.0, 1_234_567.0),
            ("1.234.567", 1_234_567.0, 1_234_567.0),
            ("1.234,5", 1234.5, 1234.5),
            ("1,234.5", 1234.5, 1234.5),
            ("1 234", 1234.0, 1234.0),
            ("1\u{202f}234,5", 1234.5, 1234.5),
            ("1’234", 1234.0, 1234.0),
            ("12.5", 12.5, 12.5),
            ("12,5", 12.5, 12.5),
            ("0.125", 0.125, 0.125),
            ("0,125", 0.125, 0.125),
            ("12 (3)", 12.0, 12.0),
            ("12(3 %)", 12.0, 12.0),
            ("12 [3–14]", 12.0, 12.0),
            ("45%", 45.0, 45.0),
            ("45 %", 45.0, 45.0),
            ("45\u{a0}%", 45.0, 45.0),
            ("3.2 ± 0.4", 3.2, 3.2),
            ("40*", 40.0, 40.0),
            ("100+", 100.0, 100.0),
            ("~40", 40.0, 40.0),
            ("ca. 40", 40.0, 40.0),
            ("-3", -3.0, -3.0),
            ("−3,5", -3.5, -3.5),
            ("007", 7.0, 7.0),
            ("1,23,456", 123_456.0, 123_456.0),
        ] {
            assert_eq!(number(cell, "en-US"), Some(english), "{cell}");
            assert_eq!(number(cell, "de-DE"), Some(german), "{cell}");
        }
        assert_eq!(number("1.234", "de-CH"), Some(1.234));
        assert_eq!(number("1,234", "es-MX"), Some(1234.0));
    }

    #[test]
    fn the_column_tells_what_a_sign_means() {
        let read = |cells: &[&str], language| read_column(cells, language);
        assert_eq!(
            read(&["1.234", "980", "2.5"], "de"),
            [Cell::Number(1.234), Cell::Number(980.0), Cell::Number(2.5)]
        );
        assert_eq!(
            read(&["1.234", "12,5"], "en"),
            [Cell::Number(1234.0), Cell::Number(12.5)],
            "a German table on an English site"
        );
        assert_eq!(
            read(&["1,234", "0.5"], "de"),
            [Cell::Number(1234.0), Cell::Number(0.5)],
            "an English table on a German site"
        );
    }

    #[test]
    fn nothing_and_words() {
        for cell in ["", "–", "-", "n/a", "N/A", "k. A.", "<5", "≥ 10", "…"] {
            assert_eq!(read_column(&[cell], "en"), [Cell::Nothing], "{cell}");
        }
        for cell in [
            "passed",
            "2/3",
            "10–20",
            "3 Jan 2020",
            "2024-03",
            "1st",
            "12 cases",
            "12 3",
            "(3)",
            "1.2.3.4,5",
            "1.2.3",
            "01.02.2024",
            "10.5555/a",
            "PGY-1",
            "12:30",
            "1234567890123456",
            "3,",
            "½",
            "1,,2",
            "-",
            "a",
            "𝟜",
        ] {
            assert!(!matches!(read_column(&[cell], "en")[0], Cell::Number(_)), "{cell}");
        }
    }

    #[test]
    fn years() {
        assert!(are_years(&["2019", "", " 2024 "]));
        assert!(!are_years(&["2019", "12"]));
        assert!(!are_years(&["2,019", "2019"]));
    }
}
