//! Rows of a table with more cells than its head: markdown would drop them without a word, so the
//! head gets a column more, and the row is reported.
//!
//! A row with fewer cells is whole, and so is one whose further cells are empty.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::TABLE_ROW;
use crate::syntax::markdown::edited::Edit;

/// The edits that give each table the columns that its rows have, and a diagnostic for each row
/// that has too many.
pub fn widen(
    file: &SourcePath,
    text: &str,
    events: &[(Event<'_>, Range<usize>)],
) -> (Vec<Edit>, Vec<Diagnostic>) {
    let (mut edits, mut diagnostics) = (Vec::new(), Vec::new());
    let mut columns = 0;
    let mut head = 0..0;
    let mut added = 0;
    for (event, range) in events {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                (columns, head, added) = (alignments.len(), line_at(text, range.start), 0);
            }
            Event::Start(Tag::TableRow) => {
                let line = line_at(text, range.start).start.max(range.start)
                    ..line_at(text, range.start).end;
                let cells = cells(&text[line.clone()]);
                let surplus = cells
                    .get(columns..)
                    .and_then(|surplus| surplus.iter().rposition(|cell| !cell.is_empty()))
                    .map_or(0, |last| last + 1);
                if surplus == 0 {
                    continue;
                }
                diagnostics.push(
                    Diagnostic::new(
                        &TABLE_ROW,
                        format!(
                            "this row has {} cells, and the head of the table {columns}",
                            columns + surplus
                        ),
                    )
                    .at(file, Span::from(line), "")
                    .help(
                        "write `\\|` for a stroke inside a cell, or give the head one cell for \
                        each column",
                    ),
                );
                if surplus > added {
                    let delimiter = line_at(text, head.end + 1);
                    for (line, cell) in [(&head, "  |"), (&delimiter, " --- |")] {
                        let closed = text[line.clone()].trim_end().ends_with('|');
                        let opening = if closed || added > 0 { "" } else { " |" };
                        let at = line.start + text[line.clone()].trim_end().len();
                        edits.push(Edit::new(
                            at..at,
                            format!("{opening}{}", cell.repeat(surplus - added)),
                        ));
                    }
                    added = surplus;
                }
            }
            _ => {}
        }
    }
    (edits, diagnostics)
}

/// The line that an offset lies in, without its end.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    start..start + text[start..end].trim_end_matches('\r').len()
}

/// The cells of a row: strokes part them, also those in code, but for `\|`.
pub(super) fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut is_escaped = false;
    for (at, byte) in row.bytes().enumerate() {
        if byte == b'|' && !is_escaped {
            cells.push(row[start..at].trim());
            start = at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    if start < row.len() {
        cells.push(row[start..].trim());
    }
    cells
}
