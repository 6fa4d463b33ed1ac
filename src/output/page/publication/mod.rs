//! Publications: their list, a page of each, and how the home page shows the featured ones.

pub mod featured_view;
mod line;
pub mod list;
pub mod page;
mod work_links;
mod work_picture;
mod work_title;
mod year_strip;
