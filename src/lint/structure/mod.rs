//! Whether pages serve every reader: what a link says.
//!
//! What a picture lacks to be read is reported where it is planned. A photo that a camera took on
//! its side is turned when it is made, so it needs no rule.

mod link_words;

use crate::base::Diagnostic;
use crate::lint::{LintContext, Rule};

pub const RULE: Rule = Rule { codes: &[&link_words::LINK_WORDS], check };

/// Each rule, in the order of their diagnostics.
const RULES: &[fn(&LintContext<'_>) -> Vec<Diagnostic>] = &[link_words::check];

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(RULES.iter().flat_map(|rule| rule(cx)));
}
