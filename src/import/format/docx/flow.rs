//! The lines of a file in the order in which a person reads them, with tables taken apart: one with a
//! column of dates is entries, one that only lays out the page is its cells.
//!
//! What is a heading is decided before, by `headings`.

use super::dated::dated;
use super::headings::Headings;
use super::line::{Block, Line, Picture, lines};
use super::text::{Keep, Text};
use crate::import::career::{Extract, Place};
use crate::import::markdown::without_bullet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Line(Line),
    /// A row of a table with dates: the date, and the lines beside it.
    Row {
        date: Line,
        lines: Vec<Line>,
        is_doubtful: bool,
    },
    /// A line that names columns of a table.
    ColumnName(Line),
    /// A table that is a table.
    Table(Extract),
    Picture(Picture),
    /// What follows does not belong to the section above.
    End,
}

/// What boxes beside the text hold, where they have headings of their own, follows the text.
pub fn items(blocks: &[Block], headings: &Headings) -> Vec<Item> {
    let mut flow = Flow { headings, items: Vec::new(), beside: Vec::new() };
    flow.add(blocks);
    let Flow { mut items, beside, .. } = flow;
    for own in beside {
        items.push(Item::End);
        items.extend(own);
    }
    items
}

struct Flow<'a> {
    headings: &'a Headings,
    items: Vec<Item>,
    beside: Vec<Vec<Item>>,
}

type Cell = Vec<Block>;

impl Flow<'_> {
    fn add(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Line(line) if line.text.is_empty() => {}
                Block::Line(line) => self.items.push(Item::Line(line.clone())),
                Block::Picture(picture) => self.items.push(Item::Picture(picture.clone())),
                Block::Table(rows) => self.table(rows),
                Block::Box(blocks) if self.ends_section(blocks) => {
                    let beside = items(blocks, self.headings);
                    self.beside.push(beside);
                }
                Block::Box(blocks) => self.add(blocks),
            }
        }
    }

    /// Whether a part of the page has headings, and text below the last of them.
    fn ends_section(&self, blocks: &[Block]) -> bool {
        let lines = lines(blocks);
        let has_heading = lines.iter().any(|line| self.headings.has(line));
        let last = lines.iter().rev().find(|line| !line.text.is_empty());
        has_heading && last.is_some_and(|line| !self.headings.has(line))
    }

    fn table(&mut self, rows: &[Vec<Cell>]) {
        let count = rows.iter().flatten().flat_map(|cell| lines(cell));
        let count = count.filter(|line| self.headings.has(line)).count();
        let columns = rows.iter().map(|row| row.iter().filter(|cell| !is_empty(cell)).count());
        let columns = columns.max().unwrap_or(0);
        let date_column = date_column(rows);
        if let Some(column) = date_column.filter(|_| columns > 1) {
            let names = rows.first().filter(|row| rows.len() > 2 && are_names(row, column));
            let names = names.into_iter().flatten().flat_map(|cell| lines(cell));
            let names = names.filter(|line| !line.text.is_empty());
            let count = rows.len().min(usize::from(names.clone().count() > 0));
            self.items.extend(names.cloned().map(Item::ColumnName));
            rows[count..].iter().for_each(|row| self.dated_row(row, column));
        } else if columns < 2 || count >= 2 {
            for cell in rows.iter().flatten() {
                self.add(cell);
                if self.ends_section(cell) {
                    self.items.push(Item::End);
                }
            }
        } else if let Some(pairs) = labels(rows) {
            self.items.extend(pairs.into_iter().map(Item::Line));
        } else if let Some(table) = count.eq(&0).then(|| as_table(rows)).flatten() {
            self.items.push(Item::Table(table));
        } else {
            rows.iter().flatten().for_each(|cell| self.add(cell));
        }
    }

    fn dated_row(&mut self, row: &[Cell], column: usize) {
        let is_dated = |cell: &Cell| {
            let first = lines(cell).into_iter().find(|line| !line.text.is_empty());
            first.is_some_and(is_date_line)
        };
        let has_tables = row.iter().flatten().any(|block| !matches!(block, Block::Line(_)));
        let Some(date) = row.get(column).filter(|cell| is_dated(cell) && !has_tables) else {
            row.iter().for_each(|cell| self.add(cell));
            return;
        };
        let filled = |cell: &Cell| -> Vec<Line> {
            lines(cell).into_iter().filter(|line| !line.text.is_empty()).cloned().collect()
        };
        let dates = filled(date);
        let others: Vec<Vec<Line>> = row
            .iter()
            .enumerate()
            .filter(|(index, cell)| *index != column && !is_empty(cell))
            .map(|(_, cell)| filled(cell))
            .collect();
        // Several posts in one row, one below the other.
        let are_stacked = dates.len() > 1 && dates.iter().all(is_date_line);
        let agree = !others.is_empty() && others.iter().all(|cell| cell.len() == dates.len());
        if are_stacked && agree {
            for (at, date) in dates.into_iter().enumerate() {
                let lines = others.iter().map(|cell| cell[at].clone()).collect();
                self.items.push(Item::Row { date, lines, is_doubtful: false });
            }
            return;
        }
        let mut dates = dates.into_iter();
        let Some(date) = dates.next() else { return };
        let lines = others.into_iter().flatten().chain(dates).collect();
        self.items.push(Item::Row { date, lines, is_doubtful: are_stacked });
    }
}

