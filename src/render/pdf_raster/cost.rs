//! How much drawing a page asks for, found without drawing it. A few lines of a PDF can ask for
//! years of work and gigabytes of memory, by things that are drawn inside one another, over one
//! another, or from pictures without end.
//!
//! The bounds lie far above what posters hold; a page over them is refused, never drawn in part.

use std::collections::HashMap;

use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, font::Glyph, interpret_page,
    pattern::Pattern, util::TransformExt,
};
use hayro::hayro_syntax::content::TypedIter;
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::{Dict, Name, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::{Page, Resources};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};

use crate::base::limits::{PDF_DASHES, PDF_SAVED_STATES};
use crate::plan::external_pdf::Nesting;

/// Steps of drawing, with everything that is drawn inside something else counted each time.
const MOST_STEPS: u64 = 3_000_000;
/// How often the whole page may be painted over.
const MOST_LAYERS: f64 = 1000.0;
/// Pixels of all pictures, each counted as often as it is drawn.
const MOST_PIXELS: u64 = 400_000_000;
const MOST_PIXELS_IN_ONE: u64 = 100_000_000;
/// How deep things may lie inside one another.
const DEEPEST: usize = 24;
/// Patterns, masks and drawn letters may be painted many times over by the one step that names
/// them.
const REPEATED: u64 = 50;

/// Whether a picture of the page in this many pixels can be made in seconds.
pub fn is_within_budget<'a>(
    page: &'a Page<'a>,
    settings: &InterpreterSettings,
    (wide, high): (u32, u32),
) -> bool {
    let mut steps = Steps { known: HashMap::new() };
    let Some(content) = page.page_stream() else { return true };
    steps.of(content, page.resources(), 0).is_some_and(|steps| steps <= MOST_STEPS) && {
        let (width, height) = page.render_dimensions();
        let sheet = Rect::new(0.0, 0.0, f64::from(wide), f64::from(high));
        let mut scale = Scale { sheet, layers: 0.0, dashes: 0.0, pixels: 0, largest: 0 };
        let cache = InterpreterCache::new();
        let scaled = Affine::scale_non_uniform(
            sheet.width() / f64::from(width),
            sheet.height() / f64::from(height),
        );
        let mut context = Context::new(
            scaled * page.initial_transform(true).to_kurbo(),
            sheet,
            &cache,
            page.xref(),
            settings.clone(),
        );
        interpret_page(page, &mut context, &mut scale);
        scale.layers <= MOST_LAYERS
            && scale.dashes <= PDF_DASHES.most as f64
            && scale.pixels <= MOST_PIXELS
            && scale.largest <= MOST_PIXELS_IN_ONE
    }
}

/// Counts steps; what was counted once is not counted again.
struct Steps {
    /// `None` while the thing is being counted: what holds itself has no end.
    known: HashMap<ObjectIdentifier, Option<u64>>,
}

impl Steps {
    fn of(&mut self, content: &[u8], resources: &Resources<'_>, depth: usize) -> Option<u64> {
        if !Nesting::of(content).is_bearable() {
            return None;
        }
        let mut steps = 0_u64;
        let mut letter = 0;
        // Each state that is saved keeps its own shape of what may be painted.
        let mut saved = 0_usize;
        let mut instructions = TypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            steps += 1 + match instruction {
                TypedInstruction::SaveState(_) => {
                    saved += 1;
                    0
                }
                TypedInstruction::RestoreState(_) => {
                    saved = saved.saturating_sub(1);
                    0
                }
                TypedInstruction::XObject(form) => {
                    self.named(resources.get_x_object(form.0), resources, depth)?
                }
                TypedInstruction::SetGraphicsState(state) => {
                    let mask = resources
                        .get_ext_g_state(state.0)
                        .and_then(|state| state.get::<Dict<'_>>(&b"SMask"[..]));
                    REPEATED
                        * self.named(mask.and_then(|mask| mask.get(&b"G"[..])), resources, depth)?
                }
                TypedInstruction::NonStrokeColorNamed(color) => {
                    REPEATED * self.pattern(color.1, resources, depth)?
                }
                TypedInstruction::StrokeColorNamed(color) => {
                    REPEATED * self.pattern(color.1, resources, depth)?
                }
                TypedInstruction::TextFont(font) => {
                    letter = self.letters(resources.get_font(font.0), resources, depth)?;
                    0
                }
                TypedInstruction::ShowText(text) => letter * text.0.as_bytes().len() as u64,
                TypedInstruction::NextLineAndShowText(text) => {
                    letter * text.0.as_bytes().len() as u64
                }
                TypedInstruction::ShowTextWithParameters(text) => {
                    letter * text.2.as_bytes().len() as u64
                }
                TypedInstruction::ShowTexts(texts) => letter * texts.0.data().len() as u64,
                _ => 0,
            };
            if steps > MOST_STEPS || PDF_SAVED_STATES.is_passed_by(saved) {
                return None;
            }
        }
        Some(steps)
    }

    fn pattern(
        &mut self,
        name: Option<&Name<'_>>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Option<u64> {
        self.named(
            name.and_then(|name| resources.get_pattern(name))
                .and_then(|pattern| pattern.into_stream()),
            resources,
            depth,
        )
    }

