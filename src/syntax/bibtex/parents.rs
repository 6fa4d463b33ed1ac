//! What entries owe to others: those that lost words with a mistake in them or in what they refer
//! to, and those that only others can show.
//!
//! Reads no value but the keys in `crossref` and `xdata`.

use std::collections::BTreeSet;

use biblatex::EntryType;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::{Bibtex, BibtexEntry};
use crate::syntax::codes::{BIBTEX, ENTRY_WITHOUT_PAGE, OUTSIDE_ENTRY, UNKNOWN_PUBLICATION};

/// Marks the entries that a reported mistake takes words from, so that nobody misses these words a
/// second time.
pub fn mark_cut(text: &str, chunks: &[Span], bibtex: &mut Bibtex, diagnostics: &[Diagnostic]) {
    let takes_words =
        [BIBTEX.name, OUTSIDE_ENTRY.name, UNKNOWN_PUBLICATION.name].map(|name| name.to_owned());
    let mistakes: Vec<usize> = diagnostics
        .iter()
        .filter(|found| takes_words.iter().any(|name| *name == found.code.name))
        .filter_map(|found| Some(found.labels.first()?.span?.start))
        .collect();
    if mistakes.is_empty() {
        return;
    }
    for entry in &mut bibtex.entries {
        let before = chunks.partition_point(|chunk| chunk.start <= entry.whole.start);
        let chunk = before.checked_sub(1).and_then(|index| chunks.get(index));
        let range = chunk.map_or(entry.whole.range(), |chunk| chunk.range());
        entry.is_cut = mistakes.iter().any(|at| range.contains(at));
    }
    // Through each parent in turn, as far as people go.
    for _ in 0..8 {
        let cut: BTreeSet<String> = bibtex
            .entries
            .iter()
            .filter(|entry| entry.is_cut)
            .map(|entry| entry.key.clone())
            .collect();
        let mut is_new = false;
        for entry in bibtex.entries.iter_mut().filter(|entry| !entry.is_cut) {
            entry.is_cut = parents(text, entry).any(|parent| cut.contains(parent));
            is_new |= entry.is_cut;
        }
        if !is_new {
            return;
        }
    }
}

/// Reports entries of kinds that make no page, unless others take their words.
pub fn report_without_page(
    file: &SourcePath,
    text: &str,
    bibtex: &Bibtex,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let kinds = [EntryType::XData, EntryType::Set];
    if !bibtex.entries.iter().any(|entry| kinds.contains(&entry.entry.entry_type)) {
        return;
    }
    let named: BTreeSet<&str> =
        bibtex.entries.iter().flat_map(|entry| parents(text, entry)).collect();
    for entry in &bibtex.entries {
        let (message, help) = match entry.entry.entry_type {
            EntryType::XData if !named.contains(entry.key.as_str()) => (
                format!("`{}` lends its words to other entries, and none refers to it", entry.key),
                format!(
                    "write `xdata = {{{}}},` into the entry that it is for; if it is a work, begin \
                    it as in `@article{{{},`",
                    entry.key, entry.key
                ),
            ),
            EntryType::Set if entry.fields.get("title").is_some() => (
                format!("`{}` is a set of other entries, which makes no page", entry.key),
                format!("if it is a work, begin it as in `@article{{{},`", entry.key),
            ),
            _ => continue,
        };
        diagnostics.push(
            Diagnostic::new(&ENTRY_WITHOUT_PAGE, message).at(file, entry.span, "").help(help),
        );
    }
}

/// The keys of the entries that an entry takes words from.
fn parents<'t>(text: &'t str, entry: &BibtexEntry) -> impl Iterator<Item = &'t str> + use<'t> {
    let spans = ["crossref", "xdata"].map(|field| entry.fields.get(field));
    let written = spans.into_iter().flatten().filter_map(|span| text.get(span.range()));
    let keys = written.flat_map(|written| written.trim_matches(['{', '}', '"', ' ']).split(','));
    keys.map(str::trim).filter(|key| !key.is_empty())
}
