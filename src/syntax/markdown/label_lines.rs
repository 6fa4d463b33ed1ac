//! Lines that each begin with a label in bold, as of skills: `**Languages:** English`. Each stays a
//! line, though no break is written at the end of the one above.
//!
//! Leaves every other paragraph as it is.

use crate::syntax::markdown::block::{Inline, Inlines, plain_text};

/// The content of a paragraph with its lines kept where they begin with labels, the first as well.
pub fn apart(mut content: Inlines) -> Inlines {
    if !is_label(&content) {
        return content;
    }
    for at in 0..content.len() {
        if content[at] == Inline::SoftBreak && is_label(&content[at + 1..]) {
            content[at] = Inline::HardBreak;
        }
    }
    content
}

/// Whether a text begins with words in bold that end in a colon, or with a colon behind them.
fn is_label(content: &[Inline]) -> bool {
    let [first @ Inline::Strong { .. }, rest @ ..] = content else { return false };
    let words = plain_text(std::slice::from_ref(first));
    let is_behind =
        matches!(rest.first(), Some(Inline::Text { text }) if text.trim_start().starts_with(':'));
    words.split_whitespace().count() <= 6 && (words.trim_end().ends_with(':') || is_behind)
}
