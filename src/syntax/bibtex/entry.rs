//! The content of a `.bib` file: its valid entries, with the spans of their parts.
//!
//! Holds values and reads nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hashed, Span};
use crate::syntax::bibtex::standalone::StandaloneEntry;

/// The valid entries of one `.bib` file, in file order.
#[derive(Clone, Debug, Default)]
pub struct Bibtex {
    pub entries: Vec<BibtexEntry>,
}

/// One entry, with its abbreviations and parents resolved.
#[derive(Clone, Debug)]
pub struct BibtexEntry {
    pub key: String,
    /// The span of the citation key.
    pub span: Span,
    /// The span of the whole entry from its `@`, without the closing brace.
    pub whole: Span,
    pub entry: Arc<Hashed<StandaloneEntry>>,
    pub fields: FieldSpans,
    /// Whether a mistake that is reported takes words from it.
    pub is_cut: bool,
    /// Whether another entry names it in `crossref`, as the parts of a book name the book.
    pub is_parent: bool,
}

/// The span of each field's value, by the field's name in lower case. They are kept from one edit
/// of the file to the next, which moves all of them alike.
#[derive(Clone, Debug, Default)]
pub struct FieldSpans {
    spans: Arc<BTreeMap<String, Span>>,
    shift: usize,
}

impl FieldSpans {
    pub fn new(spans: BTreeMap<String, Span>) -> FieldSpans {
        FieldSpans { spans: Arc::new(spans), shift: 0 }
    }

    pub fn get(&self, name: &str) -> Option<Span> {
        Some(self.spans.get(name)?.shifted(self.shift))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, Span)> {
        self.spans.iter().map(|(name, span)| (name.as_str(), span.shifted(self.shift)))
    }

    /// The same for a text with so many more bytes before it.
    pub fn shifted(&self, more: usize) -> FieldSpans {
        FieldSpans { spans: Arc::clone(&self.spans), shift: self.shift + more }
    }
}
