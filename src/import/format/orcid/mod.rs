//! ORCID 3.0, in JSON or XML: a whole record, a list of works, one work.
//!
//! A work with authors or a citation becomes a record; one without, as the summaries are, becomes a
//! line that a record of PubMed or Crossref can take the place of. Posters and talks get their
//! folders. What ORCID notes for itself is counted, and not read.

mod activities;
mod person;
mod presentations;
mod tree;
mod work;
mod works;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Extract, LeftOut, Place};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::compose::joined;
use crate::import::format::json::Fields;
use crate::import::format::orcid::tree::Tree;
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "ORCID", is: tree::is, read };

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(tree) = Tree::of(input) else {
        let message = format!("`{}` holds nothing of ORCID that can be read", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message)
            .help("save it again from your record at ORCID, as JSON or XML"));
    };
    let mut career = Career { read: tree.read.clone(), ..Career::default() };
    let mut top = Fields::new(&tree.value, Place::default());
    if let Some(orcid) = top.text("orcid-identifier") {
        career.links.push(("orcid".to_owned(), orcid));
    }
    if let Some(fields) = top.fields("person") {
        person::read(fields, &mut career);
    }
    if let Some(fields) = top.fields("activities-summary") {
        activities::read(input, fields, &mut career);
    }
    works::read_top(input, top, &mut career);
    if !tree.aside.is_empty() {
        let words: Vec<&str> = tree.aside.iter().collect();
        let what = Extract {
            text: "who added each item, when, and under which number".to_owned(),
            place: Place::default(),
            wording: Some(words.join(" ")),
        };
        let why = "ORCID notes it for itself".to_owned();
        career.left.push(LeftOut { what, why });
    }
    Ok(career)
}

/// A date of numbers, each in its field, in the form `2015-06-01`.
fn date(fields: &mut Fields<'_>, key: &str) -> Option<Extract> {
    let mut date = fields.fields(key)?;
    let parts: Vec<Extract> =
        ["year", "month", "day"].iter().map_while(|part| date.text(part)).collect();
    let whole = joined(&parts, "-")?;
    let wording = whole.text.replace('-', " ");
    Some(Extract { wording: Some(wording), ..whole })
}

/// The doubt of an item that is not public at ORCID.
pub fn hidden(item: &mut Fields<'_>) -> Option<String> {
    item.is("is-hidden").then(|| "it is not public at ORCID".to_owned())
}

pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
