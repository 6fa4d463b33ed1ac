//! Which entries take words from which: `crossref` and `xdata`, and what leads nowhere, back to
//! itself or on without end.
//!
//! Takes no words itself. Keys are the same in capitals and in small letters where nothing else
//! tells them apart, as BibTeX has them.

use std::collections::HashMap;

use biblatex::ChunksExt;

use crate::base::{Span, limits};
use crate::syntax::bibtex::entry::BibtexEntry;
use crate::syntax::bibtex::error::{BibtexError, ErrorKind};

/// An entry that gives words to another.
#[derive(Clone, Copy, Debug)]
pub struct Parent {
    pub index: usize,
    /// Whether `xdata` names it: then it gives all it has, as it is.
    pub is_xdata: bool,
}

/// The parents of all entries of a file.
pub struct Family {
    /// By the index of the entry.
    pub parents: Vec<Vec<Parent>>,
    /// What a field names and the file does not have: the entry, the field and the key.
    pub missing: Vec<(usize, &'static str, String)>,
    /// Entries that must not follow their parents.
    pub is_cut: Vec<bool>,
    /// All entries with parents, each behind its own.
    pub order: Vec<usize>,
    pub errors: Vec<BibtexError>,
}

impl Family {
    /// `None` where no entry takes words from another.
    pub fn of(entries: &[BibtexEntry]) -> Option<Family> {
        let has_parent = |entry: &BibtexEntry| {
            ["crossref", "xdata"].iter().any(|name| entry.entry.fields.contains_key(*name))
        };
        if !entries.iter().any(has_parent) {
            return None;
        }
        let index = Index::of(entries);
        let mut family = Family {
            parents: Vec::with_capacity(entries.len()),
            missing: Vec::new(),
            is_cut: vec![false; entries.len()],
            order: Vec::new(),
            errors: Vec::new(),
        };
        for (at, entry) in entries.iter().enumerate() {
            let mut parents = Vec::new();
            for name in ["crossref", "xdata"] {
                for key in keys(entry, name) {
                    match index.get(&key) {
                        Some(index) => parents.push(Parent { index, is_xdata: name == "xdata" }),
                        None => family.missing.push((at, name, key)),
                    }
                }
            }
            family.parents.push(parents);
        }
        family.walk(entries);
        Some(family)
    }

    fn walk(&mut self, entries: &[BibtexEntry]) {
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
        let mut states = vec![State::New; entries.len()];
        let mut inherited = 0_usize;
        for start in 0..entries.len() {
            let mut open = Vec::new();
            if matches!(states[start], State::New) {
                states[start] = State::Open;
                open.push((start, 0));
            }
            while let Some((index, next)) = open.pop() {
                if let Some(parent) = self.parents[index].get(next).map(|parent| parent.index) {
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
                            if !circle.iter().any(|index| self.is_cut[*index]) {
                                self.errors.push(circle_error(entries, &circle));
                            }
                            circle.into_iter().for_each(|index| self.is_cut[index] = true);
                        }
                        State::Done { .. } => {}
                    }
                    continue;
                }
                let (mut depth, mut taken) = (0, 0_usize);
                for parent in &self.parents[index] {
                    if let State::Done { depth: above, length } = states[parent.index] {
                        depth = depth.max(above + 1);
                        taken = taken.saturating_add(length);
                    }
                }
                let key = || entries[index].key.clone();
                let kind = if limits::BIBTEX_PARENTS.is_passed_by(depth) {
                    Some(ErrorKind::DeepParents(key()))
                } else if limits::BIBTEX_INHERITED.is_passed_by(inherited.saturating_add(taken)) {
                    Some(ErrorKind::LongParents(key()))
                } else {
                    None
                };
                if let Some(kind) = kind
                    && !self.is_cut[index]
                {
                    self.is_cut[index] = true;
                    if !self.errors.iter().any(|(_, known)| known.is_like(&kind)) {
                        self.errors.push((place(&entries[index]), kind));
                    }
                }
                if self.is_cut[index] {
                    (depth, taken) = (0, 0);
                }
                inherited = inherited.saturating_add(taken);
                let own = entries[index].entry.source().len();
                states[index] = State::Done { depth, length: own.saturating_add(taken) };
                if !self.parents[index].is_empty() {
                    self.order.push(index);
                }
            }
        }
    }
}

/// The place of the field that names the first parent.
fn place(entry: &BibtexEntry) -> Span {
    let spans = ["crossref", "xdata"].into_iter().filter_map(|name| entry.fields.get(name));
    spans.min().unwrap_or(entry.span)
}

fn circle_error(entries: &[BibtexEntry], circle: &[usize]) -> BibtexError {
    let first = circle.iter().copied().min_by_key(|index| place(&entries[*index]));
    let span = first.map_or_else(Span::default, |index| place(&entries[index]));
    // The names in the order of the file begin with the one that is marked.
    let from = circle.iter().position(|index| Some(*index) == first).unwrap_or(0);
    let names = circle[from..].iter().chain(&circle[..from]);
    (span, ErrorKind::ParentCircle(names.map(|index| entries[*index].key.clone()).collect()))
}

/// The keys in a field.
fn keys(entry: &BibtexEntry, name: &str) -> Vec<String> {
    let Some(value) = entry.entry.get(name) else { return Vec::new() };
    let value = value.format_verbatim();
    // A key may hold a comma nowhere, but `crossref` names one entry alone.
    let keys = value.split(',').map(str::trim).filter(|key| !key.is_empty());
    keys.map(str::to_owned).collect()
}

/// Finds entries by their keys and by their other names.
struct Index {
    exact: HashMap<String, usize>,
    folded: HashMap<String, usize>,
}

impl Index {
    fn of(entries: &[BibtexEntry]) -> Index {
        let mut index = Index { exact: HashMap::new(), folded: HashMap::new() };
        let own = entries.iter().enumerate().map(|(at, entry)| (at, entry.key.clone()));
        let other = entries.iter().enumerate();
        let other =
            other.flat_map(|(at, entry)| keys(entry, "ids").into_iter().map(move |key| (at, key)));
        for (at, key) in own.chain(other) {
            index.folded.entry(key.to_lowercase()).or_insert(at);
            index.exact.entry(key).or_insert(at);
        }
        index
    }

    fn get(&self, key: &str) -> Option<usize> {
        self.exact.get(key).or_else(|| self.folded.get(&key.to_lowercase())).copied()
    }
}
