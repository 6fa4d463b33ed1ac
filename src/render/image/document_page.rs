//! The first page of a document that folio typeset, as a small picture.

use bytes::Bytes;
use image::DynamicImage;
use image::imageops::FilterType;

use crate::base::Digest;
use crate::plan::{IMAGE_VERSION, Store};
use crate::render::image::{surface::Surface, webp};
use crate::render::pdf_raster;

/// Letters that are drawn in their small size are grey: the page is drawn larger and made smaller.
const FINER: u32 = 3;

/// WebP of so many pixels, from the store or made now; `None` where the page cannot be drawn.
pub fn picture(pdf: &[u8], (width, height): (u32, u32), store: &dyn Store) -> Option<Bytes> {
    let key = Digest::of_parts(&[
        b"document page",
        &[IMAGE_VERSION],
        &width.to_le_bytes(),
        &height.to_le_bytes(),
        pdf,
    ]);
    if let Some(bytes) = store.get(&key) {
        return Some(bytes);
    }
    let page = pdf_raster::drawn(pdf, FINER * width, FINER * height).ok()?;
    let page = DynamicImage::ImageRgb8(page).resize_exact(width, height, FilterType::Lanczos3);
    let bytes = Bytes::from(webp::drawing(&page, Surface::of(&page)?)?);
    store.put(&key, &bytes);
    Some(bytes)
}
