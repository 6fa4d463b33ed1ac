//! BibTeX and BibLaTeX text to entries with spans. Reports every broken entry of a file at once,
//! and keeps the valid ones.
//!
//! What a field means for a publication is the model's.

mod bounds;
mod chunks;
mod completeness;
mod entry;
mod error;
mod latex;
mod mathematics;
mod parents;
mod per_entry;
mod resolve;
mod slips;
mod standalone;
mod strings;
mod tex;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::RawBibliography;

use crate::base::{Diagnosed, Diagnostic, Hashed, SourcePath, Span};
use chunks::{blank_out, chunks, has_abbreviation, is_abbreviation};
use completeness::{report_lost_words, report_missing_parents};
use error::{BibtexError, ErrorKind, problem, remark, too_deep};
use parents::{mark_cut, report_without_page};
use resolve::{field_spans, keys_of, resolve_strings};
use slips::report_slips;
use strings::Strings;

pub use entry::{Bibtex, BibtexEntry, FieldSpans};
pub use error::key_twice;
pub use resolve::to_text;
pub use standalone::StandaloneEntry;

/// How often a file is read again without what was wrong with it: each of a few errors between
/// entries is reported, and of many the first ones.
const MOST_ATTEMPTS: usize = 20;

pub fn parse(file: &SourcePath, text: &str) -> Diagnosed<Bibtex> {
    let mut diagnostics = Vec::new();
    let mut chunks = chunks(text);
    let shallow = blank_deep_chunks(file, text, &mut chunks, &mut diagnostics);
    let mut parsed = parse_chunks(file, &shallow, &chunks, diagnostics);
    mark_cut(&shallow, &chunks, &mut parsed.value, &parsed.diagnostics);
    report_without_page(file, &shallow, &parsed.value, &mut parsed.diagnostics);
    parsed
}

fn parse_chunks(
    file: &SourcePath,
    text: &str,
    chunks: &[Span],
    mut diagnostics: Vec<Diagnostic>,
) -> Diagnosed<Bibtex> {
    report_strings(file, text, chunks, &mut diagnostics);
    report_slips(file, text, chunks, &mut diagnostics);
    if let Some(found) = per_entry::read(text, chunks) {
        diagnostics.extend(found.errors.iter().map(|error| remark(file, error)));
        if found.may_have_lost_words {
            report_lost_words(file, text, &found.bibtex, chunks, &mut diagnostics);
        }
        return Diagnosed::new(found.bibtex, diagnostics);
    }
    if let Ok((bibtex, errors)) = parse_whole(text) {
        diagnostics.extend(errors.iter().map(|error| remark(file, error)));
        report_lost_words(file, text, &bibtex, chunks, &mut diagnostics);
        report_missing_parents(file, text, &bibtex, &mut diagnostics);
        return Diagnosed::new(bibtex, diagnostics);
    }
    // The parser stops at the first error, so each entry is read alone: all errors are reported at
    // once, and valid entries stay. Broken text becomes blanks, so that every offset stays the same
    // as in the file.
    if chunks.is_empty()
        && let Err((span, kind)) = parse_whole(text)
    {
        return Diagnosed::new(
            Bibtex::default(),
            vec![problem(file, text, Span::new(0, text.len()), span, &kind)],
        );
    }
    let mut sound = blank_out(&text[..chunks.first().map_or(text.len(), |chunk| chunk.start)]);
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for chunk in chunks {
        let chunk_text = &text[chunk.range()];
        let found = if is_abbreviation(chunk_text) {
            Ok(Vec::new())
        } else {
            keys_of(chunk_text, chunk.start)
        };
        match found {
            Ok(keys) => {
                let again = keys.iter().find_map(|(key, span)| Some((key, span, seen.get(key)?)));
                if let Some((key, span, first)) = again {
                    diagnostics.push(key_twice(key, (file, *span), (file, *first)));
                    sound.push_str(&blank_out(chunk_text));
                } else {
                    seen.extend(keys);
                    sound.push_str(chunk_text);
                }
            }
            Err((span, kind)) => {
                diagnostics.push(problem(file, text, *chunk, span, &kind));
                sound.push_str(&blank_out(chunk_text));
            }
        }
    }
    // The rest can fail only between entries, as when an entry refers to itself: that one is left
    // out and the others stay.
    let mut bibtex = Bibtex::default();
    for _ in 0..MOST_ATTEMPTS {
        let pieces = per_entry::read(&sound, chunks).map(|found| (found.bibtex, found.errors));
        match pieces.map_or_else(|| parse_whole(&sound), Ok) {
            Ok((whole, errors)) => {
                bibtex = whole;
                diagnostics.extend(errors.iter().map(|error| remark(file, error)));
                break;
            }
            Err((span, kind)) => {
                let Some(chunk) = chunks.iter().rev().find(|chunk| chunk.start <= span.start)
                else {
                    break;
                };
                diagnostics.push(problem(file, text, *chunk, span, &kind));
                sound.replace_range(chunk.range(), &blank_out(&text[chunk.range()]));
            }
        }
    }
    report_lost_words(file, text, &bibtex, chunks, &mut diagnostics);
    report_missing_parents(file, text, &bibtex, &mut diagnostics);
    Diagnosed::new(bibtex, diagnostics)
}

