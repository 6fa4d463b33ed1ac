//! What a file really is, by its first bytes, and whether it is whole, by its last: a download breaks
//! off, and a web page is saved under the name of a picture.
//!
//! Reads no pixel and no page: a decoder draws half a picture without a word.

/// What is wrong with a file before anything is made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFault {
    Empty,
    /// It ends before its format says that it does.
    CutOff,
    /// It is something else, such as "a web page".
    Other(Content),
}

/// A kind of content that the first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Jpeg,
    Png,
    Gif,
    Webp,
    Svg,
    Pdf,
    Heic,
    Avif,
    Tiff,
    Bmp,
    Icon,
    Photoshop,
    WebPage,
    Archive,
    OldOffice,
    /// What a store of large files keeps in the place of one.
    Pointer,
    Text,
    Unknown,
}

impl Content {
    pub fn of(bytes: &[u8]) -> Content {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let begins = |begin: &[u8]| bytes.starts_with(begin);
        // A file of the family of MP4 names its kind behind a length.
        let brand = bytes.get(4..12).filter(|brand| brand.starts_with(b"ftyp"));
        let head = bytes.get(..1024).unwrap_or(bytes);
        let has =
            |words: &[u8]| head.windows(words.len()).any(|part| part.eq_ignore_ascii_case(words));
        match brand.map(|brand| &brand[4..]) {
            Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => {
                Content::Heic
            }
            Some(b"avif" | b"avis") => Content::Avif,
            _ if begins(b"\xff\xd8\xff") => Content::Jpeg,
            _ if begins(b"\x89PNG\r\n\x1a\n") => Content::Png,
            _ if begins(b"GIF87a") || begins(b"GIF89a") => Content::Gif,
            _ if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => Content::Webp,
            // A PDF may have other bytes before its first line.
            _ if has(b"%PDF-") => Content::Pdf,
            _ if begins(b"II*\0") || begins(b"MM\0*") => Content::Tiff,
            _ if begins(b"BM") && bytes.len() > 26 && bytes[6..10] == [0; 4] => Content::Bmp,
            _ if begins(b"\0\0\x01\0") => Content::Icon,
            _ if begins(b"8BPS") => Content::Photoshop,
            _ if begins(b"PK\x03\x04") => Content::Archive,
            _ if begins(b"\xd0\xcf\x11\xe0") => Content::OldOffice,
            _ if begins(b"version https://git-lfs") => Content::Pointer,
            _ if has(b"<svg") => Content::Svg,
            _ if has(b"<!doctype html") || has(b"<html") || has(b"<head") => Content::WebPage,
            _ if std::str::from_utf8(head).is_ok_and(|text| !text.contains('\0')) => Content::Text,
            _ => Content::Unknown,
        }
    }

    /// The words behind "it is"; `None` is what has no name.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Content::Jpeg => "a JPEG picture",
            Content::Png => "a PNG picture",
            Content::Gif => "a GIF picture",
            Content::Webp => "a WebP picture",
            Content::Svg => "an SVG drawing",
            Content::Pdf => "a PDF",
            Content::Heic => "a HEIC picture, as iPhones take them",
            Content::Avif => "an AVIF picture",
            Content::Tiff => "a TIFF picture",
            Content::Bmp => "a BMP picture",
            Content::Icon => "an icon",
            Content::Photoshop => "a Photoshop picture",
            Content::WebPage => "a web page",
            Content::Archive => "an archive, such as a Word or PowerPoint file",
            Content::OldOffice => "an old Word or PowerPoint file",
            Content::Pointer => "a note of Git LFS that stands for the file",
            Content::Text => "a text",
            Content::Unknown => return None,
        })
    }

    /// The ending under which folio reads it.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Content::Jpeg => Some("jpg"),
            Content::Png => Some("png"),
            Content::Gif => Some("gif"),
            Content::Webp => Some("webp"),
            Content::Svg => Some("svg"),
            Content::Pdf => Some("pdf"),
            _ => None,
        }
    }

    /// Whether it is made of pixels that can be read here, whatever its name says.
    fn has_pixels(self) -> bool {
        matches!(self, Content::Jpeg | Content::Png | Content::Gif | Content::Webp)
    }
}

/// Looks at a file that is to be a picture of pixels.
pub fn check_pixels(bytes: &[u8]) -> Result<(), ContentFault> {
    check(bytes, Content::has_pixels)
}

/// Looks at a file that is to be a drawing.
pub fn check_drawing(bytes: &[u8]) -> Result<(), ContentFault> {
    // One that is not known may be a drawing with a long preface.
    check(bytes, |content| matches!(content, Content::Svg | Content::Text | Content::Unknown))
}

/// Looks at a file that is to be a PDF.
pub fn check_pdf(bytes: &[u8]) -> Result<(), ContentFault> {
    check(bytes, |content| content == Content::Pdf)
}

fn check(bytes: &[u8], is_right: fn(Content) -> bool) -> Result<(), ContentFault> {
    let content = Content::of(bytes);
    if bytes.is_empty() {
        Err(ContentFault::Empty)
    } else if !is_right(content) {
        Err(ContentFault::Other(content))
    } else if is_cut_off(bytes, content) {
        Err(ContentFault::CutOff)
    } else {
        Ok(())
    }
}

/// Whether the file breaks off.
fn is_cut_off(bytes: &[u8], content: Content) -> bool {
    let is_whole = match content {
        Content::Jpeg => jpeg_ends(bytes),
        Content::Png => png_ends(bytes),
        Content::Gif => gif_frames(bytes).map(|_| ()),
        Content::Webp => webp_ends(bytes),
        Content::Pdf => pdf_ends(bytes),
        _ => Some(()),
    };
    is_whole.is_none()
}

