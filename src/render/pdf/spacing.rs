//! No last page with a few lines: such a document is typeset again, a little closer or a little
//! wider.
//!
//! How much a little is, the theme says: it reads one of the three words with
//! `json("/spacing.json")`.
//! A theme that does not ask is set as it is.

use typst::introspection::Tag;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::FootnoteEntry;
use typst_layout::PagedDocument;

use super::{Pdf, PdfProblem};

/// Of more pages than this nobody minds how full the last one is, and typesetting them thrice takes
/// long.
const FEW: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    Normal,
    Tight,
    Loose,
}

impl Spacing {
    /// The word that a theme reads.
    pub fn word(self) -> &'static str {
        match self {
            Spacing::Normal => "normal",
            Spacing::Tight => "tight",
            Spacing::Loose => "loose",
        }
    }
}

/// The document as it is, unless its last page is nearly empty and another measure mends that.
/// `typeset` also gives that of its page.
pub(super) fn best(
    typeset: impl Fn(Spacing) -> Result<(Pdf, bool), Vec<PdfProblem>>,
) -> Result<Pdf, Vec<PdfProblem>> {
    let (natural, ends_short) = typeset(Spacing::Normal)?;
    if ends_short {
        for spacing in [Spacing::Tight, Spacing::Loose] {
            if let Ok((other, false)) = typeset(spacing)
                && other.pages <= natural.pages
            {
                return Ok(other);
            }
        }
    }
    Ok(natural)
}

/// Whether a document of a few pages has hardly more than a heading and a few lines on its last
/// one.
pub(super) fn ends_short(document: &PagedDocument) -> bool {
    match document.pages() {
        [_, .., last] if document.pages().len() <= FEW => {
            lowest(&last.frame, Point::zero()) < last.frame.height() / 4.0
        }
        _ => false,
    }
}

/// The baseline of a frame's last line, or the foot of its last picture. Footnotes don't count:
/// they are at the foot of any page.
fn lowest(frame: &Frame, at: Point) -> Abs {
    let mut footnote = None;
    let mut lowest = Abs::zero();
    for (offset, item) in frame.items() {
        let foot = match item {
            FrameItem::Tag(Tag::Start(element, _)) if element.is::<FootnoteEntry>() => {
                footnote = element.location();
                continue;
            }
            FrameItem::Tag(Tag::End(ended, ..)) if footnote == Some(*ended) => {
                footnote = None;
                continue;
            }
            _ if footnote.is_some() => continue,
            FrameItem::Group(group) => self::lowest(&group.frame, at + *offset),
            FrameItem::Text(_) => at.y + offset.y,
            FrameItem::Image(_, size, _) => at.y + offset.y + size.y,
            _ => continue,
        };
        lowest.set_max(foot);
    }
    lowest
}
