//! Reads a file in pieces of one entry, each memoized by its own text: an edit of one among two
//! thousand costs one.
//!
//! Works only if no entry takes words from another: a file in which one does is read whole.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use biblatex::{Pair, RawBibliography};
use rayon::prelude::*;

use crate::base::{Hashed, Span, limits};
use crate::syntax::bibtex::chunks::abbreviations;
use crate::syntax::bibtex::completeness::looks_like_entry;
use crate::syntax::bibtex::entry::FieldSpans;
use crate::syntax::bibtex::error::BibtexError;
use crate::syntax::bibtex::resolve::{field_spans, resolve_strings};
use crate::syntax::bibtex::standalone::StandaloneEntry;
use crate::syntax::bibtex::{Bibtex, BibtexEntry, latex};

/// How many bytes of definitions may stand beside all entries together: beyond it, a file is read
/// faster whole.
const MOST_BESIDE_ENTRIES: usize = 64 * 1024 * 1024;

/// A file that was read in pieces.
pub struct Entries {
    pub bibtex: Bibtex,
    /// What was found in it besides.
    pub errors: Vec<BibtexError>,
    /// Whether any line looks like an entry without its `@`.
    pub may_have_lost_words: bool,
}

/// A piece of a file that the parser reads by itself as it would in the file. Its spans count from
/// its own start.
struct ParsedChunk {
    /// `None` is a piece of remarks, definitions or a preamble.
    entry: Option<ParsedEntry>,
    may_have_lost_words: bool,
}

struct ParsedEntry {
    key: String,
    key_span: Span,
    whole: Span,
    standalone: Arc<Hashed<StandaloneEntry>>,
    fields: FieldSpans,
    errors: Vec<BibtexError>,
}

/// The entries of a file that is cut into `chunks`. `None` means that the file has to be read
/// whole, if only to report what is wrong with it.
pub fn read(text: &str, chunks: &[Span]) -> Option<Entries> {
    let before = Span::new(0, chunks.first()?.start);
    let abbreviations = abbreviations(text, chunks);
    // All definitions stand beside each entry.
    if abbreviations.len().saturating_mul(chunks.len()) > MOST_BESIDE_ENTRIES {
        return None;
    }
    let filled = AtomicUsize::new(0);
    let pieces: Vec<Span> = std::iter::once(before).chain(chunks.iter().copied()).collect();
    let parsed: Option<Vec<(usize, Arc<ParsedChunk>)>> = pieces
        .par_iter()
        .with_min_len(64)
        .map(|piece| {
            let before = filled.load(Ordering::Relaxed);
            if limits::BIBTEX_FILLED.is_passed_by(before.saturating_sub(text.len())) {
                return None;
            }
            let chunk = read_chunk(text.get(piece.range())?, &abbreviations)?;
            let length = chunk.entry.as_ref().map_or(0, |entry| entry.standalone.source().len());
            filled.fetch_add(length, Ordering::Relaxed);
            Some((piece.start, chunk))
        })
        .collect();
    let mut found =
        Entries { bibtex: Bibtex::default(), errors: Vec::new(), may_have_lost_words: false };
    let parsed = parsed?;
    let mut keys = BTreeSet::new();
    for (start, chunk) in &parsed {
        found.may_have_lost_words |= chunk.may_have_lost_words;
        let Some(entry) = &chunk.entry else { continue };
        if !keys.insert(entry.key.as_str()) {
            return None;
        }
        // Each undefined name is reported once, at its first use.
        for (span, kind) in &entry.errors {
            if !found.errors.iter().any(|(_, known)| known == kind) {
                found.errors.push((span.shifted(*start), kind.clone()));
            }
        }
        found.bibtex.entries.push(BibtexEntry {
            key: entry.key.clone(),
            span: entry.key_span.shifted(*start),
            whole: entry.whole.shifted(*start),
            entry: Arc::clone(&entry.standalone),
            fields: entry.fields.shifted(*start),
            is_cut: false,
        });
    }
    Some(found)
}

