//! A theme's template for a card to the pixels of a PNG, small enough for every service that shows
//! cards.

use std::collections::HashMap;
use std::sync::OnceLock;

use bytes::Bytes;
use color_quant::NeuQuant;
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

use super::spacing::Spacing;
use super::world::PdfWorld;
use super::{Fonts, PdfJob, PdfProblem, Room, missing_characters, problem, replace_missing};
use crate::base::{Digest, Hashed};
use crate::render::view::CardMeta;
use crate::theme::Theme;

/// To be raised when the same view comes to give other pixels: with another version of the engine,
/// or of its use here.
const VERSION: &[u8] = b"folio card 2, typst 0.15";
/// Above this many bytes a card is written in fewer colors: some services take no picture of 300
/// KB.
const LARGEST: usize = 280_000;
/// How hard a card in few colors is packed, from 1 to 9.
const PALETTE_EFFORT: u8 = 4;
/// Words have fewer colors than this with all shades of their edges, pictures have more.
const FEW: usize = 2_000;
/// The square of a distance between colors that nobody sees at the edge of a letter.
const NEAR: u32 = 75;

/// What all cards of a site are made with, looked at once a build.
pub struct CardKit {
    /// The theme's files by their path in its `card` folder.
    templates: Vec<(String, String)>,
    tokens: String,
    fonts: Hashed<Fonts>,
    /// Changes with any of them. Made when the first card asks: a save shows pages, and no card.
    digest: OnceLock<Digest>,
}

impl CardKit {
    pub fn new(theme: &Theme, fonts: Fonts) -> CardKit {
        let templates: Vec<(String, String)> = theme
            .below("card")
            .into_iter()
            .filter_map(|(path, file)| {
                Some((path.strip_prefix("card/")?.to_owned(), file.text()?.to_owned()))
            })
            .collect();
        let (tokens, fonts) = (theme.tokens.json(), Hashed::new(fonts));
        CardKit { templates, tokens, fonts, digest: OnceLock::new() }
    }

    fn digest(&self) -> &Digest {
        self.digest.get_or_init(|| {
            let templates = self.templates.iter();
            let mut parts: Vec<&[u8]> = vec![VERSION];
            parts.extend(templates.flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]));
            parts.extend([&b"tokens"[..], self.tokens.as_bytes(), b"fonts"]);
            parts.extend(self.fonts.theme.iter().chain(&self.fonts.own).map(|font| &font[..]));
            parts.extend(self.fonts.system.iter().map(|font| &font.bytes[..]));
            Digest::of_parts(&parts)
        })
    }

    /// The key of the card that a view makes. Pictures count by their names, which change with all
    /// that they show.
    pub fn key(&self, data: &str) -> Digest {
        Digest::of_parts(&[b"card", self.digest().bytes(), data.as_bytes()])
    }

    /// Draws a card: the first page of what the template makes, a pixel for a point. What is wrong
    /// with the template comes whole.
    pub fn draw(&self, data: &str, files: &[(String, Bytes)]) -> Result<Bytes, Vec<PdfProblem>> {
        let page = self.laid_out(data, files)?;
        let drawn = typst_render::render(
            &page,
            &RenderOptions { pixel_per_pt: 1.0.into(), render_bleed: false },
        );
        let (width, height) = CardMeta::SIZE;
        let pixels = Pixels { width, height, rgb: without_alpha(drawn.data()) };
        pixels.encoded().map(Bytes::from).ok_or_else(|| vec![problem::bare("it cannot be written")])
    }

    /// Reports what `draw` would report, and draws nothing. Blank pictures of the same size do.
    pub fn check(&self, data: &str, files: &[(String, Bytes)]) -> Result<(), Vec<PdfProblem>> {
        self.laid_out(data, files).map(drop)
    }

    fn laid_out(&self, data: &str, files: &[(String, Bytes)]) -> Result<Page, Vec<PdfProblem>> {
        // The page has the words themselves, so a character that no font has is reported by
        // documents alone.
        let data = replace_missing(data, &missing_characters(data, &self.fonts));
        let template: Vec<(String, &str)> =
            self.templates.iter().map(|(path, text)| (path.clone(), text.as_str())).collect();
        let job = PdfJob {
            title: "card",
            template: &template,
            main: "card.typ",
            data: &data,
            files,
            tokens: &self.tokens,
            fonts: &self.fonts,
            room: Room::FREE,
        };
        let spacing = Spacing::of(job.room.density);
        let world = PdfWorld::new(&job, spacing)?;
        let compiled = typst::compile::<PagedDocument>(&world);
        let document = compiled.output.map_err(|errors| problem::explain(&world, &errors))?;
        let Some(page) = document.pages().first() else {
            return Err(vec![problem::bare("it has no page")]);
        };
        let (width, height) = CardMeta::SIZE;
        let size = page.frame.size();
        if (size.x.to_pt().round(), size.y.to_pt().round()) != (width.into(), height.into()) {
            return Err(vec![problem::bare(format!(
                "the page should be {width} by {height} points"
            ))]);
        }
        Ok(page.clone())
    }
}

