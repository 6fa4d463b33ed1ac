//! The look: a layers of layers, first hit wins: the site's own `themes/NAME/`, what it extends,
//! the standard theme in the binary.
//!
//! Knows no page and no person. No line of Rust knows a theme by its name but the default in
//! `settings`.

pub mod codes;
mod accent;
mod catalog;
mod layers;
mod manifest;
mod color;
mod css;
mod embedded;
mod script;
mod stylesheet;
mod tokens;

pub use accent::set_accent;
pub use catalog::{ThemeInfo, catalog, folders};
pub use color::{Color, READABLE};
pub use embedded::names as standard_names;
pub use layers::{Theme, ThemeFile, load};
pub use manifest::THEME_TOML;
pub use script::{Script, script};
pub use stylesheet::{Asset, Stylesheet, stylesheet};
pub use tokens::{Token, Tokens};
