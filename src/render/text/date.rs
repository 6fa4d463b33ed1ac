//! Dates in the form that a region reads.

use crate::base::date::month_name;
use crate::base::{PartialDate, Period, PeriodEnd};
use crate::model::cv::region::{DateForm, Region};
use crate::render::words::FixedWords;

/// A date: `Jan 15, 2020` in North America, `15/01/2020` in the UK and for Europass, `15.01.2020`
/// in Germany.
pub fn date(region: Region, date: PartialDate) -> String {
    let PartialDate { year, month, day } = date;
    let short = |month: u8| &month_name(month)[..3];
    match (region.convention().dates, month, day) {
        (_, None, _) => year.to_string(),
        (DateForm::MonthByName, Some(month), None) => format!("{} {year}", short(month)),
        (DateForm::MonthByName, Some(month), Some(day)) => {
            format!("{} {day}, {year}", short(month))
        }
        (DateForm::Slashes | DateForm::Dots, Some(month), None) => format!("{month:02}/{year}"),
        (DateForm::Slashes, Some(month), Some(day)) => format!("{day:02}/{month:02}/{year}"),
        (DateForm::Dots, Some(month), Some(day)) => format!("{day:02}.{month:02}.{year}"),
    }
}

/// A period: `Sep 2014 – Dec 2020`, `03/2024 – heute`, `expected Jun 2027`.
pub fn period(region: Region, words: &FixedWords, period: Period) -> String {
    let start = date(region, period.start);
    let expected =
        |date: String| if period.expected { format!("{} {date}", words.expected) } else { date };
    match period.end {
        PeriodEnd::Same => expected(start),
        PeriodEnd::Present => format!("{start} – {}", words.present),
        PeriodEnd::Date(end) => format!("{start} – {}", expected(date(region, end))),
    }
}

/// The days of a meeting, months in full: `January 24–26, 2025`.
pub fn days(region: Region, start: PartialDate, end: Option<PartialDate>) -> String {
    let american = region.convention().dates == DateForm::MonthByName;
    let long = |date: PartialDate| match (date.month, date.day) {
        (None, _) => date.year.to_string(),
        (Some(month), None) => format!("{} {}", month_name(month), date.year),
        (Some(month), Some(day)) if american => {
            format!("{} {day}, {}", month_name(month), date.year)
        }
        (Some(month), Some(day)) => format!("{day} {} {}", month_name(month), date.year),
    };
    match end {
        Some(end) if end != start && end.year == start.year => {
            match ((start.month, start.day), (end.month, end.day)) {
                ((Some(first), Some(from)), (Some(last), Some(to)))
                    if first == last && american =>
                {
                    format!("{} {from}–{to}, {}", month_name(first), start.year)
                }
                ((Some(first), Some(from)), (Some(last), Some(to))) if first == last => {
                    format!("{from}–{to} {} {}", month_name(first), start.year)
                }
                ((Some(first), Some(from)), (Some(last), Some(to))) if american => {
                    format!(
                        "{} {from} – {} {to}, {}",
                        month_name(first),
                        month_name(last),
                        start.year
                    )
                }
                _ => format!("{} – {}", long(start), long(end)),
            }
        }
        Some(end) if end != start => format!("{} – {}", long(start), long(end)),
        _ => long(start),
    }
}
