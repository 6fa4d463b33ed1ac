//! The content of a file of references: its works, with the spans of their parts. It is the same
//! for MEDLINE, PubMed XML, RIS, EndNote's two formats and CSL-JSON.
//!
//! Holds values and reads nothing. What is between two works is in none of them.

use std::sync::Arc;

use crate::base::{Hashed, Span};
use crate::syntax::reference::{Reference, Remark};

/// The works of one file, in file order.
#[derive(Clone, Debug, Default)]
pub struct Works {
    pub entries: Vec<WorkEntry>,
}

/// One work of a file.
#[derive(Clone, Debug)]
pub struct WorkEntry {
    /// Distinct in its file; how it is made stands in `reference::formats::key`.
    pub key: String,
    pub reference: Arc<Hashed<Reference>>,
    record: Arc<WorkRecord>,
    /// Where the record begins in the file.
    start: usize,
}

/// A work by itself, whatever is before it in the file: its spans count from its own start.
#[derive(Clone, Debug, Default)]
pub struct WorkRecord {
    /// The key that the record gives itself, without what an address cannot hold.
    pub key: Option<String>,
    /// What names the work: its number or key, or its first line.
    pub span: Span,
    pub length: usize,
    pub reference: Arc<Hashed<Reference>>,
    pub values: Vec<WorkValue>,
    /// Each with the index of the value that it is about.
    pub remarks: Vec<(Option<usize>, Remark)>,
}

/// A value as the file has it, decoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WorkValue {
    /// The format's own tag: `TI`, `%T`, `ArticleTitle`, `container-title`.
    pub tag: String,
    /// What the rules about texts call it, after BibTeX: `title`, `abstract`, `note`; empty for a
    /// value that nothing is made of.
    pub name: &'static str,
    pub text: String,
    pub span: Span,
}

impl WorkEntry {
    pub fn new(key: String, record: Arc<WorkRecord>, start: usize) -> WorkEntry {
        WorkEntry { key, reference: Arc::clone(&record.reference), record, start }
    }

    /// The span of what names the work.
    pub fn span(&self) -> Span {
        self.record.span.shifted(self.start)
    }

    /// The span of the whole record.
    pub fn whole(&self) -> Span {
        Span::new(self.start, self.start + self.record.length)
    }

    /// Every value with its span, in file order.
    pub fn values(&self) -> impl Iterator<Item = (&WorkValue, Span)> {
        self.record.values.iter().map(|value| (value, value.span.shifted(self.start)))
    }

    /// The span of the first value that rules about texts call so: `author`, `title`.
    pub fn span_of(&self, name: &str) -> Option<Span> {
        self.values().find(|(value, _)| value.name == name).map(|(_, span)| span)
    }

    /// What the reader noticed, each with the span and the tag of the value that it is about, or
    /// with the span of what names the work.
    pub fn remarks(&self) -> impl Iterator<Item = (&Remark, Span, Option<&str>)> {
        self.record.remarks.iter().map(|(at, remark)| {
            match at.and_then(|at| self.record.values.get(at)) {
                Some(value) => (remark, value.span.shifted(self.start), Some(value.tag.as_str())),
                None => (remark, self.span(), None),
            }
        })
    }
}
