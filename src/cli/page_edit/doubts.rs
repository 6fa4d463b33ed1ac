//! The questions that an import has left in the files of a site, for a page that leads to each.
//!
//! Answers none: only the person can.

use crate::base::SourcePath;
use crate::cli::page_edit::open_file::may_be_edited;
use crate::edit::{Piece, PieceKind, line_of, piece_at, pieces, steps};
use crate::lint::doubts_in;
use crate::preview::server::{CvHeading, Doubt};
use crate::source::{Source, SourceSet};

/// All of them, by their files.
pub fn doubts(sources: &SourceSet) -> Vec<Doubt> {
    let open = sources.sources.values().filter(|source| may_be_edited(&source.path));
    let found = open.flat_map(|source| {
        let text = source.text().unwrap_or_default();
        doubts_in(source).into_iter().map(move |span| {
            let comment = text.get(span.range()).unwrap_or_default();
            let line = line_of(text, span.start);
            let is_setting = source.path == SourcePath::site();
            let about = if is_setting { key_of(source, comment, line) } else { None };
            Doubt {
                file: source.path.to_string(),
                line,
                text: question_of(comment),
                about: about.unwrap_or_else(|| heading_of(source, text, line)),
            }
        })
    });
    found.collect()
}

/// The setting that a question is about, where it is a comment as a whole: so it is in no table, and a
/// piece of its own.
pub fn piece_of_comment(source: &Source, line: usize) -> Option<Piece> {
    let text = source.text().ok().filter(|_| source.path == SourcePath::site())?;
    let found = doubts_in(source).into_iter().find(|span| line_of(text, span.start) == line)?;
    key_in_comment(text.get(found.range())?)?;
    Some(Piece { kind: PieceKind::Unset, span: found, names: Vec::new(), words: Vec::new() })
}

/// An entry with the question about it, which stands below it; any other piece as it is.
pub fn with_its_question(source: &Source, piece: &Piece) -> Piece {
    let text = source.text().unwrap_or_default();
    let below = doubts_in(source).into_iter().filter(|doubt| doubt.start >= piece.span.end);
    let wider = below.filter_map(|doubt| piece_at(source, line_of(text, doubt.start)));
    let is_it =
        |wider: &Piece| wider.kind == PieceKind::Entry && wider.span.start == piece.span.start;
    wider.filter(|_| piece.kind == PieceKind::Entry).find(is_it).unwrap_or_else(|| piece.clone())
}

/// What is asked, in one line.
fn question_of(comment: &str) -> String {
    let marks = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '!' | '-' | '#');
    let asked = comment.rfind("please check:").and_then(|at| comment.get(at..));
    let asked = asked.unwrap_or(comment).trim_matches(marks);
    asked.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key of the setting whose line ends with a question, or of the one that is a comment with it.
fn key_of(source: &Source, comment: &str, line: usize) -> Option<String> {
    let text = source.text().unwrap_or_default();
    let in_force = || {
        let piece = piece_at(source, line).filter(|piece| piece.kind == PieceKind::Field)?;
        key_before_equals(text.get(piece.span.range())?)
    };
    key_in_comment(comment).or_else(in_force)
}

fn key_in_comment(comment: &str) -> Option<String> {
    key_before_equals(comment.strip_prefix('#')?)
}

fn key_before_equals(setting: &str) -> Option<String> {
    let (key, _) = setting.split_once('=')?;
    let key = key.trim().trim_matches(['"', '\'']);
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!key.is_empty() && key.chars().all(is_sign)).then(|| key.to_owned())
}

/// The headings of the CV.
pub fn headings(sources: &SourceSet) -> Vec<CvHeading> {
    let Some(source) = sources.get(&SourcePath::cv()) else { return Vec::new() };
    let text = source.text().unwrap_or_default();
    let entries = pieces(source).into_iter().filter(|piece| piece.kind == PieceKind::Entry);
    let heading = |entry: Piece| CvHeading {
        line: line_of(text, entry.span.start),
        text: bare_heading(text.get(entry.span.range()).unwrap_or_default()),
    };
    entries.map(heading).collect()
}

/// What the heading of the entry around a line says; empty where there is none.
fn heading_of(source: &Source, text: &str, line: usize) -> String {
    let Some(piece) = piece_at(source, line) else { return String::new() };
    let around = steps(source, Some(&piece));
    let entry = around.iter().find(|step| step.kind == PieceKind::Entry);
    let entry = entry.and_then(|entry| text.get(entry.span.range()));
    bare_heading(entry.unwrap_or_default())
}

/// The heading that an entry begins with, without its marks and its id.
fn bare_heading(entry: &str) -> String {
    let heading = entry.lines().next().unwrap_or_default().trim_start_matches('#');
    heading.split(" {").next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_about_a_setting_names_its_key_and_opens_that_line_alone() {
        let text = "[person]\nname = \"A\"\n# email = \"a at b\"  # please check: this is none\n\
                    headline = \"x = y\"  # please check: that\nlist = [\n  1,  # please check: 1\n]\n";
        let source = Source::new(SourcePath::site(), text.as_bytes().to_vec());
        let asked = doubts_in(&source);
        let named = asked.iter().map(|span| {
            let comment = &text[span.range()];
            let line = line_of(text, span.start);
            let piece = piece_of_comment(&source, line).or_else(|| piece_at(&source, line));
            let opened = piece.map(|piece| text[piece.span.range()].to_owned()).unwrap();
            (key_of(&source, comment, line).unwrap(), question_of(comment), opened)
        });
        let line = |at: usize| text.lines().nth(at).unwrap().to_owned();
        let expected = [
            ("email", "please check: this is none", line(2)),
            ("headline", "please check: that", line(3)),
            ("list", "please check: 1", [line(4), line(5), line(6)].join("\n")),
        ];
        let expected =
            expected.map(|(key, said, opened)| (key.to_owned(), said.to_owned(), opened));
        assert_eq!(named.collect::<Vec<_>>(), expected);
    }
}
