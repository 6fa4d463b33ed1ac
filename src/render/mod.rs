//! How bytes are made: pages from templates, text from markdown, PDFs, pictures. Which files exist is `plan`'s and `output`'s.

pub mod bib_fields;
mod colors;
pub mod context;
pub mod date;
mod drawing;
pub mod handout;
mod highlight;
pub mod html;
pub mod linked_data;
pub mod markdown;
pub mod pdf;
pub mod picture;
pub mod policy;
pub mod print;
pub mod qr_code;
pub mod scholar;
pub mod view;
mod webp;

pub use context::Context;
