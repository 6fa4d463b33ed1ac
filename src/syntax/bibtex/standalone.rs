//! An entry that needs no other: its abbreviations and parents are resolved, and its text is
//! written from its fields.
//!
//! Has no spans, so it stays equal when the file changes around it, and can be part of a memo key.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use super::written::to_biblatex;

/// An entry with its text as BibLaTeX. The text is always that of the entry.
#[derive(Debug)]
pub struct StandaloneEntry {
    entry: biblatex::Entry,
    kind: String,
    source: Arc<str>,
}

impl StandaloneEntry {
    /// `kind` is the word behind the `@`, in small letters.
    pub fn new(entry: biblatex::Entry, kind: String) -> StandaloneEntry {
        StandaloneEntry { source: to_biblatex(&entry), entry, kind }
    }

    pub fn source(&self) -> &Arc<str> {
        &self.source
    }

    /// The kind as it is written behind the `@`, in small letters; for a misspelt one what was meant.
    pub fn kind(&self) -> &str {
        &self.kind
    }
}

impl Deref for StandaloneEntry {
    type Target = biblatex::Entry;

    fn deref(&self) -> &biblatex::Entry {
        &self.entry
    }
}

/// The text holds every field, so with the kind it is the whole entry.
impl Hash for StandaloneEntry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.kind.hash(state);
        self.source.hash(state);
    }
}
