//! How many pixels the pictures hold that lie inside a drawing, as `data:` addresses: a few letters
//! can unpack to gigabytes.
//!
//! Reads their headers alone.

use data_url::DataUrl;
use image::ImageDecoder;
use roxmltree::{Document, ParsingOptions};

use crate::plan::pixel_reader::pixel_reader;

/// Drawings that lie deeper inside one another are not shown.
const DEEPEST: u8 = 2;

/// The pixels of all pictures in a drawing, and in the drawings in it.
pub fn pixels(document: &Document<'_>) -> usize {
    pixels_at(document, 0)
}

fn pixels_at(document: &Document<'_>, depth: u8) -> usize {
    let addresses = document
        .descendants()
        .flat_map(|node| node.attributes())
        .filter(|attribute| attribute.name() == "href")
        .map(|attribute| attribute.value().trim())
        .filter(|address| address.starts_with("data:"));
    addresses.fold(0, |pixels: usize, address| pixels.saturating_add(pixels_of(address, depth)))
}

fn pixels_of(address: &str, depth: u8) -> usize {
    let Some((bytes, _)) =
        DataUrl::process(address).ok().and_then(|address| address.decode_to_vec().ok())
    else {
        return 0;
    };
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    if let Ok(text) = std::str::from_utf8(&bytes) {
        return match Document::parse_with_options(text, options) {
            Ok(inner) if depth < DEEPEST => pixels_at(&inner, depth + 1),
            _ => 0,
        };
    }
    match pixel_reader(&bytes).and_then(|reader| reader.into_decoder().ok()) {
        Some(decoder) => {
            let (width, height) = decoder.dimensions();
            (width as usize).saturating_mul(height as usize)
        }
        None => 0,
    }
}
