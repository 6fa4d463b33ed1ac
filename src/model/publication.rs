//! A publication: from an entry of a `.bib` file, with what `publications.toml` adds to it.
//!
//! Citing it is the work of `citation`.

mod additions;
pub mod author;
mod entry;
pub mod kind;
pub mod owner;
mod read;
pub mod unpublished;
pub mod unused_fields;

use std::sync::Arc;

use crate::base::{OutputPath, PartialDate, SourcePath};
pub use crate::model::publication::author::AuthorName;
pub use crate::model::publication::kind::{PublicationKind, Status};
use crate::model::slugs::PUBLICATIONS;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Publication {
    pub key: String,
    /// Its page.
    pub output: OutputPath,
    /// The `.bib` file.
    pub file: SourcePath,
    pub kind: PublicationKind,
    pub status: Status,
    pub title: String,
    pub authors: Vec<AuthorName>,
    /// Whether the list ends in "and others".
    pub has_more_authors: bool,
    /// Which of the authors the site is about.
    pub owner: Option<usize>,
    /// Authors who contributed equally.
    pub equal: Vec<usize>,
    pub corresponding: Vec<usize>,
    /// The journal, the book or the meeting's proceedings.
    pub container: Option<String>,
    pub date: Option<PartialDate>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub publisher: Option<String>,
    pub doi: Option<String>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
    /// The number at arXiv, `2401.00001`.
    pub arxiv: Option<String>,
    pub url: Option<String>,
    pub abstract_text: Option<String>,
    pub keywords: Vec<String>,
    /// The BCP 47 tag of the language that it is written in, if the entry names one.
    pub language: Option<String>,
    pub featured: bool,
    /// The paper in plain words, for everyone.
    pub summary: Option<String>,
    pub pdf: Option<SourcePath>,
    pub code: Option<String>,
    pub data: Option<String>,
    /// Whether it shows patient material.
    pub clinical: bool,
    pub issn: Option<String>,
    pub isbn: Option<String>,
    /// The journal as medical indexes shorten it.
    pub short_journal: Option<String>,
    /// The editors of the book that a chapter is in.
    pub editors: Vec<AuthorName>,
    /// The entry by itself, as BibLaTeX.
    pub bibtex: Arc<str>,
}

impl Publication {
    /// The slug in its address: the citation key with every character outside `A-Z a-z 0-9 . _ -`
    /// turned into `-`.
    pub fn slug(&self) -> &str {
        let below = self.output.as_str().strip_prefix(PUBLICATIONS).unwrap_or_default();
        below.trim_start_matches('/').strip_suffix("/index.html").unwrap_or_default()
    }

    /// Its language, if it differs from the site's.
    pub fn foreign_language(&self, site: &str) -> Option<&str> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        // A three-letter tag may name the same language, which cannot be decided here.
        self.language.as_deref().filter(|own| {
            primary(own) != primary(site) && !(primary(own) == "eng" && primary(site) == "en")
        })
    }

    /// A file in the folder of the publication's own page.
    pub fn file_output(&self, file: &SourcePath) -> OutputPath {
        OutputPath::new(&format!("{PUBLICATIONS}/{}/{}", self.slug(), file.file_name()))
    }
}

/// The page of the publication with this citation key.
fn output_of(key: &str) -> OutputPath {
    OutputPath::page(&format!("{PUBLICATIONS}/{}", slug_of(key)))
}

/// The slug of a citation key.
fn slug_of(key: &str) -> String {
    key.chars()
        .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
        .collect()
}
