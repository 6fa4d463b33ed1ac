//! How bytes are made: pages from templates, text from markdown, PDFs, pictures. Which files exist is `plan`'s and `output`'s.

pub mod context;
pub mod date;
mod drawing;
pub mod handout;
mod highlight;
pub mod html;
pub mod linked_data;
pub mod markdown;
pub mod page_range;
pub mod pdf;
pub mod picture;
pub mod print;
pub mod qr_code;
pub mod scholar;
pub mod view;

pub use context::Context;
