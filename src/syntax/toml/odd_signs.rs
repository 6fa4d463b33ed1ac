//! Spaces and signs that look like those of TOML and are others: no-break spaces from a web page,
//! letters that cannot be seen, signs of full width.
//!
//! Looks at nothing between quotation marks and behind `#`, where such characters are a person's own.

use crate::base::hidden_character::odd_space;
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::TOML_SYNTAX;

/// One line's odd signs.
pub(super) struct OddLine {
    pub first: Span,
    /// What the first of them is.
    name: &'static str,
    /// From the first to the last, and what to write for all of it.
    span: Span,
    mended: String,
}

impl OddLine {
    pub fn diagnostic(&self, file: &SourcePath, start: usize) -> Diagnostic {
        let message = format!("here stands {}, which TOML does not know", self.name);
        Diagnostic::new(&TOML_SYNTAX, message)
            .at(file, self.first.shifted(start), "")
            .help("delete it and type it again on the keyboard, or let `folio check --fix` do so")
            .fix(file, self.span.shifted(start), self.mended.as_str())
    }
}

/// The text with plain signs of the same length, and what was odd in it, line by line.
pub(super) fn plain(text: &str) -> (String, Vec<OddLine>) {
    let mut plain = String::with_capacity(text.len());
    let mut lines: Vec<(usize, OddLine)> = Vec::new();
    let mut number = 0;
    let mut quote: Option<&str> = None;
    let mut is_remark = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = c.len_utf8();
        let mut taken = length;
        if c == '\n' {
            number += 1;
            is_remark = false;
            // A text in one pair of marks ends with its line.
            quote = quote.filter(|quote| quote.len() == 3);
        } else if is_remark {
        } else if let Some(open) = quote {
            if c == '\\' && open.starts_with('"') {
                taken +=
                    rest[length..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
            } else if rest.starts_with(open) {
                taken = open.len();
                quote = None;
            }
        } else if let Some(open) =
            ["\"\"\"", "'''", "\"", "'"].into_iter().find(|open| rest.starts_with(open))
        {
            taken = open.len();
            quote = Some(open);
        } else if c == '#' {
            is_remark = true;
        } else if let Some((name, right)) = odd(c) {
            let span = Span::new(at, at + length);
            match lines.last_mut().filter(|(line, _)| *line == number) {
                Some((_, line)) => {
                    line.mended.push_str(&text[line.span.end..at]);
                    line.mended.push_str(right);
                    line.span.end = span.end;
                }
                None => lines
                    .push((number, OddLine { first: span, name, span, mended: right.to_owned() })),
            }
            plain.push_str(right);
            plain.extend(std::iter::repeat_n(' ', length - right.len()));
            at += taken;
            continue;
        }
        plain.push_str(&rest[..taken]);
        at += taken;
    }
    (plain, lines.into_iter().map(|(_, line)| line).collect())
}

/// What an odd sign is, and what was meant.
fn odd(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '\u{ad}' => ("a soft hyphen", ""),
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{61c}' => {
            ("a character that cannot be seen", "")
        }
        '＝' => ("an equals sign of full width", "="),
        '［' => ("a bracket of full width", "["),
        '］' => ("a bracket of full width", "]"),
        '｛' => ("a brace of full width", "{"),
        '｝' => ("a brace of full width", "}"),
        '，' | '、' => ("a comma of full width", ","),
        c => (odd_space(c)?, " "),
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_what_is_no_text_is_made_plain() {
        let same = "a = \"b\u{a0}c\" # d\u{a0}e\nf = '\u{a0}\"'\ng = \"\"\"\n\u{a0}\"\n\"\"\"\nh = \"\\\"\u{a0}\"\n";
        assert_eq!(plain(same).0, same);
        let (text, lines) = plain("a\u{a0}= [\u{a0}\"b\u{a0}\"]\nk\u{200b}ey ＝ 1\n");
        assert_eq!(text, "a  = [  \"b\u{a0}\"]\nk   ey =   1\n");
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].mended, " = [ ");
        assert_eq!(lines[1].mended, "ey =");
        // A text that is never closed ends with its line.
        assert_eq!(plain("a = \"b\nc\u{a0}= 1").1.len(), 1);
    }
}
