//! A section and an entry in the grammar of `cv.md`.

use crate::import::career::{EntryDraft, SectionDraft};
use crate::lexicon::SectionKind;

/// The heading of a section.
pub fn section_heading(section: &SectionDraft) -> String {
    let title = one_line(&section.title.text);
    let known = SectionKind::of_heading(&title);
    match section.kind.filter(|kind| *kind != known && *kind != SectionKind::Other) {
        Some(kind) => format!("## {title} {{kind={}}}", kind.word()),
        None => format!("## {title}"),
    }
}

/// An entry: its heading, the line below it, its text, and what is to be looked at as comments.
pub fn entry(entry: &EntryDraft) -> String {
    let mut text = head(entry);
    for block in entry.body.iter().map(|block| block.text.trim()).filter(|text| !text.is_empty()) {
        text.push_str("\n\n");
        text.push_str(block);
    }
    let of_text = entry.text_doubts.iter().map(|doubt| &doubt.why);
    for doubt in entry.doubts.iter().chain(of_text) {
        text.push_str("\n\n");
        text.push_str(&comment(doubt));
    }
    text
}

/// The heading of an entry and the line below it, by which it is known again.
pub fn head(entry: &EntryDraft) -> String {
    let kind = entry.kind.map(|kind| format!(" {{kind={kind}}}")).unwrap_or_default();
    let mut text = format!("### {}{kind}", one_line(&entry.title.text));
    let parts = entry.byline.iter().chain(&entry.dates);
    let parts = parts.filter(|part| !part.is_empty()).map(|part| one_line(&part.text));
    let byline: Vec<String> = parts.collect();
    if !byline.is_empty() {
        text.push('\n');
        text.push_str(&byline.join(" · "));
    }
    text
}

/// A note to the person, which is not published.
pub fn comment(doubt: &str) -> String {
    format!("<!-- please check: {} -->", doubt.replace("--", "–"))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
