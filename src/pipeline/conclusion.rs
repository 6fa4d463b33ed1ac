//! What a build reports in the end: each diagnostic where a person looks for it, at the level that
//! the site gives it, once.
//!
//! Finds nothing wrong by itself.

use std::collections::BTreeSet;

use crate::base::{Diagnostic, DiagnosticSubject, Label, SourcePath};
use crate::lint::allowed::Allowances;
use crate::lint::levels::Levels;
use crate::model::codes::{BROKEN_LINK, MISSING_FILE};
use crate::model::{Profile, file_use};
use crate::plan::codes::BROKEN_PDF;
use crate::source::SourceSet;
use crate::syntax::Documents;

/// Sorted by file and span.
pub fn conclude(
    mut diagnostics: Vec<Diagnostic>,
    sources: &SourceSet,
    documents: &Documents,
    profile: &Profile,
) -> Vec<Diagnostic> {
    relocate_to_reference(&mut diagnostics, documents, profile);
    // A file that exists and cannot be read is reported as such, and not as missing too.
    let unread: BTreeSet<&SourcePath> = sources
        .diagnostics
        .iter()
        .flat_map(|diagnostic| &diagnostic.labels)
        .map(|label| &label.file)
        .collect();
    diagnostics.retain(|diagnostic| match &diagnostic.subject {
        Some(DiagnosticSubject::File(file)) => {
            let is_missing = [&MISSING_FILE, &BROKEN_LINK].contains(&diagnostic.code);
            !is_missing || !unread.contains(file)
        }
        _ => true,
    });
    let levels = Levels::read(documents).into_value(&mut diagnostics);
    let allowances = Allowances::read(documents).into_value(&mut diagnostics);
    allowances.apply(&mut diagnostics);
    levels.apply(&mut diagnostics);
    diagnostics.sort_by(|a, b| a.labels.first().cmp(&b.labels.first()).then_with(|| a.cmp(b)));
    // What is planned and what is drawn may stumble over one fault of a file in their own ways.
    diagnostics.dedup_by(|next, first| {
        next == first
            || first.code == &BROKEN_PDF && next.code == &BROKEN_PDF && next.labels == first.labels
    });
    diagnostics
}

/// Moves a diagnostic about a picture's or a PDF's bytes to the line that asks for the file: that
/// is where a person looks.
fn relocate_to_reference(diagnostics: &mut [Diagnostic], documents: &Documents, profile: &Profile) {
    for diagnostic in diagnostics {
        if let [label] = &diagnostic.labels[..]
            && label.span.is_none()
            && let Some((file, span)) = file_use(documents, profile, &label.file)
        {
            diagnostic.labels.insert(0, Label { file, span: Some(span), message: String::new() });
            diagnostic.labels.truncate(1);
        }
    }
}
