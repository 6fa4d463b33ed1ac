//! Pages of the person's own, and their list.

pub mod list;
pub mod page;
