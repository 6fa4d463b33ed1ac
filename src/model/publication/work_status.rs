//! Works of which it cannot be told how far they are: the person is asked, once a file.
//!
//! What the words of an entry mean is decided where its record is made.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, SourcePath};
use crate::model::publication::written::WrittenWork;
use crate::model::publication::{Publication, Status};
use crate::syntax::codes::WORK_STATUS;

/// Asks for the status of the works that are shown as unpublished. `works` and `publications` are
/// the same works.
pub fn report(
    works: &[&WrittenWork<'_>],
    publications: &[Arc<Hashed<Publication>>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut by_file: BTreeMap<&SourcePath, Vec<&WrittenWork<'_>>> = BTreeMap::new();
    for (work, publication) in works.iter().zip(publications) {
        // Who calls a work unpublished is not asked again.
        let is_said = work.reference().status.is_some();
        if publication.status == Status::Unpublished && !is_said {
            by_file.entry(work.file).or_default().push(work);
        }
    }
    for (file, works) in by_file {
        let Some(first) = works.first() else { continue };
        let names: Vec<String> = works.iter().map(|work| format!("`{}`", work.key())).collect();
        let names = match &names[..] {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [one, two, more @ ..] => format!("{one}, {two} and {} others", more.len()),
            [] => continue,
        };
        let (is, them) = if works.len() == 1 { ("is", "it") } else { ("are", "them") };
        let why = match &first.reference().unclear_status {
            Some(words) => format!("how far {names} {is} cannot be told from “{words}”"),
            None => format!("{names} {is} called unpublished"),
        };
        let fields = ["pubstate", "note", "annotation", "howpublished", "date", "year", "journal"];
        let at = fields.into_iter().find_map(|field| first.span_of(field));
        diagnostics.push(
            Diagnostic::new(&WORK_STATUS, format!("{why}, so no journal of {them} is shown"))
                .at(file, at.unwrap_or(first.span()), "")
                .help(format!(
                    "say it in publications.toml:\n[{}]\nstatus = \"submitted\"\nor \
                    \"in-preparation\", \"accepted\", \"in-press\", \"published\"",
                    toml_key(first.key())
                )),
        );
    }
}

/// A citation key as the name of a table.
fn toml_key(key: &str) -> String {
    let is_bare = key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    if is_bare && !key.is_empty() { key.to_owned() } else { format!("\"{key}\"") }
}
