//! The band of training, clinical work and research as templates see it: the drawing in thousandths
//! of its width, and its words.

use serde::Serialize;

use crate::base::SourcePath;
use crate::model::band::{Band, BandRow, Month};
use crate::render::SiteContext;
use crate::words::Words;

/// The width of the drawing.
const WIDTH: i32 = 1000;
/// The height of a row, and of its bar.
const ROW: usize = 10;

#[derive(Debug, Hash, Serialize)]
pub struct BandView {
    pub height: usize,
    /// Where a year begins, without the first.
    pub years: Vec<i32>,
    pub first_year: i32,
    pub last_year: i32,
    pub rows: Vec<BandRowView>,
    /// The language of the labels, where it is not the page's.
    pub language: Option<String>,
}

#[derive(Debug, Hash, Serialize)]
pub struct BandRowView {
    pub label: String,
    /// The years of its spans: `2021–2022, 2023`.
    pub years: String,
    pub top: usize,
    pub bars: Vec<BarView>,
}

#[derive(Debug, Hash, Serialize)]
pub struct BarView {
    pub left: i32,
    pub width: i32,
}

/// The band, if the person asks for it and there is something to show.
pub fn view(site: &SiteContext<'_>) -> Option<BandView> {
    let band = site.profile.band.as_ref()?;
    let at = |month: Month| (month - band.start) * WIDTH / (band.end - band.start);
    let rows = band.rows.iter().enumerate().map(|(index, row)| BandRowView {
        label: row.label.clone(),
        years: years(site.words.own, row),
        top: index * ROW,
        bars: row
            .spans
            .iter()
            .map(|(start, end)| BarView { left: at(*start), width: (at(*end) - at(*start)).max(3) })
            .collect(),
    });
    Some(BandView {
        language: site.addresses.borrowed_language(&SourcePath::cv()).map(str::to_owned),
        height: band.rows.len() * ROW,
        years: years_between(band).map(|year| at(year * 12)).collect(),
        first_year: band.start / 12,
        last_year: band.end / 12 - 1,
        rows: rows.collect(),
    })
}

fn years_between(band: &Band) -> impl Iterator<Item = i32> {
    band.start / 12 + 1..band.end / 12
}

fn years(words: &Words, row: &BandRow) -> String {
    let span = |(start, end): &(Month, Month)| {
        let (first, last) = (start / 12, (end - 1) / 12);
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    words.commas().list(&row.spans.iter().map(span).collect::<Vec<_>>())
}
