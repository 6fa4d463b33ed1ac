//! A work as a file has it, whatever the file's format.
//!
//! Decides nothing: it gives the parts of a work one name in all formats.

use std::sync::Arc;

use biblatex::EntryType;

use crate::base::{Code, Hashed, SourcePath, Span};
use crate::syntax::Documents;
use crate::syntax::bibtex::BibtexEntry;
use crate::syntax::reference::Reference;
use crate::syntax::reference::bibtex::{self, ReadReference};
use crate::syntax::works::WorkEntry;

/// A work, with the file that it is in.
pub struct WrittenWork<'d> {
    pub file: &'d SourcePath,
    source: WorkSource<'d>,
}

enum WorkSource<'d> {
    Bibtex(&'d BibtexEntry, Arc<ReadReference>),
    /// A record of another format, which is read with its file.
    Record(&'d WorkEntry),
}

/// The works of all files in `content/`, file by file.
pub fn written_works(documents: &Documents) -> Vec<WrittenWork<'_>> {
    use rayon::prelude::*;
    let entries: Vec<_> = documents
        .bibtexs()
        .filter(|(file, _)| file.is_content())
        .flat_map(|(file, bibtex)| bibtex.entries.iter().map(move |entry| (file, entry)))
        .filter(|(_, entry)| !matches!(entry.entry.entry_type, EntryType::XData | EntryType::Set))
        .collect();
    let works = entries.into_par_iter().with_min_len(64).map(|(file, entry)| WrittenWork {
        file,
        source: WorkSource::Bibtex(entry, bibtex::read(&entry.entry)),
    });
    let records = documents.works().filter(|(file, _)| file.is_content());
    let records = records
        .flat_map(|(file, works)| works.entries.iter().map(move |entry| (file, entry)))
        .map(|(file, entry)| WrittenWork { file, source: WorkSource::Record(entry) });
    let mut all: Vec<WrittenWork<'_>> = works.collect();
    all.extend(records);
    all
}

impl WrittenWork<'_> {
    pub fn key(&self) -> &str {
        match &self.source {
            WorkSource::Bibtex(entry, _) => &entry.key,
            WorkSource::Record(entry) => &entry.key,
        }
    }

    /// The span of what names the work.
    pub fn span(&self) -> Span {
        match &self.source {
            WorkSource::Bibtex(entry, _) => entry.span,
            WorkSource::Record(entry) => entry.span(),
        }
    }

    /// The span of the value of a field, by its name in BibTeX.
    pub fn span_of(&self, field: &str) -> Option<Span> {
        match &self.source {
            WorkSource::Bibtex(entry, _) => entry.fields.get(field),
            WorkSource::Record(entry) => entry.span_of(field),
        }
    }

    pub fn reference(&self) -> &Arc<Hashed<Reference>> {
        match &self.source {
            WorkSource::Bibtex(_, read) => &read.reference,
            WorkSource::Record(entry) => &entry.reference,
        }
    }

    /// The indices of authors with a mark of this name, such as `equal`.
    pub fn marked_authors(&self, mark: &str) -> Vec<usize> {
        let WorkSource::Bibtex(_, read) = &self.source else { return Vec::new() };
        let count = read.reference.authors.names.len();
        let marked = read.author_marks.iter().filter(|(at, is)| *at < count && is == mark);
        marked.map(|(at, _)| *at).collect()
    }

    /// Whether its reader noticed something with this code.
    pub fn has_remark(&self, code: &Code) -> bool {
        match &self.source {
            WorkSource::Bibtex(_, read) => {
                read.remarks.iter().any(|(_, remark)| remark.code.name == code.name)
            }
            WorkSource::Record(entry) => {
                entry.remarks().any(|(remark, ..)| remark.code.name == code.name)
            }
        }
    }

    /// Whether other entries take words from it.
    pub fn is_parent(&self) -> bool {
        match &self.source {
            WorkSource::Bibtex(entry, _) => entry.is_parent,
            WorkSource::Record(_) => false,
        }
    }

    pub fn is_bibtex(&self) -> bool {
        matches!(self.source, WorkSource::Bibtex(..))
    }

    /// How a field gets into the work: what is to be written into an entry of BibTeX, or, as people
    /// do not write the other formats, where the file comes from.
    pub fn way_to_add(&self, line: &str) -> String {
        match &self.source {
            WorkSource::Bibtex(..) => format!("add a line `{line}` to the entry"),
            WorkSource::Record(_) => {
                "add it in the program that the file comes from, and export the file again"
                    .to_owned()
            }
        }
    }

    /// Whether a mistake that is reported takes words from it.
    pub fn is_cut(&self) -> bool {
        match &self.source {
            WorkSource::Bibtex(entry, _) => entry.is_cut,
            WorkSource::Record(_) => false,
        }
    }
}
