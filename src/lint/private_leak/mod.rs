//! No value of `private.toml`, and no text of `private/`, may be in what is published.
//!
//! Two sides are searched: the sources, where a person mends it, and the outputs, for what a build
//! puts together or hands on. What is in the outputs and in no source is reported for the output.
//! `packet/` is not searched: its documents show what they were asked to show. What looks private
//! and is in no `private.toml` yet is a warning in what folio reads.

mod outputs;
mod places;
mod report;
mod secrets;
mod sources;

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::{Extent, Finder, Finding, Likeness, PrivateValue};
use crate::lint::reported::is_reported;
use crate::lint::{LintContext, Rule};
use outputs::in_outputs;
use places::{Hit, PlaceKind};
use secrets::Secret;

pub static PRIVATE_LEAK: Code =
    Code::error("private-leak", include_str!("../../../codes/private-leak.md"));
pub static PRIVATE_PART: Code =
    Code::warning("private-part", include_str!("../../../codes/private-part.md"));

pub static PRIVATE_LOOKING: Code =
    Code::warning("private-looking", include_str!("../../../codes/private-looking.md"));

pub const RULE: Rule = Rule { codes: &[&PRIVATE_LEAK, &PRIVATE_PART, &PRIVATE_LOOKING], check };

/// Takes back what only looked private at a place, where another rule says what it is.
pub fn take_back_likeness(diagnostics: &mut Vec<Diagnostic>, file: &SourcePath, span: Span) {
    diagnostics.retain(|found| {
        *found.code != PRIVATE_LOOKING || !is_reported(std::slice::from_ref(found), file, span)
    });
}

/// The values to find, and what finds them.
struct Search {
    secrets: Vec<Secret>,
    /// Finds the values and what looks like one.
    finder: Finder,
    /// Finds the values alone.
    values: Option<Finder>,
    /// Which values are the scores of exams: they count in a sentence, a row or an entry, which
    /// only a decoded text shows.
    is_exam: Vec<bool>,
}

impl Search {
    fn new(cx: &LintContext<'_>) -> Option<Search> {
        let secrets = secrets::secrets(cx);
        let values: Vec<PrivateValue> = secrets.iter().map(|secret| secret.value.clone()).collect();
        let finder = Finder::with_likenesses(&values)?;
        let values_alone = Finder::new(&values);
        let is_exam = |value: &PrivateValue| matches!(value, PrivateValue::Exam { .. });
        let is_exam = values.iter().map(is_exam).collect();
        Some(Search { secrets, finder, values: values_alone, is_exam })
    }
}

impl Search {
    /// The values in a text, without what only looks like one.
    fn values_in(&self, text: &Folded) -> impl Iterator<Item = Finding> {
        self.finder.find(text).into_iter().filter(|found| found.extent > Extent::Likeness)
    }

    fn likeness(&self, hit: &Hit) -> Option<Likeness> {
        Likeness::ALL.get(hit.value.checked_sub(self.secrets.len())?).copied()
    }
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // The site looks through the files of its editions.
    if cx.profile.edition.is_some() {
        return;
    }
    let Some(search) = Search::new(cx) else { return };
    let raw = sources::as_written(cx, &search);
    let mut outputs = search.values.as_ref().map_or_else(Vec::new, |finder| in_outputs(cx, finder));
    outputs.sort_by_key(|hit| std::cmp::Reverse(hit.extent));
    if raw.is_empty() && outputs.is_empty() {
        return;
    }
    // Only now the sources are read as a reader gets them, which says where a value is that the
    // source spells in another way.
    let mut hits = sources::as_read(cx, &search);
    for hit in raw {
        if search.likeness(&hit).is_none() {
            sources::add_hit(&mut hits, hit);
        }
    }
    let is_explained = |hit: &Hit| {
        hits.iter().any(|known| {
            let is_published = known.kind != PlaceKind::Remark;
            is_published && known.value == hit.value && known.extent >= hit.extent
        })
    };
    // What is in a PDF that is handed on is nowhere else.
    let is_own = |hit: &Hit| hit.kind == PlaceKind::Pdf;
    let unexplained: Vec<Hit> =
        outputs.into_iter().filter(|hit| is_own(hit) || !is_explained(hit)).collect();
    diagnostics.extend(hits.iter().map(|hit| match search.likeness(hit) {
        Some(likeness) => report::of_likeness(hit, likeness, cx.sources),
        None => report::of_source(hit, &search.secrets[hit.value]),
    }));
    let mut reported: Vec<&Hit> = Vec::new();
    for hit in &unexplained {
        let is_same = |known: &&Hit| {
            let place = is_own(hit).then_some(&hit.file) == is_own(known).then_some(&known.file);
            known.value == hit.value && known.extent >= hit.extent && place
        };
        if !reported.iter().any(is_same) {
            reported.push(hit);
            diagnostics.push(report::of_output(hit, &search.secrets[hit.value]));
        }
    }
}
