//! The questions that an import has left in the files of a site, for a page that leads to each.
//!
//! Answers none: only the person can.

use crate::cli::page_edit::open_file::may_be_edited;
use crate::edit::line_of;
use crate::lint::doubts_in;
use crate::preview::server::Doubt;
use crate::source::SourceSet;

/// All of them, by their files.
pub fn doubts(sources: &SourceSet) -> Vec<Doubt> {
    let open = sources.sources.values().filter(|source| may_be_edited(&source.path));
    let found = open.flat_map(|source| {
        let text = source.text().unwrap_or_default();
        doubts_in(source).into_iter().map(move |span| {
            let comment = text.get(span.range()).unwrap_or_default();
            let marks = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '!' | '-' | '#');
            let said = comment.split_whitespace().collect::<Vec<_>>().join(" ");
            Doubt {
                file: source.path.to_string(),
                line: line_of(text, span.start),
                text: said.trim_matches(marks).to_owned(),
            }
        })
    });
    found.collect()
}
