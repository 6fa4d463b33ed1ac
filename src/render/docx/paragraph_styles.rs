//! How each style of paragraphs looks, as values; `styles` writes them.

use std::borrow::Cow;

use crate::render::docx::look::Look;
use crate::render::docx::page::{NUMBER, Page, STEP};
use crate::render::docx::style_names::{
    BULLET, BULLETS, BYLINE, CAPTION, CITATION, CODE_BLOCK, CONTACT, FOOTER, LEVELS, LIST_TEXT,
    MONOSPACED, NOTE, NUMBERED, NUMBERS, QUOTE, SUBTITLE, TITLE, WORKS, heading,
};

/// A style of paragraphs: its id, Word's name for it, and what it is made of. Sizes are in half
/// points, lengths in twentieths of a point.
#[derive(Default)]
pub struct ParagraphStyle<'a> {
    pub id: Cow<'a, str>,
    pub name: Cow<'a, str>,
    pub next: &'a str,
    pub keeps_next: bool,
    pub list: Option<&'a str>,
    pub has_rule: bool,
    pub has_bar: bool,
    pub tab: Option<(&'a str, usize)>,
    pub before: usize,
    pub after: usize,
    pub left: usize,
    pub right: usize,
    pub hanging: usize,
    pub is_tight: bool,
    pub level: Option<usize>,
    pub font: Option<&'a str>,
    pub is_bold: bool,
    pub is_italic: bool,
    pub color: Option<&'a str>,
    pub size: usize,
}

/// All styles of paragraphs but headings. `size` is that of running text, in half points.
pub fn of_text(look: &Look, page: Page, size: usize) -> Vec<ParagraphStyle<'_>> {
    let indent = page.indent();
    let muted = Some(look.muted.as_str());
    let accent = Some(look.accent.as_str());
    let plain = || ParagraphStyle { next: "Normal", after: 80, size, ..ParagraphStyle::default() };
    vec![
        ParagraphStyle {
            id: TITLE.into(),
            name: "Title".into(),
            keeps_next: true,
            after: 60,
            is_bold: true,
            size: 46,
            ..plain()
        },
        ParagraphStyle {
            id: SUBTITLE.into(),
            name: "Subtitle".into(),
            keeps_next: true,
            after: 60,
            color: accent,
            size: size + 3,
            ..plain()
        },
        ParagraphStyle {
            id: CONTACT.into(),
            name: "Contact".into(),
            next: CONTACT,
            after: 160,
            ..plain()
        },
        ParagraphStyle {
            id: BYLINE.into(),
            name: "Byline".into(),
            left: indent,
            after: 40,
            color: muted,
            ..plain()
        },
        ParagraphStyle {
            id: CITATION.into(),
            name: "Citation".into(),
            next: CITATION,
            list: Some(WORKS),
            left: indent.max(NUMBER),
            hanging: NUMBER,
            after: 60,
            ..plain()
        },
        ParagraphStyle {
            id: BULLET.into(),
            name: "List Bullet".into(),
            next: BULLET,
            list: Some(BULLETS),
            left: STEP,
            hanging: STEP,
            after: 40,
            is_tight: true,
            ..plain()
        },
        ParagraphStyle {
            id: NUMBERED.into(),
            name: "List Number".into(),
            next: NUMBERED,
            list: Some(NUMBERS),
            left: STEP,
            hanging: STEP,
            after: 40,
            is_tight: true,
            ..plain()
        },
        ParagraphStyle {
            id: LIST_TEXT.into(),
            name: "List Paragraph".into(),
            left: STEP,
            after: 40,
            is_tight: true,
            ..plain()
        },
        ParagraphStyle {
            id: QUOTE.into(),
            name: "Quote".into(),
            left: STEP,
            right: STEP,
            has_bar: true,
            ..plain()
        },
        ParagraphStyle {
            id: CODE_BLOCK.into(),
            name: "HTML Preformatted".into(),
            font: Some(MONOSPACED),
            size: size - 2,
            ..plain()
        },
        ParagraphStyle {
            id: CAPTION.into(),
            name: "caption".into(),
            color: muted,
            size: size - 2,
            ..plain()
        },
        ParagraphStyle {
            id: NOTE.into(),
            name: "footnote text".into(),
            next: NOTE,
            after: 20,
            size: size - 3,
            ..plain()
        },
        ParagraphStyle {
            id: FOOTER.into(),
            name: "footer".into(),
            next: FOOTER,
            tab: Some(("right", page.text_width())),
            after: 0,
            color: muted,
            size: size - 3,
            ..plain()
        },
    ]
}

/// The styles of headings, with the stop for their dates.
pub fn of_headings(look: &Look, page: Page, size: usize) -> Vec<ParagraphStyle<'_>> {
    let tab = match page.has_dates_first() {
        true => ("left", page.indent()),
        false => ("right", page.text_width()),
    };
    let of_level = |level: usize| {
        let plain = ParagraphStyle {
            id: heading(level).into(),
            name: format!("heading {level}").into(),
            next: "Normal",
            keeps_next: true,
            level: Some(level - 1),
            ..ParagraphStyle::default()
        };
        match level {
            1 => ParagraphStyle {
                before: 280,
                after: 100,
                has_rule: true,
                is_bold: true,
                color: Some(&look.accent),
                size: size + 4,
                ..plain
            },
            2 | 3 => ParagraphStyle {
                before: if level == 2 { 140 } else { 80 },
                after: 20,
                tab: Some(tab),
                left: page.indent(),
                hanging: page.indent(),
                is_bold: true,
                size,
                ..plain
            },
            _ => ParagraphStyle {
                before: 80,
                after: 40,
                left: page.indent(),
                is_bold: level == 4,
                is_italic: level > 4,
                size,
                ..plain
            },
        }
    };
    (1..=LEVELS).map(of_level).collect()
}
