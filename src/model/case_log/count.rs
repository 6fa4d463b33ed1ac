//! One `[[count]]` of a log, and what it is about, in any spelling of capitals and accents.

use crate::base::Span;
use crate::lexicon::folded::Folded;

/// With its places.
pub struct Count {
    pub category: String,
    pub part_of: Option<(String, Span)>,
    pub role: (String, Span),
    pub n: u32,
    /// Of `n`.
    pub span: Span,
    /// What it counts.
    pub row: Row,
}

/// A row of the table, by folded names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    pub part_of: Option<Vec<u8>>,
    pub category: Vec<u8>,
}

impl Row {
    pub fn of(category: &str, part_of: Option<&str>) -> Row {
        let folded = |name: &str| Folded::of(name).letters().to_vec();
        Row { part_of: part_of.map(folded), category: folded(category) }
    }

    /// The row that this one is part of.
    pub fn whole(&self) -> Option<Row> {
        let category = self.part_of.clone()?;
        Some(Row { part_of: None, category })
    }
}
