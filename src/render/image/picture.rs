//! Pictures, written anew: upright, in the size that was planned, without anything else their files
//! held.

use std::io::Cursor;
use std::sync::Arc;

use bytes::Bytes;
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::LoopCount;
use image::{AnimationDecoder, DynamicImage, Frames, ImageEncoder};

use crate::base::{Diagnostic, Digest};
use crate::plan::file_content::{Content, ContentFault};
use crate::plan::{IMAGE_VERSION, ImageFormat, ImagePlan, Store, broken_picture};
use crate::render::image::open_pictures::OpenPictures;
use crate::render::image::pixels::{FilePixels, Pixels};
use crate::render::image::surface::Surface;
use crate::render::image::webp;
use crate::render::{pdf_raster, sanitize};
use crate::source::Source;

const JPEG_QUALITY: u8 = 82;
/// For areas of one color: beyond this, time doubles for a fiftieth of the bytes.
const PNG_COMPRESSION: CompressionType = CompressionType::Level(4);

/// The bytes of one of the picture's files, by its place among them, from the store or made now.
/// `Err` is a picture whose pixels cannot be read.
pub fn file(
    source: &Source,
    picture: &ImagePlan,
    index: usize,
    open: &OpenPictures,
    store: &dyn Store,
) -> Result<Bytes, Diagnostic> {
    let unreadable = || unreadable(source);
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
        ImageFormat::Photograph | ImageFormat::Drawing | ImageFormat::Page => {
            let sound = sound_key(source, picture);
            open.get(sound, || {
                let pixels = pixels(source, picture)?;
                store.put(&sound, &Bytes::new());
                Ok(Arc::new(pixels))
            })?
            .shown(picture.crop, variant.width, variant.height)
            .and_then(|image| encode(&image, picture.kind, is_webp))
        }
    };
    let bytes = made.map(Bytes::from).ok_or_else(unreadable)?;
    store.put(&key, &bytes);
    Ok(bytes)
}

/// Reports what `file` would report of any of the picture's files, and makes none. That a picture
/// is sound is remembered in the store.
pub fn check(source: &Source, picture: &ImagePlan, store: &dyn Store) -> Result<(), Diagnostic> {
    let sound = sound_key(source, picture);
    if store.get(&sound).is_some() {
        return Ok(());
    }
    let is_sound = match picture.kind {
        ImageFormat::Vector => sanitize::svg::sanitize(&source.bytes).is_some(),
        ImageFormat::Animation => {
            frames(&source.bytes).is_some_and(|(_, mut frames)| frames.all(|frame| frame.is_ok()))
        }
        ImageFormat::Photograph | ImageFormat::Drawing => FilePixels::read(&source.bytes).is_some(),
        ImageFormat::Page => page(source, picture).map(|_| true)?,
    };
    if !is_sound {
        return Err(unreadable(source));
    }
    store.put(&sound, &Bytes::new());
    Ok(())
}

/// A picture without anything on it, in the format and size of one of the picture's files.
pub fn blank(picture: &ImagePlan, index: usize) -> Option<Bytes> {
    let variant = picture.files().nth(index)?;
    let paper = DynamicImage::new_rgb8(variant.width, variant.height);
    encode(&paper, picture.kind, index >= picture.variants.len()).map(Bytes::from)
}

fn unreadable(source: &Source) -> Diagnostic {
    broken_picture(source, ContentFault::Other(Content::Unknown))
}

/// The key of the pixels that all files of a picture are made of, whatever part they show.
fn sound_key(source: &Source, picture: &ImagePlan) -> Digest {
    let size = match picture.kind {
        ImageFormat::Page => (picture.width, picture.height),
        _ => (0, 0),
    };
    let how = format!("{:?} {size:?}", picture.kind);
    Digest::of_parts(&[b"sound picture", &[IMAGE_VERSION], source.digest.bytes(), how.as_bytes()])
}

fn pixels(source: &Source, picture: &ImagePlan) -> Result<Pixels, Diagnostic> {
    match picture.kind {
        ImageFormat::Page => page(source, picture).map(Pixels::of_drawing),
        _ => FilePixels::read(&source.bytes)
            .and_then(FilePixels::in_srgb)
            .ok_or_else(|| unreadable(source)),
    }
}

/// A page as it is drawn once, in the picture's largest size.
fn page(source: &Source, picture: &ImagePlan) -> Result<DynamicImage, Diagnostic> {
    let drawn = pdf_raster::drawn(&source.bytes, picture.width, picture.height);
    drawn.map(DynamicImage::ImageRgb8).map_err(|fault| fault.diagnostic(&source.path))
}

fn encode(image: &DynamicImage, kind: ImageFormat, is_webp: bool) -> Option<Vec<u8>> {
    match (kind, is_webp) {
        (ImageFormat::Photograph, true) => webp::photograph(image),
        (ImageFormat::Photograph, false) => {
            let mut bytes = Vec::new();
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
                .encode_image(&image.to_rgb8())
                .ok()?;
            Some(bytes)
        }
        (_, true) => webp::drawing(image, Surface::of(image)?),
        (_, false) => png(image, Surface::of(image)?),
    }
}

/// Areas of one color pack best as they are, and all else as differences between neighbors.
fn png(image: &DynamicImage, surface: Surface) -> Option<Vec<u8>> {
    let (compression, filter) = if surface.has_few_edges {
        (PNG_COMPRESSION, FilterType::NoFilter)
    } else {
        (CompressionType::Default, FilterType::Adaptive)
    };
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, compression, filter)
        .write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
        .ok()?;
    Some(bytes)
}

/// All frames of an animation in their full size: only its comments and application data are gone.
fn animation(bytes: &[u8]) -> Option<Vec<u8>> {
    let (repeat, mut frames) = frames(bytes)?;
    let mut out = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut out);
        encoder.set_repeat(repeat).ok()?;
        frames.try_for_each(|frame| encoder.encode_frame(frame?)).ok()?;
    }
    Some(out)
}

fn frames(bytes: &[u8]) -> Option<(Repeat, Frames<'_>)> {
    let decoder = GifDecoder::new(Cursor::new(bytes)).ok()?;
    let repeat = match decoder.loop_count() {
        LoopCount::Infinite => Repeat::Infinite,
        LoopCount::Finite(count) => Repeat::Finite(u16::try_from(count.get()).unwrap_or(u16::MAX)),
    };
    Some((repeat, decoder.into_frames()))
}
