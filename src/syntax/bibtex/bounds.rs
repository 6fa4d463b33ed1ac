//! Makes a file safe for the parser, which follows `@string`, `crossref` and `xdata` wherever they
//! lead: what leads back to itself, or on without end, stands for itself instead, and is reported.
//!
//! Leaves everything else as it is written.

use std::collections::BTreeMap;

use biblatex::{Bibliography, Pair, RawBibliography, RawChunk, RawEntry, Spanned};

use crate::base::{Span, limits};
use crate::syntax::bibtex::error::{BibtexError, ErrorKind};
use crate::syntax::bibtex::strings::Strings;

/// The fields that name another entry, as they are called here so that nobody follows them.
const PARENTS: [(&str, &str); 2] = [("crossref", "folio-crossref"), ("xdata", "folio-xdata")];

/// Makes all definitions and values safe, and gives names that nothing defines the value that
/// reference managers mean: themselves. Errors in definitions are not among those returned, as the
/// same definitions stand beside many entries.
pub fn fill_strings(raw: &mut RawBibliography<'_>) -> Vec<BibtexError> {
    let strings = Strings::of(&raw.abbreviations);
    let mut errors = Vec::new();
    let undefined = strings.undefined(&raw.entries);
    let mut filled = 0_usize;
    for pair in raw.entries.iter_mut().flat_map(|entry| &mut entry.v.fields) {
        if pair.value.v.iter().all(|chunk| matches!(chunk.v, RawChunk::Normal(_)))
            && !limits::BIBTEX_PIECES.is_passed_by(pair.value.v.len())
        {
            continue;
        }
        let length = strings.length(&pair.value.v);
        if limits::BIBTEX_VALUE.is_passed_by(length)
            || limits::BIBTEX_FILLED.is_passed_by(filled.saturating_add(length))
            || limits::BIBTEX_PIECES.is_passed_by(pair.value.v.len())
        {
            let kind = ErrorKind::LongValue(pair.key.v.to_owned());
            if !errors.iter().any(|(_, known): &BibtexError| known.is_like(&kind)) {
                errors.push((Span::from(pair.value.span.clone()), kind));
            }
            pair.value.v.truncate(1);
            for chunk in &mut pair.value.v {
                if let RawChunk::Abbreviation(name) = chunk.v {
                    chunk.v = RawChunk::Normal(name);
                }
            }
        } else {
            filled += length;
        }
    }
    let endless = strings.endless();
    for pair in raw.abbreviations.iter_mut().filter(|pair| endless.contains(pair.key.v)) {
        let name = RawChunk::Normal(pair.key.v);
        pair.value.v = vec![Spanned::new(name, pair.key.span.clone())];
    }
    for (name, span) in undefined {
        let here = span.range();
        let value = vec![Spanned::new(RawChunk::Normal(name), here.clone())];
        raw.abbreviations
            .push(Pair::new(Spanned::new(name, here.clone()), Spanned::new(value, here)));
        errors.push((span, ErrorKind::Undefined(name.to_owned())));
    }
    errors
}

/// Takes `crossref` and `xdata` out of entries that would never end, and reports each circle once.
/// Expects definitions that are safe.
pub fn cut_circles(raw: &mut RawBibliography<'_>) -> Vec<BibtexError> {
    let Some(family) = Family::of(raw) else { return Vec::new() };
    let (cut, errors) = family.walk();
    for index in cut {
        let Some(entry) = raw.entries.get_mut(index) else { continue };
        entry.v.fields.retain(|pair| hidden_name(pair).is_none());
    }
    errors
}

