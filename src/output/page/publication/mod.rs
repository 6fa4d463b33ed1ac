//! Publications: their list, a page of each, and how the home page shows the featured ones.

pub mod featured_view;
pub mod list;
pub mod page;
