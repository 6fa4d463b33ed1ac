//! What can be written with one press for what is wrong with a piece on a page: the safe fixes of
//! `folio check --fix`, and where two things can be meant, each of them. All at their places in the text
//! of the piece.
//!
//! Applies none, and leaves out what changes something elsewhere, too.

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
    let edit = |diagnostic: &Diagnostic, at: &[(&SourcePath, Span)], write: &str| {
        let mut places = Vec::new();
        for (at_file, at) in at {
            places.push((*at_file == file).then(|| place(*at)).flatten()?);
        }
        Some(DraftFix {
            what: diagnostic.message.clone(),
            line: line_of(text, at.first()?.1.start),
            places,
            write: write.to_owned(),
        })
    };
    let of_one = |diagnostic: &Diagnostic| -> Vec<DraftFix> {
        let safe = diagnostic.fix.as_ref().and_then(|fix| {
            edit(diagnostic, &fix.places().collect::<Vec<_>>(), &fix.replacement)
        });
        let meant = diagnostic.labels.first().and_then(|label| Some((&label.file, label.span?)));
        let chosen = diagnostic.alternatives.iter();
        let chosen = chosen.filter_map(|write| edit(diagnostic, &[meant?], write));
        safe.into_iter().chain(chosen).collect()
    };
    found.iter().flat_map(of_one).collect()
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
        let doubtful = [Diagnostic::new(&CODE, "two ways")
            .at(&file, Span::new(at, at + 7), "")
            .alternatives(["one", "two"].map(str::to_owned))];
        assert_eq!(places(&doubtful, span), [(3, vec![(6, 13)]), (3, vec![(6, 13)])]);
        let other = SourcePath::new("content/a.toml");
        assert_eq!(fixes(&found, &other, text, span).len(), 0);
    }
}
