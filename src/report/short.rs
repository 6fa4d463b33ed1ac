//! One line each, as compilers write them: `file:line:column: error[code]: message`.
//!
//! Shows no excerpt, no help and no sum: a program that wants more reads the JSON.

use crate::base::Diagnostic;
use crate::report::excerpt::{Texts, position};

/// One line for each diagnostic, in their order; empty without diagnostics.
pub fn short(diagnostics: &[Diagnostic], texts: &Texts) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, texts)).collect()
}

fn line(diagnostic: &Diagnostic, texts: &Texts) -> String {
    let position = match diagnostic.labels.first() {
        Some(label) => format!("{}: ", position(label, texts)),
        None => String::new(),
    };
    let severity = diagnostic.severity.name();
    let message = diagnostic.message.replace(['\n', '\r'], " ");
    format!("{position}{severity}[{}]: {message}\n", diagnostic.code)
}
