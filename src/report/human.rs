//! The report that a person reads: in the terminal, and word for word the same in the preview's
//! overlay.

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle,
};

use crate::base::{Diagnostic, Label, Severity, Span};
use crate::report::excerpt::{Texts, position};

/// The widest excerpt, in columns, where the terminal's width is not known.
pub const WIDTH: usize = 140;

/// All diagnostics, one after the other, with an empty line between them and one line of sum at the
/// end; empty without diagnostics.
pub fn human(diagnostics: &[Diagnostic], texts: &Texts, colors: bool) -> String {
    let mut report: String = blocks(diagnostics, texts, colors).collect();
    if let Some(sum) = sum(diagnostics) {
        report.push_str(&sum);
        report.push('\n');
    }
    report
}

/// The report of each diagnostic, with an empty line at its end.
pub(super) fn blocks(
    diagnostics: &[Diagnostic],
    texts: &Texts,
    colors: bool,
) -> impl Iterator<Item = String> {
    let renderer = if colors { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    diagnostics.iter().map(move |diagnostic| one(diagnostic, texts, &renderer) + "\n\n")
}

fn one(diagnostic: &Diagnostic, texts: &Texts, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let help = diagnostic.help.as_deref().map(wrapped);
    let mut group = Group::with_title(
        level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name),
    );
    let mut files: Vec<&Label> = Vec::new();
    for label in &diagnostic.labels {
        if !files.iter().any(|known| known.file == label.file) {
            files.push(label);
        }
    }
    for (number, first) in files.iter().enumerate() {
        let labels = diagnostic.labels.iter().filter(|label| label.file == first.file);
        group = add_file(group, first, labels, texts, number == 0);
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    if let Some(label) = &diagnostic.level_set_at {
        let position = position(label, texts);
        let note = format!("[lints] sets the level of `{}` at {position}", diagnostic.code);
        group = group.element(Level::NOTE.message(note));
    }
    let text = renderer.render(&[group]);
    // Without a label there is no margin to draw.
    if diagnostic.labels.is_empty() { text.replacen("\n |\n", "\n", 1) } else { text }
}

/// Breaks long lines between words, at a width that most windows have.
fn wrapped(help: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in help.lines() {
        let mut current = String::new();
        for word in line.split(' ') {
            if !current.is_empty()
                && current.chars().count() + 1 + word.chars().count() > WIDTH - 30
            {
                lines.push(std::mem::take(&mut current));
            } else if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines.join("\n")
}

fn add_file<'a>(
    group: Group<'a>,
    first: &'a Label,
    labels: impl Iterator<Item = &'a Label>,
    texts: &'a Texts,
    is_main: bool,
) -> Group<'a> {
    let Some(text) = texts.get(&first.file) else {
        return group.element(Origin::path(first.file.as_str()));
    };
    let labels: Vec<&Label> = labels.collect();
    let mut spans = Vec::new();
    for label in &labels {
        let Some(span) = label.span else {
            return group.element(Origin::path(first.file.as_str()));
        };
        spans.push(visible(text, span));
    }
    let window = lines_around(text, &spans);
    let line = 1 + text[..window.start].matches('\n').count();
    let mut snippet = Snippet::source(&text[window.range()])
        .line_start(line)
        .path(first.file.as_str())
        .fold(true);
    for (number, (label, span)) in labels.iter().zip(&spans).enumerate() {
        let kind =
            if is_main && number == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(span.start - window.start..span.end - window.start);
        snippet = snippet.annotation(if label.message.is_empty() {
            annotation
        } else {
            annotation.label(label.message.as_str())
        });
    }
    group.element(snippet)
}

/// The lines of these spans and one on either side: the renderer splits all of a text into lines,
/// however little it shows of it.
fn lines_around(text: &str, spans: &[Span]) -> Span {
    let start = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let end = spans.iter().map(|span| span.end).max().unwrap_or(text.len());
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
    let first = line_start(start);
    Span::new(line_start(first.saturating_sub(1)), line_end(line_end(end)))
}

/// A span that can be marked: inside the text, on character boundaries, and no longer than its
/// first line.
fn visible(text: &str, span: Span) -> Span {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(span.start.min(text.len()));
    let end = boundary(span.end.clamp(start, text.len()));
    let line_end = text[start..end].find(['\n', '\r']).map_or(end, |newline| start + newline);
    Span::new(start, line_end)
}

/// `2 errors, 1 warning`, and how many need no decision.
pub(super) fn sum(diagnostics: &[Diagnostic]) -> Option<String> {
    let count = |severity: Severity, word: &str| {
        let number =
            diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        (number > 0).then(|| format!("{number} {word}{}", if number == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
        count(Severity::Note, "note"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return None;
    }
    let mut sum = parts.join(", ");
    match diagnostics.iter().filter(|diagnostic| diagnostic.fix.is_some()).count() {
        0 => {}
        1 if diagnostics.len() == 1 => sum += "; `folio check --fix` mends it",
        mended if mended == diagnostics.len() => sum += "; `folio check --fix` mends them",
        mended => sum += &format!("; `folio check --fix` mends {mended} of them"),
    }
    Some(sum)
}
