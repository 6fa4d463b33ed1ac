//! Reports a block of code that does not end, and words that stand where the name of its language
//! does: no page shows them.
//!
//! Knows no language, and changes no text.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::CODE_FENCE;

/// Checks one block of code between fences. `block` is its text, with the fences, which begins at
/// byte `start` of the file.
pub fn check(file: &SourcePath, block: &str, start: usize) -> Option<Diagnostic> {
    let opening = block.lines().next()?;
    let mark = opening.chars().next().filter(|mark| ['`', '~'].contains(mark))?;
    let info = opening.trim_start_matches(mark);
    let length = opening.len() - info.len();
    let span = Span::new(start, start + opening.trim_end().len());
    let is_end = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        line.len() >= length && line.chars().all(|c| c == mark)
    };
    if !block.lines().skip(1).last().is_some_and(is_end) {
        let message = "the code that begins here does not end";
        let help = "write the same marks alone in the line below the code; if this is no code, \
            remove them here";
        return Some(Diagnostic::new(&CODE_FENCE, message).at(file, span, "").help(help));
    }
    let info = info.trim_start();
    let language = info.split([' ', ',', '{']).next().unwrap_or_default();
    let words = info.trim().strip_prefix(language).unwrap_or(info).trim();
    let is_word =
        |part: &str| !part.contains('=') && part.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let is_shown_nowhere = !words.starts_with('{') && words.split_whitespace().any(is_word);
    is_shown_nowhere.then(|| {
        let message = "words that stand where code begins are not shown";
        let help = "write only the name of a language after the marks, and the words in a line of \
            their own";
        Diagnostic::new(&CODE_FENCE, message).at(file, span, "").help(help)
    })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::base::SourcePath;

    #[test]
    fn fences() {
        let found = |block: &str| check(&SourcePath::new("content/cv.md"), block, 0).is_some();
        for sound in [
            "```\na\n```",
            "```python\na\n```\n",
            "~~~~ r {a=b}\n~~~\n~~~~",
            "```js title=\"a\"\n```",
            "``` text {1,3}\n> ```",
            "    indented",
        ] {
            assert!(!found(sound), "{sound}");
        }
        for slip in
            ["```", "```\na\n", "```\na\n~~~", "```words like these\na\n```", "````\na\n```"]
        {
            assert!(found(slip), "{slip}");
        }
    }
}
