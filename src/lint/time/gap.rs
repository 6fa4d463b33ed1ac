//! Time since medical school, or another degree, of which the CV says nothing: who reads it asks what was done then
//! (docs/domain.md, "curriculum vitae"). How much is passed over is the
//! region's matter.
//!
//! Says nothing where an entry has no date, and never counts a month that a date may mean.

use jiff::{Span as Duration, Unit, civil};

use crate::base::{Code, Diagnostic, SourcePath, counted};
use crate::lexicon::SectionKind;
use crate::lint::time::career::{Stretch, last_day, since_the_degree};
use crate::lint::time::place::{at, title};
use crate::lint::{LintContext, Rule};
use crate::model::cv::region::{Gaps, PassedOver};
use crate::model::cv::{Cv, Section};

pub static GAP: Code = Code::warning("gap", include_str!("../../../codes/gap.md"));

pub const RULE: Rule = Rule { codes: &[&GAP], check };

/// As many gaps are reported one by one.
const MOST_REPORTS: usize = 4;

/// A time between two entries.
struct Gap<'a> {
    before: Stretch<'a>,
    after: Stretch<'a>,
    first: civil::Date,
    /// The day on which the next entry begins.
    end: civil::Date,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let cv = cx.profile.cv.as_ref();
    let Some((school, stretches)) = cv.and_then(|cv| since_the_degree(cv, cx.today)) else {
        return;
    };
    let Some(today) = last_day(cx.today) else { return };
    let asked = &cx.profile.settings.region.convention().gaps;
    let open = cv.filter(|cv| tells_a_career(cv));
    let open = open.and_then(|_| open_end(&school, &stretches, today, asked));
    let mut gaps = gaps(school, &stretches, asked);
    // What has not begun yet leaves time to fill.
    gaps.retain(|gap| gap.end <= today);
    let more = gaps.len().saturating_sub(MOST_REPORTS);
    for (number, gap) in gaps.iter().take(MOST_REPORTS).enumerate() {
        let others = if number + 1 == MOST_REPORTS { more } else { 0 };
        diagnostics.push(report(cx, gap, others));
    }
    diagnostics.extend(open.map(|last| report_open(cx, &last, today)));
}

/// Whether a CV tells of more than one post: one that is only begun leaves more than an end open.
fn tells_a_career(cv: &Cv) -> bool {
    let is_of_posts =
        |section: &&Section| matches!(section.kind, SectionKind::Training | SectionKind::Work);
    let posts = cv.sections.iter().filter(is_of_posts).flat_map(|section| &section.entries);
    posts.flat_map(|entry| entry.with_posts()).count() > 1
}

/// What ended last, where that is longer ago than is passed over, nothing goes on and nothing begins.
fn open_end<'a>(
    school: &Stretch<'a>,
    stretches: &[Stretch<'a>],
    today: civil::Date,
    asked: &Gaps,
) -> Option<Stretch<'a>> {
    let all = std::iter::once(school).chain(stretches);
    if all.clone().any(|stretch| stretch.first > today) {
        return None;
    }
    // What goes on comes behind every end.
    let last = all.max_by_key(|stretch| stretch.last.unwrap_or(civil::Date::MAX))?;
    let first = last.last?.tomorrow().ok()?;
    is_asked_about(first, today, asked).then(|| last.clone())
}

/// The gaps behind medical school, the earliest first.
fn gaps<'a>(school: Stretch<'a>, stretches: &[Stretch<'a>], asked: &Gaps) -> Vec<Gap<'a>> {
    let mut gaps = Vec::new();
    let mut before = school;
    for stretch in stretches {
        // What goes on leaves no gap behind it.
        let Some(last) = before.last else { break };
        if let Ok(first) = last.tomorrow()
            && is_asked_about(first, stretch.first, asked)
        {
            let (before, after, end) = (before.clone(), stretch.clone(), stretch.first);
            gaps.push(Gap { before, after, first, end });
        }
        if stretch.last.is_none_or(|end| end > last) {
            before = stretch.clone();
        }
    }
    gaps
}

/// Whether the time from one day up to another is longer than is passed over.
fn is_asked_about(first: civil::Date, end: civil::Date, asked: &Gaps) -> bool {
    let passed_over = match asked.passed_over {
        PassedOver::Days(days) => Duration::new().days(days),
        PassedOver::Months(months) => Duration::new().months(months),
    };
    first.checked_add(passed_over).is_ok_and(|day| end > day)
}

fn report(cx: &LintContext<'_>, gap: &Gap<'_>, others: usize) -> Diagnostic {
    let (before, after) = (named(&gap.before, "until"), named(&gap.after, "from"));
    let more = match others {
        0 => String::new(),
        1 => "; so it is once more later".to_owned(),
        more => format!("; so it is {more} more times later"),
    };
    let message = format!(
        "the CV says nothing of the {} between {before} and {after}{more}",
        length(gap.first, gap.end)
    );
    let mut diagnostic = Diagnostic::new(&GAP, message);
    if let Some(entry) = gap.after.entry {
        diagnostic = at(cx, diagnostic, entry, "nothing before this");
    }
    if let Some(entry) = gap.before.entry {
        diagnostic = at(cx, diagnostic, entry, "nothing after this");
    }
    diagnostic.help(help(cx))
}

fn report_open(cx: &LintContext<'_>, last: &Stretch<'_>, today: civil::Date) -> Diagnostic {
    let first = last.last.and_then(|last| last.tomorrow().ok()).unwrap_or(today);
    let message = format!(
        "the CV says nothing of the {} since {}",
        length(first, today),
        named(last, "until")
    );
    let diagnostic = Diagnostic::new(&GAP, message);
    let diagnostic = match last.entry {
        Some(entry) => at(cx, diagnostic, entry, "nothing after this"),
        None => diagnostic.in_file(&SourcePath::cv()),
    };
    diagnostic.help(format!("{}; if this goes on, write `present` for its end", help(cx)))
}

fn help(cx: &LintContext<'_>) -> String {
    let who = cx.profile.settings.region.convention().gaps.asked;
    format!(
        "{who}: write an entry for it, with both dates, as for other work: preparing for an \
        examination, research, an observership, volunteering, family, illness, military service"
    )
}

/// A stretch by its title, and the date from or up to which it goes.
fn named(stretch: &Stretch<'_>, word: &str) -> String {
    // `2018/19` goes on until 2019.
    let date = match word {
        "until" => stretch.until.map(|date| date.end_iso()),
        _ => Some(stretch.from.to_string()),
    };
    let date = date.unwrap_or_default();
    match stretch.entry {
        Some(entry) => format!("`{}` ({word} {date})", title(entry)),
        None => format!("a line of a list ({word} {date})"),
    }
}

/// `31 days`, `5 months`, `9 years`.
fn length(first: civil::Date, end: civil::Date) -> String {
    let between = first.until((Unit::Month, end));
    let months = between.as_ref().map_or(0, Duration::get_months);
    let days = first.until(end).map_or(0, |between| between.get_days());
    let count = |number: i32| usize::try_from(number).unwrap_or_default();
    match months {
        0 | 1 => counted(count(days), "day"),
        2..24 => counted(count(months), "month"),
        _ => format!("{} and more", counted(count(months / 12), "year")),
    }
}
