//! Whether pages serve every reader: what a link says, what is a heading, what names a column,
//! what loads long, and what is still an example's.
//!
//! What a picture lacks to be read is reported where it is planned. A photo that a camera took on
//! its side is turned when it is made, so it needs no rule.

mod bold_heading;
mod heavy_file;
mod link_words;
mod part_language;
mod placeholder;
mod table_head;

use crate::base::Diagnostic;
use crate::lint::{LintContext, Rule};

pub const RULE: Rule = Rule {
    codes: &[
        &bold_heading::BOLD_HEADING,
        &link_words::LINK_WORDS,
        &table_head::TABLE_HEAD,
        &heavy_file::HEAVY_FILE,
        &part_language::PART_LANGUAGE,
        &placeholder::PLACEHOLDER,
    ],
    check,
};

/// Each rule, in the order of their diagnostics.
const RULES: &[fn(&LintContext<'_>) -> Vec<Diagnostic>] = &[
    bold_heading::check,
    link_words::check,
    table_head::check,
    heavy_file::check,
    part_language::check,
    placeholder::check,
];

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(RULES.iter().flat_map(|rule| rule(cx)));
}
