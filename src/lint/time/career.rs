//! The CV as stretches of time since the degree: what was done from which day to which.
//!
//! Each date is taken for all that it can mean, so that nothing is called unaccounted for that a
//! more exact date would fill. Judges no stretch: a volunteer's year accounts for a year.

use jiff::civil;

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::SectionKind;
use crate::lexicon::medical_degree::{is_medical_degree, is_of_school};
use crate::lint::time::place::title;
use crate::model::cv::{Cv, Entry, Section};

/// Something that was done for a time.
#[derive(Clone, Debug)]
pub struct Stretch<'a> {
    /// `None` for a line of a list.
    pub entry: Option<&'a Entry>,
    pub first: civil::Date,
    /// `None` if it goes on.
    pub last: Option<civil::Date>,
    /// The date as it is written, up to which it goes.
    pub until: Option<PartialDate>,
    pub from: PartialDate,
}

/// The end of medical school, and all that the CV accounts for up to today, by its first day; `None` if
/// nothing has ended, or if some of it has no date, so that nothing can be said. Where there was no
/// medical school, the first degree behind school counts, and without one the first post.
pub fn since_the_degree(cv: &Cv, today: PartialDate) -> Option<(Stretch<'_>, Vec<Stretch<'_>>)> {
    let sections: Vec<&Section> =
        cv.sections.iter().filter(|section| accounts_for_time(section.kind)).collect();
    if sections.iter().any(|section| has_time_without_date(section, today)) {
        return None;
    }
    let mut stretches: Vec<Stretch<'_>> =
        sections.iter().flat_map(|section| of_section(section)).collect();
    stretches.sort_by_key(|stretch| stretch.first);
    let school = first_degree(&sections).or_else(|| {
        let has = |kind| sections.iter().any(|section| section.kind == kind);
        let is_of_posts =
            !has(SectionKind::Education) && (has(SectionKind::Training) || has(SectionKind::Work));
        stretches.iter().find(|stretch| is_of_posts && stretch.last.is_some()).cloned()
    })?;
    Some((school, stretches))
}

fn first_degree<'a>(sections: &[&'a Section]) -> Option<Stretch<'a>> {
    let schools = sections.iter().filter(|section| section.kind == SectionKind::Education);
    let degrees: Vec<&Entry> = schools.flat_map(|section| &section.entries).collect();
    let earliest = |is_it: fn(&str) -> bool| {
        let degrees = degrees.iter().filter(|entry| is_it(&title(entry)));
        let ends =
            degrees.flat_map(|entry| of_entry(entry)).filter(|stretch| stretch.last.is_some());
        ends.min_by_key(|stretch| stretch.last)
    };
    earliest(is_medical_degree).or_else(|| earliest(|title| !is_of_school(title)))
}

/// Whether what such a section lists is what somebody did at a time. Awards, examinations and
/// memberships take no time of their own.
fn accounts_for_time(kind: SectionKind) -> bool {
    use SectionKind::*;
    matches!(
        kind,
        Education
            | Training
            | Clinical
            | Work
            | Research
            | Teaching
            | Leadership
            | Volunteer
            | Other
    )
}

/// Whether a section says that something was done, and not when: without a date, or with a year
/// alone for a post, of which nobody knows how long it was. What stands undated under the person's own
/// heading may be anything, and fills no certain time.
fn has_time_without_date(section: &Section, today: PartialDate) -> bool {
    let is_post = matches!(section.kind, SectionKind::Training | SectionKind::Work);
    let is_year_alone = |period: &Period| {
        let has_begun = period.start.earliest() <= today.latest();
        period.end == PeriodEnd::Same && period.start.month.is_none() && has_begun
    };
    let is_undated = |entry: &Entry| {
        let parts = entry.with_posts().filter_map(|(part, _)| part.period.as_ref());
        let periods: Vec<&Period> = parts.collect();
        periods.is_empty() || is_post && periods.into_iter().any(is_year_alone)
    };
    let is_text = section.entries.is_empty() && section.item_periods.is_empty();
    section.kind != SectionKind::Other
        && (section.entries.iter().any(is_undated) || is_text && !section.blocks.is_empty())
}

fn of_section(section: &Section) -> impl Iterator<Item = Stretch<'_>> {
    let lines = section.item_periods.iter();
    let lines = lines.flat_map(|period| of_period(None, period));
    let is_own = section.kind == SectionKind::Other;
    let all = section.entries.iter().flat_map(of_entry).chain(lines);
    all.filter(move |stretch| !(is_own && stretch.is_moment()))
}

impl Stretch<'_> {
    /// Whether it is one day or month: a meeting or a course, which fills no time between posts.
    fn is_moment(&self) -> bool {
        self.until == Some(self.from) && self.from.month.is_some()
    }
}

fn of_entry(entry: &Entry) -> impl Iterator<Item = Stretch<'_>> {
    let dated = entry.with_posts().filter_map(|(part, _)| Some((part, part.period.as_ref()?)));
    dated.flat_map(|(part, period)| of_period(Some(part), period))
}

/// A period and its further ones.
fn of_period<'a>(entry: Option<&'a Entry>, period: &'a Period) -> Vec<Stretch<'a>> {
    let periods = std::iter::once(period).chain(&period.further);
    let stretches = periods.filter_map(|period| {
        let until = match period.end {
            PeriodEnd::Same => Some(period.start),
            PeriodEnd::Date(date) => Some(date),
            PeriodEnd::Present => None,
        };
        let last = match until {
            Some(date) => Some(last_day(date)?),
            None => None,
        };
        Some(Stretch { entry, first: first_day(period.start)?, last, until, from: period.start })
    });
    stretches.collect()
}

/// The first day that a date can mean.
pub fn first_day(date: PartialDate) -> Option<civil::Date> {
    let (year, month, day) = date.earliest();
    civil::Date::new(year, month.cast_signed(), day.cast_signed()).ok()
}

/// The last day that a date can mean.
pub fn last_day(date: PartialDate) -> Option<civil::Date> {
    let (year, month, day) = date.latest();
    let first = civil::Date::new(year, month.cast_signed(), 1).ok()?;
    first.with().day(day.cast_signed().min(first.days_in_month())).build().ok()
}
