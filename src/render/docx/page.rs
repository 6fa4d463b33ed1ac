//! The sheet of a Word file, in twentieths of a point, as Word measures: its size, its margins, and
//! the columns in which entries stand.

use crate::render::document_view::DocumentView;

/// What is around the text, on all sides.
const MARGIN: usize = 1440;
/// The least column of dates at the beginning of the lines, as in a tabular CV: "01/2021 – 12/2023".
const DATE_AT_START: usize = 2000;
/// A date of more letters stands out of the column; one such date makes no column for all others.
const LONGEST_DATE: usize = 24;
/// About as wide is a letter of a date, and the room behind it.
const DATE_LETTER: usize = 92;
const DATE_GAP: usize = 200;
/// How far a list is set in, and each list in it.
pub const STEP: usize = 360;
/// The numbers of works, which may have three digits.
pub const NUMBER: usize = 500;

#[derive(Clone, Copy)]
pub struct Page {
    pub width: usize,
    pub height: usize,
    pub margin: usize,
    /// The column of dates at the beginning of the lines; `None` where they are at the end.
    dates: Option<usize>,
}

impl Page {
    pub fn of(view: &DocumentView, has_dates_first: bool) -> Page {
        let (width, height) =
            if view.paper == "us-letter" { (12_240, 15_840) } else { (11_906, 16_838) };
        let entries = view.sections.iter().flat_map(|section| &section.entries);
        let letters = entries.filter_map(|entry| Some(entry.period.as_ref()?.chars().count()));
        let longest = letters.filter(|count| *count <= LONGEST_DATE).max().unwrap_or_default();
        let dates = DATE_AT_START.max(longest * DATE_LETTER + DATE_GAP);
        Page { width, height, margin: MARGIN, dates: has_dates_first.then_some(dates) }
    }

    /// Whether dates are in a column at the beginning of the lines, and not at their end.
    pub fn has_dates_first(self) -> bool {
        self.dates.is_some()
    }

    /// How wide the text is: 9360 on US Letter, 9026 on A4.
    pub fn text_width(self) -> usize {
        self.width - 2 * self.margin
    }

    /// Where the words of sections begin.
    pub fn indent(self) -> usize {
        self.dates.unwrap_or_default()
    }
}
