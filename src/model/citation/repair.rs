//! Mends what the citation engine and the styles get wrong in the text of a citation.
//!
//! It knows signs of punctuation and the words of styles; what a work is, it does not ask.

use crate::model::citation::carrier::{SEMICOLON, SUPPLEMENT};
use crate::syntax::markdown::{Inline, Inlines, plain_text};

/// What the words of a citation may say.
#[derive(Clone, Copy)]
pub struct Repair<'a> {
    pub is_ama: bool,
    /// Whether a full stop and a comma stand before a closing quotation mark, as in American English.
    pub stops_in_quotes: bool,
    /// Whether the work was published online, and is in no volume yet. Styles say so of any work
    /// without a volume.
    pub is_online: bool,
    /// The address as it is written: the engine prints it as its parser writes it.
    pub url: Option<&'a str>,
    pub doi_address: Option<&'a str>,
    /// The first and the last year of a book that appeared over several, of which the engine prints
    /// the first.
    pub years: Option<(i16, i16)>,
    /// The year, and the pages behind it that the style does not print.
    pub pages: Option<(i16, &'a str)>,
}

/// Mends a citation as the engine gives it, with its signs.
pub fn repair(content: &mut Inlines, repair: Repair<'_>) {
    let mut last = None;
    for inline in content.iter_mut() {
        match inline {
            Inline::Text { text } => {
                let mended = mend(text, last, repair);
                *text = mended.into();
            }
            Inline::Link { target, content, .. } => mend_link(target, content, repair),
            _ => {}
        }
        last = plain_text(std::slice::from_ref(inline)).chars().next_back().or(last);
    }
    if let Some((first, last)) = repair.years {
        add_behind_year(content, first, &format!("–{last}"));
    }
    if let Some((year, pages)) = repair.pages {
        add_behind_year(content, year, &format!(":{pages}"));
    }
    content.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
}

/// Writes words behind the year that stands by itself nearest to the end: `Springer; 1984–1986.`
fn add_behind_year(content: &mut Inlines, year: i16, words: &str) {
    for inline in content.iter_mut().rev() {
        let Inline::Text { text } = inline else { continue };
        let signs = [(" ", "."), (" ", ":"), (" ", ";"), ("(", ")")];
        let found = signs.into_iter().find_map(|(start, end)| {
            let at = text.rfind(&format!("{start}{year}{end}"))?;
            Some(at + format!("{start}{year}").len())
        });
        if let Some(at) = found {
            *text = format!("{}{words}{}", &text[..at], &text[at..]).into();
            return;
        }
    }
}

/// Mends a plain text; `before` is the sign that stands before it.
fn mend(text: &str, before: Option<char>, repair: Repair<'_>) -> String {
    let mut text = text
        .replace(&format!("{SEMICOLON}. "), "; ")
        .replace(&format!("{SEMICOLON}."), ".")
        .replace(" ;", ";")
        .replace(",)", ")");
    if !repair.is_online {
        text = text.replace("Published online ", "").replace("Published online:", "");
    }
    text = spell_supplement(&text, repair.is_ama);
    let ends_in_digit = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    if let Some((before, after)) = text.split_once(" : ")
        && ends_in_digit(before)
        && after.starts_with(|c: char| c.is_ascii_digit())
    {
        text = format!("{before}: {after}");
    }
    if repair.stops_in_quotes {
        for (mark, stop) in [('”', '.'), ('”', ','), ('’', '.'), ('’', ',')] {
            // A quotation mark that stands behind a blank or before a letter is an apostrophe.
            text = text.replace(&format!("{mark}{stop} "), &format!("{stop}{mark} "));
        }
    }
    without_second_stop(&text, before)
}

/// `2` and a supplement `1` in one pair of brackets: AMA 11 has two, `(2)(suppl 1)`.
fn spell_supplement(text: &str, is_ama: bool) -> String {
    let Some((issue, behind)) = text.split_once(SUPPLEMENT) else { return text.to_owned() };
    let has_issue = issue.ends_with(char::is_alphanumeric);
    let word = match (is_ama, has_issue) {
        (true, true) => ")(suppl",
        (true, false) => "suppl",
        (false, true) => " Suppl",
        (false, false) => "Suppl",
    };
    let gap = if behind.starts_with(char::is_alphanumeric) { " " } else { "" };
    format!("{issue}{word}{gap}{behind}")
}

/// A title that ends in `?`, `!` or `…` gets no further full stop, and a text that ends in one
/// either.
fn without_second_stop(text: &str, before: Option<char>) -> String {
    let ends = |c: Option<char>| matches!(c, Some('?' | '!' | '…' | '.' | '。' | '？' | '！'));
    let mut out = String::with_capacity(text.len());
    let mut last = before;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // The engine sets the stop before a quotation mark.
        let is_end = chars.peek().is_none_or(|next| next.is_whitespace() || "”’\"".contains(*next));
        // Three full stops are a sign of their own.
        let is_ellipsis = last == Some('.') && chars.peek() == Some(&'.');
        if c == '.' && is_end && ends(last) && !is_ellipsis && !out.ends_with("..") {
            continue;
        }
        out.push(c);
        last = closing(c, last);
    }
    out
}

/// A closing quotation mark or bracket hides no sign that ends a sentence before it.
fn closing(c: char, last: Option<char>) -> Option<char> {
    if matches!(c, '”' | '’' | '"') { last } else { Some(c) }
}

fn mend_link(target: &mut Box<str>, content: &mut Inlines, repair: Repair<'_>) {
    if target.starts_with("https://doi.org/") {
        if let Some(address) = repair.doi_address {
            *target = address.into();
        }
    } else if let Some(url) = repair.url
        && plain_text(content) == **target
    {
        *target = url.into();
        *content = vec![Inline::Text { text: url.into() }];
    }
}
