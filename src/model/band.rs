//! Training, clinical work and research by month, as a band shows them at one glance.
//!
//! Takes what the CV says and nothing else: where nothing is written, nothing is drawn or said. Gaps
//! are the business of the person and of `folio check`.

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::SectionKind;
use crate::model::cv::Cv;
use crate::syntax::markdown::plain_text;

/// A month since the year 0: a span ends before its last one.
pub type Month = i32;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Band {
    /// The first month of the first year, and the one behind the last year.
    pub start: Month,
    pub end: Month,
    pub rows: Vec<BandRow>,
}

/// What a section says, in order of time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BandRow {
    /// The heading of the section.
    pub label: String,
    pub spans: Vec<(Month, Month)>,
}

impl Band {
    /// The band of a CV; `None` if it has fewer than two rows or years, which words say better.
    pub fn of(cv: &Cv, today: PartialDate) -> Option<Band> {
        let sections = cv.sections.iter().filter(|section| is_shown(section.kind));
        let rows = sections.map(|section| {
            let entries = section.entries.iter().flat_map(|entry| entry.with_posts());
            let periods = entries.filter_map(|(entry, _)| entry.period.as_ref());
            let mut spans: Vec<_> =
                periods.flat_map(all).filter_map(|period| span(period, today)).collect();
            spans.sort_unstable();
            BandRow { label: plain_text(&section.heading), spans: joined(spans) }
        });
        let rows: Vec<BandRow> = rows.filter(|row| !row.spans.is_empty()).collect();
        let spans = || rows.iter().flat_map(|row| &row.spans);
        let start = spans().map(|(start, _)| start.div_euclid(12) * 12).min()?;
        let end = spans().map(|(_, end)| (end + 11).div_euclid(12) * 12).max()?;
        (rows.len() > 1 && end - start >= 24).then_some(Band { start, end, rows })
    }
}

fn is_shown(kind: SectionKind) -> bool {
    use SectionKind::*;
    matches!(kind, Training | Clinical | Work | Research)
}

/// A period and its further ones.
fn all(period: &Period) -> impl Iterator<Item = &Period> {
    std::iter::once(period).chain(&period.further)
}

/// What lies in the future is not drawn.
fn span(period: &Period, today: PartialDate) -> Option<(Month, Month)> {
    let month = |(year, month, _): (i16, u8, u8)| i32::from(year) * 12 + i32::from(month) - 1;
    let now = month(today.latest()) + 1;
    let start = month(period.start.earliest());
    let end = match period.end {
        PeriodEnd::Same => month(period.start.latest()) + 1,
        PeriodEnd::Date(date) => month(date.latest()) + 1,
        PeriodEnd::Present => now,
    };
    let end = end.min(now);
    (start < end).then_some((start, end))
}

/// Spans that touch or overlap, as one.
fn joined(spans: Vec<(Month, Month)>) -> Vec<(Month, Month)> {
    let mut out: Vec<(Month, Month)> = Vec::new();
    for (start, end) in spans {
        match out.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => out.push((start, end)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn spans_that_touch_are_one() {
        for (spans, one) in [
            (vec![(0, 3), (3, 5)], vec![(0, 5)]),
            (vec![(0, 9), (2, 4)], vec![(0, 9)]),
            (vec![(0, 3), (4, 5)], vec![(0, 3), (4, 5)]),
            (vec![], vec![]),
        ] {
            assert_eq!(joined(spans.clone()), one, "{spans:?}");
        }
    }
}
