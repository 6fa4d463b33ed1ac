//! One `[[count]]` of a log, and when two of them are about the same.

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
}

/// Whether two names are the same, but for capitals and accents.
pub fn is_same(one: &str, other: &str) -> bool {
    Folded::of(one).letters() == Folded::of(other).letters()
}

/// Whether a count is part of this category, or of none.
pub fn is_same_part(count: &Count, part_of: Option<&str>) -> bool {
    match (&count.part_of, part_of) {
        (None, None) => true,
        (Some((of, _)), Some(part_of)) => is_same(of, part_of),
        _ => false,
    }
}
