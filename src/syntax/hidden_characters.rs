//! Reports characters that nobody sees and no page can show, at their place, and keeps them from
//! all that follows.
//!
//! Judges no letter and no space, and moves nothing: the text without them has the same length, so
//! that spans stay right.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use crate::base::hidden_character::{
    closes_direction, hidden_character, is_right_to_left, turns_direction,
};
use crate::base::{Code, Diagnosed, Diagnostic, SourcePath, Span};
use crate::syntax::codes::{DIRECTION_MARK, HIDDEN_CHARACTER};

/// How many are reported of one text: a damaged one has thousands.
const MOST: usize = 6;

/// One that was found: its bytes in the text, and the character.
struct Found {
    span: Span,
    character: char,
}

/// The text without hidden characters, with one diagnostic for each of the first few. Spans count
/// from the start of `text`, which begins the file.
pub fn check<'a>(file: &SourcePath, text: &'a str) -> Diagnosed<Cow<'a, str>> {
    let mut found = raw(text);
    if file.kind() == crate::base::FileKind::Markdown {
        found.extend(references(text));
    }
    if found.is_empty() {
        return Diagnosed::new(Cow::Borrowed(text), Vec::new());
    }
    found.sort_by_key(|found| found.span);
    let mut diagnostics: Vec<Diagnostic> =
        found.iter().take(MOST).map(|found| found.diagnostic(file)).collect();
    diagnostics.extend(found.get(MOST..).and_then(|rest| more(file, text, rest)));
    Diagnosed::new(Cow::Owned(without(text, &found)), diagnostics)
}

/// One diagnostic for all that are left.
fn more(file: &SourcePath, text: &str, rest: &[Found]) -> Option<Diagnostic> {
    let (first, last) = (rest.first()?, rest.last()?);
    let message = format!("{} more characters that cannot be seen are in this file", rest.len());
    let worst = rest.iter().find(|found| !turns_direction(found.character)).unwrap_or(first);
    let diagnostic = Diagnostic::new(worst.code(), message);
    if rest.len() * 20 > text.len() {
        return Some(
            diagnostic
                .at(file, first.span, "the first of them")
                .help("restore the file from a copy, or write it anew in a plain text editor"),
        );
    }
    let span = Span::new(first.span.start, last.span.end);
    let mended = replaced(text, rest, |found, text| text.push_str(meant(found.character)));
    let mended = &mended[span.start..mended.len() - (text.len() - span.end)];
    Some(
        diagnostic
            .at(file, first.span, "the first of them")
            .help("`folio check --fix` mends them like the others")
            .fix(file, span, mended),
    )
}

/// Reports the first hidden character that the text of a value has by an escape, as in `"\u0007"`.
pub fn check_value(file: &SourcePath, span: Span, value: &str) -> Option<Diagnostic> {
    let character = raw(value).first()?.character;
    let name = hidden_character(character)?;
    let escape = match character {
        '\u{8}' => "\\b",
        '\u{c}' => "\\f",
        _ => "",
    };
    let (message, help) = if escape.is_empty() {
        (
            format!("this text holds {}: {name}", code(character)),
            "take the `\\` and what belongs to it out of the text".to_owned(),
        )
    } else {
        (
            format!("`{escape}` in this text means {name}, not the two signs"),
            "write `/` for `\\` in a path, or `\\\\` for a `\\` that is meant".to_owned(),
        )
    };
    Some(Diagnostic::new(&HIDDEN_CHARACTER, message).at(file, span, "").help(help))
}

/// The text with what hidden characters were meant to be, as `folio check --fix` mends a file.
pub fn mended(text: &str) -> Cow<'_, str> {
    let found = raw(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(replaced(text, &found, |found, text| text.push_str(meant(found.character))))
}

/// The text without hidden characters.
pub fn removed(text: &str) -> String {
    let found = raw(text);
    text.char_indices()
        .filter(|(at, _)| !found.iter().any(|found| found.span.start == *at))
        .map(|(_, c)| c)
        .collect()
}

impl Found {
    /// A mark of direction is left out, and what is left reads as its letters stand.
    fn code(&self) -> &'static Code {
        if turns_direction(self.character) { &DIRECTION_MARK } else { &HIDDEN_CHARACTER }
    }

    fn diagnostic(&self, file: &SourcePath) -> Diagnostic {
        let name = hidden_character(self.character).unwrap_or_default();
        let message = format!(
            "here stands a character that cannot be seen: {}, {name}",
            code(self.character)
        );
        let diagnostic = Diagnostic::new(self.code(), message).at(file, self.span, "");
        match meant(self.character) {
            "" => diagnostic
                .help("delete it, or let `folio check --fix` delete it")
                .fix(file, self.span, ""),
            " " => diagnostic
                .help("write a space for it, or let `folio check --fix` do so")
                .fix(file, self.span, " "),
            letter => diagnostic
                .help(format!("in older texts of Windows it is `{letter}`: write that for it"))
                .fix(file, self.span, letter),
        }
    }
}

