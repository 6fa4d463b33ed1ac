//! The texts of a `.bib` file: fields as they are shown, citation keys, and all between the entries.
//!
//! A field that an entry takes from another is a text of that other entry alone.

use biblatex::{Chunk, ChunksExt, Spanned};

use super::align::push_aligned;
use super::passage::{Builder, Passage, PassageKind};
use crate::base::Span;
use crate::syntax::bibtex::{Bibtex, BibtexEntry};
use crate::syntax::reference::MarkedText;
use crate::syntax::reference::text::is_verbatim;

pub(super) fn collect(bibtex: &Bibtex, text: &str, found: &mut Vec<Passage>) {
    let mut at = 0;
    for entry in &bibtex.entries {
        between(text, Span::new(at, entry.whole.start), found);
        collect_entry(entry, text, found);
        at = at.max(entry.whole.end);
    }
    between(text, Span::new(at, text.len()), found);
}

fn collect_entry(entry: &BibtexEntry, text: &str, found: &mut Vec<Passage>) {
    let mut builder = Builder::default();
    let raw = text.get(entry.span.range()).unwrap_or_default();
    builder.push(&entry.key, raw, entry.span.start);
    builder.finish_into(PassageKind::CitationKey, found);
    let mut fields: Vec<(&str, Span)> = entry.fields.iter().collect();
    fields.sort_by_key(|(_, span)| *span);
    let mut at = entry.span.end;
    for (name, span) in fields {
        remark(text, Span::new(at, span.start), found);
        at = at.max(span.end);
        let Some(value) = entry.entry.fields.get(name) else {
            between(text, span, found);
            continue;
        };
        let mut builder = Builder::default();
        let raw = text.get(span.range()).unwrap_or_default();
        push_aligned(&mut builder, &shown(name, value), raw, span.start);
        let kind = PassageKind::Field { entry: entry.key.clone(), name: name.to_owned() };
        builder.finish_into(kind, found);
    }
    remark(text, Span::new(at, entry.whole.end), found);
}

/// A value as it is shown: addresses and numbers as they are, anything else without its LaTeX.
fn shown(name: &str, value: &[Spanned<Chunk>]) -> String {
    if is_verbatim(name) {
        return value.format_verbatim();
    }
    MarkedText::from_bibtex(value, &mut Vec::new()).map(|text| text.plain()).unwrap_or_default()
}

/// What stands between two fields is a remark if it has the sign of one.
fn remark(text: &str, span: Span, found: &mut Vec<Passage>) {
    if text.get(span.range()).is_some_and(|text| text.contains('%')) {
        between(text, span, found);
    }
}

/// Remarks, definitions and entries that cannot be read.
fn between(text: &str, span: Span, found: &mut Vec<Passage>) {
    let raw = text.get(span.range()).unwrap_or_default();
    if raw.contains(char::is_alphanumeric) {
        let mut builder = Builder::default();
        builder.push_verbatim(raw, span.start);
        found.push(builder.finish(PassageKind::Comment));
    }
}
