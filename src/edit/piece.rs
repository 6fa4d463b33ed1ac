//! The pieces of one source: what a person can open by itself, with the words that a page shows of
//! it.
//!
//! Ranks none of them, and does not say which page shows what.

use crate::base::{SourcePath, Span};
use crate::edit::lines::whole_lines;
use crate::edit::part::Part;
use crate::edit::{markdown_parts, table_parts, work_parts};
use crate::source::Source;
use crate::syntax::markdown::RawHtml;
use crate::syntax::passages::{PassageKind, passages};
use crate::syntax::{Document, parse};

pub use crate::edit::part::PieceKind;

/// A part of a file that can be opened by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub kind: PieceKind,
    /// Whole lines, without the end of the last.
    pub span: Span,
    /// What a page may call it: an id, a citation key.
    pub names: Vec<String>,
    /// What a page may show of it, without what has a piece of its own.
    pub words: Vec<String>,
}

/// The pieces of a source in no certain order; none of a file that folio does not read as text.
pub fn pieces(source: &Source) -> Vec<Piece> {
    let Ok(text) = source.text() else { return Vec::new() };
    let mut parts: Vec<Part> = Vec::new();
    match &parse(source, RawHtml::IsText).value {
        Document::Toml(document) => {
            let names_works = source.path.file_name() == SourcePath::publications().file_name();
            table_parts::collect(&document.table, text, names_works, &mut parts);
        }
        Document::Markdown(document) => {
            table_parts::collect(&document.front_matter.table, text, false, &mut parts);
            let is_cv = source.path.file_name() == SourcePath::cv().file_name();
            markdown_parts::collect(&document.markdown, text, is_cv, &mut parts);
        }
        Document::Bibtex(bibtex) => work_parts::collect_bibtex(bibtex, text, &mut parts),
        Document::Works(works) => work_parts::collect_works(works, text, &mut parts),
        Document::Opaque => return Vec::new(),
    }
    parts.sort_by_key(|part| (part.shows.start, part.shows.end));
    let mut pieces: Vec<Piece> = parts.iter().map(piece_of).collect();
    for passage in passages(source).iter().filter(|passage| is_shown(&passage.kind)) {
        let span = passage.span(0..passage.text.len());
        let before = parts.partition_point(|part| part.shows.start <= span.start);
        let holds = |at: &usize| span.start < parts[*at].shows.end;
        let words = words_of(&passage.text);
        match before.checked_sub(1).filter(holds) {
            Some(at) => pieces[at].words.extend(words),
            // A footnote, or a text that no block has.
            None => pieces.push(Piece {
                kind: PieceKind::Lines,
                span: whole_lines(text, span),
                names: Vec::new(),
                words,
            }),
        }
    }
    pieces
}

fn piece_of(part: &Part) -> Piece {
    let Part { kind, span, names, .. } = part;
    Piece { kind: *kind, span: *span, names: names.clone(), words: Vec::new() }
}

fn is_shown(kind: &PassageKind) -> bool {
    let is_hidden = matches!(
        kind,
        PassageKind::Key | PassageKind::Comment | PassageKind::FileName | PassageKind::Attribute
    );
    !is_hidden
}

/// The words of a text in small letters; digits make words, and what is between words does not count,
/// as a page writes it in its own way.
pub fn words_of(text: &str) -> Vec<String> {
    // A soft hyphen stands inside a word.
    let text = text.replace('\u{ad}', "");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
