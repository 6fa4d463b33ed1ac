//! Where publications are written: the model holds no places, so who reports looks here.
//!
//! Goes through all files once, so a rule that has nothing to report does not ask.

use std::collections::BTreeMap;

use crate::base::{SourcePath, Span, well_known};
use crate::lint::LintContext;
use crate::model::publication::Publication;
use crate::syntax::Documents;
use crate::syntax::bibtex::BibtexEntry;
use crate::syntax::toml::Value;
use crate::syntax::works::WorkEntry;

/// The entry of a publication in its file.
#[derive(Clone, Copy)]
pub enum Entry<'a> {
    Bibtex(&'a BibtexEntry),
    /// A record of another format.
    Record(&'a WorkEntry),
}

impl Entry<'_> {
    /// The span of what names the work.
    pub fn span(&self) -> Span {
        match self {
            Entry::Bibtex(entry) => entry.span,
            Entry::Record(entry) => entry.span(),
        }
    }

    /// The span of the first of these fields that it has, by their names in BibTeX.
    fn span_of(&self, fields: &[&str]) -> Option<Span> {
        fields.iter().find_map(|field| match self {
            Entry::Bibtex(entry) => entry.fields.get(field),
            Entry::Record(entry) => entry.span_of(field),
        })
    }
}

/// The entries of all files.
pub struct Places<'a> {
    documents: &'a Documents,
    entries: BTreeMap<(&'a SourcePath, &'a str), Entry<'a>>,
}

impl<'a> Places<'a> {
    pub fn of(cx: &LintContext<'a>) -> Places<'a> {
        let bibtexs = cx.documents.bibtexs().flat_map(|(file, bibtex)| {
            let entries = bibtex.entries.iter();
            entries.map(move |entry| ((file, entry.key.as_str()), Entry::Bibtex(entry)))
        });
        let records = cx.documents.works().flat_map(|(file, works)| {
            let entries = works.entries.iter();
            entries.map(move |entry| ((file, entry.key.as_str()), Entry::Record(entry)))
        });
        let mut entries = BTreeMap::new();
        for (name, entry) in bibtexs.chain(records) {
            // Of two entries with one key, the first is shown.
            entries.entry(name).or_insert(entry);
        }
        Places { documents: cx.documents, entries }
    }

    /// The entry that a publication was read from.
    pub fn entry(&self, publication: &Publication) -> Option<Entry<'a>> {
        self.entries.get(&(&publication.file, publication.key.as_str())).copied()
    }

    /// The span of what names a publication in its file.
    pub fn span(&self, publication: &Publication) -> Span {
        self.entry(publication).map(|entry| entry.span()).unwrap_or_default()
    }

    /// Where a publication says how far it is on its way to print: in `publications.toml`, else in
    /// its entry.
    pub fn of_status(&self, publication: &Publication) -> (SourcePath, Span) {
        let additions = self.documents.toml(well_known::PUBLICATIONS);
        let added = additions.and_then(|document| document.table.get(&publication.key));
        let status = added.and_then(|added| match &added.value {
            Value::Table(table) => table.get("status"),
            _ => None,
        });
        if let Some(status) = status {
            return (SourcePath::publications(), status.span);
        }
        let fields = ["pubstate", "note", "annotation", "howpublished", "date", "year"];
        let span = self.entry(publication).and_then(|entry| entry.span_of(&fields));
        (publication.file.clone(), span.unwrap_or(self.span(publication)))
    }
}
