//! The forms in which a picture will exist, from its header alone: no pixel is read here.

use image::ImageDecoder;
use image::metadata::Orientation;

use crate::base::limits::MOVING_PICTURE;
use crate::base::{Diagnostic, Digest, FileKind, OutputPath, PictureFormat};
use crate::model::person::Focus;
use crate::model::references::HEIC_AS_JPEG;
use crate::plan::codes::BROKEN_PICTURE;
use crate::plan::file_content::{Content, ContentFault, check_drawing, check_pixels, gif_frames};
use crate::plan::pixel_reader::pixel_reader;
use crate::plan::{drawing, external_pdf};
use crate::source::Source;

/// Part of every picture's name and key: raise it when the way pictures are made changes.
pub const VERSION: u8 = 5;

/// The maximum height of a page's picture, in pixels: a page may be a strip.
const PAGE_HEIGHT: f32 = 4000.0;

/// The width of the widest picture, in pixels.
pub const WIDEST: u32 = 2400;

/// The height of the highest one: a WebP cannot be higher.
const HIGHEST: u32 = 16_383;

/// The longest part of a file's own name in the name of its pictures: a disk has a limit.
const LONGEST_STEM: usize = 100;

/// What a picture is for: it decides how wide it will be, and how much of it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageRole {
    /// In a column of text.
    Text,
    /// A poster or a slide, small on a wall and large on its own, where its letters must be sharp.
    Work,
    /// A work beside its title, where its letters are only seen as lines.
    Thumbnail,
    /// The person, upright, with the face in position.
    Portrait,
    /// The person in a square, as other sites and programs show people.
    Face,
    /// The person on a printed CV.
    Print,
}

/// A picture as it will be on the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImagePlan {
    pub kind: ImageFormat,
    /// The part that is shown, if not all of it.
    pub crop: Option<Crop>,
    /// Upright size in pixels, of the largest variant.
    pub width: u32,
    pub height: u32,
    /// In a format that every program reads, from small to large; a drawing or an animation has
    /// one.
    pub variants: Vec<Variant>,
    /// The same as WebP, in more sizes; empty for a drawing or an animation.
    pub webp: Vec<Variant>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variant {
    pub width: u32,
    pub height: u32,
    pub output: OutputPath,
}

/// The format of a picture's file; it is always encoded again, without the metadata of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImageFormat {
    /// JPEG, and other formats without exact pixels worth keeping.
    Photograph,
    /// PNG, and anything with an alpha channel.
    Drawing,
    /// GIF.
    Animation,
    /// SVG.
    Vector,
    /// The first page of a PDF, to be drawn.
    Page,
}

/// A part of an upright picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crop {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl ImageRole {
    /// Widths in pixels from small to large; none is larger than the picture itself.
    fn widths(self) -> &'static [u32] {
        match self {
            ImageRole::Text => &[480, 960, 1600],
            ImageRole::Work => &[480, 960, 1440, WIDEST],
            ImageRole::Thumbnail => &[180, 360, 600],
            ImageRole::Portrait => &[240, 360, 480, 720, 960],
            ImageRole::Face => &[720],
            ImageRole::Print => &[840],
        }
    }

    /// The widths of a page's picture, which could be drawn at any size.
    fn page_widths(self) -> &'static [u32] {
        match self {
            ImageRole::Thumbnail => self.widths(),
            _ => &[480, 960, 1440, 2000],
        }
    }

    /// Width to height, where the picture is cut to it.
    fn aspect(self) -> Option<(u32, u32)> {
        match self {
            ImageRole::Text | ImageRole::Work | ImageRole::Thumbnail => None,
            ImageRole::Portrait => Some((4, 5)),
            ImageRole::Face => Some((1, 1)),
            // 35 by 45 millimetres, the photo of applications and passports.
            ImageRole::Print => Some((7, 9)),
        }
    }
}

impl Crop {
    /// The largest part of this aspect that puts the face in position: centered, and a little above
    /// the middle.
    fn around(focus: Focus, (width, height): (u32, u32), (wide, high): (u32, u32)) -> Crop {
        let scaled = |of: u32, by: u32, parts: u32| {
            ((u64::from(of) * u64::from(by) / u64::from(parts)) as u32).max(1)
        };
        let (crop_width, crop_height) =
            match u64::from(width) * u64::from(high) > u64::from(height) * u64::from(wide) {
                true => (scaled(height, wide, high), height),
                false => (width, scaled(width, high, wide)),
            };
        // The face is at this fraction of the cropped picture, in thousandths, as far as the
        // picture allows.
        let offset = |of: u32, cut: u32, at: u16, to: u32| {
            scaled(of, at.into(), 1000).saturating_sub(scaled(cut, to, 1000)).min(of - cut)
        };
        Crop {
            x: offset(width, crop_width, focus.x, 500),
            y: offset(height, crop_height, focus.y, 420),
            width: crop_width,
            height: crop_height,
        }
    }
}

