//! A file's pixels: upright, in sRGB, no larger than any page shows them.
//!
//! Writes no file: that is `picture`'s work.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder};

use super::icc;
use crate::plan::pixel_reader::pixel_reader;
use crate::plan::{Crop, WIDEST};

/// The pixels of a file, as it has them but upright, and what its numbers mean as colors.
pub struct FilePixels {
    image: DynamicImage,
    profile: Option<Vec<u8>>,
}

impl FilePixels {
    /// `None` for a file that is broken anywhere.
    pub fn read(bytes: &[u8]) -> Option<FilePixels> {
        let mut decoder = pixel_reader(bytes)?.into_decoder().ok()?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().ok().flatten();
        let mut image = DynamicImage::from_decoder(decoder).ok()?;
        image.apply_orientation(orientation);
        Some(FilePixels { image, profile })
    }

    /// Enough pixels for the widest file that any part of the picture has.
    pub fn in_srgb(self) -> Option<Pixels> {
        let image = if self.image.color().has_alpha() {
            DynamicImage::ImageRgba8(self.image.into_rgba8())
        } else {
            DynamicImage::ImageRgb8(self.image.into_rgb8())
        };
        let (width, height) = (image.width(), image.height());
        let shorter = width.min(height);
        let fewer = if shorter > WIDEST {
            let scaled = |length: u32| {
                u32::try_from(u64::from(length) * u64::from(WIDEST) / u64::from(shorter)).ok()
            };
            resized(&image, &ResizeOptions::new(), scaled(width)?, scaled(height)?)?
        } else {
            image
        };
        let scale = f64::from(fewer.width()) / f64::from(width);
        let image = self.profile.and_then(|profile| icc::to_srgb(&fewer, &profile));
        Some(Pixels { image: image.unwrap_or(fewer), scale })
    }
}

/// What every file of a picture is made of.
pub struct Pixels {
    image: DynamicImage,
    /// How wide it is, to the width that it has in its file.
    scale: f64,
}

impl Pixels {
    pub fn of_drawing(image: DynamicImage) -> Pixels {
        Pixels { image, scale: 1.0 }
    }

    /// A part of the picture, or all of it, in a size.
    pub fn shown(&self, part: Option<Crop>, width: u32, height: u32) -> Option<DynamicImage> {
        let mut options = ResizeOptions::new();
        if let Some(crop) = part {
            let scaled = |start: u32, length: u32, whole: u32| {
                let start = (f64::from(start) * self.scale).min(f64::from(whole));
                (start, (f64::from(length) * self.scale).min(f64::from(whole) - start))
            };
            let (left, wide) = scaled(crop.x, crop.width, self.image.width());
            let (top, high) = scaled(crop.y, crop.height, self.image.height());
            options = options.crop(left, top, wide, high);
        }
        resized(&self.image, &options, width, height)
    }
}

fn resized(
    image: &DynamicImage,
    options: &ResizeOptions,
    width: u32,
    height: u32,
) -> Option<DynamicImage> {
    let mut resized = DynamicImage::new(width, height, image.color());
    let options = options.resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(image, &mut resized, &options).ok()?;
    Some(resized)
}
