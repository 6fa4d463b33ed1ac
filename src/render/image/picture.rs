//! Pictures, written anew: upright, in the size that was planned, without anything else their files
//! held.

use std::io::Cursor;

use bytes::Bytes;
use fast_image_resize as resize;
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{
    AnimationDecoder, DynamicImage, ImageDecoder, ImageEncoder, ImageReader, metadata::LoopCount,
};

use crate::base::{Diagnostic, Digest};
use crate::plan::codes::BROKEN_PICTURE;
use crate::plan::{Crop, IMAGE_VERSION, ImageFormat, ImagePlan, Store};
use crate::render::image::{icc, webp};
use crate::render::{pdf_raster, sanitize};
use crate::source::Source;

const JPEG_QUALITY: u8 = 82;

/// The bytes of one of the picture's files, by its place among them, from the store or made now.
/// `Err` is a picture whose pixels cannot be read.
pub fn file(
    source: &Source,
    picture: &ImagePlan,
    index: usize,
    store: &dyn Store,
) -> Result<Bytes, Diagnostic> {
    let unreadable = || {
        Diagnostic::new(
            &BROKEN_PICTURE,
            format!("`{}` is not a readable picture", source.path.file_name()),
        )
        .in_file(&source.path)
        .help("open it in a picture program and save it again as JPEG or PNG")
    };
    let variant = picture.files().nth(index).ok_or_else(unreadable)?;
    let is_webp = index >= picture.variants.len();
    let key = Digest::of_parts(&[
        b"picture",
        &[IMAGE_VERSION],
        source.digest.bytes(),
        &variant.width.to_le_bytes(),
        &variant.height.to_le_bytes(),
        format!("{:?} {:?} {is_webp}", picture.kind, picture.crop).as_bytes(),
    ]);
    if let Some(bytes) = store.get(&key) {
        return Ok(bytes);
    }
    let made = match picture.kind {
        ImageFormat::Vector => sanitize::svg::sanitize(&source.bytes),
        ImageFormat::Animation => animation(&source.bytes),
        ImageFormat::Photograph | ImageFormat::Drawing => decode(&source.bytes)
            .and_then(|read| read.shown(picture.crop, variant.width, variant.height))
            .and_then(|image| encode(&image, picture.kind, is_webp)),
        ImageFormat::Page => {
            let page = pdf_raster::drawn(&source.bytes, variant.width, variant.height)
                .map_err(|fault| fault.diagnostic(&source.path))?;
            encode(&DynamicImage::ImageRgb8(page), picture.kind, is_webp)
        }
    };
    let bytes = made.map(Bytes::from).ok_or_else(unreadable)?;
    store.put(&key, &bytes);
    Ok(bytes)
}

/// The pixels of a file, upright, and what its numbers mean as colors.
struct Read {
    image: DynamicImage,
    profile: Option<Vec<u8>>,
}

fn decode(bytes: &[u8]) -> Option<Read> {
    let mut decoder =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(Read { image, profile })
}

impl Read {
    /// What is shown of it, in this size.
    fn shown(self, crop: Option<Crop>, width: u32, height: u32) -> Option<DynamicImage> {
        let image = match crop {
            Some(crop) => self.image.crop_imm(crop.x, crop.y, crop.width, crop.height),
            None => self.image,
        };
        let image = scale(image, width, height)?;
        Some(self.profile.and_then(|profile| icc::to_srgb(&image, &profile)).unwrap_or(image))
    }
}

fn scale(image: DynamicImage, width: u32, height: u32) -> Option<DynamicImage> {
    let image = if image.color().has_alpha() {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    if (image.width(), image.height()) == (width, height) {
        return Some(image);
    }
    let mut scaled = DynamicImage::new(width, height, image.color());
    let options = resize::ResizeOptions::new()
        .resize_alg(resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3));
    resize::Resizer::new().resize(&image, &mut scaled, &options).ok()?;
    Some(scaled)
}

fn encode(image: &DynamicImage, kind: ImageFormat, is_webp: bool) -> Option<Vec<u8>> {
    match (kind, is_webp) {
        (ImageFormat::Photograph, true) => webp::photograph(image),
        (_, true) => webp::drawing(image),
        (ImageFormat::Photograph, false) => {
            let mut bytes = Vec::new();
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
                .encode_image(&image.to_rgb8())
                .ok()?;
            Some(bytes)
        }
        (_, false) => {
            let mut bytes = Vec::new();
            PngEncoder::new_with_quality(
                &mut bytes,
                CompressionType::Default,
                FilterType::Adaptive,
            )
            .write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
            .ok()?;
            Some(bytes)
        }
    }
}

/// All frames of an animation in their full size: only its comments and application data are gone.
fn animation(bytes: &[u8]) -> Option<Vec<u8>> {
    let decoder = GifDecoder::new(Cursor::new(bytes)).ok()?;
    let repeat = match decoder.loop_count() {
        LoopCount::Infinite => Repeat::Infinite,
        LoopCount::Finite(count) => Repeat::Finite(u16::try_from(count.get()).unwrap_or(u16::MAX)),
    };
    let frames = decoder.into_frames().collect_frames().ok()?;
    let mut out = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut out);
        encoder.set_repeat(repeat).ok()?;
        encoder.encode_frames(frames).ok()?;
    }
    Some(out)
}
