//! Reads pages, article numbers and the count of pages from what people and programs write for
//! them.
//!
//! A last page is written out, as AMA has it. What is not understood is kept as it is written, and
//! words that are about something else are given back.

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::codes::LOCATOR;
use crate::syntax::reference::locator::pages::{PageRange, Pages};
use crate::syntax::reference::locator::placeholder::{is_placeholder, plain_dashes};
use crate::syntax::reference::remark::Remark;
use crate::syntax::reference::status::{Status, StatusReading};

/// Where a work is in its volume or book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locator {
    pub pages: Option<Pages>,
    /// The number that takes the place of pages. Where there are both, a citation names this one,
    /// and the pages are those inside the article.
    pub article_number: Option<String>,
    /// How many pages the work has: `350` of `350 pp.`.
    pub number_of_pages: Option<String>,
    /// Words in the field that are no place, for `Status::of_words`: `Epub ahead of print`.
    pub words: Option<String>,
}

/// A longer text is no list of pages.
const LONGEST: usize = 200;

static PAGE_WORD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:(?i:pages?|pgs?|pp|seiten?|p[áa]gs?|p[áa]ginas?|str)\b|pp?(?:[.: ]|\b|[0-9])|S\.)",
    )
    .ok()
});
static ARTICLE_WORD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?:(?:art(?:icles?|ikel|[íi]culo|icolo|igo)?|paper|e-?locator|eid|e-id)\.?[ :-]*",
        r"(?:(?:numbers?|num|no|nr|n°|nº|id|#)(?:\b|$)[.: ]*)?|(?:no|nr|n°|nº|№|id|#)[.: ]+|#)",
    ))
    .ok()
});
static COUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?:|(.*?)[,; (]+)((?:[ivxlc]+ ?[+,] ?)?[0-9]+)",
        r"(?: s\.?| ?(?:pp?\.?|pages?|pgs?\.?|seiten|p[áa]gs?\.?|p[áa]ginas))\)?\.?$",
    ))
    .ok()
});
static LISTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[,;&]|\. | and | und | et | y | (?:e[0-9])").ok());
static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)([0-9]) (?:to|through|thru|until|bis|à|a|al|tot|t/m) ([a-z]?[0-9])").ok()
});
/// `611-619.e1-e2`: the pages online behind those on paper.
static ONLINE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(\S*[0-9][-–][0-9]+)\.(e[0-9]+[-–]e?[0-9]+)$").ok());
/// `1-12; Article 45`
static WITH_ARTICLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(.*[0-9]) ?[;,(] ?(art(?:icle)?\b[^;,()]*[0-9][A-Za-z0-9_]*)\)?$").ok()
});
static GROUPED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([0-9]{1,3}),([0-9]{3})([-–])([0-9]{1,3}),([0-9]{3})$").ok());

impl Locator {
    /// Reads the fields for pages and for an article number, `eid`, as plain text.
    pub fn of_fields(pages: Option<&str>, eid: Option<&str>, remarks: &mut Vec<Remark>) -> Locator {
        let mut found = pages.map(|text| Locator::of_text(text, remarks)).unwrap_or_default();
        let Some(written) = eid.map(plain_dashes).filter(|text| !is_placeholder(text)) else {
            return found;
        };
        let number = without_article_word(&written).replace('–', "-");
        let in_pages = found.pages.as_ref().map(|pages| pages.to_text("-"));
        if in_pages.is_some_and(|pages| pages == number) {
            found.pages = None;
        }
        if let Some(other) =
            found.article_number.replace(number.clone()).filter(|other| *other != number)
        {
            remarks.push(remark(
                "two article numbers",
                format!("`{other}` and `{number}` are both given as the article number; `{number}` is used"),
                &other,
                "keep the one that is right",
            ));
        }
        found
    }

