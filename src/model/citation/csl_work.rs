//! The input of a citation. It derives its hash, so it is a complete memo key.

use std::sync::Arc;

use crate::base::PartialDate;
use crate::model::publication::{Publication, PublicationKind, Status};

/// Everything in a publication that its citation depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CslWork {
    pub bibtex: Arc<str>,
    pub key: String,
    pub kind: PublicationKind,
    pub status: Status,
    pub date: Option<PartialDate>,
    pub count: usize,
    pub has_more_authors: bool,
    pub owner: Option<usize>,
    pub equal: Vec<usize>,
    pub corresponding: Vec<usize>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
}

impl CslWork {
    pub fn of(publication: &Publication) -> CslWork {
        CslWork {
            bibtex: Arc::clone(&publication.bibtex),
            key: publication.key.clone(),
            kind: publication.kind,
            status: publication.status,
            date: publication.date,
            count: publication.authors.len(),
            has_more_authors: publication.has_more_authors,
            owner: publication.owner,
            equal: publication.equal.clone(),
            corresponding: publication.corresponding.clone(),
            pmid: publication.pmid.clone().filter(|_| publication.status.is_accepted()),
            pmcid: publication.pmcid.clone().filter(|_| publication.status.is_accepted()),
        }
    }

    /// The marks after an author's name.
    pub fn marks(&self, author: usize) -> String {
        let marks = [(&self.equal, EQUAL), (&self.corresponding, CORRESPONDING)];
        marks
            .into_iter()
            .filter(|(authors, _)| authors.contains(&author))
            .map(|(_, mark)| mark)
            .collect()
    }
}

pub const EQUAL: &str = "*";
pub const CORRESPONDING: &str = "†";
