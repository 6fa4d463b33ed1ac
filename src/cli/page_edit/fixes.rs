//! The safe fixes of what is wrong with a piece that is written on a page: those of `folio check --fix`,
//! each at its place in the text of the piece.
//!
//! Applies none, and leaves out a fix that changes something elsewhere, too.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::edit::{line_of, shown};
use crate::preview::server::DraftFix;

/// The fixes within the part of a file at `span`, in the order of the diagnostics.
pub fn fixes(found: &[Diagnostic], file: &SourcePath, text: &str, span: Span) -> Vec<DraftFix> {
    let place = |at: Span| {
        let part = |from: usize, to: usize| Some(shown(text.get(from..to)?).encode_utf16().count());
        let is_inside = span.start <= at.start && at.end <= span.end;
        let start = is_inside.then(|| part(span.start, at.start)).flatten()?;
        Some((start, start + part(at.start, at.end)?))
    };
    let mended = found.iter().filter_map(|diagnostic| {
        let fix = diagnostic.fix.as_ref()?;
        let places: Option<Vec<(usize, usize)>> = fix
            .places()
            .map(|(at_file, at)| (at_file == file).then(|| place(at)).flatten())
            .collect();
        Some(DraftFix {
            what: diagnostic.message.clone(),
            line: line_of(text, fix.span.start),
            places: places?,
            write: fix.replacement.clone(),
        })
    });
    mended.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Code;

    static CODE: Code = Code::error("unknown-key", "");

    #[test]
    fn a_fix_is_where_the_page_has_it() {
        let file = SourcePath::new("site.toml");
        let text = "a\r\n[ü𝄞]\r\nhedline = 1\r\n";
        let at = text.find("hedline").unwrap();
        let found =
            [Diagnostic::new(&CODE, "wrong").suggest(&file, Span::new(at, at + 7), "headline")];
        let span = Span::new(3, text.len() - 2);
        let places = |found: &[Diagnostic], span| -> Vec<_> {
            fixes(found, &file, text, span).into_iter().map(|fix| (fix.line, fix.places)).collect()
        };
        assert_eq!(places(&found, span), [(3, vec![(6, 13)])]);
        assert_eq!(places(&found, Span::new(0, 3)), []);
        let other = SourcePath::new("content/a.toml");
        assert_eq!(fixes(&found, &other, text, span).len(), 0);
    }
}
