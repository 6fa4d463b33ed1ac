//! A work as a publication, before `publications.toml` adds to it; and what is missing in it.
//!
//! What a field means is decided where the record is made.

use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, SourcePath};
use crate::model::codes::{MISSING_AUTHOR, MISSING_TITLE};
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::model::publication::written::WrittenWork;
use crate::model::publication::{Publication, PublicationKind, Status, output_of};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

/// A publication as its entry has it, and whom the owner was found to be.
#[derive(Clone)]
pub struct ReadEntry {
    pub publication: Arc<Hashed<Publication>>,
    pub owner: OwnerMatch,
    /// A second author who may be the owner.
    pub again: Option<usize>,
}

/// Everything that a publication is read from.
#[derive(Clone, Copy, Hash)]
struct EntryInput<'a> {
    file: &'a SourcePath,
    key: &'a str,
    reference: &'a Arc<Hashed<Reference>>,
    equal: &'a [usize],
    corresponding: &'a [usize],
}

/// Reads one work.
pub fn read_entry(work: &WrittenWork<'_>, owner: &Hashed<OwnerMatcher>) -> ReadEntry {
    let input = EntryInput {
        file: work.file,
        key: work.key(),
        reference: work.reference(),
        equal: &work.marked_authors("equal"),
        corresponding: &work.marked_authors("corresponding"),
    };
    publication_of(input, owner)
}

#[comemo::memoize]
fn publication_of(input: EntryInput<'_>, owner: &Hashed<OwnerMatcher>) -> ReadEntry {
    let reference = input.reference;
    let found = owner.find(&reference.authors.names);
    let publication = Publication {
        key: input.key.to_owned(),
        output: output_of(input.key),
        file: input.file.clone(),
        kind: PublicationKind::of(reference),
        status: status_of(reference),
        title: reference.title.as_ref().map_or(input.key.to_owned(), MarkedText::plain),
        date: reference.issued.map(|date| date.start),
        is_ahead: false,
        owner: match found {
            OwnerMatch::One(at) => Some(at),
            _ => None,
        },
        equal: input.equal.to_vec(),
        corresponding: input.corresponding.to_vec(),
        reference: Arc::clone(reference),
        featured: false,
        tags: Vec::new(),
        shows_note: false,
        summary: None,
        pdf: None,
        image: None,
        image_alt: None,
        code: None,
        data: None,
        clinical: false,
    };
    let again = publication.owner.and_then(|at| owner.again(publication.authors(), at));
    ReadEntry { publication: Arc::new(Hashed::new(publication)), owner: found, again }
}

/// What is not clear is never called published.
fn status_of(work: &Reference) -> Status {
    let is_unclear = work.unclear_status.is_some() || work.kind == ReferenceType::Manuscript;
    work.status.unwrap_or(if is_unclear { Status::Unpublished } else { Status::Published })
}

/// Reports what a work lacks.
pub fn report_missing(work: &WrittenWork<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (key, reference) = (work.key(), work.reference());
    // What is missing may be what a mistake took.
    if !work.is_cut() && reference.title.is_none() {
        diagnostics.push(
            Diagnostic::new(&MISSING_TITLE, format!("`{key}` has no title"))
                .at(work.file, work.span(), "")
                .help(work.way_to_add("title = {...},")),
        );
    }
    let has_names = !reference.authors.names.is_empty() || !reference.editors.names.is_empty();
    if !work.is_cut() && !has_names {
        diagnostics.push(
            Diagnostic::new(&MISSING_AUTHOR, format!("`{key}` has no authors"))
                .at(work.file, work.span(), "")
                .help(work.way_to_add("author = {Family, Given and Family, Given},")),
        );
    }
}
