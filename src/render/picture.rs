//! Pictures, written anew: upright, in the size that was planned, without anything else their files held.

use std::io::Cursor;

use bytes::Bytes;
use fast_image_resize as resize;
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageEncoder, ImageReader, metadata::LoopCount};

use crate::base::{Diagnostic, Digest};
use crate::plan::{Encoding, PICTURE_VERSION, Picture, Store};
use crate::render::{drawing, handout};
use crate::source::Source;

const JPEG_QUALITY: u8 = 82;

/// The bytes of one variant, from the store or made now. `Err` is a picture whose pixels cannot be read.
pub fn variant(source: &Source, picture: &Picture, index: usize, store: &dyn Store) -> Result<Bytes, Diagnostic> {
    let variant = &picture.variants[index];
    let key = Digest::of_parts(&[
        b"picture",
        &[PICTURE_VERSION],
        source.digest.bytes(),
        &variant.width.to_le_bytes(),
        format!("{:?}", picture.encoding).as_bytes(),
    ]);
    if let Some(bytes) = store.get(&key) {
        return Ok(bytes);
    }
    let unreadable = || {
        Diagnostic::error("broken-picture", format!("`{}` is not a readable picture", source.path.file_name()))
            .in_file(&source.path)
            .help("open it in a picture program and save it again as JPEG or PNG")
    };
    let made = match picture.encoding {
        Encoding::Svg => drawing::cleaned(&source.bytes),
        Encoding::Gif => animation(&source.bytes),
        Encoding::Jpeg | Encoding::Png => decode(&source.bytes)
            .and_then(|image| scale(image, variant.width, variant.height))
            .and_then(|image| encode(&image, picture.encoding)),
        Encoding::Page => {
            let page = handout::drawn(&source.bytes, variant.width, variant.height).map_err(|fault| fault.told(&source.path))?;
            encode(&DynamicImage::ImageRgb8(page), picture.encoding)
        }
    };
    let bytes = made.map(Bytes::from).ok_or_else(unreadable)?;
    store.put(&key, &bytes);
    Ok(bytes)
}

fn decode(bytes: &[u8]) -> Option<DynamicImage> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image)
}

fn scale(image: DynamicImage, width: u32, height: u32) -> Option<DynamicImage> {
    let image =
        if image.color().has_alpha() { DynamicImage::ImageRgba8(image.into_rgba8()) } else { DynamicImage::ImageRgb8(image.into_rgb8()) };
    if (image.width(), image.height()) == (width, height) {
        return Some(image);
    }
    let mut scaled = DynamicImage::new(width, height, image.color());
    let options = resize::ResizeOptions::new().resize_alg(resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3));
    resize::Resizer::new().resize(&image, &mut scaled, &options).ok()?;
    Some(scaled)
}

fn encode(image: &DynamicImage, encoding: Encoding) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    match encoding {
        Encoding::Jpeg => {
            let image = image.to_rgb8();
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&image).ok()?;
        }
        _ => PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
            .write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
            .ok()?,
    }
    Some(bytes)
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
