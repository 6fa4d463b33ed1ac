//! The sources of one edition: a site in a further language is the same folder, seen with the files
//! of `content/de/` in place of those beside them.
//!
//! Knows no language and does not say which editions there are; the files of an edition are called
//! as those that they stand for, so that nothing behind this has to know of editions.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::SourcePath;
use crate::source::edition_files::{EditionFiles, stands_for};
use crate::source::source_set::SourceSet;

impl SourceSet {
    /// The sources without the folders of these editions: those of the site's first language.
    pub fn without_editions(&self, folders: &[String]) -> SourceSet {
        let is_of_edition =
            |path: &SourcePath| folders.iter().any(|folder| stands_for(path, folder).is_some());
        let sources = self.sources.iter().filter(|(path, _)| !is_of_edition(path));
        SourceSet {
            sources: sources.map(|(path, source)| (path.clone(), Arc::clone(source))).collect(),
            ..self.clone()
        }
    }

    /// The sources as one edition sees them; `self` is those without editions, `all` has them.
    pub fn edition(&self, all: &SourceSet, folder: &str) -> SourceSet {
        let mut edition = self.clone();
        let mut own = BTreeSet::new();
        for (path, source) in &all.sources {
            if let Some(logical) = stands_for(path, folder) {
                own.insert(logical.clone());
                let source = source.called(logical.clone());
                edition.sources.insert(logical, Arc::new(source));
            }
        }
        edition.edition = Some(EditionFiles { folder: folder.to_owned(), own });
        edition
    }
}