    /// Reads pages, or what stands in their place.
    pub fn of_text(text: &str, remarks: &mut Vec<Remark>) -> Locator {
        let plain = plain_dashes(&text.replace("et seq", "ff"));
        let plain = replaced(&BETWEEN, &plain, "$1–$2");
        let plain = replaced(&ONLINE, plain.trim(), "$1, $2");
        let plain = plain.trim_matches(|c: char| matches!(c, ' ' | '.' | ',' | ';' | ':' | '"'));
        if is_placeholder(plain) {
            return Locator::default();
        }
        let as_words = |remarks: &mut Vec<Remark>| {
            if Status::of_words(text) == StatusReading::NoStatus {
                remarks.push(no_pages(text));
            }
            Locator { words: Some(text.trim().to_owned()), ..Locator::default() }
        };
        // `Published online 3 March 2024`
        let has_words = plain.chars().filter(|c| c.is_alphabetic()).count() > 7;
        if has_words && Status::of_words(text) != StatusReading::NoStatus {
            return as_words(remarks);
        }
        let has_digit = plain.contains(|c: char| c.is_ascii_digit());
        if plain.len() > LONGEST || !has_digit && !plain.split(['-', '–', ',']).all(is_page) {
            return as_words(remarks);
        }
        let mut found = Locator::default();
        let mut rest = plain.to_owned();
        if let Some((before, count)) = page_count(&rest) {
            found.number_of_pages = Some(count);
            rest = before;
        }
        let both = WITH_ARTICLE.as_ref().and_then(|both| both.captures(&rest));
        if let Some([pages, article]) = both.map(|both| [1, 2].map(|at| both[at].to_owned())) {
            found.article_number = Some(without_article_word(&article).replace('–', "-"));
            rest = pages;
        }
        let bare = without_article_word(&rest);
        if bare.len() < rest.len() {
            found.article_number = Some(bare.replace('–', "-"));
            return found;
        }
        if rest.is_empty() {
            return found;
        }
        let bare = without_page_word(&rest);
        let mut is_descending = false;
        let ranges = grouped(bare).unwrap_or_else(|| ranges(bare, &mut is_descending));
        if is_descending {
            remarks.push(remark(
                "pages that go backwards",
                format!("the last page of `{}` comes before the first", text.trim()),
                text.trim(),
                "look at both pages: one of them is wrong, or they stand in the wrong order",
            ));
        }
        match &ranges[..] {
            [PageRange { first, last: None }] if is_article_number(first) => {
                found.article_number = Some(first.clone());
            }
            _ => found.pages = Some(Pages(ranges)),
        }
        found
    }
}

/// `Article ID 123456, 9 pages`: what stands before the count, and the count.
fn page_count(text: &str) -> Option<(String, String)> {
    let found = COUNT.as_ref()?.captures(text)?;
    let before = found.get(1).map_or("", |before| before.as_str().trim_matches([' ', ',', ';']));
    let is_article = before.is_empty()
        || without_article_word(before).len() < before.len()
        || is_article_number(before);
    is_article.then(|| (before.to_owned(), found[2].to_owned()))
}

fn replaced(form: &Option<Regex>, text: &str, by: &str) -> String {
    form.as_ref().map_or(text.to_owned(), |form| form.replace_all(text, by).into_owned())
}

fn without_article_word(text: &str) -> &str {
    let rest = ARTICLE_WORD
        .as_ref()
        .and_then(|word| word.find(text))
        .map_or(text, |found| text[found.end()..].trim());
    let is_number = rest.contains(|c: char| c.is_ascii_digit());
    if is_number { rest } else { text }
}

fn without_page_word(text: &str) -> &str {
    let found = PAGE_WORD.as_ref().and_then(|word| word.find(text));
    let rest = found.map_or(text, |found| {
        let end = found.as_str().trim_end_matches(|c: char| c.is_ascii_digit()).len();
        text[end..].trim_start_matches(['.', ':', ' '])
    });
    let rest = if rest.is_empty() { text } else { rest };
    // `12-15 pp`
    let bare = rest.trim_end_matches(['p', '.', ' ']);
    if bare.ends_with(|c: char| c.is_ascii_digit()) { bare } else { rest }
}

