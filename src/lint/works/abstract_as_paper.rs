//! A printed abstract of a meeting that stands among papers, beside the paper that came of it: a
//! list that counts both is taken for padding (docs/domain.md, "works").
//!
//! Only where two articles have one title, and one alone stands on pages of a supplement. An
//! abstract that is called one is no fault: journals print both. Two entries of one paper are
//! reported where publications are read.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic};
use crate::lint::works::place::Places;
use crate::lint::works::titles::comparable;
use crate::lint::{LintContext, Rule};
use crate::model::publication::{Publication, PublicationKind};

pub static ABSTRACT_AS_PAPER: Code =
    Code::note("abstract-as-paper", include_str!("../../../codes/abstract-as-paper.md"));

pub const RULE: Rule = Rule { codes: &[&ABSTRACT_AS_PAPER], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut articles: BTreeMap<String, Vec<&Publication>> = BTreeMap::new();
    for work in cx.profile.publications.iter().map(|work| &***work) {
        if work.kind == PublicationKind::Article
            && work.status.is_accepted()
            && let Some(title) = comparable(&work.title)
        {
            articles.entry(title).or_default().push(work);
        }
    }
    let pairs = articles.values().filter_map(|same| match same.as_slice() {
        [one, other] if is_in_supplement(one) && !is_in_supplement(other) => Some((*one, *other)),
        [one, other] if is_in_supplement(other) && !is_in_supplement(one) => Some((*other, *one)),
        _ => None,
    });
    let pairs: Vec<(&Publication, &Publication)> = pairs.collect();
    if !pairs.is_empty() {
        let places = Places::of(cx);
        diagnostics.extend(pairs.iter().map(|(printed, paper)| report(&places, printed, paper)));
    }
}

/// Whether a work stands in a supplement, or on a page of one: `S12`.
fn is_in_supplement(work: &Publication) -> bool {
    let record = &work.reference;
    let has_part = record.issue.as_ref().is_some_and(|issue| issue.supplement.is_some());
    let is_page = |page: &str| {
        let number = page.strip_prefix(['S', 's']).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    has_part || record.first_page().is_some_and(is_page)
}

fn report(places: &Places<'_>, printed: &Publication, paper: &Publication) -> Diagnostic {
    let (key, full) = (&printed.key, &paper.key);
    let message = format!(
        "`{key}` looks like the abstract of `{full}`: they have one title, it stands in a \
         supplement, and both are listed as papers"
    );
    Diagnostic::new(&ABSTRACT_AS_PAPER, message)
        .at(&printed.file, places.span(printed), "the abstract")
        .at(&paper.file, places.span(paper), "the paper")
        .help(format!(
            "if it is one, write `[{key}]` and `kind = \"abstract\"` into publications.toml: \
             abstracts are listed apart; or remove its entry"
        ))
}
