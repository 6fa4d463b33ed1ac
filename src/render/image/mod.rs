//! Pictures as bytes: encoded in the sizes that a page asks for, QR codes drawn, color profiles
//! read.
//!
//! Decides no size and no path: those are planned. Takes nothing out of a picture: that is
//! `sanitize`'s work.

mod icc;
pub mod picture;
pub mod qr_code;
mod webp;