/// What `crossref` or `xdata` is called here.
fn hidden_name(pair: &Pair<'_>) -> Option<&'static str> {
    let named = |(name, _): &&(&str, &str)| pair.key.v.eq_ignore_ascii_case(name);
    PARENTS.iter().find(named).map(|(_, hidden)| *hidden)
}

/// Which entries take words from which.
struct Family {
    keys: Vec<String>,
    spans: Vec<Span>,
    lengths: Vec<usize>,
    parents: Vec<Vec<usize>>,
}

impl Family {
    /// `None` where no entry takes words from another, or the parser says more about why not.
    fn of(raw: &RawBibliography<'_>) -> Option<Family> {
        let named = |entry: &RawEntry<'_>| {
            entry
                .fields
                .iter()
                .find(|pair| hidden_name(pair).is_some())
                .map(|pair| Span::from(pair.value.span.clone()))
        };
        let spans: Vec<Option<Span>> = raw.entries.iter().map(|entry| named(&entry.v)).collect();
        if spans.iter().all(Option::is_none) {
            return None;
        }
        // The parser itself reads what the fields say, under names that it does not follow.
        let mut hidden = raw.clone();
        for entry in &mut hidden.entries {
            entry.v.fields.retain_mut(|pair| match hidden_name(pair) {
                Some(name) => {
                    pair.key.v = name;
                    true
                }
                None => pair.key.v.eq_ignore_ascii_case("ids"),
            });
        }
        let hidden = Bibliography::from_raw(hidden).ok()?;
        let indices: BTreeMap<&str, usize> =
            hidden.iter().enumerate().map(|(index, entry)| (entry.key.as_str(), index)).collect();
        let index_of = |key: &String| Some(*indices.get(hidden.get(key)?.key.as_str())?);
        let parents = hidden.iter().map(|entry| {
            let [(_, crossref), (_, xdata)] = PARENTS;
            let one = entry.get_as::<String>(crossref).into_iter();
            let many = entry.get_as::<Vec<String>>(xdata).unwrap_or_default();
            one.chain(many).filter_map(|key| index_of(&key)).collect()
        });
        let lengths = raw.entries.iter().map(|entry| entry.span.len());
        Some(Family {
            parents: parents.collect(),
            keys: hidden.iter().map(|entry| entry.key.clone()).collect(),
            spans: spans.into_iter().map(Option::unwrap_or_default).collect(),
            lengths: lengths.collect(),
        })
    }

    /// The entries that must not follow their parents, and why.
    fn walk(&self) -> (Vec<usize>, Vec<BibtexError>) {
        #[derive(Clone, Copy)]
        enum State {
            New,
            Open,
            /// How far up it leads, and how much it holds then.
            Done {
                depth: usize,
                length: usize,
            },
        }
        let mut states = vec![State::New; self.keys.len()];
        let mut is_cut = vec![false; self.keys.len()];
        let mut errors: Vec<BibtexError> = Vec::new();
        let mut inherited = 0_usize;
        for start in 0..self.keys.len() {
            let mut open = Vec::new();
            if matches!(states[start], State::New) {
                states[start] = State::Open;
                open.push((start, 0));
            }
            while let Some((index, next)) = open.pop() {
                if let Some(parent) = self.parents[index].get(next).copied() {
                    open.push((index, next + 1));
                    match states[parent] {
                        State::New => {
                            states[parent] = State::Open;
                            open.push((parent, 0));
                        }
                        State::Open => {
                            let from = open.iter().position(|(index, _)| *index == parent);
                            let circle: Vec<usize> =
                                open[from.unwrap_or(0)..].iter().map(|(index, _)| *index).collect();
                            if !circle.iter().any(|index| is_cut[*index]) {
                                errors.push(self.circle(&circle));
                            }
                            circle.into_iter().for_each(|index| is_cut[index] = true);
                        }
                        State::Done { .. } => {}
                    }
                    continue;
                }
                let (mut depth, mut taken) = (0, 0_usize);
                for parent in &self.parents[index] {
                    if let State::Done { depth: above, length } = states[*parent] {
                        depth = depth.max(above + 1);
                        taken = taken.saturating_add(length);
                    }
                }
                let kind = if limits::BIBTEX_PARENTS.is_passed_by(depth) {
                    Some(ErrorKind::DeepParents(self.keys[index].clone()))
                } else if limits::BIBTEX_INHERITED.is_passed_by(inherited.saturating_add(taken)) {
                    Some(ErrorKind::LongParents(self.keys[index].clone()))
                } else {
                    None
                };
                if let Some(kind) = kind
                    && !is_cut[index]
                {
                    is_cut[index] = true;
                    if !errors.iter().any(|(_, known)| known.is_like(&kind)) {
                        errors.push((self.spans[index], kind));
                    }
                }
                if is_cut[index] {
                    (depth, taken) = (0, 0);
                }
                inherited = inherited.saturating_add(taken);
                states[index] =
                    State::Done { depth, length: self.lengths[index].saturating_add(taken) };
            }
        }
        let cut = (0..self.keys.len()).filter(|index| is_cut[*index]).collect();
        (cut, errors)
    }

    fn circle(&self, circle: &[usize]) -> BibtexError {
        let first = circle.iter().copied().min_by_key(|index| self.spans[*index]);
        let span = first.map_or_else(Span::default, |index| self.spans[index]);
        // The names in the order of the file begin with the one that is marked.
        let from = circle.iter().position(|index| Some(*index) == first).unwrap_or(0);
        let names = circle[from..].iter().chain(&circle[..from]);
        (span, ErrorKind::ParentCircle(names.map(|index| self.keys[*index].clone()).collect()))
    }
}

/// The place of the brace that lies too deep.
pub fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        limits::BIBTEX_BRACES.is_passed_by(depth)
    })
}
