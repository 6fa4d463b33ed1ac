//! The same report as data: one JSON object, with lines and columns worked out, for editors and
//! scripts.

use serde::Serialize;

use crate::base::{Diagnostic, Severity};
use crate::report::excerpt::{Texts, line_and_column};

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Finding<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    severity: &'static str,
    code: &'a str,
    message: &'a str,
    labels: Vec<Place<'a>>,
    help: Option<&'a str>,
    fix: Option<Change<'a>>,
}

/// Lines and columns count from 1, columns in characters, offsets in bytes; a file as a whole has
/// neither.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    message: &'a str,
}

#[derive(Serialize)]
struct Change<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    replacement: &'a str,
}

/// The findings as one JSON object, with a line break at its end.
pub fn json(diagnostics: &[Diagnostic], texts: &Texts) -> String {
    let findings = diagnostics.iter().map(|diagnostic| Finding {
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        code: diagnostic.code.name,
        message: &diagnostic.message,
        labels: diagnostic
            .labels
            .iter()
            .map(|label| {
                let place = label.span.and_then(|span| {
                    texts.get(&label.file).map(|text| line_and_column(text, span.start))
                });
                Place {
                    file: label.file.as_str(),
                    line: place.map(|(line, _)| line),
                    column: place.map(|(_, column)| column),
                    start: label.span.map(|span| span.start),
                    end: label.span.map(|span| span.end),
                    message: &label.message,
                }
            })
            .collect(),
        help: diagnostic.help.as_deref(),
        fix: diagnostic.fix.as_ref().map(|fix| Change {
            file: fix.file.as_str(),
            start: fix.span.start,
            end: fix.span.end,
            replacement: &fix.replacement,
        }),
    });
    let count = |severity: Severity| {
        diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    };
    let report = Report {
        diagnostics: findings.collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}
