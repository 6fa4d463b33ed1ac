//! An address or a contact card as a QR code, drawn (SVG) and as a picture (PNG), with words below
//! for those who cannot scan it: the address itself, or whose card it is. A document sets those
//! words itself, as large as its text.

use std::fmt::Write as _;

use bytes::Bytes;
use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use qrcode::bits::encode_auto;
use qrcode::{Color, EcLevel, QrCode, Version};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::base::Digest;
use crate::plan::Store;
use crate::render::fallback_fonts::MONOSPACE;
use crate::render::image::drawn_svg;

/// The empty margin that a scanner needs, in modules; a module is one of the small squares
/// (docs/domain.md, "vCard and QR codes").
const QUIET_ZONE: usize = 4;
/// The height of a letter in modules, and how far the next one and the next line are from it.
/// Letters of this font are all as wide.
const LETTER: f32 = 2.0;
const LETTER_STEP: f32 = 0.602 * LETTER;
const LINE_STEP: f32 = 2.6;
/// How wide the drawing is on paper unless it is scaled: 50 mm or more for a poster.
const MILLIMETRES: usize = 60;
/// The least width of the picture in pixels: sharp at 60 mm in print.
const PIXELS: usize = 1200;

/// A code and the lines below it, measured in modules.
struct Layout {
    code: QrCode,
    lines: Vec<String>,
    width: usize,
    height: usize,
}

impl Layout {
    /// `None` for a text that is too long for any code.
    fn of(text: &str, below: &str) -> Option<Layout> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width() + 2 * QUIET_ZONE;
        let letters = ((width - QUIET_ZONE) as f32 / LETTER_STEP) as usize;
        let lines = if below.is_empty() { Vec::new() } else { lines(below, letters) };
        let below = (lines.len() as f32 * LINE_STEP).ceil() as usize;
        let height = width + below + usize::from(below > 0);
        Some(Layout { code, lines, width, height })
    }
}

/// How large a code is, from 1 to 40, found without drawing it; `None` for a text that is too long.
fn version(text: &str) -> Option<i16> {
    match encode_auto(text.as_bytes(), EcLevel::M).ok()?.version() {
        Version::Normal(version) | Version::Micro(version) => Some(version),
    }
}

/// Whether there is a code for an address.
pub fn fits(address: &str) -> bool {
    version(address).is_some()
}

/// Whether a telephone reads the code of a text in the usual width: with modules of half a
/// millimeter, which version 25 has with its margin.
pub fn is_easy(text: &str) -> bool {
    version(text).is_some_and(|version| version <= 25)
}

/// The code of an address alone, without words, in a width on paper; `None` for an address of more
/// than two thousand letters.
pub fn svg_alone(address: &str, millimetres: usize) -> Option<String> {
    draw(address, "", address, millimetres)
}

/// The code of any text, with other words below it.
pub fn svg_of(text: &str, below: &str) -> Option<String> {
    draw(text, below, below, MILLIMETRES)
}

fn draw(text: &str, below: &str, title: &str, millimetres: usize) -> Option<String> {
    let Layout { code, lines, width, height } = Layout::of(text, below)?;
    let title = escaped(title);
    let high = millimetres as f32 * height as f32 / width as f32;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{millimetres}mm\" \
        height=\"{high:.2}mm\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n\
         <title>QR code of {title}</title>\n<path fill=\"#fff\" d=\"M0 \
         0h{width}v{height}H0z\"/>\n<path shape-rendering=\"crispEdges\" d=\""
    );
    for (row, modules) in code.to_colors().chunks(code.width()).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, other| one == other) {
            if run[0] == Color::Dark {
                let _ = write!(
                    svg,
                    "M{} {}h{}v1h-{}z",
                    column + QUIET_ZONE,
                    row + QUIET_ZONE,
                    run.len(),
                    run.len()
                );
            }
            column += run.len();
        }
    }
    let _ = write!(
        svg,
        "\"/>\n<g font-family=\"'{MONOSPACE}', Menlo, Consolas, monospace\" font-size=\"{LETTER}\" \
        text-anchor=\"middle\">\n"
    );
    for (number, line) in lines.iter().enumerate() {
        let (across, down) =
            (width as f32 / 2.0, width as f32 + number as f32 * LINE_STEP + LETTER * 0.8);
        let _ = writeln!(svg, "<text x=\"{across:.1}\" y=\"{down:.1}\">{}</text>", escaped(line));
    }
    svg.push_str("</g>\n</svg>\n");
    Some(svg)
}

/// To be raised when the same address comes to give another picture.
const VERSION: &[u8] = b"folio qr 4";

/// The code as a picture, from the store or drawn now: setting the letters costs more than all
/// pages of a small site.
pub fn kept_png(text: &str, below: &str, store: &dyn Store) -> Option<Bytes> {
    let key = Digest::of_parts(&[VERSION, text.as_bytes(), below.as_bytes()]);
    if let Some(kept) = store.get(&key) {
        return Some(kept);
    }
    let picture = Bytes::from(png(text, below)?);
    store.put(&key, &picture);
    Some(picture)
}

/// The code as a picture: the drawing, each module a whole number of pixels wide.
pub fn png(text: &str, below: &str) -> Option<Vec<u8>> {
    let Layout { width, height, .. } = Layout::of(text, below)?;
    let options = Options { fontdb: drawn_svg::fonts(), ..Options::default() };
    let tree = Tree::from_str(&svg_of(text, below)?, &options).ok()?;
    let scale = PIXELS.div_ceil(width);
    let (wide, high) = (u32::try_from(width * scale).ok()?, u32::try_from(height * scale).ok()?);
    let mut pixels = Pixmap::new(wide, high)?;
    let fit = Transform::from_scale(
        wide as f32 / tree.size().width(),
        high as f32 / tree.size().height(),
    );
    resvg::render(&tree, fit, &mut pixels.as_mut());
    // All is black on white, so one color is enough.
    let grey: Vec<u8> = pixels.pixels().iter().map(|pixel| pixel.red()).collect();
    let mut bytes = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Level(4), FilterType::Up);
    encoder.write_image(&grey, wide, high, image::ExtendedColorType::L8).ok()?;
    Some(bytes)
}

/// An address in lines of at most this many letters, broken behind a slash, dot or hyphen where one
/// is in the line's second half.
fn lines(address: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest: Vec<char> = address.chars().collect();
    while rest.len() > most {
        let found = rest[..most]
            .iter()
            .rposition(|letter| "/.-".contains(*letter))
            .filter(|at| *at >= most / 2);
        let next = rest.split_off(found.map_or(most, |at| at + 1));
        lines.push(rest.into_iter().collect());
        rest = next;
    }
    lines.push(rest.into_iter().collect());
    lines
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn addresses_break_where_they_have_a_joint() {
        assert_eq!(lines("https://okafor.example/", 30), ["https://okafor.example/"]);
        assert_eq!(
            lines("https://okafor.example/posters/acts-2025/", 27),
            ["https://okafor.example/", "posters/acts-2025/"]
        );
        assert_eq!(lines("aaaaaaaaaaaaa", 5), ["aaaaa", "aaaaa", "aaa"]);
    }
}
