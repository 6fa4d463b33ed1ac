//! The picture of a PDF's first page, which shows a poster on the site when there is no better one.
//!
//! Draws with the fonts inside the file, and with those of the program for the fourteen that a PDF
//! need not carry. The same file and width give the same pixels.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery, StandardFont};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use image::RgbImage;
use typst_assets::pdf as fonts;

use super::cost;
use crate::base::deep_stack;
use crate::plan::PdfFault;
use crate::plan::external_pdf::open;

/// The first page on white paper, in this many pixels.
pub fn drawn(bytes: &[u8], width: u32, height: u32) -> Result<RgbImage, PdfFault> {
    // What unpacks to too much must not be drawn either.
    let loaded = crate::render::external_pdf::read(bytes)?;
    deep_stack::run(|| {
        let pdf = open(bytes, &loaded)?;
        draw(&pdf, width, height)
    })
    .map_err(|_| PdfFault::Unreadable)?
}

fn draw(pdf: &Pdf, width: u32, height: u32) -> Result<RgbImage, PdfFault> {
    let page = pdf.pages().first().ok_or(PdfFault::NoPage)?;
    let settings = settings();
    let (Ok(pixels_wide), Ok(pixels_high)) = (u16::try_from(width), u16::try_from(height)) else {
        return Err(PdfFault::TooIntricate);
    };
    let (page_width, page_height) = page.render_dimensions();
    let frame = RenderSettings {
        x_scale: width as f32 / page_width,
        y_scale: height as f32 / page_height,
        width: Some(pixels_wide),
        height: Some(pixels_high),
        bg_color: WHITE,
    };
    // Coordinates without sense make the drawing stumble here and there. It leaves nothing behind
    // that others see, so a stumble is the end of this picture and of nothing else.
    let attempt = panic::catch_unwind(AssertUnwindSafe(|| {
        cost::is_within_budget(page, &settings, (width, height))
            .then(|| hayro::render(page, &RenderCache::new(), &settings, &frame))
    }));
    let pixels = attempt.ok().flatten().ok_or(PdfFault::TooIntricate)?;
    // The paper is white and whole, so no pixel is transparent.
    let mut colors = Vec::with_capacity(pixels.data().len() * 3);
    pixels.data().iter().for_each(|pixel| colors.extend_from_slice(&[pixel.r, pixel.g, pixel.b]));
    RgbImage::from_raw(width, height, colors).ok_or(PdfFault::Unreadable)
}

/// How a page is read: with the fonts of this file, and in silence.
pub fn settings() -> InterpreterSettings {
    InterpreterSettings {
        font_resolver: Arc::new(|query| match query {
            FontQuery::Standard(font) => Some(standard_font(*font)),
            FontQuery::Fallback(font) => Some(standard_font(font.pick_standard_font())),
        }),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_annotations: true,
    }
}

fn standard_font(font: StandardFont) -> (FontData, u32) {
    let bytes = match font {
        StandardFont::Helvetica => fonts::SANS,
        StandardFont::HelveticaBold => fonts::SANS_BOLD,
        StandardFont::HelveticaOblique => fonts::SANS_ITALIC,
        StandardFont::HelveticaBoldOblique => fonts::SANS_BOLD_ITALIC,
        StandardFont::Courier => fonts::FIXED,
        StandardFont::CourierBold => fonts::FIXED_BOLD,
        StandardFont::CourierOblique => fonts::FIXED_ITALIC,
        StandardFont::CourierBoldOblique => fonts::FIXED_BOLD_ITALIC,
        StandardFont::TimesRoman => fonts::SERIF,
        StandardFont::TimesBold => fonts::SERIF_BOLD,
        StandardFont::TimesItalic => fonts::SERIF_ITALIC,
        StandardFont::TimesBoldItalic => fonts::SERIF_BOLD_ITALIC,
        StandardFont::ZapfDingBats => fonts::DING_BATS,
        StandardFont::Symbol => fonts::SYMBOL,
    };
    (Arc::new(bytes), 0)
}
