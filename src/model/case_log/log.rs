//! A log as it was read: it is whole, and it adds up.

use crate::base::{PartialDate, Period};
use crate::lexicon::case_role::CasePart;

/// One log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseLog {
    pub source: String,
    pub as_of: PartialDate,
    pub period: Option<Period>,
    pub institutions: Vec<String>,
    /// The roles that are counted, as the log writes them, in its order.
    pub roles: Vec<CountedRole>,
    /// As they were written, each with its parts behind it.
    pub categories: Vec<CaseCategory>,
    pub total_major: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CountedRole {
    pub code: String,
    pub part: CasePart,
}

/// A row of a log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseCategory {
    pub name: String,
    /// Whether the category before has these among its own.
    pub is_part: bool,
    /// For each role of the log, in its order; 0 where nothing is counted.
    pub counts: Vec<u32>,
}

impl CaseLog {
    /// How many there are in each role. Parts are counted with what they are part of.
    pub fn sums(&self) -> Vec<u32> {
        let whole = || self.categories.iter().filter(|category| !category.is_part);
        (0..self.roles.len())
            .map(|role| {
                let counts = whole().map(|category| category.counts[role]);
                counts.fold(0, u32::saturating_add)
            })
            .collect()
    }

    /// How many there are in the roles of these parts.
    pub fn sum_of(&self, parts: &[CasePart]) -> u32 {
        let counted = self.roles.iter().zip(self.sums());
        counted
            .filter(|(role, _)| parts.contains(&role.part))
            .fold(0, |sum, (_, count)| sum.saturating_add(count))
    }
}
