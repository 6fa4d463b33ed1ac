//! When a work appeared.

use crate::base::PartialDate;

/// A date or a range of dates. Every output names the year of `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssuedDate {
    pub start: PartialDate,
    pub end: Option<PartialDate>,
    /// Whether the entry calls it uncertain: `1870?`, `ca. 1870`.
    pub is_uncertain: bool,
}