/// `1,234-1,240`: numbers with commas in them, where a list of pages would not go on.
fn grouped(text: &str) -> Option<Vec<PageRange>> {
    let found = GROUPED.as_ref()?.captures(text)?;
    let numbers = [1, 2, 4, 5].map(|at| found[at].parse::<u32>().unwrap_or_default());
    let is_list = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    let (first, last) =
        (format!("{}{}", &found[1], &found[2]), format!("{}{}", &found[4], &found[5]));
    (!is_list).then(|| vec![PageRange { first, last: Some(last) }])
}

fn ranges(text: &str, is_descending: &mut bool) -> Vec<PageRange> {
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    for found in LISTED.as_ref().into_iter().flat_map(|listed| listed.find_iter(text)) {
        // The `e` of `123-125 e4` is part of the next page.
        let is_page = found.as_str().starts_with(" e") && found.as_str() != " et ";
        if is_page && !text[start..found.start()].ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        // `70-76. 92-95` is a list, and `20 Nr. 9` is one page.
        let is_stop = found.as_str().starts_with('.');
        if is_stop && !text[start..found.start()].ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        parts.push(&text[start..found.start()]);
        start = if is_page { found.start() + 1 } else { found.end() };
    }
    parts.push(&text[start..]);
    let parts = parts
        .iter()
        .map(|part| part.trim_matches([' ', '-', '–', '.', '?']))
        .map(without_page_word)
        .filter(|part| part.contains(char::is_alphanumeric));
    parts.map(|part| range(part, is_descending)).collect()
}

/// Reads one range or one page. A word before it stays: `discussion 619-20`.
fn range(part: &str, is_descending: &mut bool) -> PageRange {
    let word = part.split_once(' ').filter(|(word, page)| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 2
            && page.contains(|c: char| c.is_ascii_digit())
    });
    if let Some((word, page)) = word {
        let range = range(page.trim(), is_descending);
        return PageRange { first: format!("{word} {}", range.first), ..range };
    }
    // `12 f.`: this page and the next one.
    let number = part.trim_end_matches('.').strip_suffix('f').map(str::trim);
    if let Some(page) = number.and_then(|number| number.parse::<u32>().ok()) {
        let last = page.checked_add(1).map(|last| last.to_string());
        return PageRange { first: page.to_string(), last };
    }
    let Some((first, last)) = split(part) else {
        return PageRange { first: part.replace('–', "-"), last: None };
    };
    let (last, is_backwards) = full_last(&first, &last);
    *is_descending |= is_backwards;
    PageRange { last: Some(last).filter(|last| *last != first), first }
}

/// First and last page of a range; `None` for a single page, which may have hyphens.
fn split(part: &str) -> Option<(String, String)> {
    let both = |first: &str, last: &str| {
        let (first, last) = (first.trim(), last.trim());
        (!first.is_empty() && !last.is_empty()).then(|| (first.to_owned(), last.to_owned()))
    };
    let strong: Vec<&str> = part.split('–').collect();
    match strong[..] {
        [first, last] if is_of_year(first, last) => return None,
        [first, last] => return both(first, last),
        [_] => {}
        _ => return None,
    }
    match part.split('-').collect::<Vec<_>>()[..] {
        [first, last] => {
            let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
            let is_letter = first.len() == 1 && first.starts_with(|c: char| c.is_ascii_uppercase());
            let is_code =
                is_letter && has_number(last) && !has_number(first) || is_of_year(first, last);
            (is_page(first) && is_page(last) && !is_code).then(|| both(first, last)).flatten()
        }
        // `S-12-15` and `S1-12-S1-20`
        [letter, first, last]
            if letter.len() == 1 && !letter.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            both(&format!("{letter}-{first}"), &format!("{letter}-{last}"))
        }
        [front, first, again, last] if front == again => {
            both(&format!("{front}-{first}"), &format!("{again}-{last}"))
        }
        _ => None,
    }
}

/// Whether two numbers are the one of an article: `e00004-21` is the 4th of 2021.
fn is_of_year(first: &str, last: &str) -> bool {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let number = first.trim().strip_prefix(['e', 'E']);
    let year = last.trim();
    number.is_some_and(|number| number.len() == 5 && are_digits(number))
        && year.len() == 2
        && are_digits(year)
}

