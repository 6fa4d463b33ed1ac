//! The texts of excerpts, and the line and column of a byte in them.
//!
//! Cuts nothing itself, and reads no disk.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Label, SourcePath};
use crate::source::SourceSet;

/// The text of every file that a diagnostic may be about.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    texts: BTreeMap<SourcePath, Arc<str>>,
}

impl Texts {
    /// The texts of the files that diagnostics are about. Each byte that is not text is shown as
    /// `?`, and a control character of two bytes as `¿`.
    pub fn of(sources: &SourceSet, diagnostics: &[Diagnostic]) -> Texts {
        let files = diagnostics.iter().flat_map(|diagnostic| {
            let labels = diagnostic.labels.iter().chain(&diagnostic.level_set_at);
            let mended = diagnostic.fix.iter().flat_map(|fix| fix.places().map(|(file, _)| file));
            labels.map(|label| &label.file).chain(mended)
        });
        let mut texts = Texts::default();
        let private = sources.private.opened();
        for file in files {
            if let Some(source) = sources.get(file).or_else(|| private.get(file))
                && !texts.texts.contains_key(file)
                && file.kind().has_lines()
            {
                texts.insert(file.clone(), readable(&source.bytes));
            }
        }
        texts
    }

    /// Adds a text that is no source, such as a template of a standard theme.
    pub fn insert(&mut self, file: SourcePath, text: impl Into<Arc<str>>) {
        self.texts.insert(file, text.into());
    }

    pub fn get(&self, file: &SourcePath) -> Option<&str> {
        self.texts.get(file).map(AsRef::as_ref)
    }
}

/// Text of the same length in bytes, so that spans stay right: each byte that is not UTF-8 becomes
/// a `?`.
fn readable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        // A terminal may take a control character of two bytes for a command.
        text.extend(
            chunk.valid().chars().map(|c| if matches!(c, '\u{80}'..='\u{9f}') { '¿' } else { c }),
        );
        text.extend(std::iter::repeat_n('?', chunk.invalid().len()));
    }
    text
}

/// Line and column, both from 1, of a byte offset; columns count characters.
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The position of a label in the form `site.toml:9:1`; the file alone if no span is marked or its
/// text is missing.
pub fn position(label: &Label, texts: &Texts) -> String {
    let file = label.file.as_str();
    let text = texts.get(&label.file);
    match label.span.zip(text).map(|(span, text)| line_and_column(text, span.start)) {
        Some((line, column)) => format!("{file}:{line}:{column}"),
        None => file.to_owned(),
    }
}
