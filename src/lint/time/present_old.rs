//! Something that is said to go on, and can hardly: an observership or a rotation that began more
//! than a year ago has mostly ended, and its end was never written.
//!
//! Looks at what is called such by its `kind` or by its title: a post or a membership may go on for
//! many years.

use crate::base::{Code, Diagnostic, PeriodEnd};
use crate::lexicon::{EntryKind, short_post};
use crate::lint::time::place::{at, title};
use crate::lint::{LintContext, Rule};
use crate::model::cv::Entry;

pub static PRESENT_OLD: Code =
    Code::warning("present-old", include_str!("../../../codes/present-old.md")).about_age();

pub const RULE: Rule = Rule { codes: &[&PRESENT_OLD], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries = sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts);
    for (entry, _) in entries {
        let by_title = || short_post::longest(&title(entry));
        let longest = entry.kind.map_or_else(by_title, longest);
        let Some((word, years)) = longest else { continue };
        let Some(period) = &entry.period else { continue };
        let (year, month, day) = period.start.latest();
        let is_old = (year + years, month, day) < cx.today.earliest();
        if period.end == PeriodEnd::Present && period.further.is_empty() && is_old {
            let message = format!(
                "`{}` is {word} that began in {} and is said to go on",
                title(entry),
                period.start
            );
            diagnostics.push(at(cx, Diagnostic::new(&PRESENT_OLD, message), entry, "").help(
                "if it is over, write when it ended in place of `present`; nothing is lost by \
                    that, and a reader who asks there hears the same",
            ));
        }
    }
}

/// What takes no longer than so many years, with its article.
fn longest(kind: EntryKind) -> Option<(&'static str, i16)> {
    match kind {
        EntryKind::Observership => Some(("an observership", 1)),
        EntryKind::Externship => Some(("an externship", 1)),
        EntryKind::Elective => Some(("an elective", 1)),
        EntryKind::Rotation => Some(("a rotation", 1)),
        EntryKind::Clerkship => Some(("a clerkship", 1)),
        EntryKind::SubInternship => Some(("a sub-internship", 1)),
        EntryKind::Internship => Some(("an internship", 2)),
        _ => None,
    }
}
