//! Whether a picture holds nothing but what it shows. Notes of cameras and programs, comments and
//! bytes behind its end are found by where a picture of its kind has them.
//!
//! It goes by what a picture is made of: a part that is not known is a note. It takes nothing out
//! and looks at no pixel.

use memchr::memmem;

use crate::base::PictureFormat;
use crate::render::sanitize::jpeg;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The parts of a PNG that are its pixels, their colors and their movement.
const PNG_PARTS: [&[u8; 4]; 21] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"bKGD", b"hIST", b"pHYs", b"sPLT", b"tIME", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL",
    b"fdAT",
];
const WEBP_PARTS: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"];
/// What programs write into a GIF to have it begin anew.
const GIF_LOOPS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// Also false for what is no picture of this format.
pub fn is_pixels_alone(format: PictureFormat, bytes: &[u8]) -> bool {
    match format {
        PictureFormat::Jpeg => jpeg::strip_metadata(bytes).is_some_and(|clean| clean == bytes),
        PictureFormat::Png => after_png(bytes).is_some_and(<[u8]>::is_empty),
        PictureFormat::Webp => is_webp_alone(bytes).unwrap_or(false),
        PictureFormat::Gif => after_gif(bytes).is_some_and(<[u8]>::is_empty),
        PictureFormat::Svg => false,
    }
}

/// Whether the PNGs in an icon are pixels alone; its other pictures cannot be anything else.
pub fn is_icon_alone(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\0\0\x01\0")
        && memmem::find_iter(bytes, PNG).all(|at| after_png(&bytes[at..]).is_some())
}

/// What comes behind a PNG without notes.
fn after_png(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.strip_prefix(PNG)?;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (part, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        if !PNG_PARTS.contains(&part) {
            return None;
        }
        // A checksum follows.
        rest = after.get(length.checked_add(4)?..)?;
        if part == b"IEND" {
            return Some(rest);
        }
    }
}

fn is_webp_alone(bytes: &[u8]) -> Option<bool> {
    let (length, after) = bytes.strip_prefix(b"RIFF")?.split_first_chunk::<4>()?;
    let mut rest = after.strip_prefix(b"WEBP")?;
    if usize::try_from(u32::from_le_bytes(*length)).ok()? != after.len() {
        return Some(false);
    }
    while !rest.is_empty() {
        let (part, after) = rest.split_first_chunk::<4>()?;
        let (length, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        if !WEBP_PARTS.contains(&part) {
            return Some(false);
        }
        rest = after.get(length.checked_next_multiple_of(2)?..)?;
    }
    Some(true)
}

/// What comes behind a GIF without notes.
fn after_gif(bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.strip_prefix(b"GIF87a").or_else(|| bytes.strip_prefix(b"GIF89a"))?;
    let mut rest = after_colors(rest, 4, 7)?;
    loop {
        let (kind, after) = rest.split_first()?;
        rest = match kind {
            b',' => after_blocks(after_colors(after, 8, 9)?.get(1..)?)?,
            b'!' => {
                let (kind, after) = after.split_first()?;
                let is_loop = || after.get(1..12).is_some_and(|name| GIF_LOOPS.contains(&name));
                let is_note = !(*kind == 0xf9 || *kind == 0xff && is_loop());
                if is_note {
                    return None;
                }
                after_blocks(after)?
            }
            b';' => return Some(after),
            _ => return None,
        };
    }
}

/// What follows a description of this length and the colors that its byte at `at` announces.
fn after_colors(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    let flags = bytes.get(at)?;
    let colors = if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    bytes.get(length + colors..)
}

/// What follows blocks of bytes, each with its length, of which the last is empty.
fn after_blocks(mut bytes: &[u8]) -> Option<&[u8]> {
    loop {
        let (length, after) = bytes.split_first()?;
        bytes = after.get(usize::from(*length)..)?;
        if *length == 0 {
            return Some(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};

    use super::{is_icon_alone, is_pixels_alone};
    use crate::base::PictureFormat;

    fn drawn(format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(3, 2).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    fn png_part(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        [&(data.len() as u32).to_be_bytes()[..], name, data, b"crc."].concat()
    }

    fn webp(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut bytes = b"WEBP".to_vec();
        for (name, data) in parts {
            bytes.extend([&name[..], &(data.len() as u32).to_le_bytes(), data].concat());
            bytes.extend(vec![0; data.len() % 2]);
        }
        [b"RIFF", &(bytes.len() as u32).to_le_bytes()[..], &bytes].concat()
    }

    #[test]
    fn notes_are_found_where_a_format_has_them() {
        let jpeg = drawn(ImageFormat::Jpeg);
        let (png, gif) = (drawn(ImageFormat::Png), gif(b""));
        let segment = |marker: u8, data: &[u8]| {
            let segment = [&[0xff, marker, 0, data.len() as u8 + 2], data].concat();
            [&jpeg[..2], &segment, &jpeg[2..]].concat()
        };
        let part = |name, data| [&png[..33], &png_part(name, data), &png[33..]].concat();
        let pixels: (&[u8; 4], &[u8]) = (b"VP8L", b"pixels EXIF XMP ");
        for (format, bytes, is_alone) in [
            (PictureFormat::Jpeg, jpeg.clone(), true),
            (PictureFormat::Jpeg, segment(0xe1, b"Exif\0\0"), false),
            (PictureFormat::Jpeg, segment(0xed, b"Photoshop 3.0\08BIM by me"), false),
            (PictureFormat::Jpeg, segment(0xfe, b"by me"), false),
            (PictureFormat::Jpeg, [&jpeg[..], b"behind"].concat(), false),
            (PictureFormat::Jpeg, png.clone(), false),
            (PictureFormat::Png, png.clone(), true),
            (PictureFormat::Png, part(b"gAMA", b"eXIf"), true),
            (PictureFormat::Png, part(b"tEXt", b"Author\0me"), false),
            (PictureFormat::Png, part(b"eXIf", b"MM"), false),
            (PictureFormat::Png, [&png[..], b"behind"].concat(), false),
            (PictureFormat::Png, png[..png.len() - 1].to_vec(), false),
            (PictureFormat::Webp, webp(&[pixels]), true),
            (PictureFormat::Webp, webp(&[pixels, (b"EXIF", b"MM*")]), false),
            (PictureFormat::Webp, webp(&[pixels, (b"XMP ", b"<x>")]), false),
            (PictureFormat::Webp, [webp(&[pixels]), b"behind".to_vec()].concat(), false),
            (PictureFormat::Gif, gif.clone(), true),
            (PictureFormat::Gif, self::gif(b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"), true),
            (PictureFormat::Gif, self::gif(b"!\xfe\x05by me\0"), false),
            (PictureFormat::Gif, self::gif(b"!\xff\x0bXMP DataXMP<x>\0"), false),
            (PictureFormat::Gif, [&gif[..], b"behind"].concat(), false),
        ] {
            let name = String::from_utf8_lossy(&bytes);
            assert_eq!(is_pixels_alone(format, &bytes), is_alone, "{format:?} {name:?}");
        }
        let icon = |png: &[u8]| [b"\0\0\x01\0", png, b"another"].concat();
        assert!(is_icon_alone(&icon(&png)));
        assert!(!is_icon_alone(&icon(&part(b"tEXt", b"Author\0me"))));
        assert!(!is_icon_alone(b"a text"));
    }

    /// One point, with more before it.
    fn gif(more: &[u8]) -> Vec<u8> {
        let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
        let point = b"!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
        [&head[..], more, point].concat()
    }
}