/// Reads one piece; `None` if it cannot be read without the others.
#[comemo::memoize]
fn read_chunk(text: &str, abbreviations: &str) -> Option<Arc<ParsedChunk>> {
    let raw = RawBibliography::parse(text).ok()?;
    let may_have_lost_words = text.lines().any(|line| looks_like_entry(line.trim()));
    let entry = match &raw.entries[..] {
        [] => None,
        [entry] if raw.abbreviations.is_empty() => {
            let leans_on_another = |pair: &Pair<'_>| {
                ["crossref", "xdata"].iter().any(|name| pair.key.v.eq_ignore_ascii_case(name))
            };
            if entry.v.fields.iter().any(leans_on_another) {
                return None;
            }
            let whole = Span::from(entry.span.clone());
            let mut parsed = read_one(text.get(whole.range())?, abbreviations)?;
            parsed.key = entry.v.key.v.to_owned();
            parsed.key_span = Span::from(entry.v.key.span.clone());
            parsed.whole = whole;
            parsed.fields = parsed.fields.shifted(whole.start);
            for (span, _) in &mut parsed.errors {
                *span = span.shifted(whole.start);
            }
            Some(parsed)
        }
        _ => return None,
    };
    Some(Arc::new(ParsedChunk { entry, may_have_lost_words }))
}

/// Reads one entry, from its `@` and without its closing brace; `None` if it cannot be read. Its
/// spans count from its own `@`.
fn read_one(text: &str, abbreviations: &str) -> Option<ParsedEntry> {
    // The brace is on a line of its own, as the last line may end in a comment.
    let closed = format!("{text}\n}}\n{abbreviations}");
    let raw = RawBibliography::parse(&closed).ok()?;
    let mut fields = field_spans(&raw.entries.first().filter(|_| raw.entries.len() == 1)?.v);
    // The last value would include the added line.
    fields.values_mut().for_each(|span| span.end = span.end.min(text.len()));
    let (bibliography, errors) = resolve_strings(raw).ok()?;
    let mut entry = bibliography.into_vec().pop()?;
    latex::make_plain(&mut entry, &closed);
    Some(ParsedEntry {
        key: String::new(),
        key_span: Span::default(),
        whole: Span::default(),
        standalone: Arc::new(Hashed::new(StandaloneEntry::new(entry))),
        fields: FieldSpans::new(fields),
        errors,
    })
}

#[cfg(test)]
mod tests {
    use super::{Entries, read};
    use crate::syntax::bibtex::chunks::chunks;

    fn entries(text: &str) -> Option<Entries> {
        read(text, &chunks(text))
    }

    #[test]
    fn spans_count_in_the_file_and_an_undefined_name_is_reported_once() {
        let text = "Mine.\n@string{heart = {Heart}} % of journals\n\
            @article{a, title = {One}, journal = heart, month = when} % so\n\
            @comment{b, or not}\n\
            @article{b, title = {Two},\n journal = heart # { J}, month = when % end\n}\n";
        let found = entries(text).unwrap();
        let reported: Vec<&str> =
            found.errors.iter().map(|(span, _)| &text[span.range()]).collect();
        assert_eq!(reported, ["when"]);
        assert_eq!(found.errors[0].0.start, text.find("when").unwrap());
        let [one, two] = &found.bibtex.entries[..] else { panic!("two entries") };
        assert_eq!((&text[one.span.range()], &text[two.span.range()]), ("a", "b"));
        assert_eq!(&text[two.fields.get("title").unwrap().range()], "{Two}");
        assert!(text[one.whole.range()].starts_with("@article{a,"));
        assert!(two.entry.source().contains("journaltitle = {Heart J}"), "{}", two.entry.source());
        assert!(!found.may_have_lost_words);
    }

    #[test]
    fn a_file_in_which_one_entry_needs_another_is_read_whole() {
        for text in [
            "@book{a, title={A}}\n@inbook{b, CrossRef={a}}",
            "@xdata{x, title={A}}\n@book{b, xdata={x}}",
            "@book{a, x={1}}\n@book{a, x={1}}",
        ] {
            assert!(entries(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_cut_is_read_whole() {
        for text in [
            "@book{a, x={1}} @book{b, x={1}}",
            "@book{a, x={\n@book{b, x={1}}\n}}",
            "@comment{\n@book{b, x={1}}\n}",
            "@book{a, x={1}} @string{b = {c}}",
            "@book{a, x={1}\n@book{b, x={1}}",
            "mine@example.org\n@book{b, x={1}}",
        ] {
            assert!(entries(text).is_none(), "{text}");
        }
    }
}
