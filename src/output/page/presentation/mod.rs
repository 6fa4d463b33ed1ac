//! Posters and talks: their lists, a page of each, and their citations.

pub mod citation;
pub mod list;
pub mod page;
pub mod summary_view;
