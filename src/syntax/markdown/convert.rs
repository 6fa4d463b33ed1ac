//! The parser's small values as the tree's.

use pulldown_cmark::{self as md, HeadingLevel};

use crate::syntax::markdown::block::{Alignment, Inline, Inlines};

/// A text without its remarks; one that is never closed goes to the end.
pub fn without_comments(html: &str) -> String {
    let mut shown = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        shown.push_str(&rest[..start]);
        match rest[start..].find("-->") {
            Some(end) => rest = &rest[start + end + 3..],
            None => return shown,
        }
    }
    shown.push_str(rest);
    shown
}

pub fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

pub fn alignment(alignment: md::Alignment) -> Alignment {
    match alignment {
        md::Alignment::None => Alignment::None,
        md::Alignment::Left => Alignment::Left,
        md::Alignment::Center => Alignment::Center,
        md::Alignment::Right => Alignment::Right,
    }
}

/// Joins neighboring texts, which smart punctuation splits, into one.
pub fn push_text(inlines: &mut Inlines, text: &str) {
    if let Some(Inline::Text { text: last }) = inlines.last_mut() {
        let mut joined = std::mem::take(last).into_string();
        joined.push_str(text);
        *last = joined.into();
    } else {
        inlines.push(Inline::Text { text: text.into() });
    }
}
