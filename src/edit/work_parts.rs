//! The parts of a file of references: its entries.
//!
//! Looks into none of them.

use crate::base::Span;
use crate::edit::lines::whole_lines;
use crate::edit::part::{Part, PieceKind};
use crate::syntax::bibtex::Bibtex;
use crate::syntax::works::Works;

/// Adds the entries of a `.bib` file, each up to the sign that closes it.
pub fn collect_bibtex(bibtex: &Bibtex, text: &str, parts: &mut Vec<Part>) {
    for entry in &bibtex.entries {
        let rest = text.get(entry.whole.end..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start().len();
        let closes = rest.trim_start().starts_with(['}', ')']);
        let end = entry.whole.end + if closes { blank + 1 } else { 0 };
        parts.push(work(&entry.key, Span::new(entry.whole.start, end), text));
    }
}

/// Adds the records of another format.
pub fn collect_works(works: &Works, text: &str, parts: &mut Vec<Part>) {
    parts.extend(works.entries.iter().map(|entry| work(&entry.key, entry.whole(), text)));
}

fn work(key: &str, span: Span, text: &str) -> Part {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    // As it stands in the address of its page.
    let in_address: String = key.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
    let names = vec![key.to_owned(), in_address];
    Part { kind: PieceKind::Work, span: whole_lines(text, span), shows: span, names }
}
