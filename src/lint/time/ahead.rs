//! A date that lies ahead and is not called expected: it reads as if it had happened, and a degree
//! that is not conferred yet, or a talk that is not given, is claimed (docs/domain.md, "curriculum vitae").
//!
//! The end of a contract, of a license or of a membership may be known before; it is passed over.

use std::sync::Arc;

use crate::base::{
    Code, Diagnostic, Hashed, PartialDate, Period, PeriodEnd, SourcePath, Span, well_known,
};
use crate::lexicon::SectionKind;
use crate::lint::time::place::{at, heading, title};
use crate::lint::works::place::Places;
use crate::lint::{LintContext, Rule};
use crate::model::cv::Entry;
use crate::model::publication::Publication;
use crate::syntax::reference::date::MOST_YEARS_AHEAD;

pub static DATE_AHEAD: Code =
    Code::warning("date-ahead", include_str!("../../../codes/date-ahead.md"));

pub const RULE: Rule = Rule { codes: &[&DATE_AHEAD], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let is_shown = |kind| {
        use SectionKind::{Posters, Presentations, Talks};
        matches!(kind, Posters | Presentations | Talks)
    };
    for section in sections.filter(|section| section.kind.is_dated() || is_shown(section.kind)) {
        for (entry, _) in section.entries.iter().flat_map(Entry::with_posts) {
            let Some(period) = &entry.period else { continue };
            if let Some(date) = unexpected(period, section.kind, cx.today) {
                diagnostics.push(match section.kind {
                    SectionKind::Certification => of_a_certificate(cx, entry, date),
                    _ => report(cx, entry, period, date),
                });
            }
        }
    }
    works(cx, diagnostics);
}

/// Papers of a year that no issue of a journal has yet: the next year's are printed before it begins.
/// A year that can hardly be right is reported where it is read.
fn works(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let is_ahead = |work: &&Arc<Hashed<Publication>>| {
        let year = work.date.map(|date| date.year);
        work.status.is_accepted()
            && !work.is_ahead
            && year.is_some_and(|year| year == cx.today.year + MOST_YEARS_AHEAD)
    };
    let ahead: Vec<_> = cx.profile.publications.iter().filter(is_ahead).collect();
    if ahead.is_empty() {
        return;
    }
    let places = Places::of(cx);
    for work in ahead {
        let year = work.date.map(|date| date.year).unwrap_or_default();
        let message = format!("“{}” is of {year}, which lies ahead", work.title);
        let (file, span) = places.of_status(work);
        diagnostics.push(Diagnostic::new(&DATE_AHEAD, message).at(&file, span, "").help(
            "mend the year; if it is not printed yet, leave the year out and write how far it is, as in \
             `pubstate = {inpress}`",
        ));
    }
}

/// The date of a period that lies ahead and should be called expected.
fn unexpected(period: &Period, kind: SectionKind, today: PartialDate) -> Option<PartialDate> {
    let is_ahead = |date: &PartialDate| date.earliest() > today.latest();
    let end = match period.end {
        PeriodEnd::Date(date) if kind == SectionKind::Education => Some(date),
        _ => None,
    };
    let dates = [Some(period.start), end].into_iter().flatten();
    dates.into_iter().find(is_ahead).filter(|_| !period.expected)
}

/// The only date of a certificate is mostly the day on which it ends.
fn of_a_certificate(cx: &LintContext<'_>, entry: &Entry, date: PartialDate) -> Diagnostic {
    let message = format!(
        "`{}` has only the date {date}, which lies ahead, so it reads as if it were not held yet",
        title(entry)
    );
    let year = date.year - 2;
    at(cx, Diagnostic::new(&DATE_AHEAD, message), entry, "").help(format!(
        "if it ends then, write since when you hold it, too, as in `{year} – {date}`; if you will get it \
        then, write `expected` before the date"
    ))
}

fn report(cx: &LintContext<'_>, entry: &Entry, period: &Period, date: PartialDate) -> Diagnostic {
    let title = title(entry);
    let message = match period.end {
        PeriodEnd::Date(_) if date != period.start => {
            format!("`{title}` ends in {date}, which lies ahead, and is not called expected")
        }
        PeriodEnd::Same => {
            format!("`{title}` is of {date}, which lies ahead, and is not called expected")
        }
        _ => format!("`{title}` begins in {date}, which lies ahead, and is not called expected"),
    };
    let diagnostic = at(cx, Diagnostic::new(&DATE_AHEAD, message), entry, "");
    let diagnostic = diagnostic
        .help("write `expected` before the date, as in `expected Jun 2027`, or mend the date");
    match place_of(cx, entry, date).filter(|_| !matches!(period.end, PeriodEnd::Present)) {
        Some(span) => diagnostic.fix(&SourcePath::cv(), span, "expected "),
        None => diagnostic,
    }
}

/// Where the date begins in the line below the heading; `None` if that is not certain.
fn place_of(cx: &LintContext<'_>, entry: &Entry, date: PartialDate) -> Option<Span> {
    const PARTINGS: [&str; 6] = [" · ", " | ", " – ", " — ", " - ", " to "];
    let (_, document) = cx.documents.markdown(well_known::CV)?;
    let below = heading(cx, entry)?.end;
    let rest = document.text().get(below..)?;
    let start = below + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    let line = document.text().get(start..)?.lines().next()?;
    let year = date.year.to_string();
    // The date of an entry ends its line.
    let at = line.trim_end().ends_with(&year).then(|| line.rfind(&year))??;
    let begins =
        PARTINGS.iter().filter_map(|parting| Some(line[..at].rfind(parting)? + parting.len()));
    let begin = start + begins.max()?;
    Some(Span::new(begin, begin))
}
