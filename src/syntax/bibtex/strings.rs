//! The definitions of `@string` that must not be filled in: those that are made of themselves, and
//! those that grow without end.
//!
//! Walks without recursion, as definitions may form a chain as long as a file. Fills nothing in.

use std::collections::{BTreeMap, BTreeSet};

use biblatex::{Pair, RawChunk, RawEntry, Spanned};

use crate::base::{Span, limits};
use crate::syntax::bibtex::error::{BibtexError, ErrorKind};

/// Names that stand for a month without a definition.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What is known of a definition.
#[derive(Clone, Copy)]
enum State {
    /// It is being measured: whoever meets it again is made of itself.
    Open,
    /// Its length when it is filled in, and how many others it leads through.
    Done { length: usize, depth: usize },
}

/// All definitions of a text.
pub struct Strings<'r, 's> {
    /// Of two definitions of a name the later one counts.
    values: BTreeMap<&'s str, &'r Pair<'s>>,
    states: BTreeMap<&'s str, State>,
    /// The names of which no value can be made.
    endless: BTreeSet<&'s str>,
    pub errors: Vec<BibtexError>,
}

impl<'r, 's> Strings<'r, 's> {
    pub fn of(definitions: &'r [Pair<'s>]) -> Strings<'r, 's> {
        let mut strings = Strings {
            values: definitions.iter().map(|pair| (pair.key.v, pair)).collect(),
            states: BTreeMap::new(),
            endless: BTreeSet::new(),
            errors: Vec::new(),
        };
        for pair in definitions {
            strings.measure(pair.key.v);
        }
        strings
    }

    /// The names that stand for themselves, as their definitions are reported.
    pub fn endless(self) -> BTreeSet<String> {
        self.endless.into_iter().map(str::to_owned).collect()
    }

    /// How long a value is when it is filled in.
    pub fn length(&self, value: &[Spanned<RawChunk<'s>>]) -> usize {
        value.iter().fold(0, |sum: usize, chunk| {
            let length = match chunk.v {
                RawChunk::Normal(text) => text.len(),
                RawChunk::Abbreviation(name) => match self.states.get(name) {
                    Some(State::Done { length, .. }) => *length,
                    _ => name.len(),
                },
            };
            sum.saturating_add(length)
        })
    }

    /// The names in the fields that nothing defines, each where it is used first.
    pub fn undefined(&self, entries: &[Spanned<RawEntry<'s>>]) -> Vec<(&'s str, Span)> {
        let mut seen = BTreeSet::new();
        let mut undefined = Vec::new();
        let fields = entries.iter().flat_map(|entry| &entry.v.fields);
        for used in fields.flat_map(|field| &field.value.v) {
            let mut open: Vec<&'s str> = name_of(used).into_iter().collect();
            while let Some(name) = open.pop() {
                if !seen.insert(name) {
                    continue;
                }
                match self.values.get(name) {
                    Some(pair) if !self.endless.contains(name) => {
                        open.extend(pair.value.v.iter().rev().filter_map(name_of));
                    }
                    Some(_) => {}
                    None if MONTHS.contains(&name.to_lowercase().as_str()) => {}
                    None => undefined.push((name, Span::from(used.span.clone()))),
                }
            }
        }
        undefined
    }

    /// Measures a definition and all that it is made of.
    fn measure(&mut self, name: &'s str) {
        // Each with the number of its next piece.
        let mut open = Vec::new();
        self.open(name, &mut open);
        while let Some((name, next)) = open.pop() {
            let Some(pair) = self.values.get(name).copied() else { continue };
            let Some(chunk) = pair.value.v.get(next) else {
                self.close(name, pair);
                continue;
            };
            open.push((name, next + 1));
            let Some(inner) = name_of(chunk) else { continue };
            if let Some(State::Open) = self.states.get(inner) {
                let circle: Vec<&str> =
                    open.iter().map(|(name, _)| *name).skip_while(|name| *name != inner).collect();
                // One circle that runs into another is reported with it.
                if !circle.iter().any(|name| self.endless.contains(name)) {
                    let names = circle.iter().map(|name| (*name).to_owned()).collect();
                    let first = circle.iter().filter_map(|name| self.values.get(name));
                    let first = first.map(|pair| Span::from(pair.key.span.clone())).min();
                    self.errors.push((first.unwrap_or_default(), ErrorKind::StringCircle(names)));
                }
                self.endless.extend(circle);
            } else {
                self.open(inner, &mut open);
            }
        }
    }

    fn open(&mut self, name: &'s str, open: &mut Vec<(&'s str, usize)>) {
        if self.values.contains_key(name) && !self.states.contains_key(name) {
            self.states.insert(name, State::Open);
            open.push((name, 0));
        }
    }

    fn close(&mut self, name: &'s str, pair: &Pair<'s>) {
        let length = self.length(&pair.value.v);
        let depths =
            pair.value.v.iter().filter_map(name_of).map(|name| match self.states.get(name) {
                Some(State::Done { depth, .. }) => depth + 1,
                _ => 0,
            });
        let depth = depths.max().unwrap_or(0);
        let kind = if limits::BIBTEX_STRINGS.is_passed_by(depth) {
            Some(ErrorKind::DeepString(name.to_owned()))
        } else if limits::BIBTEX_VALUE.is_passed_by(length)
            || limits::BIBTEX_PIECES.is_passed_by(pair.value.v.len())
        {
            Some(ErrorKind::LongString(name.to_owned()))
        } else {
            None
        };
        if let Some(kind) = kind {
            self.endless.insert(name);
            // What grows like this comes in crowds: the first one shows what to mend.
            if !self.errors.iter().any(|(_, known)| known.is_like(&kind)) {
                self.errors.push((Span::from(pair.key.span.clone()), kind));
            }
        }
        let state = match self.endless.contains(name) {
            true => State::Done { length: name.len(), depth: 0 },
            false => State::Done { length, depth },
        };
        self.states.insert(name, state);
    }
}

fn name_of<'s>(chunk: &Spanned<RawChunk<'s>>) -> Option<&'s str> {
    match chunk.v {
        RawChunk::Abbreviation(name) => Some(name),
        RawChunk::Normal(_) => None,
    }
}
