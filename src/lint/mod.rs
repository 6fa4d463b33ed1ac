//! Rules over the whole build: one file per rule, with its reason.
//!
//! A rule sees the profile, the documents, the theme and the outputs; it never changes them. A new
//! rule is a file here or in a folder, and a line in the list of its place.

mod age;
pub mod allowed;
pub mod by_hand;
pub mod codes;
pub mod levels;
mod contrast;
mod import_doubt;
pub mod online;
mod not_translated;
mod observership;
mod patient;
mod person;
mod picture_notes;
mod private_leak;
mod reported;
mod seen;
pub mod spelling;
mod stated_total;
mod story;
mod structure;
mod theme_file_same;
mod theme_file_unused;
mod time;
mod unknown_address;
mod work_authorization;
mod works;

use crate::base::{Code, Diagnostic, PartialDate};
use crate::model::Profile;
use crate::plan::{Outputs, SitePlan, Store};
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::theme::Theme;

pub use import_doubt::doubts_in;
pub use story::introduction::length_of_introduction;

/// What a rule may read.
#[derive(Clone, Copy)]
pub struct LintContext<'a> {
    pub sources: &'a SourceSet,
    pub documents: &'a Documents,
    pub profile: &'a Profile,
    pub theme: &'a Theme,
    pub plan: &'a SitePlan,
    pub outputs: &'a Outputs,
    pub today: PartialDate,
    /// What was found in PDFs before.
    pub store: &'a dyn Store,
}

pub struct Rule {
    /// The codes of its diagnostics.
    pub codes: &'static [&'static Code],
    pub check: fn(&LintContext<'_>, &mut Vec<Diagnostic>),
}

/// Every rule, in the order of their diagnostics: those of this room, and the list of each folder.
pub const RULES: &[&[&Rule]] = &[OF_THE_WHOLE, time::RULES, works::RULES];

const OF_THE_WHOLE: &[&Rule] = &[
    &private_leak::RULE,
    &patient::RULE,
    &unknown_address::RULE,
    &contrast::RULE,
    &not_translated::RULE,
    &theme_file_unused::RULE,
    &theme_file_same::RULE,
    &import_doubt::RULE,
    &work_authorization::RULE,
    &person::RULE,
    &story::RULE,
    &observership::RULE,
    &stated_total::RULE,
    &structure::RULE,
];

/// Runs all rules.
pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in RULES.iter().copied().flatten() {
        (rule.check)(cx, &mut diagnostics);
    }
    diagnostics
}
