//! How many works each year has, as a thin strip: one mark a work, filled where the owner is the
//! first author.
//!
//! Draws nothing: the template makes a picture of the marks.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::publication::Publication;
use crate::words::Words;

/// Fewer works, or fewer years, are seen at a glance without a strip.
const FEWEST: usize = 5;
const FEWEST_YEARS: usize = 3;
/// A year that was mistyped must not make a strip of a thousand years.
const MOST_YEARS: i32 = 80;

/// Lengths are in tenths of the units of the page's picture.
const COLUMN: i32 = 80;
const HEIGHT: i32 = 240;
const HIGHEST_MARK: i32 = 50;
/// Lower marks are not told apart, so they are drawn as one.
const LOWEST_MARK: i32 = 30;
const GAP: i32 = 10;

#[derive(Hash, Serialize)]
pub struct YearStripView {
    width: i32,
    height: i32,
    marks: Vec<MarkView>,
    from: i32,
    to: i32,
    /// The same in words.
    text: String,
}

#[derive(Hash, Serialize)]
struct MarkView {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    is_first: bool,
}

/// How many works a year has, and how many with the owner as first author.
#[derive(Clone, Copy, Default)]
struct Counts {
    all: i32,
    first: i32,
}

pub fn view<'a>(
    words: &Words,
    works: impl Iterator<Item = &'a Publication>,
) -> Option<YearStripView> {
    let mut years: BTreeMap<i32, Counts> = BTreeMap::new();
    let mut count = 0;
    for work in works {
        if let Some(date) = work.date {
            let counts = years.entry(i32::from(date.year)).or_default();
            counts.all += 1;
            counts.first += i32::from(work.is_by_first_author());
            count += 1;
        }
    }
    let (from, to) = (*years.keys().next()?, *years.keys().next_back()?);
    if count < FEWEST || years.len() < FEWEST_YEARS || to - from >= MOST_YEARS {
        return None;
    }
    let most = years.values().map(|counts| counts.all).max()?;
    let listed: Vec<String> =
        years.iter().rev().map(|(year, counts)| format!("{year}: {}", counts.all)).collect();
    Some(YearStripView {
        width: (to - from + 1) * COLUMN - GAP,
        height: HEIGHT,
        marks: years
            .iter()
            .flat_map(|(year, counts)| marks((year - from) * COLUMN, *counts, most))
            .collect(),
        from,
        to,
        text: words.publications_by_years(&words.commas().list(&listed)),
    })
}

/// The marks of a year, those of the first author below.
fn marks(x: i32, counts: Counts, most: i32) -> Vec<MarkView> {
    let unit = (HEIGHT / most.max(1)).min(HIGHEST_MARK);
    let width = COLUMN - GAP;
    if unit >= LOWEST_MARK {
        let mark = |place: i32| MarkView {
            x,
            y: HEIGHT - (place + 1) * unit + GAP,
            width,
            height: unit - GAP,
            is_first: place < counts.first,
        };
        return (0..counts.all).map(mark).collect();
    }
    let length = |count: i32| count * HEIGHT / most.max(1);
    let (first, all) = (length(counts.first), length(counts.all).max(GAP / 2));
    let bar = |y: i32, height: i32, is_first| MarkView { x, y, width, height, is_first };
    [bar(HEIGHT - all, all - first, false), bar(HEIGHT - first, first, true)]
        .into_iter()
        .filter(|mark| mark.height > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Counts, HEIGHT, marks};

    #[test]
    fn each_work_has_a_mark_until_they_are_too_many() {
        for (all, first, most) in [(1, 0, 1), (3, 1, 4), (8, 8, 8)] {
            let marks = marks(0, Counts { all, first }, most);
            assert_eq!(marks.len() as i32, all);
            assert_eq!(marks.iter().filter(|mark| mark.is_first).count() as i32, first);
        }
        let bars = marks(0, Counts { all: 2000, first: 500 }, 2000);
        let heights: Vec<i32> = bars.iter().map(|mark| mark.height).collect();
        assert_eq!(heights, [HEIGHT * 3 / 4, HEIGHT / 4]);
    }

    #[test]
    fn no_mark_leaves_the_strip() {
        for most in 1..3000 {
            for all in [1, most / 2, most] {
                for mark in marks(0, Counts { all, first: all / 2 }, most) {
                    assert!(mark.y >= 0 && mark.height > 0 && mark.y + mark.height <= HEIGHT);
                }
            }
        }
    }
}
