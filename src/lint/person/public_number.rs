//! Numbers under which an office knows the person, in public texts.
//!
//! Some belong on a CV for their own region, as that of the General Medical Council does in the United
//! Kingdom. What the search for private values reports is not reported again.

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::public_number::{NumberKind, public_numbers};
use crate::lint::LintContext;
use crate::lint::person::texts::{is_reported, is_shown, own_sources};
use crate::model::cv::region::{Convention, REGIONS};
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
    for source in sources {
        let is_own = own.contains(&&source.path);
        for passage in passages(source).iter() {
            let is_of_a_work = matches!(passage.kind, PassageKind::Field { .. });
            if !is_shown(passage) || is_of_a_work {
                continue;
            }
            for (kind, range) in public_numbers(&passage.text) {
                let span = passage.span(range);
                let is_secret = is_secret(kind);
                if wanted.contains(&kind) || !(is_secret || is_own) {
                    continue;
                }
                if !is_reported(diagnostics, &source.path, span) {
                    diagnostics.push(report(kind, &source.path, span));
                }
            }
        }
    }
}

/// Whether whoever has the number can act in the person's name.
fn is_secret(kind: NumberKind) -> bool {
    matches!(kind, NumberKind::State | NumberKind::Immigration | NumberKind::Applicant)
}

fn report(kind: NumberKind, file: &SourcePath, span: Span) -> Diagnostic {
    let (what, help) = match kind {
        NumberKind::State => ("the number of an identity", KEEP),
        NumberKind::Immigration => ("the number of a stay or an entry", KEEP),
        NumberKind::Applicant => ("the number of an applicant", KEEP),
        NumberKind::Gmc => ("the number of the General Medical Council", LEAVE_OUT),
        NumberKind::Ahpra => ("the number of a registration with Ahpra", LEAVE_OUT),
        NumberKind::Rpps => ("a number of the RPPS", LEAVE_OUT),
        NumberKind::Npi => (
            "a National Provider Identifier",
            "leave it out: whoever needs it finds it in the register, and forms ask for it",
        ),
        NumberKind::License => (
            "the number of a license",
            "name the state and the kind of license alone, and until when it holds",
        ),
    };
    let code = if is_secret(kind) { &PUBLIC_IDENTIFIER } else { &LICENSE_NUMBER };
    let diagnostic = Diagnostic::new(code, format!("{what} would be public")).at(file, span, "");
    diagnostic.help(match region_of(kind) {
        Some(Convention { name, word, .. }) => {
            format!("{help}; a CV for {name} has it: write `region = \"{word}\"` below `[cv]`")
        }
        None => help.to_owned(),
    })
}

/// The region whose CVs carry such a number.
fn region_of(kind: NumberKind) -> Option<&'static Convention> {
    let mut conventions = REGIONS.iter().map(|(_, region)| region.convention());
    conventions.find(|convention| convention.numbers.contains(&kind))
}

const LEAVE_OUT: &str = "leave it out";

const KEEP: &str = "take it out here; private.toml keeps it, as in `identifiers = { aamc = \
    \"1234-5678\" }`, and only documents of packet/ that ask for it show it";
