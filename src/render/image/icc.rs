//! Colors of any profile as sRGB, by the one library of it that is here anyway.

use image::DynamicImage;
use moxcms::{ColorProfile, Layout, TransformOptions};

/// The picture in sRGB; `None` where the profile is broken, or speaks of other colors than the
/// pixels have.
pub fn to_srgb(image: &DynamicImage, profile: &[u8]) -> Option<DynamicImage> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let transform = profile
        .create_transform_8bit(
            layout,
            &ColorProfile::new_srgb(),
            layout,
            TransformOptions::default(),
        )
        .ok()?;
    let mut converted = vec![0; image.as_bytes().len()];
    transform.transform(image.as_bytes(), &mut converted).ok()?;
    let (width, height) = (image.width(), image.height());
    match layout {
        Layout::Rgba => {
            image::RgbaImage::from_raw(width, height, converted).map(DynamicImage::ImageRgba8)
        }
        _ => image::RgbImage::from_raw(width, height, converted).map(DynamicImage::ImageRgb8),
    }
}
