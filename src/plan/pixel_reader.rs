//! How a picture of pixels is opened, wherever one is read.
//!
//! Unpacks nothing by itself.

use std::io::Cursor;

use image::{ImageReader, Limits};

use crate::base::limits::COLOR_PROFILE;

/// Reads a picture's header, and its pixels. A color profile that unpacks to more than any screen
/// or paper asks for is left out, as small files can hold gigabytes of it.
pub fn pixel_reader(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(COLOR_PROFILE.most as u64);
    reader.limits(limits);
    Some(reader)
}
