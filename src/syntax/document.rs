//! One source, read in the format that its name gives.
//!
//! Never fails: what cannot be read is reported, and the rest of the file is kept.

use std::sync::Arc;

use crate::base::{Diagnosed, Diagnostic, FileKind, SourcePath, Span};
use crate::source::Source;
use crate::syntax::bibtex::{self, Bibtex};
use crate::syntax::codes::NOT_UTF8;
use crate::syntax::front_matter;
use crate::syntax::markdown::{self, Markdown};
use crate::syntax::toml::TomlDocument;

/// A file that was read, by its format.
#[derive(Clone, Debug)]
pub enum Document {
    Toml(TomlDocument),
    Markdown(MarkdownDocument),
    Bibtex(Bibtex),
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
    /// The whole file, which is UTF-8; spans are offsets in it.
    source: Arc<[u8]>,
}

impl MarkdownDocument {
    /// The whole file as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.source).unwrap_or_default()
    }
}

/// Reads one source, by the ending of its name. Memoized by path and content, diagnostics included.
#[comemo::memoize]
pub fn parse(source: &Source) -> Arc<Diagnosed<Document>> {
    let kind = source.path.kind();
    if !matches!(kind, FileKind::Toml | FileKind::Markdown | FileKind::Bibtex) {
        return Arc::new(Diagnosed::new(Document::Opaque, Vec::new()));
    }
    let text = match source.text() {
        Ok(text) => text,
        Err(at) => {
            return Arc::new(Diagnosed::new(Document::Opaque, vec![not_utf8(&source.path, at)]));
        }
    };
    Arc::new(match kind {
        FileKind::Toml => {
            let shift = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
            let parsed = TomlDocument::parse(&source.path, &text[shift..], shift);
            Diagnosed::new(Document::Toml(parsed.value), parsed.diagnostics)
        }
        FileKind::Markdown => {
            let parsed = parse_markdown(source, text);
            Diagnosed::new(Document::Markdown(parsed.value), parsed.diagnostics)
        }
        _ => {
            let parsed = bibtex::parse(&source.path, text);
            Diagnosed::new(Document::Bibtex(parsed.value), parsed.diagnostics)
        }
    })
}

fn parse_markdown(source: &Source, text: &str) -> Diagnosed<MarkdownDocument> {
    let file = &source.path;
    let mut diagnostics = Vec::new();
    let parts = front_matter::split(file, text, &mut diagnostics);
    let front_matter = match parts.front_matter {
        Some(span) => {
            TomlDocument::parse(file, &text[span.range()], span.start).into_value(&mut diagnostics)
        }
        None => TomlDocument { is_broken: !diagnostics.is_empty(), ..TomlDocument::empty(file) },
    };
    let markdown = markdown::parse(file, &text[parts.body.range()], parts.body.start)
        .into_value(&mut diagnostics);
    let source = Arc::clone(&source.bytes);
    Diagnosed::new(MarkdownDocument { front_matter, markdown, source }, diagnostics)
}

/// Reports that a file is not saved as UTF-8, at its first byte that is not.
pub fn not_utf8(file: &SourcePath, at: usize) -> Diagnostic {
    Diagnostic::new(
        &NOT_UTF8,
        format!("`{file}` is not saved as UTF-8, so from here on its letters cannot be told"),
    )
    .at(file, Span::new(at, at + 1), "")
    .help("open it in the program that wrote it, and save it again with the encoding \"UTF-8\"")
}
