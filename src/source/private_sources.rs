//! The texts of `private/`, kept apart from all other sources.
//!
//! Whoever is given a `SourceSet` cannot come upon them by asking for a path or walking over its
//! files: they must be opened by name, and the test `house` lists who does.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::SourcePath;
use crate::source::Source;

/// The texts (`.md`, `.toml`) of `private/` by path.
#[derive(Clone, Debug, Default)]
pub struct PrivateSources {
    sources: BTreeMap<SourcePath, Arc<Source>>,
}

impl PrivateSources {
    /// The texts, for documents of `packet/`, for the search of leaks and for excerpts of reports.
    pub fn opened(&self) -> &BTreeMap<SourcePath, Arc<Source>> {
        &self.sources
    }

    /// Adds a text; `Some` is another one of the same path, which it replaces.
    pub(super) fn insert(&mut self, source: Arc<Source>) -> Option<Arc<Source>> {
        self.sources.insert(source.path.clone(), source)
    }
}