    /// The most that one letter of a font takes whose letters are drawings.
    fn letters(
        &mut self,
        font: Option<Dict<'_>>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Option<u64> {
        let Some(letters) = font.as_ref().and_then(|font| font.get::<Dict<'_>>(&b"CharProcs"[..]))
        else {
            return Some(0);
        };
        let own = font.and_then(|font| font.get::<Dict<'_>>(&b"Resources"[..])).unwrap_or_default();
        let resources = Resources::from_parent(own, resources.clone());
        let mut most = 0;
        for name in letters.keys() {
            most = most.max(self.named(letters.get(&*name), &resources, depth)?);
        }
        Some(most)
    }

    fn named(
        &mut self,
        stream: Option<Stream<'_>>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Option<u64> {
        let Some(stream) = stream else { return Some(0) };
        let is_picture = stream
            .dict()
            .get::<Name<'_>>(&b"Subtype"[..])
            .is_some_and(|subtype| &*subtype == b"Image");
        if is_picture {
            return Some(0);
        }
        if depth == DEEPEST {
            return None;
        }
        if let Some(known) = self.known.insert(stream.obj_id(), None) {
            self.known.insert(stream.obj_id(), known);
            return known;
        }
        let own = stream.dict().get::<Dict<'_>>(&b"Resources"[..]).unwrap_or_default();
        let content = stream.decoded().unwrap_or_default();
        let steps =
            self.of(&content, &Resources::from_parent(own, resources.clone()), depth + 1)?;
        self.known.insert(stream.obj_id(), Some(steps));
        Some(steps)
    }
}

/// How many dashes a line is made of, seen on the sheet or not.
fn dashes(path: &BezPath, pattern: &[f32]) -> f64 {
    if pattern.is_empty() {
        return 0.0;
    }
    let round = f64::from(pattern.iter().map(|length| length.abs()).sum::<f32>());
    // A curve is at most as long as the way along its handles.
    let mut length = 0.0;
    let (mut start, mut at) = (Point::ZERO, Point::ZERO);
    for element in path.elements() {
        let points: &[Point] = match element {
            PathEl::MoveTo(to) => {
                (start, at) = (*to, *to);
                &[]
            }
            PathEl::LineTo(to) => &[*to],
            PathEl::QuadTo(handle, to) => &[*handle, *to],
            PathEl::CurveTo(one, other, to) => &[*one, *other, *to],
            PathEl::ClosePath => &[start],
        };
        for point in points {
            length += at.distance(*point);
            at = *point;
        }
    }
    let dashes = pattern.len() as f64 * length / round;
    if dashes.is_nan() { 0.0 } else { dashes }
}

/// Measures what would be painted, as parts of the sheet.
struct Scale {
    sheet: Rect,
    layers: f64,
    dashes: f64,
    pixels: u64,
    largest: u64,
}

impl Scale {
    /// A pattern is painted from one tile, which may be far larger than the sheet. What it shows is
    /// drawn, too.
    fn tile(&mut self, paint: &Paint<'_>) {
        let Paint::Pattern(pattern) = paint else { return };
        let Pattern::Tiling(tile) = &**pattern else { return };
        let [a, b, c, d, ..] = tile.matrix.as_coeffs();
        // As it is drawn: one pixel to 3000 for the tile, times how far the next one is from
        // it.
        let side = |scale: f64, length: f64, step: f32| {
            (scale.max(1.0 / length).min(3000.0 / length) * f64::from(step)).abs()
        };
        let pixels = side(a.hypot(b), tile.bbox.width(), tile.x_step)
            * side(c.hypot(d), tile.bbox.height(), tile.y_step);
        self.image(if pixels.is_finite() { pixels as u64 } else { u64::MAX });
        tile.interpret(self, Affine::IDENTITY, false);
    }

    fn image(&mut self, pixels: u64) {
        self.largest = self.largest.max(pixels);
        self.pixels = self.pixels.saturating_add(pixels);
    }

    fn paint(&mut self, area: Rect) {
        let seen = area.intersect(self.sheet).area();
        self.layers += if seen.is_finite() { seen.max(0.0) / self.sheet.area() } else { 1.0 };
    }
}

impl<'a> Device<'a> for Scale {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        if let Some(mask) = mask {
            self.layers += 1.0;
            mask.interpret(self);
        }
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        paint: &Paint<'a>,
        mode: &PathDrawMode,
    ) {
        self.tile(paint);
        if let PathDrawMode::Stroke(stroke) = mode {
            self.dashes += dashes(path, &stroke.dash_array);
        }
        self.paint(transform.transform_rect_bbox(path.bounding_box()));
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let area = clip.path.bounding_box().intersect(self.sheet).area() / self.sheet.area();
        self.layers += if area.is_finite() { 0.05 * area.max(0.0) } else { 1.0 };
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.layers += 0.5;
    }

    fn draw_glyph(
        &mut self,
        _: &Glyph<'a>,
        _: Affine,
        _: Affine,
        paint: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.tile(paint);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let pixels = u64::from(image.width()) * u64::from(image.height());
        self.image(pixels);
        self.paint(transform.transform_rect_bbox(Rect::new(
            0.0,
            0.0,
            f64::from(image.width()),
            f64::from(image.height()),
        )));
    }

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
