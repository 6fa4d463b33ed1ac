//! A document as plain text: what forms take, and what a letter quotes. One view makes it and the
//! PDF, so both say the same.
//!
//! Each part of an entry has a line of its own, so that one can be copied alone; addresses stand
//! in full behind the words that lead to them. Pictures are their descriptions. Chooses nothing: the
//! view holds what is shown.

pub mod ascii;
mod block;
mod lines;

use crate::render::document_view::{
    DocumentView, PrintContactView, PrintEntryView, PrintPersonView, PrintSectionView,
};
use crate::render::text::printed_address::shown_address;
use crate::syntax::markdown::{Block, plain_text};
use block::Writer;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextForm {
    /// In columns of a terminal; `None` breaks no line, as forms break them by themselves.
    pub width: Option<usize>,
    /// Whether quotation marks, dashes and the like become those of a keyboard.
    pub is_ascii: bool,
}

impl Default for TextForm {
    fn default() -> Self {
        TextForm { width: Some(72), is_ascii: false }
    }
}

/// The whole document in UTF-8, with a line end after each line.
pub fn plain_document(view: &DocumentView, form: TextForm) -> String {
    let mut out = Writer::new(form.width);
    let title = view.heading.as_ref().map(|title| plain_text(title));
    out.lines(title.filter(|title| *title != view.person.name).iter());
    out.lines(view.kind.iter());
    person(&view.person, &mut out);
    out.apart();
    out.blocks(&view.preamble);
    for part in &view.sections {
        section(part, &view.language, &mut out);
    }
    out.notes(&view.notes);
    for what in &view.signed {
        out.apart();
        out.line(&format!("{what}: ______________________________"));
    }
    let text = out.finish();
    if form.is_ascii { ascii::with_keyboard_signs(&text) } else { text }
}

/// A text that is part of no document, in lines of so many columns; `None` breaks none.
pub fn plain_blocks(blocks: &[Block], width: Option<usize>) -> String {
    let mut out = Writer::new(width);
    out.blocks(blocks);
    out.finish()
}

fn person(person: &PrintPersonView, out: &mut Writer) {
    let mut name = person.name.clone();
    if !person.credentials.is_empty() {
        name += &person.name_comma;
        name += &person.credentials.join(&person.credential_comma);
    }
    out.line(&name);
    out.lines(person.headline.iter());
    out.line(&person.post);
    out.lines(person.location.iter());
    for detail in person.contact.iter().chain(&person.private) {
        out.line(&contact(detail));
    }
}

/// A detail with its whole address, which other programs know by its beginning.
fn contact(detail: &PrintContactView) -> String {
    let is_web = detail.target.starts_with("http");
    let is_address = is_web
        && (detail.target.contains(&detail.text)
            || shown_address(&detail.target) == detail.text
            // A text has no link below a word, so it keeps what paper leaves away.
            || detail.target.contains('?'));
    let text = if is_address { &detail.target } else { &detail.text };
    if detail.label.is_empty() { text.clone() } else { format!("{}: {text}", detail.label) }
}

fn section(section: &PrintSectionView, language: &str, out: &mut Writer) {
    out.apart();
    out.line(&capitals(&plain_text(&section.heading), language));
    out.apart();
    for fact in &section.facts {
        out.line(&contact(fact));
    }
    if !section.facts.is_empty() {
        out.apart();
    }
    out.blocks(&section.blocks);
    for entry in &section.entries {
        out.apart();
        self::entry(entry, out);
    }
    let mut number = 1;
    for group in &section.groups {
        out.apart();
        out.lines(group.heading.iter());
        for item in &group.items {
            out.item(&format!("{number}. "), item);
            number += 1;
        }
    }
}

fn entry(entry: &PrintEntryView, out: &mut Writer) {
    out.text(&entry.title);
    let parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    out.joined(parts.map(Vec::as_slice), &entry.comma);
    out.lines(entry.setting.iter());
    out.lines(entry.period.iter());
    let is_list = |block: &Block| matches!(block, Block::List { .. });
    if entry.blocks.first().is_some_and(|first| !is_list(first)) {
        out.apart();
    }
    out.blocks(&entry.blocks);
}

/// A heading in capitals. In Turkish and Azerbaijani, the capital of `i` keeps its dot.
fn capitals(heading: &str, language: &str) -> String {
    let has_dotted_capital = matches!(language.split('-').next(), Some("tr" | "az"));
    match has_dotted_capital {
        true => heading.replace('i', "İ").to_uppercase(),
        false => heading.to_uppercase(),
    }
}
