//! Lines of a source, whatever ends them: `\n`, `\r\n`, or `\r` alone.
//!
//! Changes no byte.

use crate::base::Span;

/// What opens a file whose encoding is marked.
const MARK: &str = "\u{feff}";

/// The whole text without its encoding mark.
pub fn whole(text: &str) -> Span {
    Span::new(if text.starts_with(MARK) { MARK.len() } else { 0 }, text.len())
}

/// The lines that a range touches, without the end of the last one and without what is empty at its
/// end.
pub fn whole_lines(text: &str, span: Span) -> Span {
    let first = whole(text).start;
    let inside = text.get(span.range()).unwrap_or_default();
    let end = span.start + inside.trim_end().len();
    let start = text.get(..span.start).unwrap_or_default();
    let start = start.rfind(['\n', '\r']).map_or(first, |at| at + 1);
    let rest = text.get(end..).unwrap_or_default();
    Span::new(start, end + rest.find(['\n', '\r']).unwrap_or(rest.len()))
}

/// The number of the line at a byte, from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    split(text.get(..at).unwrap_or(text)).len()
}

/// The text as a field of a page holds it: each line ends with a line feed.
pub fn shown(text: &str) -> String {
    let lines: Vec<&str> = split(text).iter().map(|(line, _)| *line).collect();
    lines.join("\n")
}

/// Each line with what ends it: the last one with nothing.
pub fn split(text: &str) -> Vec<(&str, &str)> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\r']) {
        let end = if rest[at..].starts_with("\r\n") { 2 } else { 1 };
        lines.push((&rest[..at], &rest[at..at + end]));
        rest = &rest[at + end..];
    }
    lines.push((rest, ""));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_whole_whatever_ends_them() {
        let text = "\u{feff}one\r\n  two \r\rthree";
        let at = |part: &str| {
            let start = text.find(part).unwrap();
            &text[whole_lines(text, Span::new(start, start + part.len())).range()]
        };
        assert_eq!((at("one\r\n"), at("wo"), at("three")), ("one", "  two ", "three"));
        assert_eq!(at("e\r\n  t"), "one\r\n  two ");
        assert_eq!((line_of(text, 3), line_of(text, text.len())), (1, 4));
        assert_eq!(shown(&text[whole(text).range()]), "one\n  two \n\nthree");
    }
}
