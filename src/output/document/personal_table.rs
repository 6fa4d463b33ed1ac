//! The table of personal data that a tabular CV begins with: name, birth, nationality and the right to
//! work, in a private document that asks for them.
//!
//! Shows nothing that the document does not ask for, and none of it in a public one.

use crate::model::settings::PrivateField;
use crate::output::document::paper::{Paper, section, words};
use crate::output::document::person::private_details;
use crate::render::document_view::{DocumentView, PrintContactView};
use crate::syntax::markdown::plain_text;

/// Moves what belongs into the table from the line of details below the name: into the section of
/// that name, which the person may have written, else into one of its own before all others.
pub fn begin_with_table(paper: &Paper<'_>, view: &mut DocumentView) {
    let (cx, settings) = (paper.cx, paper.settings);
    let data = private_details(cx, settings, is_personal);
    if data.is_empty() {
        return;
    }
    view.person.private = private_details(cx, settings, |field| !is_personal(field));
    let own = cx.site.words.own;
    let name = PrintContactView {
        label: own.person_name().to_owned(),
        text: cx.site.profile.person.name.clone(),
        target: String::new(),
    };
    let facts = std::iter::once(name).chain(data).collect();
    let heading = own.personal_data();
    let is_written = |written: &str| written.trim().to_lowercase() == heading.to_lowercase();
    let found = view.sections.iter_mut().find(|part| is_written(&plain_text(&part.heading)));
    if let Some(written) = found {
        written.facts = facts;
        return;
    }
    let mut table = section("", words(heading), Vec::new());
    table.facts = facts;
    view.sections.insert(0, table);
}

fn is_personal(field: PrivateField) -> bool {
    use PrivateField::*;
    matches!(field, DateOfBirth | Birthplace | Nationality | WorkAuthorization)
}
