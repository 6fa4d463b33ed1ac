//! Tables whose rows have no line below the first, `| --- | --- |`: markdown reads them as words
//! with strokes, so the line is added, and the place reported.
//!
//! Rows of unlike length stay text. Rows without strokes at both ends may be lines of bylines: they
//! are a table where a column is words in the first row and numbers or dates in all the others.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::edited::Edit;
use super::table_rows::{cells, line_at};
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::TABLE_LINE;

/// The edits that make tables of such rows, and a diagnostic for each table.
pub fn ruled<'a>(
    file: &SourcePath,
    text: &str,
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> (Vec<Edit>, Vec<Diagnostic>) {
    let paragraphs = events.filter(|(event, _)| matches!(event, Event::Start(Tag::Paragraph)));
    let heads = paragraphs.filter_map(|(_, range)| head_of_rows(text, range));
    heads.map(|head| ruled_below(file, text, head)).unzip()
}

/// The first of the rows that end a paragraph, at least two of one length.
fn head_of_rows(text: &str, paragraph: Range<usize>) -> Option<Range<usize>> {
    let lines = lines_of(text, &paragraph);
    head_of_closed_rows(text, &lines).or_else(|| head_of_open_rows(text, &lines))
}

/// The lines of a paragraph, without their ends.
fn lines_of(text: &str, paragraph: &Range<usize>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = paragraph.start;
    while at < paragraph.end {
        let line = line_at(text, at);
        at = line.end + 1 + usize::from(text[line.end..].starts_with('\r'));
        lines.push(line);
    }
    lines
}

/// The first of the rows with a stroke at both ends.
fn head_of_closed_rows(text: &str, lines: &[Range<usize>]) -> Option<Range<usize>> {
    let length = |line: &Range<usize>| {
        let row = shown(&text[line.clone()]).trim_end();
        let is_row = row.len() > 2 && row.starts_with('|') && row.ends_with('|');
        Some(cells(row).len()).filter(|cells| is_row && *cells > 1)
    };
    let columns = length(lines.last()?)?;
    let rows = lines.iter().rev().take_while(|line| length(line) == Some(columns)).count();
    let has_words = |line: &Range<usize>| text[line.clone()].contains(char::is_alphanumeric);
    let rows = &lines[lines.len() - rows..];
    (rows.len() > 1 && rows.iter().all(has_words)).then(|| rows[0].clone())
}

/// The first of the rows without strokes at both ends, which are the whole paragraph. What is right
/// under a heading may be the lines of its byline.
fn head_of_open_rows(text: &str, lines: &[Range<usize>]) -> Option<Range<usize>> {
    let (head, rows) = lines.split_first()?;
    let above = text[..head.start].trim_end_matches(['\n', '\r']);
    let is_right_under = text[above.len()..head.start].matches('\n').count() == 1
        && above.lines().next_back().is_some_and(|line| line.trim_start().starts_with('#'));
    let row = |line: &Range<usize>| cells(shown(&text[line.clone()]));
    let names = row(head);
    let rows: Vec<Vec<&str>> = rows.iter().map(row).collect();
    let is_number = |cell: &str| cell.starts_with(char::is_numeric);
    let is_name =
        |name: &str| name.contains(char::is_alphabetic) && !name.contains(char::is_numeric);
    let is_table = !is_right_under
        && !rows.is_empty()
        && names.len() > 1
        && names.iter().all(|name| is_name(name))
        && rows.iter().all(|row| row.len() == names.len())
        && (0..names.len()).any(|column| rows.iter().all(|row| is_number(row[column])));
    is_table.then(|| head.clone())
}

fn ruled_below(file: &SourcePath, text: &str, head: Range<usize>) -> (Edit, Diagnostic) {
    let row = shown(&text[head.clone()]);
    let signs = &text[head.start..head.end - row.len()];
    // The signs of a list's item open its first line only.
    let signs: String = signs.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
    let rule = format!("\n{signs}|{}", " --- |".repeat(cells(row).len()));
    let diagnostic =
        Diagnostic::new(&TABLE_LINE, "this table has no line below the names of its columns")
            .at(file, Span::new(head.end - row.len(), head.end), "")
            .help(format!("write `{}` in a line of its own below it", rule.trim_start()))
            .fix(file, Span::new(head.end, head.end), rule.clone());
    (Edit::new(head.end..head.end, rule), diagnostic)
}

/// A line without the signs of quotations and items that are before it.
fn shown(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>', '-', '*', '+'])
}
