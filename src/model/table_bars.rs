//! How long the bars in the cells of a table are, by the numbers that stand there.
//!
//! A bar says again what its number says: whoever cannot see it misses nothing. Draws nothing; page
//! and paper draw the same steps.

use crate::lexicon::total_row::is_total;
use crate::lexicon::written_number::{Cell, are_years, read_column};
use crate::syntax::markdown::{Inlines, plain_text};

/// The longest bar. As few lengths as these are told apart at the size of a cell.
pub const LONGEST: u8 = 20;

/// The length of each cell's bar, row by row, in steps of `LONGEST`: 0 is none. `language` is that
/// of the site.
///
/// The first column names the rows. Each further one is drawn if most of its cells are numbers and
/// not all of them years; its greatest number has the longest bar. Rows that sum up the others have
/// none and do not count, and no bar is drawn for zero or for what is below it.
pub fn bar_steps(rows: &[Vec<Inlines>], language: &str) -> Vec<Vec<u8>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cells: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| plain_text(cell)).collect()).collect();
    let cell = |y: usize, x: usize| cells[y].get(x).map_or("", |cell| cell.trim());
    let numbers: Vec<Vec<Cell>> = (0..width)
        .map(|x| {
            let column: Vec<&str> = (0..rows.len()).map(|y| cell(y, x)).collect();
            if x == 0 || are_years(&column) {
                return vec![Cell::Nothing; rows.len()];
            }
            read_column(&column, language)
        })
        .collect();
    let last = rows.len().saturating_sub(1);
    let is_sum = |y: usize| {
        is_total(cell(y, 0)) || y == last && cell(y, 0).is_empty() && are_sums(&numbers, y)
    };
    let is_counted: Vec<bool> = (0..rows.len()).map(|y| !is_sum(y)).collect();
    let greatest: Vec<f64> =
        numbers.iter().map(|column| greatest(column, &is_counted).unwrap_or_default()).collect();
    let step = |y: usize, x: usize| match numbers[x][y] {
        Cell::Number(number) if is_counted[y] && number > 0.0 && greatest[x] > 0.0 => {
            (f64::from(LONGEST) * number / greatest[x]).round().clamp(1.0, LONGEST.into()) as u8
        }
        _ => 0,
    };
    rows.iter().enumerate().map(|(y, row)| (0..row.len()).map(|x| step(y, x)).collect()).collect()
}

/// The greatest number of a column; `None` for one that is not of numbers, or has a single one,
/// which there is nothing to compare with.
fn greatest(column: &[Cell], is_counted: &[bool]) -> Option<f64> {
    let counted = || column.iter().zip(is_counted).filter(|(_, is)| **is).map(|(cell, _)| cell);
    let numbers = counted().filter_map(|cell| match cell {
        Cell::Number(number) => Some(*number),
        _ => None,
    });
    let words = counted().filter(|cell| **cell == Cell::Words).count();
    let count = numbers.clone().count();
    (count > 1 && count > words).then(|| numbers.fold(0.0, f64::max))
}

/// Whether each number of a row is the sum of those above it.
fn are_sums(numbers: &[Vec<Cell>], y: usize) -> bool {
    let value = |cell: &Cell| match cell {
        Cell::Number(number) => *number,
        _ => 0.0,
    };
    let mut sums = numbers.iter().filter(|column| matches!(column[y], Cell::Number(_))).peekable();
    sums.peek().is_some()
        && sums.all(|column| {
            let above: f64 = column[..y].iter().map(value).sum();
            (above - value(&column[y])).abs() < 0.01
        })
}

#[cfg(test)]
mod tests {
    use super::bar_steps;
    use crate::syntax::markdown::Inline;

    /// Rows as lines, cells parted by `|`.
    fn steps(table: &str, language: &str) -> String {
        let cell = |text: &str| vec![Inline::Text { text: text.trim().into() }];
        let rows: Vec<_> = table.lines().map(|line| line.split('|').map(cell).collect()).collect();
        let line = |row: &Vec<u8>| row.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
        bar_steps(&rows, language).iter().map(line).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn bars_go_up_to_the_greatest_of_their_column() {
        for (table, language, expected) in [
            ("a|40|4\nb|20|0\nc|1|", "en", "0 20 20/0 10 0/0 1 0"),
            ("a|40|\nb|20|\nTotal|60|", "en", "0 20 0/0 10 0/0 0 0"),
            ("Gesamt|60\na|40\nb|20", "de", "0 0/0 20/0 10"),
            ("Total hip arthroplasty|40\nb|20", "en", "0 20/0 10"),
            ("a|1.200\nb|600", "de", "0 20/0 10"),
            ("a|1,200\nb|600", "en", "0 20/0 10"),
            ("a|12,5\nb|6,25", "de", "0 20/0 10"),
            ("a|12 (3)\nb|6 (1)", "en", "0 20/0 10"),
            ("a|50 %\nb|25 %", "en", "0 20/0 10"),
            ("a|-4\nb|2\nc|4", "en", "0 0/0 10/0 20"),
            ("a|-4\nb|-2", "en", "0 0/0 0"),
            ("a|0\nb|0", "en", "0 0/0 0"),
            ("a|2019|3\nb|2020|6", "en", "0 0 10/0 0 20"),
            ("2019|3\n2020|6", "en", "0 10/0 20"),
            ("a|passed\nb|4\nc|see note", "en", "0 0/0 0/0 0"),
            ("a|12\nb|see note\nc|6", "en", "0 20/0 0/0 10"),
            ("a|12|County Hospital\nb|<5|City", "en", "0 0 0/0 0 0"),
            ("a|12\nb|<5\nc|6", "en", "0 20/0 0/0 10"),
            ("a|40|1\nb|20|3\n|60|4", "en", "0 20 7/0 10 20/0 0 0"),
            ("a|1\nb|2\nc|3", "en", "0 7/0 13/0 20"),
            ("a|40\nb", "en", "0 0/0"),
        ] {
            assert_eq!(steps(table, language), expected, "{table}");
        }
        assert!(bar_steps(&[], "en").is_empty());
    }
}