fn code(character: char) -> String {
    format!("U+{:04X}", character as u32)
}

/// What the character was meant to be: nothing, a space, or the letter that Windows had there.
fn meant(character: char) -> &'static str {
    const SIGNS: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    match character {
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => " ",
        '\u{80}'..='\u{9f}' => {
            let byte = [character as u8];
            let (letter, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
            let at = SIGNS.find(&*letter);
            at.and_then(|at| SIGNS.get(at..at + letter.len())).unwrap_or_default()
        }
        _ => "",
    }
}

/// Hidden characters as they stand. Marks of direction that close in their line, around or beside
/// words that run from right to left, belong to the text.
fn raw(text: &str) -> Vec<Found> {
    // Most texts have none; all of them lie in these ranges of bytes.
    let may_be = |byte: &u8| {
        (*byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
            || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef | 0xf0..)
    };
    if !text.bytes().any(|byte| may_be(&byte)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let is_mixed = line.chars().any(is_right_to_left);
        let mut kept: Vec<usize> = Vec::new();
        if is_mixed {
            let mut open: Vec<(usize, char)> = Vec::new();
            for (at, c) in line.char_indices() {
                if let Some(close) = closes_direction(c) {
                    open.push((at, close));
                } else if let Some((start, _)) = open.pop_if(|(_, close)| *close == c) {
                    kept.extend([start, at]);
                }
            }
        }
        for (at, character) in line.char_indices() {
            if hidden_character(character).is_some() && !kept.contains(&at) {
                let start = line_start + at;
                found.push(Found {
                    span: Span::new(start, start + character.len_utf8()),
                    character,
                });
            }
        }
        line_start += line.len();
    }
    found
}

/// Hidden characters that markdown has by their number: `&#7;`, `&#x202E;`. In code they are shown
/// as they are written.
fn references(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("&#") {
        let rest = &text[at + 2..];
        let Some(end) = rest.bytes().take(9).position(|byte| byte == b';') else { continue };
        let number = match rest[..end].strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => rest[..end].parse(),
        };
        let character = number.ok().and_then(char::from_u32);
        let line = &text[text[..at].rfind('\n').map_or(0, |newline| newline + 1)..at];
        let is_code = line.matches('`').count() % 2 == 1 || line.starts_with("    ");
        if let Some(character) = character
            && hidden_character(character).is_some()
            && !is_code
        {
            found.push(Found { span: Span::new(at, at + 2 + end + 1), character });
        }
    }
    found
}

/// The same text with something harmless of the same length in the place of each: for a mark of
/// direction a space of no width, which goes when the text is read.
fn without(text: &str, found: &[Found]) -> String {
    replaced(text, found, |found, text| match found.span.end - found.span.start {
        3 if turns_direction(found.character) => text.push('\u{200b}'),
        2 => text.push('\u{a0}'),
        3 => text.push('\u{fffd}'),
        length => text.extend(std::iter::repeat_n(' ', length)),
    })
}

fn replaced(text: &str, found: &[Found], put: impl Fn(&Found, &mut String)) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for one in found {
        new.push_str(&text[at..one.span.start]);
        put(one, &mut new);
        at = one.span.end;
    }
    new.push_str(&text[at..]);
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<String> {
        let file = SourcePath::new("content/cv.md");
        let checked = check(&file, text);
        assert_eq!(checked.value.len(), text.len());
        assert!(raw(&checked.value).is_empty());
        checked.diagnostics.iter().map(|found| found.message.clone()).collect()
    }

    #[test]
    fn every_one_is_found_and_nothing_else() {
        assert_eq!(codes("plain é 外\t\r\n \u{a0}\u{ad}\u{200b}"), Vec::<String>::new());
        for text in ["a\0b", "a\u{1}", "\u{1b}[0m", "\u{7f}", "\u{92}", "\u{fffe}", "\u{1ffff}"] {
            assert_eq!(codes(text).len(), 1, "{text:?}");
        }
        assert_eq!(codes("&#1; &#x202e; &#146;").len(), 3);
        assert_eq!(codes("`&#1;` &#38; &#x41; &#; &#99999999;").len(), 0);
        assert_eq!(codes(&"\u{1}".repeat(100)).len(), MOST + 1);
    }

    #[test]
    fn marks_of_direction_stay_where_both_directions_meet() {
        assert_eq!(codes("\u{2067}שלום\u{2069} and more").len(), 0);
        assert_eq!(codes("\u{202a}+1 617 555 0100\u{202c}").len(), 2);
        assert_eq!(codes("\u{2067}שלום").len(), 1);
        assert_eq!(codes("שלום \u{202e}abc\u{202c}").len(), 2);
    }

    #[test]
    fn a_left_over_letter_is_named() {
        assert_eq!((meant('\u{92}'), meant('\u{81}'), meant('\u{c}')), ("’", "", " "));
    }
}
