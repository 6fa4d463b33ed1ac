//! Links to records of people and organizations whose numbers cannot be right: an ORCID iD or a ROR
//! id with a slip leads to nobody, or to somebody else.
//!
//! The person's own iD is read, and reported, where it stands.

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::orcid::orcid;
use crate::lexicon::ror::is_wrong_ror;
use crate::lint::{LintContext, Rule};
use crate::syntax::markdown::ReferenceKind;

pub static LINKED_NUMBER: Code =
    Code::warning("linked-number", include_str!("../../../codes/linked-number.md"));

pub const RULE: Rule = Rule { codes: &[&LINKED_NUMBER], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (path, document) in cx.documents.markdowns() {
        for mark in &document.markdown.marks {
            if let ReferenceKind::Link(address) = &mark.kind
                && let Some(message) = fault(address)
            {
                diagnostics.push(report(path, mark.span, message));
            }
        }
    }
    let site = SourcePath::site();
    let text = cx.sources.get(&site).and_then(|source| source.text().ok()).unwrap_or_default();
    for link in cx.profile.person.links.iter().filter(|link| link.key != "orcid") {
        if let Some(message) = fault(&link.url)
            && let Some(at) = text.find(&link.url)
        {
            diagnostics.push(report(&site, Span::new(at, at + link.url.len()), message));
        }
    }
}

fn fault(address: &str) -> Option<String> {
    let path = address.split_once("://").map_or(address, |(_, path)| path);
    let is_record = path
        .trim_start_matches("www.")
        .strip_prefix("orcid.org/")
        .is_some_and(|id| id.starts_with(|c: char| c.is_ascii_digit()));
    match orcid(address) {
        Err(fault) if is_record => Some(format!("this is no ORCID iD: {}", fault.why())),
        _ if is_wrong_ror(address) => Some(
            "this is no ROR id: one has nine letters and digits, of which the last two are computed \
             from the others"
                .to_owned(),
        ),
        _ => None,
    }
}

fn report(file: &SourcePath, span: Span, message: String) -> Diagnostic {
    Diagnostic::new(&LINKED_NUMBER, message)
        .at(file, span, "")
        .help("copy the address from the record itself, at orcid.org or ror.org")
}