/// The text without chunks whose braces lie too deep for any parser, each of them reported.
fn blank_deep_chunks<'t>(
    file: &SourcePath,
    text: &'t str,
    chunks: &mut Vec<Span>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cow<'t, str> {
    let before = Span::new(0, chunks.first().map_or(text.len(), |chunk| chunk.start));
    let pieces: Vec<Span> = std::iter::once(before).chain(chunks.iter().copied()).collect();
    let mut shallow = Cow::Borrowed(text);
    for piece in pieces {
        let Some(at) = bounds::too_deep(&text[piece.range()]) else { continue };
        diagnostics.push(too_deep(file, piece.start + at));
        shallow.to_mut().replace_range(piece.range(), &blank_out(&text[piece.range()]));
        chunks.retain(|chunk| *chunk != piece);
    }
    shallow
}

/// Reports definitions that must not be filled in, each where it stands.
fn report_strings(
    file: &SourcePath,
    text: &str,
    chunks: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let before = Span::new(0, chunks.first().map_or(text.len(), |chunk| chunk.start));
    let chunks = std::iter::once(&before).chain(chunks);
    let chunks = chunks.filter(|chunk| has_abbreviation(&text[chunk.range()]));
    let mut definitions = Vec::new();
    for chunk in chunks {
        let Ok(mut raw) = RawBibliography::parse(&text[chunk.range()]) else { continue };
        for pair in &mut raw.abbreviations {
            let span = Span::from(pair.key.span.clone()).shifted(chunk.start);
            pair.key.span = span.range();
        }
        definitions.append(&mut raw.abbreviations);
    }
    diagnostics.extend(Strings::of(&definitions).errors.iter().map(|error| remark(file, error)));
}

/// The entries of a text, and what was found in it besides.
fn parse_whole(text: &str) -> Result<(Bibtex, Vec<BibtexError>), BibtexError> {
    let raw = RawBibliography::parse(text)
        .map_err(|error| (Span::from(error.span), ErrorKind::Syntax(error.kind)))?;
    let mut spans: BTreeMap<String, (Span, Span, FieldSpans)> = BTreeMap::new();
    for entry in &raw.entries {
        let entry_spans = || {
            (
                Span::from(entry.v.key.span.clone()),
                Span::from(entry.span.clone()),
                FieldSpans::new(field_spans(&entry.v)),
            )
        };
        spans.entry(entry.v.key.v.to_owned()).or_insert_with(entry_spans);
    }
    let (bibliography, errors) = resolve_strings(raw)?;
    let entries = bibliography
        .into_vec()
        .into_iter()
        .map(|mut entry| {
            latex::make_plain(&mut entry, text);
            let (span, whole, fields) = spans.remove(&entry.key).unwrap_or_default();
            BibtexEntry {
                key: entry.key.clone(),
                span,
                whole,
                entry: Arc::new(Hashed::new(StandaloneEntry::new(entry))),
                fields,
                is_cut: false,
            }
        })
        .collect();
    Ok((Bibtex { entries }, errors))
}
