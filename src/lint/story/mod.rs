//! Whether the story says what those who read it look for: its questions, its length, its tone, and
//! the address and the headline beside it.
//!
//! All of it is advice: the rules give notes, which `folio check` alone shows. What is good about a
//! story, no rule can tell.

mod claim;
mod email_address;
mod interests;
pub mod introduction;
mod linkedin;
mod praise;
mod questions;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lint::{LintContext, Rule};

pub const RULE: Rule = Rule {
    codes: &[
        &questions::STORY_QUESTIONS,
        &claim::THIN_CLAIM,
        &introduction::INTRODUCTION_LENGTH,
        &linkedin::LINKEDIN_LIMIT,
        &praise::SELF_PRAISE,
        &email_address::CASUAL_EMAIL,
        &interests::MANY_INTERESTS,
    ],
    check,
};

/// Each rule, in the order of their diagnostics.
const RULES: &[fn(&LintContext<'_>) -> Vec<Diagnostic>] = &[
    questions::check,
    claim::check,
    introduction::check,
    linkedin::check,
    praise::check,
    email_address::check,
    interests::check,
];

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(RULES.iter().flat_map(|rule| rule(cx)));
}

/// Where a heading of the story is written, by its id.
fn heading_span(cx: &LintContext<'_>, id: &str) -> Span {
    let narrative = SourcePath::narrative();
    let document = cx.documents.markdown(narrative.as_str());
    let headings = document.into_iter().flat_map(|(_, document)| &document.markdown.headings);
    headings.clone().find(|heading| heading.id == id).map_or_else(Span::default, |found| found.span)
}
