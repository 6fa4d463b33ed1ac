//! What is reported at a place already, so that one cause gives one message.

use crate::base::{Diagnostic, SourcePath, Span};

/// Whether something is reported at a place already.
pub fn is_reported(diagnostics: &[Diagnostic], file: &SourcePath, span: Span) -> bool {
    let mut labels = diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels);
    labels.any(|label| {
        let touches = |other: Span| other.start < span.end && span.start < other.end;
        label.file == *file && label.span.is_some_and(touches)
    })
}
