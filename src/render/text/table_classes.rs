//! The classes of a table and its cells: which side a column keeps to, and how long the bar under a
//! number is.
//!
//! A style cannot stand in a page, so a length is one of a few classes, `bar-1` to `bar-20`.

use crate::model::table_bars::bar_steps;
use crate::syntax::markdown::{Alignment, Inlines, TableBars};

pub struct TableClasses<'a> {
    columns: &'a [Alignment],
    steps: Vec<Vec<u8>>,
}

impl<'a> TableClasses<'a> {
    /// `language` is that of the text, as a BCP 47 tag.
    pub fn new(
        columns: &'a [Alignment],
        rows: &[Vec<Inlines>],
        bars: &TableBars,
        language: &str,
    ) -> TableClasses<'a> {
        let steps = match bars {
            TableBars::None => Vec::new(),
            TableBars::Marked => bar_steps(rows, language),
            TableBars::Steps(steps) => steps.clone(),
        };
        TableClasses { columns, steps }
    }

    /// Attributes, each with a space before it.
    pub fn of_table(&self) -> &'static str {
        if self.steps.is_empty() { "" } else { " class=\"bars\"" }
    }

    pub fn of_head(&self, column: usize) -> String {
        self.classes(column, 0)
    }

    pub fn of_cell(&self, row: usize, column: usize) -> String {
        let step = self.steps.get(row).and_then(|row| row.get(column));
        self.classes(column, step.copied().unwrap_or_default())
    }

    fn classes(&self, column: usize, step: u8) -> String {
        let side = match self.columns.get(column) {
            Some(Alignment::Left) => "left",
            Some(Alignment::Center) => "center",
            Some(Alignment::Right) => "right",
            _ => "",
        };
        match (side, step) {
            ("", 0) => String::new(),
            (side, 0) => format!(" class=\"{side}\""),
            ("", step) => format!(" class=\"bar-{step}\""),
            (side, step) => format!(" class=\"{side} bar-{step}\""),
        }
    }
}