fn is_empty(cell: &Cell) -> bool {
    lines(cell).iter().all(|line| line.text.is_empty())
        && !cell.iter().any(|block| matches!(block, Block::Picture(_)))
}

/// Whether a row names the columns of a table with dates.
fn are_names(row: &[Cell], column: usize) -> bool {
    const LONGEST: usize = 40;
    let is_name = |cell: &Cell| {
        let lines = lines(cell);
        let mut filled = lines.iter().filter(|line| !line.text.is_empty());
        let first = filled.next();
        filled.next().is_none()
            && first.is_some_and(|line| {
                line.text.words.chars().count() <= LONGEST && !is_date_line(line)
            })
    };
    row.len() > column && row.iter().all(is_name)
}

fn is_date_line(line: &Line) -> bool {
    dated(&line.text).is_some_and(|dated| dated.before.is_empty())
}

/// The column in which at least half of the cells begin with a date.
fn date_column(rows: &[Vec<Cell>]) -> Option<usize> {
    let rows: Vec<&Vec<Cell>> =
        rows.iter().filter(|row| row.iter().filter(|cell| !is_empty(cell)).count() > 1).collect();
    let columns = rows.iter().map(|row| row.len()).max()?;
    (0..columns).find(|column| {
        let cells: Vec<&Cell> =
            rows.iter().filter_map(|row| row.get(*column)).filter(|cell| !is_empty(cell)).collect();
        let dated = cells.iter().filter(|cell| {
            let first = lines(cell).into_iter().find(|line| !line.text.is_empty());
            first.is_some_and(is_date_line)
        });
        !cells.is_empty() && dated.count() * 2 >= cells.len()
    })
}

/// Words before a value, which are its label if the next cell holds it.
const LONGEST_LABEL: usize = 30;

/// Rows of two cells, a label and a value, as one line each; `None` for any other table.
fn labels(rows: &[Vec<Cell>]) -> Option<Vec<Line>> {
    let mut pairs = Vec::new();
    let mut known = 0;
    for row in rows {
        let cells: Vec<Vec<&Line>> = row
            .iter()
            .map(|cell| lines(cell).into_iter().filter(|line| !line.text.is_empty()).collect())
            .filter(|cell: &Vec<&Line>| !cell.is_empty())
            .collect();
        let (label, values) = match cells.as_slice() {
            [] => continue,
            [label, values] if label.len() == 1 => (label[0], values),
            _ => return None,
        };
        if label.text.words.len() > LONGEST_LABEL || label.text.words.contains('\t') {
            return None;
        }
        known += usize::from(crate::import::private::is_label(&label.text.words));
        let mut line = label.clone();
        line.text.push("\t", &Default::default());
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                line.text.push(", ", &Default::default());
            }
            line.text.push_text(&value.text);
        }
        pairs.push(line);
    }
    (known >= 1 && known * 3 >= pairs.len()).then_some(pairs)
}

/// A table of short cells as markdown.
fn as_table(rows: &[Vec<Cell>]) -> Option<Extract> {
    let rows: Vec<&Vec<Cell>> = rows.iter().filter(|row| !row.iter().all(is_empty)).collect();
    let columns = rows.iter().map(|row| row.len()).max()?;
    let is_short = |cell: &Cell| {
        let lines = lines(cell);
        let filled = lines.iter().filter(|line| !line.text.is_empty()).count();
        filled <= 1 && !cell.iter().any(|block| !matches!(block, Block::Line(_)))
    };
    if rows.len() < 2 || !rows.iter().all(|row| row.iter().all(is_short)) {
        return None;
    }
    let mut words = Text::default();
    let mut place = None;
    let mut table = String::new();
    for (number, row) in rows.iter().enumerate() {
        for column in 0..columns {
            let line = row
                .get(column)
                .and_then(|cell| lines(cell).into_iter().find(|line| !line.text.is_empty()));
            let cell = line.map(|line| {
                place.get_or_insert_with(|| line.place.clone());
                words.push_text(&line.text);
                words.push(" ", &Default::default());
                let text = without_bullet(&line.text.words).map(Text::plain);
                text.unwrap_or_else(|| line.text.clone()).markdown(Keep::All).replace('|', "\\|")
            });
            table += &format!("| {} ", cell.unwrap_or_default());
        }
        table.push_str("|\n");
        if number == 0 {
            table += &"| --- ".repeat(columns);
            table.push_str("|\n");
        }
    }
    let place: Place = place.unwrap_or_default();
    Some(words.worded(table.trim_end().to_owned(), &place))
}
