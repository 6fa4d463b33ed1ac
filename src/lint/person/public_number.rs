//! Numbers under which an office knows the person, in public texts.
//!
//! Some belong on a CV for their own region, as that of the General Medical Council does in the United
//! Kingdom. What the search for private values reports is not reported again.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::identity_number::identity_numbers;
use crate::lexicon::public_number::{NumberKind, public_numbers_below};
use crate::lint::LintContext;
use crate::lint::person::texts::{is_shown, own_sources};
use crate::lint::private_leak::take_back_likeness;
use crate::lint::reported::is_reported;
use crate::model::cv::region::{Convention, REGIONS};
use crate::plan::kept;
use crate::source::Source;
use crate::syntax::passages::{PassageKind, passages};

pub static PUBLIC_IDENTIFIER: Code =
    Code::error("public-identifier", include_str!("../../../codes/public-identifier.md"))
        .lowerable();
pub static LICENSE_NUMBER: Code =
    Code::warning("license-number", include_str!("../../../codes/license-number.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let wanted = cx.profile.settings.region.convention().numbers;
    let own: Vec<&SourcePath> = own_sources(cx).map(|source| &source.path).collect();
    let is_read = |path: &SourcePath| path.is_content() || path.as_str() == well_known::SITE;
    let sources = cx.sources.sources.values().filter(|source| is_read(&source.path));
    let sources: Vec<&Source> = sources.map(|source| &**source).collect();
    let input: Vec<&[u8]> = sources.iter().flat_map(|source| source.identity()).collect();
    let found: Vec<Vec<Number>> = kept(cx.store, "public numbers", &input, || {
        sources.iter().map(|source| numbers(source)).collect()
    });
    for (source, found) in sources.iter().zip(&found) {
        let is_own = own.contains(&&source.path);
        for Number { kind, span, name } in found {
            if wanted.contains(kind) || !(is_secret(*kind) || is_own) {
                continue;
            }
            if is_secret(*kind) {
                take_back_likeness(diagnostics, &source.path, *span);
            }
            if !is_reported(diagnostics, &source.path, *span) {
                let number = source.text().ok().and_then(|text| text.get(span.range()));
                diagnostics.push(report(*kind, (&source.path, *span), name, number));
            }
        }
    }
}

/// A number, where it is written, and the name under which private.toml keeps it.
#[derive(Serialize, Deserialize)]
struct Number {
    kind: NumberKind,
    span: Span,
    name: String,
}

/// Every number in a source, whoever it is of.
fn numbers(source: &Source) -> Vec<Number> {
    let passages = passages(source);
    let mut numbers = Vec::new();
    let mut heading = "";
    for passage in passages.iter() {
        if passage.kind == PassageKind::Heading {
            heading = &passage.text;
        }
        let is_of_a_work = matches!(passage.kind, PassageKind::Field { .. });
        if !is_shown(passage) || is_of_a_work {
            continue;
        }
        for (kind, range) in public_numbers_below(heading, &passage.text) {
            let name = name_of(kind, heading, &passage.text, &range).to_owned();
            numbers.push(Number { kind, span: passage.span(range), name });
        }
    }
    numbers
}

/// Whether whoever has the number can act in the person's name.
fn is_secret(kind: NumberKind) -> bool {
    matches!(kind, NumberKind::State | NumberKind::Immigration | NumberKind::Applicant)
}

/// The name under which private.toml keeps a number: that of the state's number, or of the office
/// named last before it.
fn name_of(kind: NumberKind, heading: &str, text: &str, range: &Range<usize>) -> &'static str {
    let known = identity_numbers(text).into_iter().find(|(_, number)| number == range);
    if let Some((name, _)) = known {
        return name;
    }
    const STATE: &[(&str, &str)] = &[
        ("ssn", "ssn"),
        ("social security", "ssn"),
        ("tax", "tax"),
        ("steuer", "tax"),
        ("versicherung", "social-insurance"),
        ("ausweis", "identity-card"),
        ("identity card", "identity-card"),
    ];
    const IMMIGRATION: &[(&str, &str)] = &[("i-94", "i-94"), ("alien", "alien-number")];
    const APPLICANT: &[(&str, &str)] = &[
        ("aamc", "aamc"),
        ("eras", "aamc"),
        ("nrmp", "nrmp"),
        ("usmle", "usmle"),
        ("ecfmg", "usmle"),
        ("intealth", "usmle"),
        ("fcvs", "fcvs"),
    ];
    let (offices, otherwise) = match kind {
        NumberKind::State => (STATE, "national-id"),
        NumberKind::Immigration => (IMMIGRATION, "sevis"),
        _ => (APPLICANT, "applicant"),
    };
    let before = format!("{heading} {}", &text[..range.start]).to_lowercase();
    let named = offices.iter().filter_map(|(office, name)| Some((before.rfind(office)?, *name)));
    named.max_by_key(|(at, _)| *at).map_or(otherwise, |(_, name)| name)
}

fn report(
    kind: NumberKind,
    (file, span): (&SourcePath, Span),
    name: &str,
    number: Option<&str>,
) -> Diagnostic {
    let keep = || {
        let number = number.filter(|number| !number.contains(['\n', '"', '\\'])).unwrap_or("…");
        format!(
            "take it out of this file; a document for one reader shows it if private.toml has \
            `identifiers = {{ {name} = \"{number}\" }}` and the document `public = false` and \
            `private-fields = [\"identifiers\"]`; several stand between the same braces, with commas; if it is no such number, or everyone may know it, \
            write `public-identifier = \"allow\"` under [lints] in site.toml"
        )
    };
    let leave_out = || "leave it out".to_owned();
    let (what, help) = match kind {
        NumberKind::State => ("a number of social security, taxes or an identity card", keep()),
        NumberKind::Immigration => {
            ("a number of your visa or of your entry into a country", keep())
        }
        NumberKind::Applicant => ("the number under which you apply", keep()),
        NumberKind::Gmc => ("the number of the General Medical Council", leave_out()),
        NumberKind::Ahpra => ("the number of a registration with Ahpra", leave_out()),
        NumberKind::Rpps => ("a number of the RPPS", leave_out()),
        NumberKind::Colegiado => ("the number of a medical association in Spain", leave_out()),
        NumberKind::Npi => (
            "a National Provider Identifier",
            "leave it out: whoever needs it finds it in the register, and forms ask for it"
                .to_owned(),
        ),
        NumberKind::License => (
            "the number of a license",
            "name the state and the kind of license alone, and until when it holds".to_owned(),
        ),
    };
    let code = if is_secret(kind) { &PUBLIC_IDENTIFIER } else { &LICENSE_NUMBER };
    let diagnostic = Diagnostic::new(code, format!("{what} would be public")).at(file, span, "");
    diagnostic.help(match region_of(kind) {
        Some(Convention { name, word, .. }) => {
            format!("{help}; a CV for {name} has it: write `region = \"{word}\"` below `[cv]`")
        }
        None => help,
    })
}

/// The region whose CVs carry such a number.
fn region_of(kind: NumberKind) -> Option<&'static Convention> {
    let mut conventions = REGIONS.iter().map(|(_, region)| region.convention());
    conventions.find(|convention| convention.numbers.contains(&kind))
}
