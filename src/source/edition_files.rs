//! Which files an edition has itself: those of `content/de/`, each by the path of the file that it
//! stands for.
//!
//! Reads nothing.

use std::collections::BTreeSet;

use crate::base::{SourcePath, well_known};

/// The folder of an edition in `content/`, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EditionFiles {
    /// The name of its folder: `de`.
    pub folder: String,
    /// The files that it has itself, by the paths that they stand for: `content/cv.md`.
    pub own: BTreeSet<SourcePath>,
}

impl EditionFiles {
    /// Where a file of the edition really is: `content/de/cv.md` for its own `content/cv.md`, and
    /// others where they are.
    pub fn on_disk(&self, path: &SourcePath) -> SourcePath {
        match path.as_str().strip_prefix("content/").filter(|_| self.own.contains(path)) {
            Some(rest) => {
                SourcePath::new(&format!("{}/{}/{rest}", well_known::CONTENT, self.folder))
            }
            None => path.clone(),
        }
    }

    /// What a path on disk stands for in the edition: `content/cv.md` for `content/de/cv.md`.
    pub fn stands_for(&self, path: &SourcePath) -> SourcePath {
        stands_for(path, &self.folder).unwrap_or_else(|| path.clone())
    }
}

/// What a path on disk stands for in the edition of this folder; `None` for one that is elsewhere.
pub(super) fn stands_for(path: &SourcePath, folder: &str) -> Option<SourcePath> {
    let rest = path.as_str().strip_prefix("content/")?.strip_prefix(folder)?.strip_prefix('/')?;
    Some(SourcePath::new(&format!("{}/{rest}", well_known::CONTENT)))
}
