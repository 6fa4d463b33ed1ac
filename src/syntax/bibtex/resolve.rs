//! Resolves abbreviations and parents in entries, and writes an entry as BibLaTeX text.

use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::{
    Bibliography, Chunk, EntryType, ParseErrorKind, RawBibliography, RawEntry, Spanned,
};

use crate::base::Span;
use crate::syntax::bibtex::bounds;
use crate::syntax::bibtex::error::{BibtexError, ErrorKind};

/// Resolves abbreviations and parents in the entries, with what was found meanwhile. A name that no
/// `@string` defines is its own value, as reference managers write such names.
pub fn resolve_strings(
    mut raw: RawBibliography<'_>,
) -> Result<(Bibliography, Vec<BibtexError>), BibtexError> {
    let mut errors = bounds::fill_strings(&mut raw);
    errors.extend(bounds::cut_circles(&mut raw));
    let mut bibliography =
        Bibliography::from_raw(raw).map_err(|error| located(error.span, error.kind))?;
    // Alone, an entry that names its parent by a name of its own would be its own parent.
    for entry in bibliography.iter_mut() {
        let names = entry.get_as::<Vec<String>>("ids").unwrap_or_default();
        if entry
            .get_as::<String>("crossref")
            .is_ok_and(|parent| parent == entry.key || names.contains(&parent))
        {
            entry.remove("crossref");
        }
    }
    Ok((bibliography, errors))
}

fn located(span: std::ops::Range<usize>, kind: ParseErrorKind) -> BibtexError {
    (Span::from(span), ErrorKind::Syntax(kind))
}

/// The keys of the chunk at byte `start`, or its error.
pub fn keys_of(chunk: &str, start: usize) -> Result<Vec<(String, Span)>, BibtexError> {
    let shifted = |(span, kind): BibtexError| (span.shifted(start), kind);
    let raw =
        RawBibliography::parse(chunk).map_err(|error| shifted(located(error.span, error.kind)))?;
    let keys = raw
        .entries
        .iter()
        .map(|entry| {
            (entry.v.key.v.to_owned(), Span::from(entry.v.key.span.clone()).shifted(start))
        })
        .collect();
    match resolve_strings(raw) {
        // A parent may be in another chunk: only the whole file shows whether it is missing.
        Err((span, kind))
            if !matches!(kind, ErrorKind::Syntax(ParseErrorKind::ResolutionError(_))) =>
        {
            Err(shifted((span, kind)))
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
