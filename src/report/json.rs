//! The same report as data: one JSON object, with lines and columns, for editors and scripts.
//!
//! Decides nothing: each field comes from the diagnostic.

use serde::Serialize;

use crate::base::{Diagnostic, Label, Severity, SourcePath, Span};
use crate::report::excerpt::{Texts, line_and_column};

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<DiagnosticView<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DiagnosticView<'a> {
    severity: &'static str,
    code: &'a str,
    message: &'a str,
    labels: Vec<LabelView<'a>>,
    help: Option<&'a str>,
    fix: Option<FixView<'a>>,
    /// The line of `[lints]` that chose the severity.
    #[serde(skip_serializing_if = "Option::is_none")]
    level_set_at: Option<LabelView<'a>>,
}

/// Lines and columns count from 1, columns in characters, offsets in bytes; a file as a whole has
/// neither.
#[derive(Serialize)]
struct LabelView<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    message: &'a str,
}

#[derive(Serialize)]
struct FixView<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    replacement: &'a str,
    /// Further places with the same text, to be replaced alike.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    again: Vec<PlaceView<'a>>,
}

#[derive(Serialize)]
struct PlaceView<'a> {
    file: &'a str,
    start: usize,
    end: usize,
}

fn place_view(file: &SourcePath, span: Span) -> PlaceView<'_> {
    PlaceView { file: file.as_str(), start: span.start, end: span.end }
}

/// The diagnostics as one JSON object, with a line break at its end.
pub fn json(diagnostics: &[Diagnostic], texts: &Texts) -> String {
    let views = diagnostics.iter().map(|diagnostic| DiagnosticView {
        severity: diagnostic.severity.name(),
        code: diagnostic.code.name,
        message: &diagnostic.message,
        labels: diagnostic.labels.iter().map(|label| label_view(label, texts)).collect(),
        help: diagnostic.help.as_deref(),
        fix: diagnostic.fix.as_ref().map(|fix| FixView {
            file: fix.file.as_str(),
            start: fix.span.start,
            end: fix.span.end,
            replacement: &fix.replacement,
            again: fix.again.iter().map(|(file, span)| place_view(file, *span)).collect(),
        }),
        level_set_at: diagnostic.level_set_at.as_ref().map(|label| label_view(label, texts)),
    });
    let count = |severity: Severity| {
        diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    };
    let report = Report {
        diagnostics: views.collect(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
    };
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn label_view<'a>(label: &'a Label, texts: &Texts) -> LabelView<'a> {
    let position = label
        .span
        .and_then(|span| texts.get(&label.file).map(|text| line_and_column(text, span.start)));
    LabelView {
        file: label.file.as_str(),
        line: position.map(|(line, _)| line),
        column: position.map(|(_, column)| column),
        start: label.span.map(|span| span.start),
        end: label.span.map(|span| span.end),
        message: &label.message,
    }
}
