//! The place of an edition on the site: a language of its own below the site's address.
//!
//! Which of its outputs are the site's is the matter of `plan::in_edition`.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{OutputPath, SourcePath};
use crate::source::EditionFiles;

/// An edition, seen from one of its pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edition {
    pub files: EditionFiles,
    /// The language of the site that it is an edition of.
    pub site_language: String,
    /// The address of that site, if it is known.
    pub site_url: Option<String>,
    /// The folder of the edition on the host, for a site whose address is not known: `/de`.
    pub base: String,
    /// Files that are handed on as they are and that the site has, too.
    pub shared: BTreeSet<OutputPath>,
    /// The pages that are made of a file in the site's language.
    pub untranslated: BTreeSet<OutputPath>,
    /// The ids of headings in each text of the site.
    pub ids: BTreeMap<SourcePath, BTreeSet<String>>,
    /// The keys of `site.toml` whose sentences are the site's, and should be said in its language.
    pub same_keys: Vec<&'static str>,
    /// Those and further ones whose words are the site's.
    pub borrowed_keys: Vec<&'static str>,
}

impl Edition {
    /// Whether a file is in the site's language, because the edition has none of its own.
    pub fn lacks(&self, file: &SourcePath) -> bool {
        !self.files.own.contains(file)
    }
}
