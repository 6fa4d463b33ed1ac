//! Lists of single lines that each have a date, such as exams.
//!
//! Reads the dates and leaves the lines as they are; a date that cannot be read is no date here and
//! is not reported.

use crate::base::Period;
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::syntax::cv::{line, slice};
use crate::syntax::markdown::{Block, Inline, ListItem, plain_text};

/// The dates of the items of the only list among `blocks`, which has no numbers; empty where an
/// item has none, or a text of its own below its line.
pub fn periods(blocks: &[Block], habits: DateHabits<'_>) -> Vec<Period> {
    let mut lists = blocks.iter().filter_map(|block| match block {
        Block::List { start, items } => Some((start, items)),
        _ => None,
    });
    let (Some((None, items)), None) = (lists.next(), lists.next()) else { return Vec::new() };
    let periods = items.iter().map(|item| period_of(item, habits));
    periods.collect::<Option<_>>().unwrap_or_default()
}

fn period_of(item: &ListItem, habits: DateHabits<'_>) -> Option<Period> {
    let [Block::Plain { content } | Block::Paragraph { content }] = item.content.as_slice() else {
        return None;
    };
    if content.iter().any(|inline| matches!(inline, Inline::HardBreak)) {
        return None;
    }
    let words = plain_text(content);
    let date = line::read(&words, &slice::closed(content)).date?;
    match read_date(line::date_words(&words[date]), habits) {
        DateReading::Period(period) | DateReading::Doubtful(period, _) => Some(period),
        DateReading::Fault(_) | DateReading::NoDate => None,
    }
}
