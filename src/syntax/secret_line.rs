//! Errors in lines of `site.toml` that hold a token or a password, such as one without its quotation
//! marks: a report shows the line, and must not show that.
//!
//! That a secret does not belong there at all is said by the reader of `[publish]`.

use crate::base::{Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::secret_address::has_password;
use crate::lexicon::secret_key::is_secret_key;

/// Puts a diagnostic that shows nothing in place of each that is about such a line.
pub fn hide(file: &SourcePath, text: &str, diagnostics: &mut [Diagnostic]) {
    if file.as_str() != well_known::SITE {
        return;
    }
    for diagnostic in diagnostics {
        let spans = diagnostic.labels.iter().filter_map(|label| label.span);
        let Some(number) = spans.into_iter().find_map(|span| secret_line(text, span)) else {
            continue;
        };
        let message = format!("line {number} of {file} cannot be read");
        *diagnostic = Diagnostic::new(diagnostic.code, message)
            .in_file(file)
            .help("it seems to hold a token or a password, and is not shown: take it out");
    }
}

/// The number of the first line that a report of this span would show and must not.
fn secret_line(text: &str, span: Span) -> Option<usize> {
    let before = text.get(..span.start)?;
    let first = before.rfind('\n').map_or(0, |newline| newline + 1);
    let lines = text.get(first..span.end.max(span.start))?.lines().count().max(1);
    let is_of_a_host = is_of_a_host(before);
    let found = text[first..].lines().take(lines).position(|line| {
        has_secret_key(line, is_of_a_host) || words_of_values(line).any(has_password)
    });
    Some(before.matches('\n').count() + 1 + found?)
}

/// Whether the last table that begins in a text is `[publish]` or one in it.
fn is_of_a_host(text: &str) -> bool {
    let mut headers = text.lines().rev().map(str::trim_start).filter(|line| line.starts_with('['));
    headers.next().is_some_and(|header| header.trim_start_matches('[').starts_with("publish"))
}

/// What may be a value, or a part of one, in a line that may not be TOML.
fn words_of_values(line: &str) -> impl Iterator<Item = &str> {
    let marks = |c: char| c.is_whitespace() || "=,[]{}\"'\u{201c}\u{201d}\u{201e}".contains(c);
    line.split(marks).filter(|word| !word.is_empty())
}

/// Whether one of the keys in a line, of which an inline table has several, is one of a secret. The
/// `=` behind the first of them may be missing.
fn has_secret_key(line: &str, is_of_a_host: bool) -> bool {
    // Letters behind a name are credentials, too.
    let is_secret_key = |key: &str| is_secret_key(key) && (is_of_a_host || key != "credentials");
    let words = |part| str::split(part, ['{', ',', ' ']).filter(|word| !word.is_empty());
    let mut keys = line.rsplit('=').skip(1).filter_map(|part| words(part).next_back());
    words(line).next().is_some_and(is_secret_key) || keys.any(is_secret_key)
}

#[cfg(test)]
mod tests {
    use super::{has_secret_key, secret_line};
    use crate::base::Span;
    use crate::source::SourceSet;
    use crate::syntax::Documents;

    #[test]
    fn a_secret_is_told_by_its_key() {
        for line in
            ["GH_TOKEN = x", "token=\"x", "publish = { to = \"zip\", api-key = x }", "pat: x"]
        {
            assert!(has_secret_key(line, false), "{line}");
        }
        for line in ["headline = \"A secret", "credentials = [MBBS", "[publish", "to = zip"] {
            assert!(!has_secret_key(line, false), "{line}");
        }
    }

    #[test]
    fn no_error_shows_a_line_with_a_secret() {
        for lines in [
            "token = hush-hush",
            "token = \"hush-hush",
            "token = \"a\"\ntoken = \"hush-hush\"",
            "token = \"hush\u{7}-hush-hush\"",
            "token = \u{201c}hush-hush\u{201d}",
            "credentials = hush-hush",
            "target = sftp://ada:hush-hush@h.example/www",
            "target = \"ada:hush-hush@h.example:www\"\ntarget = \"ada:hush-hush@h.example:www\"",
            "repository = \"https://hush-hush@h.example/a.git",
        ] {
            let text = format!("[publish]\nto = \"zip\"\n{lines}\n");
            let documents = Documents::of(&SourceSet::of([("site.toml", text.as_bytes())]));
            assert!(documents.diagnostics().next().is_some(), "{lines}");
            for diagnostic in documents.diagnostics() {
                assert!(diagnostic.labels.iter().all(|label| label.span.is_none()), "{lines}");
                assert!(!format!("{diagnostic:?}").contains("hush"), "{lines}");
            }
        }
    }

    #[test]
    fn lines_without_a_secret_are_shown() {
        for line in ["email = ada@h.example", "links = mailto:ada@h.example", "to = zip"] {
            assert_eq!(secret_line(line, Span::new(0, line.len())), None, "{line}");
        }
    }
}
