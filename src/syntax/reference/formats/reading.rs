//! Parts of a value that several formats write alike: texts, dates, pages, numbers of standards.
//!
//! Knows no tag and no format.

use crate::syntax::codes::UNREADABLE_DATE;
use crate::syntax::reference::identifier::url_of;
use crate::syntax::reference::status::StatusReading;
use crate::syntax::reference::text::Marks;
use crate::syntax::reference::{IssuedDate, MarkedText, Remark, Status};

/// A text with its marks: reference managers write those of HTML.
pub fn text(written: &str, remarks: &mut Vec<Remark>) -> Option<MarkedText> {
    MarkedText::from_html(written, remarks)
}

/// The same for a title. These formats have no braces: a word with a capital inside, `GlobeCom`,
/// keeps its capitals in every style, unless the whole title is in capitals.
pub fn title(written: &str, remarks: &mut Vec<Remark>) -> Option<MarkedText> {
    let read = text(written, remarks)?;
    if !read.plain().contains(char::is_lowercase) {
        return Some(read);
    }
    let mut title = MarkedText::default();
    for run in &read.runs {
        for word in run.text.split_inclusive(char::is_whitespace) {
            let is_sign = |c: char| !c.is_alphanumeric();
            let start = word.len() - word.trim_start_matches(is_sign).len();
            let end = word.trim_end_matches(is_sign).len().max(start);
            let mut parts = word[start..end].split('-');
            let is_odd = parts.any(|part| part.chars().skip(1).any(char::is_uppercase));
            let marks = Marks { is_protected: run.marks.is_protected || is_odd, ..run.marks };
            title.push(&word[..start], run.marks);
            title.push(&word[start..end], marks);
            title.push(&word[end..], run.marks);
        }
    }
    Some(title)
}

/// A date as reference managers write it: `2024/03/15/`, `2024 Mar 15`, `20240315`. One that cannot
/// be read is remarked, unless it says how far the work is.
pub fn date(written: &str, remarks: &mut Vec<Remark>) -> Option<IssuedDate> {
    let written = written.trim();
    let is_packed = written.len() == 8 && written.bytes().all(|byte| byte.is_ascii_digit());
    let date = match is_packed {
        true => {
            IssuedDate::of_text(&format!("{}-{}-{}", &written[..4], &written[4..6], &written[6..]))
        }
        false => IssuedDate::of_text(written),
    };
    if date.is_none() && status(written).is_none() && written.contains(char::is_alphanumeric) {
        remarks.push(Remark {
            code: &UNREADABLE_DATE,
            cause: "no year of four digits".to_owned(),
            message: format!("`{written}` has no year of four digits"),
            words: None,
            replacement: None,
            help: "write the year, the month and the day, as in `2025/01/24`".to_owned(),
        });
    }
    date
}

/// What words say about the way to print.
pub fn status(written: &str) -> Option<Status> {
    match Status::of_words(written) {
        StatusReading::Status { status, .. } => Some(status),
        _ => None,
    }
}

/// An ISSN or an ISBN without the words behind it, `1467-5463` of `1467-5463 (Print)`.
pub fn standard_number(written: &str) -> Option<StandardNumber> {
    let number: String = written
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .chars()
        .take_while(|c| c.is_ascii_digit() || "-xX–".contains(*c))
        .collect();
    let number = number.replace('–', "-");
    let digits = number.chars().filter(|c| *c != '-').count();
    match digits {
        8 => Some(StandardNumber::Issn(match number.contains('-') {
            true => number,
            false => format!("{}-{}", &number[..4], &number[4..]),
        })),
        10 | 13 => Some(StandardNumber::Isbn(number)),
        _ => None,
    }
}

/// A number of a serial or of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandardNumber {
    Issn(String),
    Isbn(String),
}

/// Addresses of a value: a line, a semicolon or a space is between two.
pub fn urls(written: &str) -> impl Iterator<Item = String> {
    written.split(|c: char| c.is_whitespace() || c == ';').filter_map(url_of)
}

/// Whether a text looks like an article number: `e0209899`, `112345`, `A12`, not `JAMA Netw Open`.
pub fn is_article_number(written: &str) -> bool {
    let number = written.trim();
    number.len() <= 12
        && number.contains(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_serials_and_books_are_told_apart() {
        let issn = |number: &str| Some(StandardNumber::Issn(number.to_owned()));
        assert_eq!(standard_number("1467-5463 (Print)"), issn("1467-5463"));
        assert_eq!(standard_number("ISSN 2325967X"), issn("2325-967X"));
        let isbn = Some(StandardNumber::Isbn("978-3-16-148410-0".to_owned()));
        assert_eq!(standard_number("978-3-16-148410-0"), isbn);
        assert_eq!(standard_number("TR-12"), None);
    }

    #[test]
    fn a_word_with_a_capital_inside_keeps_it() {
        let protected = |written: &str| {
            let title = title(written, &mut Vec::new()).unwrap_or_default();
            assert_eq!(title.plain(), written);
            let runs = title.runs.into_iter().filter(|run| run.marks.is_protected);
            runs.map(|run| run.text).collect::<Vec<_>>()
        };
        assert_eq!(protected("The NeurIPS track at GLOBECOM'01"), ["NeurIPS", "GLOBECOM'01"]);
        assert!(protected("FRAILTY BEFORE SURGERY").is_empty());
        assert!(protected("Frailty in Boston").is_empty());
    }

    #[test]
    fn addresses_are_taken_apart() {
        let all: Vec<String> = urls("http://a.example; https://b.example/x?y=1 and so").collect();
        assert_eq!(all, ["http://a.example", "https://b.example/x?y=1"]);
    }
}
