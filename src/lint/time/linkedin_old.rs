//! A LinkedIn profile that was not brought up to date for three months (docs/domain.md, "checks",
//! freshness): many look there first.
//!
//! Knows only the day that the person writes down; folio asks LinkedIn for nothing.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::age::age;
use crate::lint::{LintContext, Rule};

pub static LINKEDIN_OLD: Code =
    Code::note("linkedin-old", include_str!("../../../codes/linkedin-old.md")).about_age();

pub const RULE: Rule = Rule { codes: &[&LINKEDIN_OLD], check };

/// For so many days a profile may be true (docs/domain.md, "checks").
const MOST_DAYS: i64 = 90;

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(updated) = cx.profile.person.linkedin_updated else { return };
    let Some(days) = age(updated, cx.today).filter(|days| *days > MOST_DAYS) else { return };
    let file = SourcePath::site();
    let span = cx.documents.span(&file, &["person", "linkedin-updated"]);
    let message = format!("your LinkedIn profile was brought up to date {days} days ago");
    diagnostics.push(Diagnostic::new(&LINKEDIN_OLD, message).at(&file, span, "").help(
        "`folio build` writes packet/linkedin.txt: paste there what is new, and write the day here",
    ));
}
