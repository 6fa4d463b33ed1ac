//! A poster or a talk among whose authors the person is not found: nobody sees which of the names
//! on it is theirs, and no list says that they were the first author (docs/domain.md, "works").
//!
//! The authors of publications are looked through where those are read.

use crate::base::Diagnostic;
use crate::lint::{LintContext, Rule};
use crate::model::codes::OWNER;
use crate::model::presentation::PresentationKind;

pub const RULE: Rule = Rule { codes: &[], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let without = cx.profile.presentations.iter();
    let without = without.filter(|work| !work.authors.is_empty() && work.owner.is_none());
    let mut without: Vec<_> = without.collect();
    without.sort_by(|a, b| a.source.cmp(&b.source));
    let Some(first) = without.first() else { return };
    let word = match first.kind {
        PresentationKind::Poster => "poster",
        PresentationKind::Talk => "talk",
    };
    let more = match without.len() - 1 {
        0 => String::new(),
        1 => ", and so it is in another one".to_owned(),
        more => format!(", and so it is in {more} others"),
    };
    let message = format!("which author of this {word} is you cannot be told{more}");
    let others: Vec<String> =
        without[1..].iter().map(|work| format!("`{}`", work.source.folder())).collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("; the others are in {}", others.join(", ")),
    };
    let span = cx.documents.span(&first.source, &["authors"]);
    diagnostics.push(Diagnostic::new(&OWNER, message).at(&first.source, span, "").help(format!(
        "write your name into `name-variants` in site.toml as it is written here, or add it to the \
        authors if it is missing{others}"
    )));
}
