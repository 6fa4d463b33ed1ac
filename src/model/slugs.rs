//! The first segments of the addresses of pages that links in texts lead to, each written once.

pub const ABOUT: &str = "about";
pub const CV: &str = "cv";
pub const POSTERS: &str = "posters";
pub const PUBLICATIONS: &str = "publications";
pub const TALKS: &str = "talks";
pub const UPDATES: &str = "updates";
