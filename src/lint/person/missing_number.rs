//! A CV that is handed in without the number of registration that readers in its region look for, as
//! the General Medical Council's in the United Kingdom (docs/domain.md, "never publish").
//!
//! Asks for none in public, and does not check whether the number is right.

use crate::base::{Code, Diagnostic, SourcePath, well_known};
use crate::lexicon::public_number::{NumberKind, public_numbers};
use crate::lint::LintContext;
use crate::lint::person::texts::{cv_passages, is_shown};
use crate::model::settings::{DocumentKind, DocumentSettings, PrivateField};

pub static MISSING_NUMBER: Code =
    Code::note("missing-number", include_str!("../../../codes/missing-number.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let settings = &cx.profile.settings;
    let convention = settings.region.convention();
    let file = SourcePath::new(well_known::SITE);
    for kind in convention.numbers {
        let Some((word, office)) = name_of(*kind) else { continue };
        let identifiers = &cx.profile.private.identifiers;
        let is_kept =
            identifiers.iter().any(|(name, number)| says(&format!("{name} {number}"), *kind));
        let shows = |document: &DocumentSettings| {
            is_kept && document.private_fields.contains(&PrivateField::Identifiers)
        };
        let is_handed_in =
            |document: &&DocumentSettings| document.kind == DocumentKind::Cv && !document.public;
        let documents = settings.documents.iter().filter(is_handed_in);
        let without: Vec<String> = documents
            .filter(|document| !shows(document))
            .map(|document| format!("`{}`", document.file))
            .collect();
        if without.is_empty() || is_in_the_cv(cx, *kind) {
            continue;
        }
        let keep = match is_kept {
            true => String::new(),
            false => format!("write `identifiers = {{ {word} = \"…\" }}` into private.toml, and "),
        };
        let message = format!(
            "a CV for {} has {office}, and {} does not",
            convention.name,
            without.join(", ")
        );
        let help = format!(
            "{keep}{}`private-fields = [\"identifiers\"]` below that [[document]] in site.toml; before you \
            are registered, write `missing-number = \"allow\"` below [lints]",
            if is_kept { "write " } else { "" }
        );
        let span = cx.documents.span(&file, &["cv", "region"]);
        diagnostics.push(Diagnostic::new(&MISSING_NUMBER, message).at(&file, span, "").help(help));
    }
}

/// The key under which private.toml keeps it, and what it is in a sentence.
fn name_of(kind: NumberKind) -> Option<(&'static str, &'static str)> {
    match kind {
        NumberKind::Gmc => Some(("gmc", "the number of the General Medical Council")),
        NumberKind::Ahpra => Some(("ahpra", "the number of the registration with Ahpra")),
        NumberKind::Rpps => Some(("rpps", "the number of the RPPS")),
        _ => None,
    }
}

fn says(text: &str, kind: NumberKind) -> bool {
    public_numbers(text).iter().any(|(found, _)| *found == kind)
}

fn is_in_the_cv(cx: &LintContext<'_>, kind: NumberKind) -> bool {
    cv_passages(cx).is_some_and(|(_, passages)| {
        passages.iter().any(|passage| is_shown(passage) && says(&passage.text, kind))
    })
}
