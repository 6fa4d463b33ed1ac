//! More interests than a reader takes for a field of one's own.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::LintContext;

pub static MANY_INTERESTS: Code =
    Code::note("many-interests", include_str!("../../../codes/many-interests.md"));

/// Advice is three to five, in one field (docs/domain.md, "identity and story").
const MOST: usize = 5;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let count = cx.profile.person.interests.len();
    if count <= MOST {
        return Vec::new();
    }
    let file = SourcePath::site();
    let span = cx.documents.span(&file, &["person", "interests"]);
    let message = format!("these are {count} interests, and a reader remembers {MOST} at most");
    vec![Diagnostic::new(&MANY_INTERESTS, message).at(&file, span, "").help(
        "keep those that you want to be asked about, three to five in one field; the CV has room \
         for the others",
    )]
}
