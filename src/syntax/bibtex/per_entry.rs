//! Reads entries one by one, each memoized by its own text: an edit of one among two thousand costs
//! one.
//!
//! Works only if no entry takes words from another: a file in which one does is read whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use biblatex::{Pair, RawBibliography};
use rayon::prelude::*;

use crate::base::Span;
use crate::syntax::bibtex::error::BibtexError;
use crate::syntax::bibtex::resolve::{field_spans, resolve_strings};
use crate::syntax::bibtex::standalone::StandaloneEntry;
use crate::syntax::bibtex::{Bibtex, BibtexEntry, latex};

/// An entry by itself. Its spans count from its own `@`.
struct ParsedEntry {
    entry: Arc<StandaloneEntry>,
    fields: BTreeMap<String, Span>,
    unknown: Vec<BibtexError>,
}

/// The entries of a file, and the names in it that nothing defines. `None` means that the file has
/// to be read whole, if only to report what is wrong with it.
pub fn read(raw: &RawBibliography<'_>, text: &str) -> Option<(Bibtex, Vec<BibtexError>)> {
    let leans_on_another = |pair: &Pair<'_>| {
        ["crossref", "xdata"].iter().any(|name| pair.key.v.eq_ignore_ascii_case(name))
    };
    let mut keys = BTreeSet::new();
    if raw
        .entries
        .iter()
        .any(|entry| !keys.insert(entry.v.key.v) || entry.v.fields.iter().any(leans_on_another))
    {
        return None;
    }
    let abbreviations = abbreviations(&raw.abbreviations, text)?;
    let entries: Option<Vec<(BibtexEntry, Vec<BibtexError>)>> = raw
        .entries
        .par_iter()
        .map(|entry| {
            let whole = Span::from(entry.span.clone());
            let parsed = read_one(text.get(whole.range())?, &abbreviations)?;
            let shifted = |span: &Span| span.shifted(whole.start);
            let found = BibtexEntry {
                key: entry.v.key.v.to_owned(),
                span: Span::from(entry.v.key.span.clone()),
                whole,
                entry: Arc::clone(&parsed.entry),
                fields: parsed
                    .fields
                    .iter()
                    .map(|(name, span)| (name.clone(), shifted(span)))
                    .collect(),
            };
            Some((
                found,
                parsed.unknown.iter().map(|(span, kind)| (shifted(span), kind.clone())).collect(),
            ))
        })
        .collect();
    let mut unknown: Vec<BibtexError> = Vec::new();
    let mut bibtex = Bibtex::default();
    for (entry, errors) in entries? {
        bibtex.entries.push(entry);
        // Report each unknown name once, at its first use.
        for error in errors {
            if !unknown.iter().any(|(_, known)| *known == error.1) {
                unknown.push(error);
            }
        }
    }
    Some((bibtex, unknown))
}

/// All `@string` definitions of the file, as text.
fn abbreviations(pairs: &[Pair<'_>], text: &str) -> Option<String> {
    let written = |pair: &Pair<'_>| {
        Some(format!("@string{{{} = {}}}\n", pair.key.v, text.get(pair.value.span.clone())?))
    };
    pairs.iter().map(written).collect()
}

/// Reads one entry, from its `@` and without its closing brace; `None` if it cannot be read.
#[comemo::memoize]
fn read_one(text: &str, abbreviations: &str) -> Option<Arc<ParsedEntry>> {
    // The brace is on a line of its own, as the last line may end in a comment.
    let closed = format!("{text}\n}}\n{abbreviations}");
    let raw = RawBibliography::parse(&closed).ok()?;
    let mut fields = field_spans(&raw.entries.first().filter(|_| raw.entries.len() == 1)?.v);
    // The last value would include the added line.
    fields.values_mut().for_each(|span| span.end = span.end.min(text.len()));
    let (bibliography, unknown) = resolve_strings(raw, &closed).ok()?;
    let mut entry = bibliography.into_vec().pop()?;
    latex::make_plain(&mut entry, &closed);
    Some(Arc::new(ParsedEntry { entry: Arc::new(StandaloneEntry::new(entry)), fields, unknown }))
}

#[cfg(test)]
mod tests {
    use biblatex::RawBibliography;

    use super::read;

    #[test]
    fn spans_count_in_the_file_and_an_unknown_name_is_reported_once() {
        let text = "@string{heart = {Heart}}\n\
            @article{a, title = {One}, journal = heart, month = when} % so\n\
            @article{b, title = {Two},\n journal = heart # { J}, month = when % end\n}\n";
        let (bibtex, unknown) = read(&RawBibliography::parse(text).unwrap(), text).unwrap();
        let reported: Vec<&str> = unknown.iter().map(|(span, _)| &text[span.range()]).collect();
        assert_eq!(reported, ["when"]);
        let [one, two] = &bibtex.entries[..] else { panic!("two entries") };
        assert_eq!((&text[one.span.range()], &text[two.span.range()]), ("a", "b"));
        assert_eq!(&text[two.fields["title"].range()], "{Two}");
        assert!(two.entry.source().contains("journaltitle = {Heart J}"), "{}", two.entry.source());
    }

    #[test]
    fn a_file_in_which_one_entry_needs_another_is_read_whole() {
        for text in [
            "@book{a, title={A}}\n@inbook{b, CrossRef={a}}",
            "@xdata{x, title={A}}\n@book{b, xdata={x}}",
            "@book{a, x={1}}\n@book{a, x={1}}",
        ] {
            assert!(read(&RawBibliography::parse(text).unwrap(), text).is_none(), "{text}");
        }
    }
}
