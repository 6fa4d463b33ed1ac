//! Adds what the person says of themselves to `narrative.md`, as an introduction.

use crate::base::well_known;
use crate::import::career::Extract;
use crate::import::write::{Draft, line};

const HEADING: &str = "## Introduction";

pub fn write(draft: &mut Draft<'_>, summary: &[Extract]) {
    let text = draft.text(well_known::NARRATIVE);
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let there = folded(&text);
    let (known, new): (Vec<&Extract>, Vec<&Extract>) =
        summary.iter().partition(|part| there.contains(&folded(&part.text)));
    for part in known {
        draft.report.already_there.push(line(part, "", None));
    }
    if new.is_empty() {
        return;
    }
    let mut text = text.trim_end().to_owned();
    let parts = new.iter().map(|part| part.text.trim().to_owned());
    for part in std::iter::once(HEADING.to_owned()).chain(parts) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&part);
    }
    text.push('\n');
    draft.put(well_known::NARRATIVE, text);
    draft.count("introduction", 1);
}
