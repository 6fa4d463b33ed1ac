//! Entries of which a newer one stands below an older one: a CV lists the newest first, and what a
//! reader looks for is at the top (docs/domain.md, "curriculum vitae").
//!
//! Bare lines are put in order when the CV is read. Entries with a text of their own stay where the
//! person put them, which may be meant, so this is a note.

use crate::base::{Code, Diagnostic, Period};
use crate::lint::time::place::{at, title};
use crate::lint::{LintContext, Rule};
use crate::model::cv::{Entry, Section};
use crate::syntax::markdown::plain_text;

pub static NEWEST_FIRST: Code =
    Code::note("newest-first", include_str!("../../../codes/newest-first.md"));

pub const RULE: Rule = Rule { codes: &[&NEWEST_FIRST], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for section in sections.filter(|section| section.kind.is_dated()) {
        let posts = section.entries.iter().map(|entry| &entry.posts);
        let lists = std::iter::once(&section.entries).chain(posts);
        let found: Vec<_> = lists.flat_map(|entries| out_of_order(entries)).collect();
        diagnostics.extend(report(cx, section, &found));
    }
}

/// The entries that are newer than the one above them, each with that one; none where one of the
/// entries has no date, which is reported.
fn out_of_order(entries: &[Entry]) -> Vec<(&Entry, &Entry)> {
    let dated = entries.iter().map(|entry| Some((entry, period_of(entry)?)));
    let dated: Vec<_> = dated.collect::<Option<_>>().unwrap_or_default();
    let pairs = dated.windows(2).filter_map(|pair| match pair {
        [(above, older), (below, newer)] if is_newer(newer, older) => Some((*above, *below)),
        _ => None,
    });
    pairs.collect()
}

/// The dates of an entry; of one with posts, those of its newest post.
fn period_of(entry: &Entry) -> Option<&Period> {
    let posts = entry.posts.iter().filter_map(|post| post.period.as_ref());
    entry.period.as_ref().or_else(|| posts.max_by_key(|period| period.start.latest()))
}

/// Whether one period begins and ends later than another, whatever their dates may mean.
fn is_newer(period: &Period, other: &Period) -> bool {
    let begins_later = period.start.earliest() > other.start.latest();
    let ends_later = match (period.last(), other.last()) {
        (Some(last), Some(other)) => last.earliest() > other.latest(),
        (None, Some(_)) => true,
        (_, None) => false,
    };
    begins_later && ends_later
}

/// One report for a section.
fn report(
    cx: &LintContext<'_>,
    section: &Section,
    found: &[(&Entry, &Entry)],
) -> Option<Diagnostic> {
    let ((above, below), others) = found.split_first()?;
    let more = match others.len() {
        0 => String::new(),
        1 => "; one more entry of the section, too".to_owned(),
        more => format!("; {more} more entries of the section, too"),
    };
    let heading = plain_text(&section.heading);
    let message = format!(
        "`{}` stands below the older `{}`, under `{}`{more}",
        title(below),
        title(above),
        heading.trim()
    );
    let note = at(cx, Diagnostic::new(&NEWEST_FIRST, message), below, "newer");
    Some(at(cx, note, above, "older").help(
        "readers look for the newest at the top: move it up. Entries with a text below them stay in \
        the order in which you write them, so if you want this order, leave it",
    ))
}
