//! In which sizes a picture will exist, told from its head alone: no pixel is read here.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use crate::base::{Diagnostic, OutputPath};
use crate::plan::handout;
use crate::source::Source;

/// Part of every picture's name and key: to be raised when pictures come to be made in another way.
pub const VERSION: u8 = 1;

/// The widths that pictures are offered in, in pixels; none is larger than the picture itself.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The widths of a page's picture, which can be drawn in any: the large ones keep a poster's letters sharp on dense screens.
const PAGE_WIDTHS: [u32; 4] = [480, 960, 1440, 2000];
/// The most that a page's picture may be high, in pixels: a page may be a strip.
const PAGE_HEIGHT: f32 = 4000.0;

/// A picture as it will stand on the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Picture {
    pub encoding: Encoding,
    /// Upright size in pixels, of the largest variant.
    pub width: u32,
    pub height: u32,
    /// From small to large; a drawing or an animation has one.
    pub variants: Vec<Variant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    pub width: u32,
    pub height: u32,
    pub output: OutputPath,
}

/// How a picture is written anew, always without what else its file held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Jpeg,
    Png,
    Gif,
    Svg,
    /// The first page of a PDF, drawn and written as PNG.
    Page,
}

impl Picture {
    /// Reads the head of a picture. `Err` is a file that is no readable picture.
    pub fn plan(source: &Source) -> Result<Picture, Diagnostic> {
        let unreadable = || {
            Diagnostic::error("broken-picture", format!("`{}` is not a readable picture", source.path.file_name()))
                .in_file(&source.path)
                .help("open it in a picture program and save it again as JPEG or PNG")
        };
        let name = |width: u32, extension: &str| {
            let digest = crate::base::Digest::of_parts(&[&[VERSION], source.digest.bytes()]).short();
            let stem: String =
                source.path.stem().chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
            OutputPath::new(&format!("assets/{}-{digest}-{width}.{extension}", stem.trim_matches('-')))
        };
        if source.path.extension() == "svg" {
            let (width, height) = svg_size(source).ok_or_else(unreadable)?;
            let variants = vec![Variant { width, height, output: name(width, "svg") }];
            return Ok(Picture::of(Encoding::Svg, variants));
        }
        if source.path.extension() == "pdf" {
            let (page_width, page_height) = handout::first_page_size(&source.bytes).map_err(|fault| fault.told(&source.path))?;
            let ratio = page_height / page_width;
            let most = ((PAGE_HEIGHT / ratio) as u32).max(1);
            let mut widths: Vec<u32> = PAGE_WIDTHS.into_iter().map(|width| width.min(most)).collect();
            widths.dedup();
            let high = |width: u32| ((width as f32 * ratio).round() as u32).max(1);
            let variants = widths.into_iter().map(|width| Variant { width, height: high(width), output: name(width, "png") }).collect();
            return Ok(Picture::of(Encoding::Page, variants));
        }
        let reader = ImageReader::new(Cursor::new(&source.bytes)).with_guessed_format().map_err(|_| unreadable())?;
        let format = reader.format();
        let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
        let (mut width, mut height) = decoder.dimensions();
        if let Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH =
            decoder.orientation().unwrap_or(Orientation::NoTransforms)
        {
            std::mem::swap(&mut width, &mut height);
        }
        if width == 0 || height == 0 {
            return Err(unreadable());
        }
        if u64::from(width) * u64::from(height) > 120_000_000 {
            return Err(Diagnostic::error("broken-picture", format!("`{}` has {width} × {height} pixels", source.path.file_name()))
                .in_file(&source.path)
                .help("make it smaller: 4000 pixels on the longer side are more than any page shows"));
        }
        let (encoding, extension) = match format {
            Some(ImageFormat::Gif) => (Encoding::Gif, "gif"),
            Some(ImageFormat::Jpeg) => (Encoding::Jpeg, "jpg"),
            _ if decoder.color_type().has_alpha() || format == Some(ImageFormat::Png) => (Encoding::Png, "png"),
            _ => (Encoding::Jpeg, "jpg"),
        };
        let widths: Vec<u32> = match encoding {
            Encoding::Gif => vec![width],
            _ if width <= WIDTHS[0] => vec![width],
            _ => {
                let largest = width.min(WIDTHS[WIDTHS.len() - 1]);
                WIDTHS.into_iter().filter(|candidate| *candidate < largest).chain([largest]).collect()
            }
        };
        let scaled =
            |to: u32| u32::try_from((u64::from(height) * u64::from(to) + u64::from(width) / 2) / u64::from(width)).unwrap_or(height).max(1);
        let variants: Vec<Variant> =
            widths.into_iter().map(|to| Variant { width: to, height: scaled(to), output: name(to, extension) }).collect();
        Ok(Picture::of(encoding, variants))
    }

    fn of(encoding: Encoding, variants: Vec<Variant>) -> Picture {
        let (width, height) = variants.last().map_or((0, 0), |largest| (largest.width, largest.height));
        Picture { encoding, width, height, variants }
    }

    pub fn largest(&self) -> Option<&Variant> {
        self.variants.last()
    }
}

/// The size of a drawing in pixels, from its root element.
fn svg_size(source: &Source) -> Option<(u32, u32)> {
    let tree = usvg::Tree::from_data(&source.bytes, &usvg::Options::default()).ok()?;
    let size = tree.size();
    Some((size.width().ceil().max(1.0) as u32, size.height().ceil().max(1.0) as u32))
}
