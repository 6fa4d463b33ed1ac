//! What must not be said of the person in public, or not where the CV will be read: scores, numbers
//! under which offices know them, a right to stay that may change, personal data, and the contacts
//! of those who vouch for them.
//!
//! What stands in `private.toml` is looked for by `private_leak`, and what looks private beside a
//! word for it, too: where one of these has reported a place, nothing more is said here.
//! Their photo is looked at, too.

mod exam_score;
mod missing_number;
mod personal_data;
mod public_number;
mod referee;
mod small_photo;
pub mod texts;
mod visa_wording;

use crate::base::Diagnostic;
use crate::lint::{LintContext, Rule};

pub const RULE: Rule = Rule {
    codes: &[
        &exam_score::STEP_ONE_SCORE,
        &exam_score::EXAM_SCORE,
        &public_number::PUBLIC_IDENTIFIER,
        &public_number::LICENSE_NUMBER,
        &visa_wording::VISA_WORDING,
        &missing_number::MISSING_NUMBER,
        &personal_data::PERSONAL_DATA,
        &referee::REFEREE_CONTACT,
        &small_photo::SMALL_PHOTO,
    ],
    check,
};

/// Each rule, in the order of their diagnostics.
const RULES: &[fn(&LintContext<'_>, &mut Vec<Diagnostic>)] = &[
    exam_score::check,
    public_number::check,
    visa_wording::check,
    missing_number::check,
    personal_data::check,
    referee::check,
    small_photo::check,
];

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in RULES {
        rule(cx, diagnostics);
    }
}
