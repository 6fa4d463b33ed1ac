//! Resolves abbreviations and parents in entries, and writes an entry as BibLaTeX text.

use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::{
    Bibliography, Chunk, EntryType, Pair, ParseErrorKind, RawBibliography, RawChunk, RawEntry,
    Spanned,
};

use crate::base::Span;
use crate::syntax::bibtex::error::BibtexError;

/// Resolves abbreviations and parents in the entries. A name that no `@string` defines is its own
/// value, as reference managers write such names; each is returned with its span.
pub fn resolve_strings<'s>(
    mut raw: RawBibliography<'s>,
    text: &'s str,
) -> Result<(Bibliography, Vec<BibtexError>), BibtexError> {
    let mut unknown: Vec<BibtexError> = Vec::new();
    loop {
        let error = match Bibliography::from_raw(raw.clone()) {
            Ok(bibliography) => return Ok((bibliography, unknown)),
            Err(error) => error,
        };
        let located = (Span::from(error.span.clone()), error.kind);
        let name = text.get(error.span).unwrap_or_default();
        if !matches!(located.1, ParseErrorKind::UnknownAbbreviation(_))
            || name.is_empty()
            || unknown.contains(&located)
        {
            return Err(located);
        }
        let here = located.0.range();
        let value = vec![Spanned::new(RawChunk::Normal(name), here.clone())];
        raw.abbreviations
            .push(Pair::new(Spanned::new(name, here.clone()), Spanned::new(value, here)));
        unknown.push(located);
    }
}

/// The keys of the chunk at byte `start`, or its error.
pub fn keys_of(
    preamble: &str,
    chunk: &str,
    start: usize,
) -> Result<Vec<(String, Span)>, BibtexError> {
    let alone = format!("{preamble}{chunk}");
    let shifted = |span: std::ops::Range<usize>| {
        Span::new(
            span.start.max(preamble.len()) - preamble.len() + start,
            span.end.max(preamble.len()) - preamble.len() + start,
        )
    };
    let raw = RawBibliography::parse(&alone).map_err(|error| (shifted(error.span), error.kind))?;
    let keys = raw
        .entries
        .iter()
        .map(|entry| (entry.v.key.v.to_owned(), shifted(entry.v.key.span.clone())))
        .collect();
    match resolve_strings(raw, &alone) {
        // A parent may be in another chunk: only the whole file shows whether it is missing.
        Err((span, kind)) if !matches!(kind, ParseErrorKind::ResolutionError(_)) => {
            Err((shifted(span.range()), kind))
        }
        _ => Ok(keys),
    }
}

/// The span of each field's value in the source of an entry.
pub fn field_spans(entry: &RawEntry<'_>) -> BTreeMap<String, Span> {
    entry
        .fields
        .iter()
        .map(|pair| (pair.key.v.to_lowercase(), Span::from(pair.value.span.clone())))
        .collect()
}

/// An entry as text, with the values that it took from `@string` and `crossref`.
pub fn to_biblatex(entry: &biblatex::Entry) -> Arc<str> {
    // BibLaTeX has one kind of thesis; `type` says which one it is.
    let degree = match entry.entry_type {
        EntryType::PhdThesis => "phdthesis",
        EntryType::MastersThesis => "mathesis",
        _ => "",
    };
    if degree.is_empty() || entry.get("type").is_some() {
        return to_text(entry).into();
    }
    let mut entry = entry.clone();
    entry.set("type", vec![Spanned::detached(Chunk::Normal(degree.to_owned()))]);
    to_text(&entry).into()
}

/// An entry as BibLaTeX. A `~` or `^` after a backslash would become an accent on the next letter,
/// unless braces follow it.
pub fn to_text(entry: &biblatex::Entry) -> String {
    entry.to_biblatex_string().replace("\\~", "\\~{}").replace("\\^", "\\^{}")
}
