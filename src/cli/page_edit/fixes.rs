//! What can be written with one press for what is wrong with a piece on a page: the safe fix of
//! `folio check --fix`, and where two things can be meant, each of them. All at their places in the text
//! of the piece.
//!
//! Applies none, and leaves out what changes something elsewhere, too.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::edit::shown;
use crate::preview::server::DraftFix;

/// The fixes of one diagnostic within the part of a file at `span`.
pub fn fixes(found: &Diagnostic, file: &SourcePath, text: &str, span: Span) -> Vec<DraftFix> {
    let edit = |at: &[(&SourcePath, Span)], write: &str| {
        let mut places = Vec::new();
        for (at_file, at) in at {
            places.push((*at_file == file).then(|| place_in(text, span, *at)).flatten()?);
        }
        Some(DraftFix { places, write: write.to_owned() })
    };
    let safe = found.fix.as_ref();
    let safe =
        safe.and_then(|fix| edit(&fix.places().collect::<Vec<_>>(), fix.replacement.as_str()));
    let meant = found.labels.first().and_then(|label| Some((&label.file, label.span?)));
    let chosen = found.alternatives.iter().filter_map(|write| edit(&[meant?], write));
    safe.into_iter().chain(chosen).collect()
}

/// Where a place of a file is in the part at `span`, as a script counts the text that it is shown: in code
/// units of UTF-16. `None` is outside of it.
pub fn place_in(text: &str, span: Span, at: Span) -> Option<(usize, usize)> {
    let units = |from: usize, to: usize| Some(shown(text.get(from..to)?).encode_utf16().count());
    let is_inside = span.start <= at.start && at.end <= span.end;
    let start = is_inside.then(|| units(span.start, at.start)).flatten()?;
    Some((start, start + units(at.start, at.end)?))
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
        let wrong = Span::new(at, at + 7);
        let found = Diagnostic::new(&CODE, "wrong").suggest(&file, wrong, "headline");
        let span = Span::new(3, text.len() - 2);
        let places = |found: &Diagnostic, span| -> Vec<_> {
            fixes(found, &file, text, span).into_iter().map(|fix| fix.places).collect()
        };
        assert_eq!(places(&found, span), [[(6, 13)]]);
        assert!(places(&found, Span::new(0, 3)).is_empty());
        let doubtful = Diagnostic::new(&CODE, "two ways")
            .at(&file, wrong, "")
            .alternatives(["one", "two"].map(str::to_owned));
        assert_eq!(places(&doubtful, span), [[(6, 13)], [(6, 13)]]);
        let other = SourcePath::new("content/a.toml");
        assert_eq!(fixes(&found, &other, text, span).len(), 0);
    }
}
