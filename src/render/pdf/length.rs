//! How long a document and its parts are, in lines of the laid out pages.
//!
//! Counts what is printed: no running head, and no footnote.

use std::collections::BTreeSet;

use typst::foundations::{Content, Smart, StyleChain};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{FootnoteEntry, HeadingElem};
use typst::pdf::ArtifactElem;
use typst_layout::PagedDocument;

/// A heading, and the lines from it to the next one of its level or above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLength {
    /// From 1; sections of a CV have 2, their entries 3.
    pub level: usize,
    pub title: String,
    pub lines: usize,
}

/// What stands on a page, in the order of reading.
enum Mark {
    Heading {
        level: usize,
        title: String,
    },
    /// The baseline of a line, or the foot of a picture.
    Line(Abs),
}

/// Whether the last page has hardly more than a heading and a few lines.
pub(super) fn ends_short(document: &PagedDocument) -> bool {
    document.pages().last().is_some_and(|last| {
        let lowest = marks(&last.frame).into_iter().filter_map(|mark| match mark {
            Mark::Line(y) => Some(y),
            Mark::Heading { .. } => None,
        });
        lowest.fold(Abs::zero(), Abs::max) < last.frame.height() / 4.0
    })
}

/// The lines on the pages behind the first `pages`.
pub(super) fn lines_beyond(document: &PagedDocument, pages: usize) -> usize {
    let beyond = document.pages().iter().skip(pages);
    beyond.map(|page| baselines(&marks(&page.frame)).len()).sum()
}

/// The length of each part, in their order.
pub(super) fn parts(document: &PagedDocument) -> Vec<PartLength> {
    let mut parts: Vec<PartLength> = Vec::new();
    // The parts that go on, by their places.
    let mut open: Vec<usize> = Vec::new();
    for page in document.pages() {
        let mut seen = BTreeSet::new();
        for mark in marks(&page.frame) {
            match mark {
                Mark::Heading { level, title } => {
                    open.retain(|at| parts[*at].level < level);
                    open.push(parts.len());
                    parts.push(PartLength { level, title, lines: 0 });
                }
                Mark::Line(y) => {
                    if seen.insert(half_points(y)) {
                        open.iter().for_each(|at| parts[*at].lines += 1);
                    }
                }
            }
        }
    }
    parts
}

fn baselines(marks: &[Mark]) -> BTreeSet<i64> {
    let lines = marks.iter().filter_map(|mark| match mark {
        Mark::Line(y) => Some(half_points(*y)),
        Mark::Heading { .. } => None,
    });
    lines.collect()
}

/// Texts on one line may differ by a rounding error.
#[expect(clippy::cast_possible_truncation, reason = "a page is some thousand points high")]
fn half_points(y: Abs) -> i64 {
    (y.to_pt() * 2.0).round() as i64
}

fn marks(frame: &Frame) -> Vec<Mark> {
    let mut walk = Walk { marks: Vec::new(), skipped: None };
    walk.frame(frame, Point::zero());
    walk.marks
}

struct Walk {
    marks: Vec<Mark>,
    /// What is left out until its end: a running head, a footnote.
    skipped: Option<Location>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, at: Point) {
        for (offset, item) in frame.items() {
            match item {
                FrameItem::Tag(Tag::Start(element, _)) if self.skipped.is_none() => {
                    if element.is::<FootnoteEntry>() || element.is::<ArtifactElem>() {
                        self.skipped = element.location();
                    } else if let Some(heading) = heading(element) {
                        self.marks.push(heading);
                    }
                }
                FrameItem::Tag(Tag::End(ended, ..)) if self.skipped == Some(*ended) => {
                    self.skipped = None;
                }
                FrameItem::Group(group) => self.frame(&group.frame, at + *offset),
                _ if self.skipped.is_some() => {}
                FrameItem::Text(_) => self.marks.push(Mark::Line(at.y + offset.y)),
                FrameItem::Image(_, size, _) => {
                    self.marks.push(Mark::Line(at.y + offset.y + size.y));
                }
                _ => {}
            }
        }
    }
}

fn heading(element: &Content) -> Option<Mark> {
    let heading = element.to_packed::<HeadingElem>()?;
    let level = match heading.level.get(StyleChain::default()) {
        Smart::Custom(level) => level.get(),
        Smart::Auto => 1,
    };
    Some(Mark::Heading { level, title: heading.body.plain_text().trim().to_owned() })
}
