//! Pictures as bytes: encoded in the sizes that a page asks for, QR codes drawn, color profiles
//! read.
//!
//! Decides no size and no path: those are planned. Takes nothing out of a picture: that is
//! `sanitize`'s work.

pub mod document_page;
pub mod drawn_svg;
mod icc;
mod open_pictures;
pub mod picture;
mod pixels;
pub mod qr_code;
mod surface;
mod webp;

pub use open_pictures::OpenPictures;
