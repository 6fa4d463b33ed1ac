//! Files for machines, line by line: JSON, vCard, BibTeX, RIS, stylesheets, scripts.
//!
//! Knows the grammar of none of them: a line is a paragraph, a string is a clause of it.

use super::codes::readings;
use crate::lexicon::folded::{Folded, FoldedBuilder, Gap};

/// The text, and after it what its codes stand for.
pub fn read(text: &str) -> Folded {
    let mut shown = FoldedBuilder::default();
    push(&mut shown, text, 0);
    shown.finish()
}

/// Adds a text at byte `start` of its file.
pub fn push(shown: &mut FoldedBuilder, text: &str, start: usize) {
    let mut others = Vec::new();
    let mut at = start;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        for (index, part) in line.split('"').enumerate() {
            if index > 0 {
                shown.gap(Gap::Clause);
            }
            shown.push(part, at + offset(line, part));
        }
        // vCard goes on in the next line with one space in front.
        let is_folded =
            line.ends_with("\r\n") && lines.peek().is_some_and(|next| next.starts_with(' '));
        others.extend(readings(line).into_iter().map(|reading| (at, line.len(), reading)));
        at += line.len();
        if is_folded {
            let next = lines.next().unwrap_or_default();
            let whole = format!("{}{}", line.trim_end(), &next[1..]);
            others.push((at, next.len(), whole));
            shown.push(next, at);
            at += next.len();
        }
        shown.gap(Gap::Block);
    }
    for (at, length, reading) in others {
        push_reading(shown, &reading, at, length);
    }
}

/// Adds another reading of the `length` bytes at `at`.
pub fn push_reading(shown: &mut FoldedBuilder, reading: &str, at: usize, length: usize) {
    shown.gap(Gap::Entry);
    for c in reading.chars() {
        shown.push_decoded(c, at, length);
    }
    shown.gap(Gap::Entry);
}

fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr() - whole.as_ptr().addr()
}
