//! Where a work is in its journal or book: issue and pages.

/// The number of an issue and of its supplement; at least one is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Issue {
    pub number: Option<String>,
    /// The number of the supplement, or an empty text for one without: `suppl 1`, `suppl`.
    pub supplement: Option<String>,
}

/// Pages, as a list of ranges with full last pages: `123-129, 131` has two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pages(pub Vec<PageRange>);

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PageRange {
    pub first: String,
    pub last: Option<String>,
}
