//! Pixels to WebP, by its own encoder. The files hold pixels and nothing else.

use image::DynamicImage;
use webp::{Encoder, WebPConfig};

use super::surface::Surface;

/// Photographs look the same as JPEG of the quality that the site writes.
const PHOTOGRAPH: f32 = 78.0;
/// Letters on a poster show every fault, so the lossy form of a drawing is almost without any.
const DRAWING: f32 = 92.0;
/// The effort for a drawing's lossless form, from 0 to 100: beyond this, time grows and files
/// hardly shrink.
const LOSSLESS_EFFORT: f32 = 20.0;

/// How thoroughly a drawing's lossy form is searched, from 0 to 6: at this quality a better search
/// takes twice the time for a hundredth of the bytes.
const LOSSY_METHOD: i32 = 2;

pub fn photograph(image: &DynamicImage) -> Option<Vec<u8>> {
    encode(image, |config| config.quality = PHOTOGRAPH)
}

/// Exact where that is smaller, as for flat colors and letters; otherwise lossy of a high quality,
/// as for drawings in another size, scans, and photographs that were saved as drawings.
pub fn drawing(image: &DynamicImage, surface: Surface) -> Option<Vec<u8>> {
    match surface {
        Surface { has_few_colors: true, has_few_edges: true, .. } => exact(image),
        Surface { has_few_colors: false, .. } => lossy(image, surface),
        Surface { .. } => {
            let (exact, lossy) = (exact(image)?, lossy(image, surface)?);
            Some(if lossy.len() < exact.len() { lossy } else { exact })
        }
    }
}

fn exact(image: &DynamicImage) -> Option<Vec<u8>> {
    encode(image, |config| {
        config.lossless = 1;
        config.method = 1;
        config.quality = LOSSLESS_EFFORT;
    })
}

fn lossy(image: &DynamicImage, surface: Surface) -> Option<Vec<u8>> {
    encode(image, |config| {
        config.use_sharp_yuv = surface.has_vivid_edges.into();
        config.quality = DRAWING;
        config.method = LOSSY_METHOD;
    })
}

fn encode(image: &DynamicImage, set: impl FnOnce(&mut WebPConfig)) -> Option<Vec<u8>> {
    let (width, height) = (image.width(), image.height());
    let encoder = match image {
        DynamicImage::ImageRgb8(image) => Encoder::from_rgb(image, width, height),
        DynamicImage::ImageRgba8(image) => Encoder::from_rgba(image, width, height),
        _ => return None,
    };
    let mut config = WebPConfig::new().ok()?;
    set(&mut config);
    encoder.encode_advanced(&config).ok().map(|bytes| bytes.to_vec())
}
