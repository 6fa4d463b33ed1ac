//! The sources: every file of the person's folder that a build may read.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::{Diagnostic, Digest, SourcePath};

/// The file's metadata when it was read: while it is unchanged, the file is not read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub modified: SystemTime,
    pub length: u64,
}

/// One file: its path, its bytes and their digest.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: SourcePath,
    pub bytes: Arc<[u8]>,
    pub digest: Digest,
    pub stamp: Option<Stamp>,
}

/// Two sources are equal if path and content are; the time of writing does not count.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.digest == other.digest
    }
}

impl Eq for Source {}

impl Hash for Source {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.path.hash(state);
        self.digest.hash(state);
    }
}

impl Source {
    pub fn new(path: SourcePath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Source { path, digest: Digest::of(&bytes), bytes, stamp: None }
    }

    /// The content as text without a byte order mark; `Err` is the offset of the first byte that is
    /// not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        std::str::from_utf8(&self.bytes).map_err(|error| error.valid_up_to())
    }
}

/// All sources by path, and the diagnostics of reading them.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    pub sources: BTreeMap<SourcePath, Arc<Source>>,
    pub diagnostics: Vec<Diagnostic>,
}

impl SourceSet {
    /// A set made of texts, for tests and for importers: pairs of path and content.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let sources = files
            .into_iter()
            .map(|(path, bytes)| {
                (SourcePath::new(path), Arc::new(Source::new(SourcePath::new(path), bytes)))
            })
            .collect();
        SourceSet { sources, diagnostics: Vec::new() }
    }

    pub fn get(&self, path: &SourcePath) -> Option<&Arc<Source>> {
        self.sources.get(path)
    }

    /// The sources below a folder, in the order of their paths.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Arc<Source>> + 'a {
        let first = SourcePath::new(folder);
        self.sources
            .range(first..)
            .map(|(_, source)| source)
            .take_while(move |source| source.path.as_str().starts_with(folder))
            .filter(move |source| source.path.as_str().as_bytes().get(folder.len()) == Some(&b'/'))
    }
}
