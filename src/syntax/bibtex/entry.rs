//! The content of a `.bib` file: its valid entries, with the spans of their parts.
//!
//! Holds values and reads nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::Span;
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
    pub entry: Arc<StandaloneEntry>,
    /// The span of each field's value.
    pub fields: BTreeMap<String, Span>,
}