impl ImagePlan {
    /// Reads the header of a picture. `Err` if the file is not a readable picture. The position of
    /// the face matters to roles that crop.
    pub fn plan(source: &Source, role: ImageRole, focus: Focus) -> Result<ImagePlan, Diagnostic> {
        let unreadable = || broken(source, ContentFault::Other(Content::Unknown));
        let name = FileNamer { source, role };
        match source.path.kind() {
            FileKind::Pdf => {}
            FileKind::Picture(PictureFormat::Svg) => {
                check_drawing(&source.bytes).map_err(|fault| broken(source, fault))?;
            }
            _ => check_pixels(&source.bytes).map_err(|fault| broken(source, fault))?,
        }
        if source.path.kind() == FileKind::Picture(PictureFormat::Svg) {
            let size = drawing::size(&source.bytes)
                .map_err(|fault| fault.diagnostic(&source.path).unwrap_or_else(unreadable))?;
            return Ok(ImagePlan::single(ImageFormat::Vector, name.variant(size, None, "svg")));
        }
        if source.path.kind() == FileKind::Pdf {
            let (page_width, page_height) = external_pdf::first_page_size(&source.bytes)
                .map_err(|fault| fault.diagnostic(&source.path))?;
            let ratio = page_height / page_width;
            let most = ((PAGE_HEIGHT / ratio) as u32).max(1);
            let mut widths: Vec<u32> =
                role.page_widths().iter().map(|width| (*width).min(most)).collect();
            widths.dedup();
            let high = |width: u32| ((width as f32 * ratio).round() as u32).max(1);
            let sizes = widths.into_iter().map(|width| (width, high(width))).collect();
            return Ok(ImagePlan::of(ImageFormat::Page, None, sizes, &name, "png"));
        }
        let reader = pixel_reader(&source.bytes).ok_or_else(unreadable)?;
        let format = reader.format();
        let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
        let (mut width, mut height) = decoder.dimensions();
        if let Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH =
            decoder.orientation().unwrap_or(Orientation::NoTransforms)
        {
            std::mem::swap(&mut width, &mut height);
        }
        if width == 0 || height == 0 {
            return Err(unreadable());
        }
        if u64::from(width) * u64::from(height) > 120_000_000 {
            return Err(Diagnostic::new(
                &BROKEN_PICTURE,
                format!("`{}` has {width} × {height} pixels", source.path.file_name()),
            )
            .in_file(&source.path)
            .help("make it smaller: 4000 pixels on the longer side are more than any page shows"));
        }
        let (kind, extension) = match format {
            // What moves beside a title keeps readers from it.
            Some(image::ImageFormat::Gif) if role != ImageRole::Thumbnail => {
                let frames = gif_frames(&source.bytes).unwrap_or(1);
                let pixels = (width as usize).saturating_mul(height as usize);
                if MOVING_PICTURE.is_passed_by(pixels.saturating_mul(frames)) {
                    return Err(Diagnostic::new(
                        &BROKEN_PICTURE,
                        format!(
                            "`{}` moves through {frames} pictures of {width} × {height} pixels",
                            source.path.file_name()
                        ),
                    )
                    .in_file(&source.path)
                    .help(
                        "make it smaller or shorter, or put it on a site for videos and write a \
                        link to it",
                    ));
                }
                return Ok(ImagePlan::single(
                    ImageFormat::Animation,
                    name.variant((width, height), None, "gif"),
                ));
            }
            Some(image::ImageFormat::Jpeg) => (ImageFormat::Photograph, "jpg"),
            _ if decoder.color_type().has_alpha() || format == Some(image::ImageFormat::Png) => {
                (ImageFormat::Drawing, "png")
            }
            _ => (ImageFormat::Photograph, "jpg"),
        };
        let crop = role.aspect().map(|aspect| Crop::around(focus, (width, height), aspect));
        let (width, height) = crop.map_or((width, height), |crop| (crop.width, crop.height));
        let widths = role.widths();
        let most = u64::from(width) * u64::from(HIGHEST) / u64::from(height);
        let most = u32::try_from(most).unwrap_or(u32::MAX).max(1);
        let largest = widths.last().map_or(width, |widest| width.min(*widest)).min(most);
        let scaled = |to: u32| {
            u32::try_from(
                (u64::from(height) * u64::from(to) + u64::from(width) / 2) / u64::from(width),
            )
            .unwrap_or(height)
            .max(1)
        };
        let widths =
            widths.iter().copied().filter(|candidate| *candidate < largest).chain([largest]);
        Ok(ImagePlan::of(kind, crop, widths.map(|to| (to, scaled(to))).collect(), &name, extension))
    }