/// Finds the marker of the end (ITU T.81, annex B). Segments say how long they are; what is between
/// a scan's header and the next marker is not marked by a length.
fn jpeg_ends(bytes: &[u8]) -> Option<()> {
    let mut at = 2;
    loop {
        // Fill bytes, and what careless programs leave between segments.
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        at += bytes.get(at..)?.iter().position(|byte| *byte != 0xff)?;
        let marker = bytes[at];
        at += 1;
        match marker {
            0xd9 => return Some(()),
            0x00 | 0x01 | 0xd0..=0xd8 => {}
            _ => {
                let length =
                    usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
                at += length.max(2);
            }
        }
    }
}

/// Finds the last chunk (PNG, 5.3).
fn png_ends(bytes: &[u8]) -> Option<()> {
    let mut at = 8;
    loop {
        let head: [u8; 8] = bytes.get(at..at + 8)?.try_into().ok()?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        at = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        bytes.get(..at)?;
        if head[4..] == *b"IEND" {
            return Some(());
        }
    }
}

/// Finds the trailer (GIF89a, appendix B), and counts the pictures before it.
pub fn gif_frames(bytes: &[u8]) -> Option<usize> {
    let mut frames = 0;
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let blocks = |mut at: usize| loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    };
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        at = match bytes.get(at)? {
            0x3b => return Some(frames),
            0x21 => blocks(at + 2)?,
            0x2c => {
                frames += 1;
                blocks(at + 10 + table(*bytes.get(at + 9)?) + 1)?
            }
            // Zeros between blocks are common.
            _ => at + 1,
        };
    }
}

/// The container says how long it is. A program that makes room for a download leaves zeros where it
/// broke off.
fn webp_ends(bytes: &[u8]) -> Option<()> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let whole = usize::try_from(length).ok()?.checked_add(8)?;
    let zeros = bytes.get(..whole)?.iter().rev().take_while(|byte| **byte == 0).count();
    (zeros < 256).then_some(())
}

/// Finds the last line, behind which no object may come: an early version of the file has one, too
/// (ISO 32000, 7.5.5 and 7.5.6).
fn pdf_ends(bytes: &[u8]) -> Option<()> {
    let last = bytes.windows(5).rposition(|part| part == b"%%EOF")?;
    let behind = bytes.get(last + 5..)?;
    let has_more = behind.windows(4).any(|part| part == b" obj");
    (!has_more).then_some(())
}

/// Whether the picture moves, and is in a format of which only the first picture is shown.
pub fn is_moving(bytes: &[u8]) -> bool {
    match Content::of(bytes) {
        // The chunk of the frames comes before the pixels.
        Content::Png => {
            let pixels = bytes.windows(4).position(|part| part == b"IDAT").unwrap_or(bytes.len());
            bytes[..pixels].windows(4).any(|part| part == b"acTL")
        }
        Content::Webp => {
            bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|flags| flags & 2 != 0)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};

    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let image = DynamicImage::ImageRgb8(image::RgbImage::from_fn(64, 48, |x, y| {
            image::Rgb([(x * 4) as u8, (y * 5) as u8, (x * y) as u8])
        }));
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_whole_only_as_a_whole() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP] {
            let whole = picture(format);
            assert_eq!(check_pixels(&whole), Ok(()), "{format:?}");
            // What stands behind the end is of no consequence.
            assert_eq!(check_pixels(&[&whole[..], b"\0\0\0"].concat()), Ok(()), "{format:?}");
            assert_eq!(check_pixels(&[]), Err(ContentFault::Empty));
            for length in (16..whole.len() - 1).chain([whole.len() - 1]) {
                assert_eq!(
                    check_pixels(&whole[..length]),
                    Err(ContentFault::CutOff),
                    "{format:?} {length}"
                );
            }
        }
    }

    #[test]
    fn a_pdf_is_whole_only_as_a_whole() {
        let first = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
        // A file that was saved twice ends twice.
        let whole = format!("{first}2 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
        assert_eq!(check_pdf(first.as_bytes()), Ok(()));
        assert_eq!(check_pdf(whole.as_bytes()), Ok(()));
        assert_eq!(check_pdf(&[&b"\0\0"[..], whole.as_bytes(), b"\n\n"].concat()), Ok(()));
        for length in (9..first.len() - 1).chain(first.len() + 8..whole.len() - 1) {
            assert_eq!(
                check_pdf(&whole.as_bytes()[..length]),
                Err(ContentFault::CutOff),
                "{length}"
            );
        }
    }

    #[test]
    fn other_content_is_called_by_its_name() {
        let is = |bytes: &[u8], content| assert_eq!(Content::of(bytes), content, "{bytes:?}");
        is(b"<!DOCTYPE html><html>", Content::WebPage);
        is(b"\xef\xbb\xbf<html>", Content::WebPage);
        is(b"\0\0\0\x18ftypheic\0\0", Content::Heic);
        is(b"\0\0\0\x18ftypavif\0\0", Content::Avif);
        is(b"II*\0\x08\0", Content::Tiff);
        is(b"PK\x03\x04rest", Content::Archive);
        is(b"version https://git-lfs.github.com/spec/v1\n", Content::Pointer);
        is(b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">", Content::Svg);
        is(b"just words", Content::Text);
        is(b"\xff\xfe\0", Content::Unknown);
        let png = picture(ImageFormat::Png);
        assert_eq!(check_pdf(&png), Err(ContentFault::Other(Content::Png)));
        assert_eq!(check_drawing(&png), Err(ContentFault::Other(Content::Png)));
    }
}
