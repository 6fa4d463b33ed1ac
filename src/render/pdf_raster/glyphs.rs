//! The letters that a PDF draws, in forms, patterns and marks on a page too.
//!
//! Reads what is drawn, in the order of drawing; a layer that is switched off is not drawn.

use std::panic::{self, AssertUnwindSafe};

use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, Paint,
    PathDrawMode, SoftMask, font::Glyph, interpret_page, util::TransformExt,
};
use kurbo::{Affine, BezPath, Point, Rect};
use lopdf::Document;

use super::cost;
use super::first_page::settings;
use crate::plan::external_pdf::open;

/// A page is drawn in so many pixels to know what drawing it costs.
const SIDE: u32 = 1000;
/// How far the next letter begins, in sizes of the letter, if nothing lies between: a digit is about
/// half as wide as it is high, and other letters are up to as wide.
const NEXT_TO_DIGIT: f64 = 0.68;
const NEXT_TO_LETTER: f64 = 1.15;

/// The text of each page that can be drawn.
pub fn of_pages(bytes: &[u8], loaded: &Document) -> Vec<String> {
    let Ok(pdf) = open(bytes, loaded) else { return Vec::new() };
    let settings = settings();
    let mut texts = Vec::new();
    for page in pdf.pages().iter() {
        // As in drawing: a stumble ends the reading of this page alone.
        let attempt = panic::catch_unwind(AssertUnwindSafe(|| {
            if !cost::is_within_budget(page, &settings, (SIDE, SIDE)) {
                return String::new();
            }
            let (width, height) = page.render_dimensions();
            let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
            let cache = InterpreterCache::new();
            let transform = page.initial_transform(true).to_kurbo();
            let mut context = Context::new(transform, sheet, &cache, page.xref(), settings.clone());
            let mut letters = Letters::default();
            interpret_page(page, &mut context, &mut letters);
            letters.text
        }));
        texts.extend(attempt.ok().filter(|text| !text.is_empty()));
    }
    texts
}

#[derive(Default)]
struct Letters {
    text: String,
    last: Option<(Point, f64)>,
}

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let whole = transform * glyph_transform;
        let at = Point::ORIGIN + whole.translation();
        // Outlines have a thousand units in the size of the letter.
        let size = whole.determinant().abs().sqrt() * 1000.0;
        if let Some((last, last_size)) = self.last {
            let is_digit = self.text.ends_with(|c: char| c.is_ascii_digit());
            let next = if is_digit { NEXT_TO_DIGIT } else { NEXT_TO_LETTER };
            if at.distance(last) > next * last_size.max(size) {
                self.text.push(' ');
            }
        }
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => self.text.push(c),
            Some(BfString::String(text)) => self.text.push_str(&text),
            None => {}
        }
        self.last = Some((at, size));
    }

    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        if let Some(mask) = mask {
            mask.interpret(self);
        }
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
