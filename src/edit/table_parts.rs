//! The parts of TOML: each key with its value, and each table under its header.
//!
//! Does not look into a value that is written in one piece: a list in brackets is one part.

use crate::base::Span;
use crate::edit::lines::whole_lines;
use crate::edit::part::{Part, PieceKind};
use crate::syntax::toml::{Table, TableEntry, Value};

/// Adds the parts of a table. `names_works` says that its keys are citation keys.
pub fn collect(table: &Table, text: &str, names_works: bool, parts: &mut Vec<Part>) {
    for entry in &table.entries {
        let names = if names_works { vec![entry.key.clone()] } else { Vec::new() };
        add(entry, text, &names, parts);
    }
}

fn add(entry: &TableEntry, text: &str, names: &[String], parts: &mut Vec<Part>) {
    let span = Span::new(entry.key_span.start, entry.span.end);
    match &entry.value {
        Value::Table(inner) if !is_in_one_piece(entry, text) => {
            add_table(inner, entry.key_span, text, names, parts);
        }
        Value::Array(items) if !is_in_one_piece(entry, text) => {
            for (item, header) in items {
                if let Value::Table(inner) = item {
                    add_table(inner, *header, text, names, parts);
                }
            }
        }
        _ => parts.push(Part {
            kind: PieceKind::Field,
            span: whole_lines(text, span),
            shows: span,
            names: names.to_vec(),
        }),
    }
}

/// A table under a header: its keys, and all of it.
fn add_table(table: &Table, header: Span, text: &str, names: &[String], parts: &mut Vec<Part>) {
    let first = parts.len();
    table.entries.iter().for_each(|entry| add(entry, text, names, parts));
    let start = whole_lines(text, Span::new(header.start, header.start)).start;
    let has_header = text.get(start..).is_some_and(|text| text.trim_start().starts_with('['));
    let inside = parts[first..].iter().map(|part| part.span);
    let end = inside.filter(|span| span.start >= start).map(|span| span.end).max();
    if let Some(end) = end.filter(|_| has_header) {
        let (span, shows) = (Span::new(start, end), Span::new(start, start));
        parts.push(Part { kind: PieceKind::Settings, span, shows, names: names.to_vec() });
    }
}

/// Whether a value stands behind an equals sign, and not below a header.
fn is_in_one_piece(entry: &TableEntry, text: &str) -> bool {
    let between = text.get(entry.key_span.end..entry.span.start).unwrap_or_default();
    between.trim_start_matches(['"', '\'', ' ', '\t']).starts_with('=')
}
