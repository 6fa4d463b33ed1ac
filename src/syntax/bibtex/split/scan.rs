//! The small steps through the text of an entry: blanks, remarks, names, pairs of braces.
//!
//! Each looks ahead a bounded number of bytes, or goes over what it takes once.

use crate::base::limits;
use crate::syntax::bibtex::kinds;

/// The longest name of a field that is looked for, in bytes.
const LONGEST_NAME: usize = 60;
/// The longest key that is looked for behind a parenthesis, in letters.
const LONGEST_KEY: usize = 200;

/// Behind blanks and remarks, which `%` begins.
pub fn skip_blanks(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let words = rest.trim_start_matches(is_blank);
        at += rest.len() - words.len();
        if !words.starts_with('%') {
            return at;
        }
        at += words.find(['\n', '\r']).unwrap_or(words.len());
    }
}

pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '\u{feff}'
}

/// The end of a word as kinds of entries and names of definitions are.
pub fn word_end(text: &str, at: usize) -> usize {
    let word = text[at..]
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | ':')))
        .unwrap_or(text.len() - at);
    at + word
}

/// The name of a field that begins here, if `=` follows it: its end, and the place of the `=`. It
/// may have blanks inside, as in `funding_text 1`.
pub fn field_name(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = &text[at..];
    if !rest.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return None;
    }
    let equals = rest
        .char_indices()
        .take_while(|(offset, _)| *offset <= LONGEST_NAME)
        .find(|(_, c)| !is_in_name(*c) && !is_blank(*c))
        .filter(|(_, c)| *c == '=')?
        .0;
    let name = rest[..equals].trim_end_matches(is_blank);
    (!name.contains(['\n', '\r'])).then_some((at + name.len(), at + equals))
}

fn is_in_name(c: char) -> bool {
    !matches!(c, '@' | '{' | '}' | '"' | '#' | '\'' | '(' | ')' | ',' | '=' | '%' | '\\' | '~')
}

/// The length of the sign that parts two fields: a comma, or what stands in its place.
pub fn comma(text: &str) -> Option<usize> {
    text.chars().next().filter(|c| matches!(c, ',' | ';' | '，' | '、')).map(char::len_utf8)
}

/// Whether a field begins here whose value is in braces or quotation marks, or a number.
pub fn is_plain_field(text: &str, at: usize) -> bool {
    field_name(text, at).is_some_and(|(_, equals)| {
        let value = text[equals + 1..].trim_start_matches(is_blank);
        value.starts_with(|c: char| matches!(c, '{' | '"') || c.is_ascii_digit())
            || value.get(..3).is_some_and(|word| is_month(&word.to_lowercase()))
    })
}

/// Whether a word is the abbreviation of a month.
pub fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS.contains(&word)
}

/// Where a group that opens at `at` ends, and how deep its braces go.
pub struct Pairs {
    /// The place of the closing brace; `None` if there is none.
    pub end: Option<usize>,
    /// Whether a backslash stands before a brace.
    pub has_escapes: bool,
    /// The brace that lies too deep.
    pub too_deep: Option<usize>,
}

/// Whether there are more braces around a place of a value than anybody writes; those of its entry
/// are one more.
pub fn is_too_deep(depth: usize) -> bool {
    limits::BIBTEX_BRACES.is_passed_by(depth + 1)
}

/// Finds the brace that closes the one at `at`. BibTeX counts every brace; other programs do not
/// count those behind a backslash (`with_escapes`).
pub fn pairs(text: &str, at: usize, with_escapes: bool) -> Pairs {
    let mut pairs = Pairs { end: None, has_escapes: false, too_deep: None };
    let mut depth = 0_usize;
    let mut is_escaped = false;
    for (offset, byte) in text.as_bytes()[at..].iter().enumerate() {
        let was_escaped = std::mem::take(&mut is_escaped);
        match byte {
            b'\\' => is_escaped = !was_escaped,
            b'{' | b'}' if was_escaped => {
                pairs.has_escapes = true;
                if with_escapes {
                    continue;
                }
                step(&mut depth, *byte);
            }
            b'{' | b'}' => step(&mut depth, *byte),
            _ => continue,
        }
        if is_too_deep(depth) {
            pairs.too_deep = pairs.too_deep.or(Some(at + offset));
        }
        if depth == 0 {
            pairs.end = Some(at + offset);
            break;
        }
    }
    pairs
}

fn step(depth: &mut usize, byte: u8) {
    *depth = if byte == b'{' { *depth + 1 } else { depth.saturating_sub(1) };
}

/// The starts of the lines at which an entry begins, `@article{`, whatever stands before them.
pub fn entry_lines(text: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    for (at, _) in text.match_indices('@') {
        if begins_line(text, at) && opening(text, at).is_some() {
            lines.push(at);
        }
    }
    lines
}

/// Whether nothing but blanks stands before a place in its line.
pub fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|c: char| is_blank(c) && c != '\n' && c != '\r');
    before.is_empty() || before.ends_with(['\n', '\r'])
}

/// The brace or parenthesis behind a word that begins with `@`, and the end of the word.
pub fn opening(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = at + 1 + blanks(&text[at + 1..]);
    let end = word_end(text, start);
    if end == start || !text[start..].starts_with(char::is_alphabetic) {
        return None;
    }
    let open = end + blanks(&text[end..]);
    match text.as_bytes().get(open)? {
        b'{' => Some((end, open)),
        // A word and a parenthesis are found in running text too.
        b'(' if kinds::is_known(&text[start..end].to_lowercase()) => {
            let inside = text[open + 1..].trim_start_matches(is_blank);
            let mut letters = inside.char_indices().take(LONGEST_KEY);
            let key = letters.find(|(_, c)| is_blank(*c) || matches!(c, ',' | '=' | ')'))?.0;
            let behind = inside[key..].trim_start_matches(is_blank);
            behind.starts_with([',', '=']).then_some((end, open))
        }
        _ => None,
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}
