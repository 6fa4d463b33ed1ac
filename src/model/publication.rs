//! A publication: the record of a work, with what `publications.toml` adds to it.
//!
//! Citing it is the work of `citation`.

pub mod additions;
pub mod author;
mod duplicates;
mod entry;
pub mod kind;
mod notes;
pub mod owner;
mod read;
pub mod unmatched_owner;
mod unpublished;
mod unused_fields;
mod work_dates;
mod work_status;
pub mod written;

use std::sync::Arc;

use crate::base::{Digest, FileKind, Hashed, OutputPath, PartialDate, SourcePath};
pub use crate::model::publication::kind::PublicationKind;
use crate::model::slugs::PUBLICATIONS;
pub use crate::syntax::reference::Status;
use crate::syntax::reference::{MarkedText, Name, Reference, ReferenceType};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Publication {
    pub key: String,
    /// Its page.
    pub output: OutputPath,
    /// The file that it is written in.
    pub file: SourcePath,
    pub kind: PublicationKind,
    pub status: Status,
    /// The work itself. What may be shown of it is [`Publication::shown_reference`].
    pub reference: Arc<Hashed<Reference>>,
    /// The title as plain text; the citation key of a work without one.
    pub title: String,
    pub date: Option<PartialDate>,
    /// A talk or poster whose day has not come.
    pub is_ahead: bool,
    /// Which of the authors the site is about.
    pub owner: Option<usize>,
    /// Authors who contributed equally.
    pub equal: Vec<usize>,
    pub corresponding: Vec<usize>,
    pub featured: bool,
    /// By which documents choose.
    pub tags: Vec<String>,
    /// Whether the entry's note stands behind the citation.
    pub shows_note: bool,
    /// The paper in plain words, for everyone.
    pub summary: Option<String>,
    pub pdf: Option<SourcePath>,
    pub image: Option<SourcePath>,
    pub image_alt: Option<String>,
    pub code: Option<String>,
    pub data: Option<String>,
    /// Whether it shows patient material.
    pub clinical: bool,
}

impl Publication {
    /// The slug in its address: the citation key with every character outside `A-Z a-z 0-9 . _ -`
    /// turned into `-`.
    pub fn slug(&self) -> &str {
        let below = self.output.as_str().strip_prefix(PUBLICATIONS).unwrap_or_default();
        below.trim_start_matches('/').strip_suffix("/index.html").unwrap_or_default()
    }

    pub fn authors(&self) -> &[Name] {
        &self.reference.authors.names
    }

    /// Whether the owner is the first author, or one of those who share that place.
    pub fn is_by_first_author(&self) -> bool {
        self.owner.is_some_and(|owner| {
            owner == 0 || self.equal.contains(&0) && self.equal.contains(&owner)
        })
    }

    /// Whether it is a talk or poster of a day behind this one.
    fn is_after(&self, today: PartialDate) -> bool {
        let date = self.date.or(self.reference.event_date.map(|date| date.start));
        self.reference.kind == ReferenceType::Speech
            && date.is_some_and(|date| date.earliest() > today.latest())
    }

    /// The picture of the work, else the first page of its PDF.
    pub fn picture(&self) -> Option<&SourcePath> {
        let is_shown =
            |file: &&SourcePath| file.kind() == FileKind::Pdf || file.kind().is_picture();
        self.image.as_ref().or_else(|| self.pdf.as_ref().filter(is_shown))
    }

    /// The work as it may be shown: what no journal has taken yet names no journal.
    pub fn shown_reference(&self) -> Arc<Hashed<Reference>> {
        match self.status.is_accepted() {
            true => Arc::clone(&self.reference),
            false => Arc::new(Hashed::new(unpublished::visible(&self.reference, self.status))),
        }
    }

    /// The journal or the book, where it may be named, and the server of a preprint. What libraries
    /// add to the name of a journal behind a spaced colon or sign of equality is left out.
    pub fn shown_container(&self) -> Option<String> {
        let title = self.reference.container_title.as_ref().filter(|_| self.status.is_accepted());
        let title = title.map(MarkedText::plain);
        match self.reference.kind {
            ReferenceType::ArticleJournal => {
                let whole = title?;
                let end = [" : ", " = "].into_iter().filter_map(|sign| whole.find(sign)).min();
                Some(whole[..end.unwrap_or(whole.len())].to_owned())
            }
            ReferenceType::Article => title.or_else(|| self.reference.archive.clone()),
            _ => title,
        }
    }

    /// Its language, if it differs from the site's.
    pub fn foreign_language(&self, site: &str) -> Option<&str> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        // A three-letter tag may name the same language, which cannot be decided here.
        self.reference.language.as_deref().filter(|own| {
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

/// The slug of a citation key. A key whose letters are all of another alphabet keeps its digits, and
/// four signs that are made of the whole key tell it from others.
fn slug_of(key: &str) -> String {
    let slug: String = key
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
        .collect();
    let has_letters = key.chars().any(char::is_alphabetic);
    if slug.contains(|c: char| c.is_ascii_alphabetic()) || !has_letters {
        return slug;
    }
    let digits = slug.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let mark: String = Digest::of(key.as_bytes()).short().chars().take(4).collect();
    match digits.is_empty() {
        true => format!("work-{mark}"),
        false => format!("work-{digits}-{mark}"),
    }
}
