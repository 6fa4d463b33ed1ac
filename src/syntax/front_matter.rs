//! Splits a file into its TOML front matter, fenced by `+++`, and the markdown after it.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::FRONT_MATTER;

/// A markdown file in its two parts, as byte ranges of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub front_matter: Option<Span>,
    pub body: Span,
}

/// Finds the two parts. The fence must open the file; an unclosed or YAML fence is reported, and
/// the file is read as markdown alone.
pub fn split(file: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Parts {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let whole = Parts { front_matter: None, body: Span::new(start, text.len()) };
    let first_line = text[start..].lines().next().unwrap_or_default().trim_end();
    if first_line == "---" && text[start + 3..].lines().skip(1).any(|line| line.trim_end() == "---")
    {
        let closes = text[start..].lines().skip(1).take_while(|line| line.trim_end() != "---");
        if closes.into_iter().all(|line| {
            line.trim().is_empty() || line.starts_with([' ', '#', '-']) || line.contains(':')
        }) {
            diagnostics.push(
                Diagnostic::new(
                    &FRONT_MATTER,
                    "this front matter is YAML; folio reads TOML between two lines of `+++`",
                )
                .at(file, Span::new(start, start + 3), "")
                .help("write `+++` for `---`, and `key = \"text\"` for `key: text`"),
            );
        }
        return whole;
    }
    if first_line != "+++" {
        return whole;
    }
    let mut at = start;
    for (number, line) in text[start..].split_inclusive('\n').enumerate() {
        if number > 0 && line.trim_end() == "+++" {
            let opened = start + text[start..].find('\n').map_or(0, |newline| newline + 1);
            return Parts {
                front_matter: Some(Span::new(opened, at)),
                body: Span::new(at + line.len(), text.len()),
            };
        }
        at += line.len();
    }
    diagnostics.push(
        Diagnostic::new(&FRONT_MATTER, "the front matter that starts here is never closed")
            .at(file, Span::new(start, start + 3), "")
            .help("write a line of `+++` behind the last key"),
    );
    whole
}
