//! What is said about a private value that was found, and what to do.

use super::places::{Hit, PlaceKind};
use super::secrets::Secret;
use super::{PRIVATE_LEAK, PRIVATE_LOOKING, PRIVATE_PART};
use crate::base::Diagnostic;
use crate::lexicon::private_value::{Extent, Likeness};
use crate::source::SourceSet;

/// The value in a file that a person wrote.
pub fn of_source(hit: &Hit, secret: &Secret) -> Diagnostic {
    let secret_name = secret.name();
    let name = hit.file.file_name();
    let part = if hit.extent == Extent::Part { "a part of " } else { "" };
    let (message, way_out) = match &hit.kind {
        PlaceKind::Remark => (
            format!("this remark holds {part}{secret_name}; whoever gets the file reads it"),
            "remove it here",
        ),
        PlaceKind::Name => (
            format!(
                "the name of this file or of its folder holds {part}{secret_name}, and \
                 would be published as an address: `{}`",
                hit.file
            ),
            "give it another name",
        ),
        PlaceKind::Theme => {
            (format!("this file of the theme holds {part}{secret_name}"), "remove it here")
        }
        PlaceKind::Drawing => (
            format!("{part}{secret_name} is in the drawing `{name}`"),
            "take it out of that drawing, and save it again",
        ),
        PlaceKind::Pdf => (
            format!(
                "{part}{secret_name} is in `{name}`: on a page, in a bookmark or in another \
                 text of it"
            ),
            "take it out of that file, and export the PDF again",
        ),
        PlaceKind::Text | PlaceKind::Output(_) if hit.extent == Extent::Part => {
            (format!("{}, and would be published", secret.where_it_stands(true)), "remove it here")
        }
        PlaceKind::Text | PlaceKind::Output(_) => {
            (format!("{}, and would be published", secret.where_it_stands(false)), "remove it here")
        }
    };
    at(
        diagnostic(hit, message)
            .help(format!("{way_out}; or, if it may be public, {}", unlock(hit, secret))),
        hit,
    )
}

/// What looks like a private value, and where it belongs.
pub fn of_likeness(hit: &Hit, likeness: Likeness, sources: &SourceSet) -> Diagnostic {
    let text = sources.get(&hit.file).and_then(|source| source.text().ok()).unwrap_or_default();
    let marked = hit.span.and_then(|span| {
        let opens = text[..span.start].ends_with(['+', '(']);
        text.get(span.start - usize::from(opens)..span.end)
    });
    let marked = marked.filter(|marked| !marked.contains(['\n', '"', '\\'])).unwrap_or("…");
    let (what, line) = match likeness {
        Likeness::Birthday => {
            ("a date of birth", "date-of-birth = 1994-05-02` with the right numbers".to_owned())
        }
        Likeness::Phone => ("a private phone number", format!("phone = \"{marked}\"`")),
        Likeness::Address => ("a postal address", format!("address = \"{marked}\"`")),
        Likeness::Identifier => {
            ("the number of an applicant", format!("identifiers = {{ aamc = \"{marked}\" }}`"))
        }
        Likeness::Document => (
            "the number of a passport or a visa",
            format!("identifiers = {{ passport = \"{marked}\" }}`"),
        ),
    };
    let help = format!(
        "move it to private.toml, which is never published: write there `{line}; or, if it may be \
         public, write `private-looking = \"allow\"` under [lints] in site.toml"
    );
    at(Diagnostic::new(&PRIVATE_LOOKING, format!("this looks like {what}")).help(help), hit)
}

/// The value in a file of the site, and in no source of it.
pub fn of_output(hit: &Hit, secret: &Secret) -> Diagnostic {
    let PlaceKind::Output(output) = &hit.kind else { return of_source(hit, secret) };
    let secret_name = secret.name();
    let part = if hit.extent == Extent::Part { "a part of " } else { "" };
    let message = format!("{part}{secret_name} would be published in `{output}`");
    let help = format!(
        "it is put together from several places, first of them `{}`: change one of them; or, if it \
         may be public, {}",
        hit.file,
        unlock(hit, secret)
    );
    diagnostic(hit, message).in_file(&hit.file).help(help)
}

fn diagnostic(hit: &Hit, message: String) -> Diagnostic {
    let code = if hit.extent == Extent::Whole { &PRIVATE_LEAK } else { &PRIVATE_PART };
    Diagnostic::new(code, message)
}

fn at(diagnostic: Diagnostic, hit: &Hit) -> Diagnostic {
    match hit.span {
        Some(span) => diagnostic.at(&hit.file, span, ""),
        None => diagnostic.in_file(&hit.file),
    }
}

fn unlock(hit: &Hit, secret: &Secret) -> String {
    match hit.extent {
        Extent::Whole => secret.unlock(),
        Extent::Part | Extent::Likeness => {
            "write `private-part = \"allow\"` under [lints] in site.toml".to_owned()
        }
    }
}
