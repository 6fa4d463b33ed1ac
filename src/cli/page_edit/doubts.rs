//! The questions that an import has left in the files of a site, for a page that leads to each.
//!
//! Answers none: only the person can.

use crate::cli::page_edit::open_file::may_be_edited;
use crate::edit::{PieceKind, line_of, piece_at, steps};
use crate::lint::doubts_in;
use crate::preview::server::Doubt;
use crate::source::{Source, SourceSet};

/// All of them, by their files.
pub fn doubts(sources: &SourceSet) -> Vec<Doubt> {
    let open = sources.sources.values().filter(|source| may_be_edited(&source.path));
    let found = open.flat_map(|source| {
        let text = source.text().unwrap_or_default();
        doubts_in(source).into_iter().map(move |span| {
            let comment = text.get(span.range()).unwrap_or_default();
            let marks = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '!' | '-' | '#');
            let said = comment.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = line_of(text, span.start);
            Doubt {
                file: source.path.to_string(),
                line,
                text: said.trim_matches(marks).to_owned(),
                about: about(source, text, line),
            }
        })
    });
    found.collect()
}

/// What the heading of the entry around a line says, without its marks and its id.
fn about(source: &Source, text: &str, line: usize) -> String {
    let Some(piece) = piece_at(source, line) else { return String::new() };
    let around = steps(source, Some(&piece));
    let entry = around.iter().find(|step| step.kind == PieceKind::Entry);
    let heading = entry.and_then(|entry| text.get(entry.span.range())?.lines().next());
    let heading = heading.unwrap_or_default().trim_start_matches('#');
    heading.split(" {").next().unwrap_or_default().trim().to_owned()
}