    fn single(kind: ImageFormat, only: Variant) -> ImagePlan {
        ImagePlan {
            kind,
            crop: None,
            width: only.width,
            height: only.height,
            variants: vec![only],
            webp: Vec::new(),
        }
    }

    /// Few browsers lack WebP, so every second size is enough for them, from the largest down.
    fn of(
        kind: ImageFormat,
        crop: Option<Crop>,
        sizes: Vec<(u32, u32)>,
        name: &FileNamer<'_>,
        extension: &str,
    ) -> ImagePlan {
        let (width, height) = sizes.last().copied().unwrap_or_default();
        let webp = sizes.iter().map(|size| name.variant(*size, crop, "webp")).collect();
        let mut variants: Vec<Variant> = sizes
            .iter()
            .rev()
            .step_by(2)
            .map(|size| name.variant(*size, crop, extension))
            .collect();
        variants.reverse();
        ImagePlan { kind, crop, width, height, variants, webp }
    }

    pub fn largest(&self) -> Option<&Variant> {
        self.variants.last()
    }

    /// Every file of the picture: those that all programs read, then WebP.
    pub fn files(&self) -> impl Iterator<Item = &Variant> {
        self.variants.iter().chain(&self.webp)
    }
}

/// The input of a picture's file names. It changes with everything that the files are made from.
struct FileNamer<'a> {
    source: &'a Source,
    role: ImageRole,
}

impl FileNamer<'_> {
    fn variant(&self, (width, height): (u32, u32), crop: Option<Crop>, extension: &str) -> Variant {
        let how = format!("{:?} {crop:?}", self.role);
        let digest =
            Digest::of_parts(&[&[VERSION], self.source.digest.bytes(), how.as_bytes()]).short();
        let stem: String = self
            .source
            .path
            .stem()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
            .take(LONGEST_STEM)
            .collect();
        Variant {
            width,
            height,
            output: OutputPath::new(&format!(
                "assets/{}-{digest}-{width}.{extension}",
                stem.trim_matches('-')
            )),
        }
    }
}

/// What is wrong with a picture, with a way out.
pub fn broken(source: &Source, fault: ContentFault) -> Diagnostic {
    const AGAIN: &str = "open it in a picture program and save it again as JPEG or PNG";
    let name = source.path.file_name();
    let (message, help) = match fault {
        ContentFault::Empty => {
            (format!("`{name}` is empty"), "take it from where you got it once more".to_owned())
        }
        ContentFault::CutOff => (
            format!("`{name}` ends too soon: a part of the picture is missing"),
            "take it from where you got it once more; what is left of it shows a gray area"
                .to_owned(),
        ),
        ContentFault::Other(content) => {
            let message = match content.name() {
                Some(is) => format!("`{name}` is not a readable picture: it is {is}"),
                None => format!("`{name}` is not a readable picture"),
            };
            let help = match content {
                Content::WebPage | Content::Text | Content::Pointer => {
                    "take the picture itself from where you got it".to_owned()
                }
                Content::Heic => HEIC_AS_JPEG.to_owned(),
                Content::Pdf => "save its page as JPEG or PNG, and name that".to_owned(),
                Content::Archive | Content::OldOffice => {
                    "save the picture that is in it as JPEG or PNG, and name that".to_owned()
                }
                content => match content.ending() {
                    Some(ending) => format!("call it `{}.{ending}`", source.path.stem()),
                    None => AGAIN.to_owned(),
                },
            };
            (message, help)
        }
    };
    Diagnostic::new(&BROKEN_PICTURE, message).in_file(&source.path).help(help)
}

#[cfg(test)]
mod tests {
    use super::{Crop, Focus};

    #[test]
    fn the_face_comes_to_its_place_and_the_frame_stays_inside() {
        let around = |x, y, size, aspect| Crop::around(Focus { x, y }, size, aspect);
        // A wide picture keeps its height, a tall one its width.
        assert_eq!(
            around(500, 350, (1500, 1000), (4, 5)),
            Crop { x: 350, y: 0, width: 800, height: 1000 }
        );
        assert_eq!(
            around(500, 350, (800, 2000), (4, 5)),
            Crop { x: 0, y: 280, width: 800, height: 1000 }
        );
        assert_eq!(
            around(500, 500, (400, 500), (4, 5)),
            Crop { x: 0, y: 0, width: 400, height: 500 }
        );
        for (width, height) in [(1, 1), (1, 4000), (4000, 1), (7, 9), (1234, 777)] {
            for (x, y) in [(0, 0), (1000, 1000), (0, 1000), (333, 667)] {
                for aspect in [(4, 5), (1, 1), (7, 9)] {
                    let crop = around(x, y, (width, height), aspect);
                    assert!(crop.width > 0 && crop.height > 0, "{crop:?}");
                    assert!(
                        crop.x + crop.width <= width && crop.y + crop.height <= height,
                        "{crop:?}"
                    );
                }
            }
        }
    }
}
