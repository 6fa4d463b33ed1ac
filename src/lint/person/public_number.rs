//! Numbers under which an office knows the person, in public texts.
//!
//! The number of the General Medical Council belongs on a CV for the United Kingdom. What the search
//! for private values reports is not reported again.

use crate::base::{Code, Diagnostic, SourcePath, Span, well_known};
use crate::lexicon::public_number::{NumberKind, public_numbers};
use crate::lint::LintContext;
use crate::lint::person::texts::{is_reported, is_shown, own_sources};
use crate::model::cv::region::Region;
use crate::syntax::passages::{PassageKind, passages};

pub static PUBLIC_IDENTIFIER: Code =
    Code::error("public-identifier", include_str!("../../../codes/public-identifier.md"))
        .lowerable();
pub static LICENSE_NUMBER: Code =
    Code::warning("license-number", include_str!("../../../codes/license-number.md"));

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
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
                let is_wanted = kind == NumberKind::Gmc && cx.profile.settings.region == Region::Uk;
                if is_wanted || !(is_secret || is_own) {
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
        NumberKind::Gmc => (
            "the number of the General Medical Council",
            "leave it out; a CV for the United Kingdom has it: write `region = \"uk\"` below `[cv]`",
        ),
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
    Diagnostic::new(code, format!("{what} would be public")).at(file, span, "").help(help)
}

const KEEP: &str = "take it out here; private.toml keeps it, as in `identifiers = { aamc = \
    \"1234-5678\" }`, and only documents of packet/ that ask for it show it";
