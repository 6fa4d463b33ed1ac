//! Running text by the offsets of its words: what a reading of plain words finds is cut out of the
//! tree with its links and its emphasis.
//!
//! Knows nothing of bylines.

use std::ops::Range;

use crate::syntax::markdown::{Inline, Inlines, plain_text};

/// The part of a text whose plain words are in `range`, counted in [`plain_text`]. A link or an
/// emphasis that is cut goes on in both parts; code and pictures are whole where they begin.
pub fn slice(content: &[Inline], range: &Range<usize>) -> Inlines {
    let mut out = Vec::new();
    let mut at = 0;
    for inline in content {
        let start = at;
        at += plain_text(std::slice::from_ref(inline)).len();
        let is_mark = start == at;
        let is_inside = if is_mark {
            (range.start < start || start == 0 && range.start == 0) && start <= range.end
        } else {
            range.start <= start && at <= range.end
        };
        if is_inside {
            out.push(inline.clone());
        } else if !is_mark && start < range.end && range.start < at {
            let inner = range.start.saturating_sub(start)..range.end.min(at) - start;
            out.extend(cut(inline, &inner));
        }
    }
    out
}

/// The marks of footnotes right behind a part of a text, or within it.
pub fn notes(content: &[Inline], range: &Range<usize>) -> Inlines {
    let part = slice(content, range);
    part.into_iter().filter(|inline| matches!(inline, Inline::Note { .. })).collect()
}

fn cut(inline: &Inline, range: &Range<usize>) -> Option<Inline> {
    Some(match inline {
        Inline::Text { text } => Inline::Text { text: text.get(range.clone())?.into() },
        Inline::Emphasis { content } => Inline::Emphasis { content: slice(content, range) },
        Inline::Strong { content } => Inline::Strong { content: slice(content, range) },
        Inline::Strikethrough { content } => {
            Inline::Strikethrough { content: slice(content, range) }
        }
        Inline::Link { target, title, content } => Inline::Link {
            target: target.clone(),
            title: title.clone(),
            content: slice(content, range),
        },
        whole => return (range.start == 0).then(|| whole.clone()),
    })
}

/// The plain ranges of links, code and pictures, in which no sign parts a line.
pub fn closed(content: &[Inline]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    for inline in content {
        let start = at;
        at += plain_text(std::slice::from_ref(inline)).len();
        match inline {
            Inline::Link { .. } | Inline::Code { .. } | Inline::Image { .. } => {
                ranges.push(start..at);
            }
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Strikethrough { content } => ranges.extend(
                closed(content).into_iter().map(|inner| start + inner.start..start + inner.end),
            ),
            _ => {}
        }
    }
    ranges
}

/// The lines of a paragraph.
pub fn lines(content: &[Inline]) -> Vec<&[Inline]> {
    content.split(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).collect()
}