/// Whether a text can be a page: it has a digit, or is a Roman number.
fn is_page(text: &str) -> bool {
    let text = text.trim();
    let is_roman = |roman: &str| !text.is_empty() && text.chars().all(|c| roman.contains(c));
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    has_digit || is_roman("ivxlcdm") || is_roman("IVXLCDM") || text.chars().count() == 1
}

/// The last page written out, and whether it comes before the first.
fn full_last(first: &str, last: &str) -> (String, bool) {
    // `101-8.e2` ends on 108, with a second page online behind it.
    if let Some((paper, online)) = last.split_once(".e")
        && !first.contains(".e")
        && paper.bytes().all(|byte| byte.is_ascii_digit())
    {
        let (paper, is_backwards) = full_last(first, paper);
        return (format!("{paper}.e{online}"), is_backwards);
    }
    let (front, digits, _) = parts(first);
    let (last_front, last_digits, last_back) = parts(last);
    let is_same = last_front.is_empty()
        || front.eq_ignore_ascii_case(last_front)
        || front.ends_with(last_front);
    if digits.is_empty() || last_digits.is_empty() || !is_same {
        return (last.to_owned(), false);
    }
    let number = |digits: &str| digits.parse::<u128>().ok();
    let missing = digits.len().saturating_sub(last_digits.len());
    let whole = format!("{}{last_digits}", &digits[..missing]);
    let is_later = number(&whole) >= number(digits);
    if !is_later {
        return (last.to_owned(), true);
    }
    (format!("{front}{whole}{last_back}"), false)
}

/// A page parted at its last number: `101.e5` is `101.e`, `5` and nothing.
fn parts(page: &str) -> (&str, &str, &str) {
    let Some(end) = page.rfind(|c: char| c.is_ascii_digit()) else { return (page, "", "") };
    let end = end + 1;
    let start = page[..end].rfind(|c: char| !c.is_ascii_digit());
    let start = start.map_or(0, |at| at + page[at..].chars().next().map_or(1, char::len_utf8));
    (&page[..start], &page[start..end], &page[end..])
}

/// Whether a single number is that of an article and not of a page: `e0209899`, `090001`,
/// `bty123`, `USDL-26-0599`.
fn is_article_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = digits == text.len();
    let letters = text.chars().take_while(char::is_ascii_lowercase).count();
    digits > 0
        && (is_number && (digits > 5 || digits > 1 && text.starts_with('0'))
            || letters > 0 && digits > 2 && letters + digits == text.len()
            || text.contains('-') && !text.contains(' '))
}

fn remark(cause: &str, message: String, words: &str, help: &str) -> Remark {
    Remark {
        code: &LOCATOR,
        cause: cause.to_owned(),
        message,
        words: Some(words.to_owned()),
        replacement: None,
        help: help.to_owned(),
    }
}

fn no_pages(text: &str) -> Remark {
    remark(
        "words in the place of pages",
        format!("`{}` are no pages, so the words are not shown", text.trim()),
        text.trim(),
        "write pages as in `pages = {611--619}` and the number of an article as in `eid = {e2301}`",
    )
}

#[cfg(test)]
mod tests {
    use super::{Locator, Remark};

    fn read(text: &str) -> (String, Vec<Remark>) {
        let mut remarks = Vec::new();
        let found = Locator::of_text(text, &mut remarks);
        let pages = found.pages.map(|pages| pages.to_text("-"));
        let article = found.article_number.map(|number| format!("#{number}"));
        let count = found.number_of_pages.map(|count| format!("{count} pages"));
        let words = found.words.map(|words| format!("\"{words}\""));
        let all: Vec<String> = [pages, article, count, words].into_iter().flatten().collect();
        (all.join(" "), remarks)
    }

