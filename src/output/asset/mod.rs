//! What pages and other outputs ask for: pictures, stylesheets, scripts, fonts, files handed on.

pub mod document_picture;
pub mod domain;
pub mod favicon;
pub mod picture;
pub mod qr;
pub mod script;
pub mod social_card;
pub mod static_file;
pub mod stylesheet;
pub mod theme_asset;
