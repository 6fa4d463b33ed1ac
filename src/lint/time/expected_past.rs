//! A date that was expected and is past: it happened, or it is expected at another time, and a reader
//! sees that nobody looked at the CV since (docs/domain.md, "curriculum vitae").
//!
//! Asks for no proof of what is finished.

use crate::base::{Code, Diagnostic, PartialDate, Period, PeriodEnd};
use crate::lint::time::place::{at, title};
use crate::lint::{LintContext, Rule};
use crate::model::cv::Entry;

pub static EXPECTED_PAST: Code =
    Code::warning("expected-past", include_str!("../../../codes/expected-past.md")).about_age();

pub const RULE: Rule = Rule { codes: &[&EXPECTED_PAST], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for (entry, _) in sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts) {
        let Some(date) = entry.period.as_ref().and_then(expected) else { continue };
        if date.latest() >= cx.today.earliest() {
            continue;
        }
        let message = format!("`{}` is expected in {date}, which is past", title(entry));
        let help = "if it happened, write its date without `expected`; else write until when it is \
                    expected now";
        diagnostics.push(at(cx, Diagnostic::new(&EXPECTED_PAST, message), entry, "").help(help));
    }
}

/// The last date of a period that is called expected.
fn expected(period: &Period) -> Option<PartialDate> {
    let last = period.further.last().unwrap_or(period);
    let date = match last.end {
        PeriodEnd::Date(date) => date,
        PeriodEnd::Same => last.start,
        PeriodEnd::Present => return None,
    };
    period.expected.then_some(date)
}