/// A page is opaque.
fn without_alpha(rgba: &[u8]) -> Vec<u8> {
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    rgba.as_chunks::<4>().0.iter().for_each(|[colors @ .., _]| rgb.extend_from_slice(colors));
    rgb
}

struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Pixels {
    /// As PNG: with a palette where the colors are few, as those of words on paper are.
    fn encoded(&self) -> Option<Vec<u8>> {
        if let Some((palette, indices)) = self.few_colors() {
            return self.png(&indices, Some(palette));
        }
        let whole = self.png(&self.rgb, None)?;
        if whole.len() <= LARGEST { Some(whole) } else { self.in_fewer_colors() }
    }

    /// A palette and which of its colors each pixel has; `None` for a card with a picture. Letters
    /// have a few colors, which stay as they are, and hundreds of shades at their edges, of which
    /// one stands for those near to it.
    fn few_colors(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        for run in self.runs() {
            *counts.entry(run[0]).or_default() += run.len();
            if counts.len() > FEW {
                return None;
            }
        }
        let mut colors: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        colors.sort_unstable_by(|(one, count), (other, other_count)| {
            other_count.cmp(count).then(one.cmp(other))
        });
        let far = |one: &[u8; 3], other: &[u8; 3]| {
            one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum::<u32>()
        };
        let mut kept: Vec<[u8; 3]> = Vec::new();
        for (color, _) in &colors {
            if kept.len() < 256 && kept.iter().all(|known| far(color, known) > NEAR) {
                kept.push(*color);
            }
        }
        let nearest = |color: &[u8; 3]| {
            kept.iter()
                .enumerate()
                .min_by_key(|(_, known)| far(color, known))
                .map_or(0, |(index, _)| index as u8)
        };
        let index: HashMap<[u8; 3], u8> =
            colors.iter().map(|(color, _)| (*color, nearest(color))).collect();
        let mut indices = Vec::with_capacity(self.rgb.len() / 3);
        for run in self.runs() {
            indices
                .resize(indices.len() + run.len(), index.get(&run[0]).copied().unwrap_or_default());
        }
        Some((kept.concat(), indices))
    }

    /// Neighbours of one color: most of a card is bare paper.
    fn runs(&self) -> impl Iterator<Item = &[[u8; 3]]> {
        self.rgb.as_chunks::<3>().0.chunk_by(|one, next| one == next)
    }

    fn in_fewer_colors(&self) -> Option<Vec<u8>> {
        let rgba: Vec<u8> = self
            .rgb
            .as_chunks::<3>()
            .0
            .iter()
            .flat_map(|[red, green, blue]| [*red, *green, *blue, 255])
            .collect();
        let reduced = NeuQuant::new(10, 256, &rgba);
        let indices: Vec<u8> =
            rgba.as_chunks::<4>().0.iter().map(|pixel| reduced.index_of(pixel) as u8).collect();
        self.png(&indices, Some(reduced.color_map_rgb()))
    }

    fn png(&self, data: &[u8], palette: Option<Vec<u8>>) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_depth(png::BitDepth::Eight);
        match palette {
            Some(palette) => {
                encoder.set_deflate_compression(png::DeflateCompression::Level(PALETTE_EFFORT));
                encoder.set_color(png::ColorType::Indexed);
                encoder.set_palette(palette);
                encoder.set_filter(png::Filter::NoFilter);
            }
            None => {
                encoder.set_compression(png::Compression::Balanced);
                encoder.set_color(png::ColorType::Rgb);
                encoder.set_filter(png::Filter::Adaptive);
            }
        }
        encoder.write_header().ok()?.write_image_data(data).ok()?;
        Some(bytes)
    }
}
