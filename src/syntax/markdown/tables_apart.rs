//! Tables right under a line of words, as under a byline: markdown reads both as one paragraph, with
//! strokes in it, so an empty line parts them.
//!
//! Reads no cell.

use std::ops::Range;

use pulldown_cmark::Event;

use super::edited::Edit;
use super::table_rows::{cells, line_at};

/// Whether a text may have such a table: a quick look before the slow one.
pub fn may_have(text: &str) -> bool {
    text.contains('|') && text.lines().any(is_delimiter)
}

/// The edits that part tables from the lines above them.
pub fn edits<'a>(text: &str, events: impl Iterator<Item = (Event<'a>, Range<usize>)>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (event, range) in events {
        if event != Event::SoftBreak && event != Event::HardBreak {
            continue;
        }
        let head = line_at(
            text,
            text[range.start..].find('\n').map_or(range.end, |newline| range.start + newline + 1),
        );
        let delimiter =
            line_at(text, head.end + 1 + usize::from(text[head.end..].starts_with('\r')));
        let line = |range: &Range<usize>| text[range.clone()].trim_start_matches([' ', '\t', '>']);
        let is_table = delimiter.start > head.end
            && is_delimiter(&text[delimiter.clone()])
            && line(&head).contains('|')
            && cells(line(&head)).len() == cells(line(&delimiter)).len();
        if is_table {
            let signs = &text[head.start..head.end - line(&head).len()];
            edits.push(Edit::new(head.start..head.start, format!("{}\n", signs.trim_end())));
        }
    }
    edits
}

/// Whether a line parts the head of a table from its rows.
fn is_delimiter(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
    line.contains('|')
        && line.contains('-')
        && line.bytes().all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t'))
}
