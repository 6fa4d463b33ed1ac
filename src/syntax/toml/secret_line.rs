//! Errors in lines of `site.toml` that hold a token or a password, such as one without its quotation
//! marks: a report shows the line, and must not show that.
//!
//! That a secret does not belong there at all is said by the reader of `[publish]`.

use crate::base::{Diagnostic, SourcePath, well_known};
use crate::lexicon::secret_key::is_secret_key;
use crate::syntax::codes::TOML_SYNTAX;

/// Puts a diagnostic that shows nothing in place of each that is about such a line. `text` starts at
/// byte `start` of the file.
pub(super) fn hide(file: &SourcePath, text: &str, start: usize, diagnostics: &mut [Diagnostic]) {
    if file.as_str() != well_known::SITE {
        return;
    }
    for diagnostic in diagnostics {
        let span = diagnostic.labels.first().and_then(|label| label.span);
        let Some(at) = span.and_then(|span| span.start.checked_sub(start)) else { continue };
        let Some(before) = text.get(..at) else { continue };
        let number = before.matches('\n').count() + 1;
        let line = text.lines().nth(number - 1).unwrap_or_default();
        if has_secret_key(line) {
            let message = format!("line {number} of {file} cannot be read");
            *diagnostic = Diagnostic::new(&TOML_SYNTAX, message)
                .in_file(file)
                .help("it seems to hold a token or a password, and is not shown: take it out");
        }
    }
}

/// Whether one of the keys in a line, of which an inline table has several, is one of a secret. The
/// `=` behind the first of them may be missing.
fn has_secret_key(line: &str) -> bool {
    let words = |part| str::split(part, ['{', ',', ' ']).filter(|word| !word.is_empty());
    let mut keys = line.rsplit('=').skip(1).filter_map(|part| words(part).next_back());
    words(line).next().is_some_and(is_secret_key) || keys.any(is_secret_key)
}

#[cfg(test)]
mod tests {
    use super::has_secret_key;

    #[test]
    fn a_secret_is_told_by_its_key() {
        for line in
            ["GH_TOKEN = x", "token=\"x", "publish = { to = \"zip\", api-key = x }", "pat: x"]
        {
            assert!(has_secret_key(line), "{line}");
        }
        for line in ["headline = \"A secret", "[publish", "to = zip"] {
            assert!(!has_secret_key(line), "{line}");
        }
    }
}
