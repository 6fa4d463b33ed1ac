//! The diagnostics of dates that cannot be read or can be read in two ways, in TOML and in bylines.
//!
//! Which texts those are is the lexicon's matter.

use crate::base::{Diagnostic, Period, PeriodEnd, SourcePath, Span};
use crate::lexicon::date::text::{DateDoubt, DateFault, DateHabits, DateReading, read_date};
use crate::lexicon::date::words::examples;
use crate::syntax::codes::{AMBIGUOUS_DATE, DATE};

/// Reports that the date of a key cannot be read, or that a period ends before it begins. In TOML a
/// date that can be read in two ways is unreadable, too.
pub fn unreadable_date(file: &SourcePath, span: Span, text: &str) -> Diagnostic {
    const WAYS: &str = "write it as in 2020, 2020-01 or 2020-01-15, or as in `15 Jan 2020`";
    let fault = match read_date(text, DateHabits::default()) {
        DateReading::Doubtful(_, DateDoubt::DayOrMonth { read, other }) => {
            let ways = [read, other].map(|period| in_one_way(&period, ""));
            return Diagnostic::new(&DATE, "this date can be read in two ways")
                .at(file, span, "")
                .help(format!("write the one that is meant: {} or {}", ways[0], ways[1]))
                .alternatives(ways.map(|way| format!("\"{way}\"")));
        }
        DateReading::Fault(fault) => fault,
        _ => DateFault::Unknown,
    };
    let diagnostic = Diagnostic::new(&DATE, message(&fault));
    match &fault {
        DateFault::Misspelled { mended: Some(mended), .. } => {
            diagnostic.suggest_string(file, span, mended)
        }
        DateFault::Backwards | DateFault::NoSuchDay { .. } | DateFault::About => diagnostic
            .at(file, span, "")
            .help(help(&fault, DateHabits::default()).unwrap_or_else(|| WAYS.to_owned())),
        _ => diagnostic.at(file, span, "").help(WAYS),
    }
}

/// Reports a part of a byline that was meant as a date and cannot be read. `span` holds the part
/// and nothing else.
pub fn faulty_date(
    file: &SourcePath,
    span: Span,
    fault: &DateFault,
    habits: DateHabits<'_>,
) -> Diagnostic {
    let diagnostic = Diagnostic::new(&DATE, message(fault));
    match fault {
        DateFault::Misspelled { mended: Some(mended), .. } => {
            diagnostic.suggest(file, span, mended)
        }
        fault => diagnostic
            .at(file, span, "")
            .help(help(fault, habits).unwrap_or_else(|| forms(habits.language))),
    }
}

/// Reports a date that is read in one of two ways, with both of them. `span` holds the date and
/// nothing else.
pub fn doubtful_date(
    file: &SourcePath,
    span: Span,
    doubt: &DateDoubt,
    habits: DateHabits<'_>,
) -> Diagnostic {
    let (message, help, ways) = match doubt {
        DateDoubt::MonthOrYears { month, last_year } => {
            let ways = [
                format!("{:02}/{}", month.month.unwrap_or(1), month.year),
                format!("{} – {last_year}", month.year),
            ];
            (
                format!("this is read as the month {month}, and could be two years"),
                format!(
                    "write `{}` if it is the month, and `{}` if it is the years",
                    ways[0], ways[1]
                ),
                ways,
            )
        }
        DateDoubt::DayOrMonth { read, other } => {
            let present = examples(habits.language).2;
            let ways = [read, other].map(|period| in_one_way(period, present));
            (
                format!("this is read as {}, and could be {}", ways[0], ways[1]),
                format!("write `{}` or `{}`, which everybody reads in one way", ways[0], ways[1]),
                ways,
            )
        }
    };
    let is_whole = !matches!(doubt, DateDoubt::DayOrMonth { read, .. } if read.expected);
    Diagnostic::new(&AMBIGUOUS_DATE, message)
        .at(file, span, "")
        .help(help)
        .alternatives(ways.into_iter().filter(|_| is_whole))
}

/// A period as years, months and days in this order, which leaves no doubt: `2020-03-04 –
/// 2020-05-06`. `present` is the word for a time that goes on.
fn in_one_way(period: &Period, present: &str) -> String {
    let one = |period: &Period| match period.end {
        PeriodEnd::Same => period.start.to_string(),
        PeriodEnd::Date(end) => format!("{} – {end}", period.start),
        PeriodEnd::Present => format!("{} – {present}", period.start),
    };
    let all: Vec<String> = std::iter::once(period).chain(&period.further).map(one).collect();
    all.join(", ")
}

fn message(fault: &DateFault) -> String {
    match fault {
        DateFault::Backwards => "this ends before it begins".to_owned(),
        DateFault::NoSuchMonth(month) => {
            format!("this date cannot be read: there is no month {month}")
        }
        DateFault::NoSuchDay { day, .. } => {
            format!("this date cannot be read: its month has no day {day}")
        }
        DateFault::Misspelled { word, .. } => {
            format!("this date cannot be read: `{word}` is no word of a date")
        }
        DateFault::YearDigits => "this date has no year of four digits".to_owned(),
        DateFault::Year(year) => format!("this date cannot be right: its year is {year}"),
        DateFault::About => "this date is not exact, and folio has no form for that".to_owned(),
        DateFault::NoStart => "this says when it ended and not when it began".to_owned(),
        DateFault::Expiry => "this says until when it holds, and not since when".to_owned(),
        DateFault::NoYear => "this date has no year".to_owned(),
        DateFault::AmongWords => "this part has a date and other words".to_owned(),
        DateFault::Unknown => "this date cannot be read".to_owned(),
    }
}

/// The way out of a fault, where it is not the forms of all dates.
fn help(fault: &DateFault, habits: DateHabits<'_>) -> Option<String> {
    let (month, later, present) = examples(habits.language);
    Some(match fault {
        DateFault::Backwards => {
            "look at both dates: one of them is wrong, or they stand in the wrong order".to_owned()
        }
        DateFault::NoSuchDay { month, year, .. } => {
            format!("look at the day; if it is not known, write the month: `{month:02}/{year}`")
        }
        DateFault::Misspelled { near, .. } => format!("did you mean `{near}`?"),
        DateFault::YearDigits => {
            format!("write the year in full, as in `{month} 2020` or `2020-01-15`")
        }
        DateFault::About => "write the year alone, as in `2019`, or the season or the quarter, as \
            in `Spring 2019` or `Q1 2019`; what is only about right can be said in the text below"
            .to_owned(),
        DateFault::NoStart => format!(
            "write both dates, as in `{month} 2018 – {later} 2019`, or the one year that is known"
        ),
        DateFault::Expiry => format!(
            "write since when you have it, too, as in `{month} 2018 – {later} 2019`; if that is not \
            known, say until when it holds in the text below"
        ),
        DateFault::NoYear => format!(
            "write the year of each date, as in `{month} 2019 – {later} 2020` or `{month} 2019 – \
            {present}`"
        ),
        DateFault::AmongWords => format!(
            "let the date stand alone, with ` · ` between it and the words: `... · {month} 2020 – \
            {later} 2021`"
        ),
        DateFault::NoSuchMonth(_) | DateFault::Year(_) | DateFault::Unknown => return None,
    })
}

/// The usual forms, in the words of a language.
fn forms(language: &str) -> String {
    let (month, later, present) = examples(language);
    format!(
        "write it as in 2020, {month} 2020 or 2020-01-15; a range as in `{month} 2020 – {later} \
        2021` or `{month} 2020 – {present}`"
    )
}