    #[test]
    fn texts() {
        for (text, locator) in [
            ("611--619", "611-619"),
            ("611-619", "611-619"),
            ("611 -- 619", "611-619"),
            ("611---619", "611-619"),
            ("611\u{2013}619", "611-619"),
            ("611\u{2212}619", "611-619"),
            ("611\u{2011}619", "611-619"),
            ("611\\textendash 619", "611-619"),
            ("611\\textendash{}619", "611-619"),
            ("611-9", "611-619"),
            ("1199-202", "1199-1202"),
            ("2304-12", "2304-2312"),
            ("1-1", "1"),
            ("1-12", "1-12"),
            ("5", "5"),
            ("S12-5", "S12-S15"),
            ("S12-15", "S12-S15"),
            ("S12-S15", "S12-S15"),
            ("s12-s15", "s12-s15"),
            ("F1\u{2013}F12", "F1-F12"),
            ("123S-9S", "123S-129S"),
            ("123S-129S", "123S-129S"),
            ("123-129,131", "123-129, 131"),
            ("123\u{2013}129; 131", "123-129, 131"),
            ("7,41,73--97", "7, 41, 73-97"),
            ("43+", "43+"),
            ("12+", "12+"),
            ("ii, 23", "ii, 23"),
            ("xii\u{2013}xv", "xii-xv"),
            ("xii-xv", "xii-xv"),
            ("XII-XV", "XII-XV"),
            ("e0209899", "#e0209899"),
            ("A12345--A12345", "A12345"),
            ("A12345", "A12345"),
            ("090001", "#090001"),
            ("001-012", "001-012"),
            ("101.e1\u{2013}101.e5", "101.e1-101.e5"),
            ("101.e1-e5", "101.e1-101.e5"),
            ("101.e1-5", "101.e1-101.e5"),
            ("101-108.e2", "101-108.e2"),
            ("101-8.e2", "101-108.e2"),
            ("101--8.e12", "101-108.e12"),
            ("12+", "12+"),
            ("101-108, 108.e1-108.e2", "101-108, 108.e1-108.e2"),
            ("123-125 e4", "123-125, e4"),
            ("123-125 e4-e6", "123-125, e4-e6"),
            ("e123-e4", "e123-e124"),
            ("pp. 12-15", "12-15"),
            ("pp. 12--15", "12-15"),
            ("pp.12-15", "12-15"),
            ("p. 5", "5"),
            ("p.5", "5"),
            ("p12-15", "12-15"),
            ("pages 12-15", "12-15"),
            ("Pages: 12-15", "12-15"),
            ("S. 12-15", "12-15"),
            ("12-15 pp", "12-15"),
            ("12 f.", "12-13"),
            ("12f", "12-13"),
            ("12 ff.", "12 ff"),
            ("No. 123", "#123"),
            ("Article 45", "#45"),
            ("art. no. 45", "#45"),
            ("Art. Nr. 45", "#45"),
            ("Article ID 123456, 9 pages", "#123456 9 pages"),
            ("Article e123, 12 pp.", "#e123 12 pages"),
            ("Paper No. 12", "#12"),
            ("350 p.", "350 pages"),
            ("350 pp", "350 pages"),
            ("xii + 350 pp.", "xii + 350 pages"),
            ("12 pages", "12 pages"),
            ("1:1-1:13", "1:1-1:13"),
            ("1:1--13", "1:1-1:13"),
            ("25:1\u{2013}25:30", "25:1-25:30"),
            ("USDL-26-0599", "#USDL-26-0599"),
            ("A-1--A-12", "A-1-A-12"),
            ("S-12-S-15", "S-12-S-15"),
            ("S1-12-S1-20", "S1-12-S1-20"),
            ("F-12", "#F-12"),
            ("bty123", "#bty123"),
            ("k1234", "#k1234"),
            ("Abstract 123", "Abstract 123"),
            ("611-9; discussion 619-20", "611-619; discussion 619-620"),
            ("1234; author reply 1234-5", "1234; author reply 1234-1235"),
            ("1,234--1,240", "1234-1240"),
            ("1,001-1,010", "1001-1010"),
            ("Art.-Nr. 45", "#45"),
            ("Article-ID 123456", "#123456"),
            ("1-12; Article 45", "1-12 #45"),
            ("1-12 (Article e45)", "1-12 #e45"),
            ("350 S.", "350 pages"),
            ("123S", "123S"),
            ("12-?", "12"),
            ("611-619.e1-e2", "611-619, e1-e2"),
            ("611\u{2013}619.e1", "611-619.e1"),
            ("chap. 3, pp. 12-15", "chap. 3, 12-15"),
            ("611 et seq.", "611 ff"),
            ("1 through 12", "1-12"),
            ("Published online 3 March 2024", "\"Published online 3 March 2024\""),
            ("unpaginated", ""),
            ("123,125-127,130", "123, 125-127, 130"),
            ("70--76. 92--95", "70-76, 92-95"),
            ("20 Nr. 9", "20 Nr. 9"),
            ("12 and 15", "12, 15"),
            ("12 & 15-17", "12, 15-17"),
            ("12 to 15", "12-15"),
            ("619-611", "619-611"),
            ("n/a", ""),
            ("n/a-n/a", ""),
            ("null", ""),
            ("-", ""),
            ("--", ""),
            ("no-no", ""),
            ("No-no", ""),
            ("0-0", ""),
            ("?--?", ""),
            ("NA--NA", ""),
            ("xx--xx", ""),
            ("", ""),
            ("e00004-21", "#e00004-21"),
            ("e00326--22", "#e00326-22"),
            ("e101-e108", "e101-e108"),
            ("in press", "\"in press\""),
            ("Epub ahead of print", "\"Epub ahead of print\""),
            ("cover", "\"cover\""),
        ] {
            assert_eq!(read(text).0, locator, "{text}");
        }
    }

