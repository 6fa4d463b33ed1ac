//! The sheet of a Word file, in twentieths of a point, as Word measures: its size, its margins, and
//! the columns in which entries stand.

/// What is around the text, on all sides.
const MARGIN: usize = 1440;
/// The column of dates at the beginning of the lines, as in a tabular CV: "01/2021 – 12/2023".
const DATE_AT_START: usize = 2000;
/// How far a list is set in, and each list in it.
pub const STEP: usize = 360;
/// The numbers of works, which may have three digits.
pub const NUMBER: usize = 500;

#[derive(Clone, Copy)]
pub struct Page {
    pub width: usize,
    pub height: usize,
    pub margin: usize,
    /// Whether dates are in a column at the beginning of the lines, and not at their end.
    pub has_dates_first: bool,
}

impl Page {
    /// `paper` is what a view says: Typst's name.
    pub fn of(paper: &str, has_dates_first: bool) -> Page {
        let (width, height) =
            if paper == "us-letter" { (12_240, 15_840) } else { (11_906, 16_838) };
        Page { width, height, margin: MARGIN, has_dates_first }
    }

    /// How wide the text is: 9360 on US Letter, 9026 on A4.
    pub fn text_width(self) -> usize {
        self.width - 2 * self.margin
    }

    /// Where the words of sections begin.
    pub fn indent(self) -> usize {
        if self.has_dates_first { DATE_AT_START } else { 0 }
    }
}
