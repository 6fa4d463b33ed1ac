//! A work that was submitted, accepted or in press more than a year ago: somebody has to look
//! whether that is still true (docs/domain.md, "works").
//!
//! Knows no date but the work's own, and takes the last day that it can mean.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, PartialDate, SourcePath, Span};
use crate::lint::works::place::Places;
use crate::lint::{LintContext, Rule};
use crate::model::publication::{Publication, Status};

pub static STATUS_OLD: Code =
    Code::warning("status-old", include_str!("../../../codes/status-old.md")).about_age();

pub const RULE: Rule = Rule { codes: &[&STATUS_OLD], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let works = cx.profile.publications.iter().map(|work| &***work);
    let is_asked = |work: &&Publication| said(work.status).is_some() && is_old(work.date, cx.today);
    let old: Vec<&Publication> = works.filter(is_asked).collect();
    if old.is_empty() {
        return;
    }
    let places = Places::of(cx);
    let mut by_file: BTreeMap<SourcePath, Vec<(Span, &Publication)>> = BTreeMap::new();
    for publication in old {
        let (file, span) = places.of_status(publication);
        by_file.entry(file).or_default().push((span, publication));
    }
    for (file, mut works) in by_file {
        works.sort_by_key(|(span, _)| span.start);
        diagnostics.extend(of_file(&file, &works));
    }
}

/// What a status says that a year can make untrue.
pub fn said(status: Status) -> Option<&'static str> {
    match status {
        Status::Submitted => Some("submitted"),
        Status::ReviseAndResubmit => Some("under revision"),
        Status::Accepted => Some("accepted"),
        Status::InPress => Some("in press"),
        _ => None,
    }
}

/// Whether a year has passed since the last day that the date can mean.
pub fn is_old(date: Option<PartialDate>, today: PartialDate) -> bool {
    date.is_some_and(|date| {
        let (year, month, day) = date.latest();
        (year + 1, month, day) < today.earliest()
    })
}

/// One report of all works of a file, at the first of them.
fn of_file(file: &SourcePath, works: &[(Span, &Publication)]) -> Option<Diagnostic> {
    let (first, others) = works.split_first()?;
    let (span, work) = first;
    let (key, status, date) = (&work.key, said(work.status)?, work.date?);
    let others: Vec<String> = others.iter().map(|(_, work)| format!("`{}`", work.key)).collect();
    let more = match others.as_slice() {
        [] => String::new(),
        [one] => format!(", and {one} is as old"),
        [..] => format!(", and {} others are as old", others.len()),
    };
    let list = match others.len() {
        0 | 1 => String::new(),
        _ => format!("; the others are {}", others.join(", ")),
    };
    let message =
        format!("`{key}` has been called {status} since {date}, more than a year ago{more}");
    let help = format!(
        "look whether it is still true: write how far it is now, or the day of the latest \
        submission; remove what was given up{list}"
    );
    Some(Diagnostic::new(&STATUS_OLD, message).at(file, *span, "").help(help))
}
