//! Reads one entry from its parts, memoized by its own text and the definitions it uses: an edit of
//! one among two thousand costs one.
//!
//! Takes nothing from other entries.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::{
    Bibliography, Chunk, Entry, EntryType, Pair, RawBibliography, RawChunk, RawEntry, Spanned,
};

use crate::base::{Hashed, Span, limits};
use crate::syntax::bibtex::entry::FieldSpans;
use crate::syntax::bibtex::kinds;
use crate::syntax::bibtex::split::parts::{EntryParts, Field, Piece};
use crate::syntax::bibtex::standalone::StandaloneEntry;
use crate::syntax::reference::identifier::with_lines_apart;
use crate::syntax::reference::text::prepared;

/// The fields that name other entries, as they are called here so that nobody follows them.
const PARENTS: [(&str, &str); 3] =
    [("crossref", "folio-crossref"), ("xdata", "folio-xdata"), ("ids", "folio-ids")];

/// The fields into which reference managers write lines of their own.
const NOTES: [&str; 5] = ["note", "annote", "annotation", "addendum", "extra"];

/// What an entry is read from. Its spans count from the start of the text.
#[derive(Clone, Copy, Hash)]
pub struct EntryInput<'a> {
    pub text: &'a str,
    pub parts: &'a EntryParts,
    /// What the names in its values stand for.
    pub strings: &'a BTreeMap<String, String>,
}

/// An entry that was read alone.
pub struct ParsedEntry {
    pub standalone: Arc<Hashed<StandaloneEntry>>,
    /// Spans of values, which count from the start of the entry.
    pub fields: FieldSpans,
    /// Fields that are given twice with different values: the two places of each.
    pub twice: Vec<(String, Span, Span)>,
}

#[comemo::memoize]
pub fn read(input: EntryInput<'_>) -> Arc<ParsedEntry> {
    let EntryInput { text, parts, .. } = input;
    let mut twice = Vec::new();
    // Of two values the later one counts, unless it is empty.
    let mut fields: BTreeMap<String, (&Field, String)> = BTreeMap::new();
    for field in &parts.fields {
        let name = text[field.name.range()].to_lowercase();
        let value = value(input, field);
        let value = match NOTES.contains(&name.as_str()) {
            true => with_lines_apart(&value),
            false => Cow::Borrowed(value.as_str()),
        };
        let value = prepared(&name, &value).into_owned();
        match fields.get_mut(&name) {
            Some((_, first)) if *first == value || value.trim().is_empty() => continue,
            // Publishers write a line for each.
            Some((_, words)) if name == "keywords" && !words.trim().is_empty() => {
                words.push_str(", ");
                words.push_str(&value);
                continue;
            }
            Some((first, words)) if !words.trim().is_empty() => {
                let whole = |field: &Field| Span::new(field.name.start, field.value.end);
                twice.push((name.clone(), whole(first), whole(field)));
            }
            _ => {}
        }
        fields.insert(name, (field, value));
    }
    let written = text[parts.kind.range()].to_lowercase();
    let kind = kinds::meant(&written).map_or(written, str::to_owned);
    let mut entry = Entry::new(text[parts.key.range()].to_owned(), EntryType::new(&kind));
    entry.fields = chunks(&entry.key, &kind, &fields);
    Arc::new(ParsedEntry {
        standalone: Arc::new(Hashed::new(StandaloneEntry::new(entry, kind))),
        fields: FieldSpans::new(
            fields.iter().map(|(name, (field, _))| (name.clone(), field.value)).collect(),
        ),
        twice,
    })
}

/// The text of a value without blanks around it, with its names filled in.
fn value(input: EntryInput<'_>, field: &Field) -> String {
    let mut value = String::new();
    for piece in &field.pieces {
        match piece {
            Piece::Text(span) => value.push_str(&input.text[span.range()]),
            Piece::Name(span) => {
                let name = &input.text[span.range()];
                value.push_str(input.strings.get(name).map_or(name, String::as_str));
            }
        }
    }
    value.trim().to_owned()
}

type Chunks = Vec<Spanned<Chunk>>;

/// The values of all fields, as the parser reads their LaTeX.
fn chunks(
    key: &str,
    kind: &str,
    fields: &BTreeMap<String, (&Field, String)>,
) -> BTreeMap<String, Chunks> {
    let all = fields.iter().map(|(name, (field, value))| (name.as_str(), value.as_str(), *field));
    let is_deep = all.clone().any(|(_, value, _)| is_too_deep(value));
    if !is_deep && let Some(chunks) = parse(key, kind, all.clone()) {
        return chunks;
    }
    // One of them cannot be read: each alone, and that one as it is written.
    all.flat_map(|field| {
        let (name, value, _) = field;
        let plain = || vec![Spanned::detached(Chunk::Normal(value.to_owned()))];
        (!is_too_deep(value))
            .then(|| parse(key, kind, std::iter::once(field)))
            .flatten()
            .unwrap_or_else(|| BTreeMap::from([(name.to_owned(), plain())]))
    })
    .collect()
}

/// Whether the definitions that a value is made of leave more braces open than a parser follows.
fn is_too_deep(value: &str) -> bool {
    let mut depth = 0_usize;
    value.bytes().any(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        limits::BIBTEX_BRACES.is_passed_by(depth)
    })
}

/// `None` if the parser refuses a value.
fn parse<'f>(
    key: &str,
    kind: &str,
    fields: impl Iterator<Item = (&'f str, &'f str, &'f Field)>,
) -> Option<BTreeMap<String, Chunks>> {
    let hidden = |name: &'f str| {
        PARENTS.iter().find(|(known, _)| *known == name).map_or(name, |(_, hidden)| *hidden)
    };
    let pairs = fields.map(|(name, value, field)| {
        // The content of one pair of braces begins behind it.
        let start = match field.pieces[..] {
            [Piece::Text(span) | Piece::Name(span)] => span.start,
            _ => field.value.start,
        };
        let chunk = Spanned::new(RawChunk::Normal(value), start..start + value.len());
        let value = Spanned::new(vec![chunk], field.value.range());
        Pair::new(Spanned::new(hidden(name), field.name.range()), value)
    });
    let raw = RawEntry {
        key: Spanned::detached(key),
        kind: Spanned::detached(kind),
        fields: pairs.collect(),
    };
    let raw = RawBibliography {
        preamble: String::new(),
        entries: vec![Spanned::detached(raw)],
        abbreviations: Vec::new(),
    };
    let mut fields = Bibliography::from_raw(raw).ok()?.into_vec().pop()?.fields;
    for (name, hidden) in PARENTS {
        if let Some(value) = fields.remove(hidden) {
            fields.insert(name.to_owned(), value);
        }
    }
    Some(fields)
}
