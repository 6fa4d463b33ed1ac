//! One source, read in the format that its name gives.
//!
//! Never fails: what cannot be read is reported, and the rest of the file is kept.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnosed, Diagnostic, FileKind, SourcePath};
use crate::source::Source;
use crate::syntax::bibtex::{self, Bibtex};
use crate::syntax::codes::TOML_SYNTAX;
use crate::syntax::long_words::shorten;
use crate::syntax::markdown::{self, Markdown, RawHtml, Reading};
use crate::syntax::reference::formats::{self, Format};
use crate::syntax::toml::TomlDocument;
use crate::syntax::works::Works;
use crate::syntax::{encoding, front_matter, hidden_characters, reference, secret_line};

/// A file that was read, by its format.
#[derive(Clone, Debug)]
pub enum Document {
    Toml(TomlDocument),
    Markdown(MarkdownDocument),
    Bibtex(Bibtex),
    /// Works in another format of reference managers.
    Works(Works),
    /// A picture, a PDF, a font: nothing to read in it here.
    Opaque,
}

impl Document {
    pub fn toml(&self) -> Option<&TomlDocument> {
        match self {
            Document::Toml(document) => Some(document),
            _ => None,
        }
    }
}

/// A markdown file: its front matter, empty without one, and its text.
#[derive(Clone, Debug)]
pub struct MarkdownDocument {
    pub front_matter: TomlDocument,
    pub markdown: Markdown,
    /// The whole file, which is UTF-8, without hidden characters; spans are offsets in it.
    source: Arc<[u8]>,
}

impl MarkdownDocument {
    /// The whole file as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.source).unwrap_or_default()
    }

    /// Whether there is something in the file, and all of it is notes to oneself: comments in the
    /// front matter and in the text.
    pub fn has_only_comments(&self) -> bool {
        let says_nothing = self.front_matter.table.entries.is_empty()
            && !self.front_matter.is_broken
            && self.markdown.body.is_empty();
        let is_mark = |c: char| c.is_whitespace() || c == '+';
        says_nothing && !self.text().chars().all(is_mark)
    }
}

/// Reads one source, by the ending of its name; `reading` is about markdown. Memoized by path and
/// content, diagnostics included.
pub fn parse(source: &Source, reading: impl Into<Reading>) -> Arc<Diagnosed<Document>> {
    let reading = match source.path.kind() {
        FileKind::Markdown => reading.into(),
        _ => RawHtml::IsText.into(),
    };
    parse_as(source, reading)
}

#[comemo::memoize]
fn parse_as(source: &Source, reading: Reading) -> Arc<Diagnosed<Document>> {
    let kind = source.path.kind();
    let is_perhaps_read = kind.may_hold_references() && source.path.is_content();
    let format = if is_perhaps_read { Format::of_content(&source.bytes) } else { None };
    if !kind.is_read() && format.is_none() {
        return Arc::new(Diagnosed::new(Document::Opaque, Vec::new()));
    }
    if let Some(fault) = encoding::check(&source.path, &source.bytes) {
        return Arc::new(Diagnosed::new(Document::Opaque, vec![fault]));
    }
    let written = source.text().unwrap_or_default();
    let mut diagnostics = Vec::new();
    let text = hidden_characters::check(&source.path, written).into_value(&mut diagnostics);
    let lines_with_hidden: BTreeSet<usize> =
        diagnostics.iter().map(|diagnostic| line_of(written, diagnostic)).collect();
    let mut long_words = Vec::new();
    let text = match kind {
        FileKind::Toml | FileKind::Markdown => shorten(&source.path, text, &mut long_words),
        _ => text,
    };
    let parsed = match kind {
        FileKind::Toml => {
            let shift = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            TomlDocument::parse(&source.path, &text[shift..], shift).map(Document::Toml)
        }
        FileKind::Markdown => {
            // A text without hidden characters is kept as it was read.
            let bytes = match &text {
                Cow::Borrowed(_) => Arc::clone(&source.bytes),
                Cow::Owned(text) => text.as_bytes().into(),
            };
            parse_markdown(&source.path, &text, bytes, reading).map(Document::Markdown)
        }
        FileKind::Bibtex => parse_bibtex(&source.path, &text).map(Document::Bibtex),
        _ if let Some(format) = format.or_else(|| Format::of_kind(kind)) => {
            formats::parse(&source.path, &text, format).map(Document::Works)
        }
        _ => Diagnosed::new(Document::Opaque, Vec::new()),
    };
    // What such a character does to its line is no second fault.
    let is_other = |diagnostic: &Diagnostic| {
        *diagnostic.code != TOML_SYNTAX
            || lines_with_hidden.is_empty()
            || !lines_with_hidden.contains(&line_of(written, diagnostic))
    };
    diagnostics.extend(parsed.diagnostics.into_iter().filter(is_other));
    diagnostics.extend(long_words);
    secret_line::hide(&source.path, written, &mut diagnostics);
    Arc::new(Diagnosed::new(parsed.value, diagnostics))
}

/// Reads a `.bib` file, with what is noticed about the fields of its entries.
fn parse_bibtex(file: &SourcePath, text: &str) -> Diagnosed<Bibtex> {
    let mut parsed = bibtex::parse(file, text);
    let entries = &parsed.value.entries;
    let read: Vec<_> = entries
        .par_iter()
        .with_min_len(64)
        .map(|entry| reference::bibtex::read(&entry.entry))
        .collect();
    let remarks = entries.iter().zip(&read).enumerate().flat_map(|(work, (entry, read))| {
        let remarks = read.remarks.iter();
        remarks.map(move |(field, remark)| {
            (work, remark, entry.fields.get(field).unwrap_or(entry.span))
        })
    });
    parsed.diagnostics.extend(reference::report::report(file, text, remarks));
    parsed
}

/// The number of the line in which the mark of a diagnostic begins.
fn line_of(text: &str, diagnostic: &Diagnostic) -> usize {
    let start = diagnostic.labels.first().and_then(|label| label.span).map_or(0, |span| span.start);
    text.as_bytes()[..start.min(text.len())].iter().filter(|byte| **byte == b'\n').count()
}

fn parse_markdown(
    file: &SourcePath,
    text: &str,
    source: Arc<[u8]>,
    reading: Reading,
) -> Diagnosed<MarkdownDocument> {
    let mut diagnostics = Vec::new();
    let parts = front_matter::split(file, text, &mut diagnostics);
    let front_matter = match parts.front_matter {
        Some(span) => {
            TomlDocument::parse(file, &text[span.range()], span.start).into_value(&mut diagnostics)
        }
        None => TomlDocument { is_broken: !diagnostics.is_empty(), ..TomlDocument::empty(file) },
    };
    let markdown = markdown::parse(file, &text[parts.body.range()], parts.body.start, reading)
        .into_value(&mut diagnostics);
    Diagnosed::new(MarkdownDocument { front_matter, markdown, source }, diagnostics)
}
