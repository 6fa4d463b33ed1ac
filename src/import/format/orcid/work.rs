//! A work as ORCID has it, before it is known what becomes of it.

use crate::import::career::{Extract, Place};
use crate::import::words::WordCount;

/// A work as ORCID has it.
pub struct Work {
    pub kind: String,
    pub title: Option<Extract>,
    pub container: Option<Extract>,
    pub description: Option<Extract>,
    pub date: Option<Extract>,
    pub url: Option<Extract>,
    pub authors: Vec<Extract>,
    pub place: Place,
    pub editors: Vec<Extract>,
    pub language: Option<Extract>,
    pub citation: Option<Extract>,
    pub identifiers: Vec<Identifier>,
    /// All its words, and the word of its type.
    pub words: WordCount,
    pub said_kind: Option<Extract>,
    pub doubt: Option<String>,
}

impl Work {
    pub fn identifier(&self, kind: &str) -> Option<&Identifier> {
        let mut of_it =
            self.identifiers.iter().filter(|id| id.kind.text.eq_ignore_ascii_case(kind));
        of_it.find(|id| !id.is_around)
    }

    pub fn doi(&self) -> Option<String> {
        let doi = self.identifier("doi")?.value.text.trim().to_owned();
        let bare = ["https://doi.org/", "http://dx.doi.org/", "http://doi.org/", "doi:"]
            .iter()
            .fold(doi.as_str(), |doi, before| doi.strip_prefix(before).unwrap_or(doi));
        bare.starts_with("10.").then(|| bare.to_owned())
    }

    /// The address of the work: by its DOI, else its own.
    pub fn address(&self) -> Option<String> {
        let by_number =
            || self.identifiers.iter().find_map(|id| id.url.clone().filter(|_| !id.is_around));
        let by_doi = self.doi().map(|doi| format!("https://doi.org/{doi}"));
        by_doi.or_else(|| self.url.clone().or_else(by_number).map(|url| url.text))
    }
}

/// A number under which a work is known.
pub struct Identifier {
    pub kind: Extract,
    pub value: Extract,
    pub url: Option<Extract>,
    /// Whether it is that of the book or the journal around the work.
    pub is_around: bool,
}
