//! A drawing as pixels, for programs that show no SVG.
//!
//! Its letters are set in the fonts inside the program, so that they are the same on every machine.

use std::sync::{Arc, LazyLock};

use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::render::fallback_fonts::{FILES, LETTERS, MONOSPACE};

/// How wide or high the picture is in pixels, whichever is more: sharp on paper.
const LONGEST: f32 = 1600.0;

/// How many of these there are at most for a pixel of the drawing's own size: on paper, 576 in an
/// inch.
const SHARPEST: f32 = 6.0;

/// A cleaned drawing as PNG, with the size that it says it has; `None` is no drawing.
pub fn png(svg: &[u8]) -> Option<(Vec<u8>, u32, u32)> {
    let options =
        Options { fontdb: fonts(), font_family: LETTERS.to_owned(), ..Options::default() };
    let tree = Tree::from_data(svg, &options).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (LONGEST / width.max(height)).min(SHARPEST);
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut drawn = Pixmap::new(pixels(width), pixels(height))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    let plain: Vec<u8> = drawn
        .pixels()
        .iter()
        .map(|pixel| pixel.demultiply())
        .flat_map(|color| [color.red(), color.green(), color.blue(), color.alpha()])
        .collect();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Level(4), FilterType::Adaptive)
        .write_image(&plain, drawn.width(), drawn.height(), image::ExtendedColorType::Rgba8)
        .ok()?;
    let said = |length: f32| length.round().clamp(1.0, 100_000.0) as u32;
    Some((bytes, said(width), said(height)))
}

/// The fonts inside the program.
pub fn fonts() -> Arc<Database> {
    Arc::clone(&FONTS)
}

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    FILES.iter().for_each(|font| drop(fonts.load_font_source(Source::Binary(Arc::new(*font)))));
    // The fonts that a drawing names are not there: this is what it gets.
    fonts.set_serif_family(LETTERS);
    fonts.set_sans_serif_family(LETTERS);
    fonts.set_monospace_family(MONOSPACE);
    Arc::new(fonts)
});
