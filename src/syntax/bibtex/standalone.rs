//! An entry that needs no other: its abbreviations and parents are resolved, and its text is
//! written from its fields.
//!
//! Has no spans, so it stays equal when the file changes around it, and can be part of a memo key.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use super::resolve::to_biblatex;

/// An entry with its text as BibLaTeX. The text is always that of the entry.
#[derive(Debug)]
pub struct StandaloneEntry {
    entry: biblatex::Entry,
    source: Arc<str>,
}

impl StandaloneEntry {
    pub fn new(entry: biblatex::Entry) -> StandaloneEntry {
        StandaloneEntry { source: to_biblatex(&entry), entry }
    }

    pub fn source(&self) -> &Arc<str> {
        &self.source
    }
}

impl Deref for StandaloneEntry {
    type Target = biblatex::Entry;

    fn deref(&self) -> &biblatex::Entry {
        &self.entry
    }
}

/// The text holds every field, so it is the whole entry.
impl Hash for StandaloneEntry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.source.hash(state);
    }
}
