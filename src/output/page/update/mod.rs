//! Milestones: their list and a page of each.

pub mod list;
pub mod page;