    #[test]
    fn what_is_reported() {
        for (text, cause) in [
            ("619-611", "pages that go backwards"),
            ("cover", "words in the place of pages"),
            ("in press", ""),
            ("n/a", ""),
            ("611-9", ""),
            ("101-108.e2", ""),
        ] {
            let causes: Vec<String> = read(text).1.into_iter().map(|remark| remark.cause).collect();
            assert_eq!(causes.join(", "), cause, "{text}");
        }
    }

    #[test]
    fn fields() {
        for (pages, eid, locator) in [
            (Some("1-12"), Some("e123"), "1-12 #e123"),
            (Some("e123"), Some("e123"), "#e123"),
            (Some("45"), Some("45"), "#45"),
            (None, Some("Article 3-4"), "#3-4"),
            (None, Some("n/a"), ""),
            (Some("5"), None, "5"),
        ] {
            let found = Locator::of_fields(pages, eid, &mut Vec::new());
            let pages = found.pages.map(|pages| pages.to_text("-"));
            let number = found.article_number.map(|number| format!("#{number}"));
            let all: Vec<String> = [pages, number].into_iter().flatten().collect();
            assert_eq!(all.join(" "), locator);
        }
    }

    #[test]
    fn forms() {
        let pages = |text: &str| Locator::of_text(text, &mut Vec::new()).pages.unwrap();
        let list = pages("123-9, 131");
        assert_eq!((list.first(), list.last()), ("123", Some("131")));
        assert_eq!(list.to_bibtex(), "123--129, 131");
        assert_eq!(pages("5").last(), None);
        assert_eq!(pages("611-9").last(), Some("619"));
    }

    proptest::proptest! {
        /// What is handed out and read again is the same.
        #[test]
        fn reading_again(
            text in "[Se]?[0-9]{1,4}([-–][Se]?[0-9]{1,4})?(, [Se]?[0-9]{1,4}([-–][0-9]{1,4})?){0,2}",
        ) {
            let pages = Locator::of_text(&text, &mut Vec::new()).pages;
            if let Some(pages) = pages {
                let written = pages.to_text("–");
                let again = Locator::of_text(&written, &mut Vec::new());
                proptest::prop_assert_eq!(again.pages.map(|pages| pages.to_text("–")), Some(written));
            }
        }

        /// Every letter and digit is in the value, or the text is given back.
        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            Locator::of_text(&text, &mut Vec::new());
            Locator::of_fields(Some(&text), Some(&text), &mut Vec::new());
        }
    }
}
