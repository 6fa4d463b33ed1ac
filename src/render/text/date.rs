//! Dates in the form that a region reads. Which words they have is the language's matter.

use crate::base::{PartialDate, Period, PeriodEnd, YearPart};
use crate::model::cv::region::{DateForm, Region};
use crate::words::{SiteWords, Words};

/// A date: `Jan 15, 2020` in North America, `15/01/2020` in the UK and for Europass, or in the
/// figures of the language there (`15.01.2020` in Polish), `15.01.2020` in Germany; `Fall 2020` in North America and `Autumn 2020` elsewhere. A year alone is a word in
/// Chinese and Japanese.
pub fn date(words: &Words, region: Region, date: PartialDate) -> String {
    let PartialDate { year, month, day, part } = date;
    if let Some(part) = part {
        return year_part(words, region, year, part);
    }
    match (region.convention().dates, month, day) {
        (_, None, _) => words.date_year(&year.to_string()),
        (DateForm::MonthByName, Some(month), None) => {
            words.date_month(words.short_month(month), &year.to_string())
        }
        (DateForm::MonthByName, Some(month), Some(day)) => {
            words.date_day_american(day, month_of_day(words, month), &year.to_string())
        }
        (DateForm::Dots, Some(month), None) if !counts_months(words) => {
            format!("{month:02}/{year}")
        }
        (DateForm::Dots, Some(month), Some(day)) if !counts_months(words) => {
            format!("{day:02}.{month:02}.{year}")
        }
        (_, Some(month), None) => {
            words.date_numeric_month(&figures(words, month), &year.to_string())
        }
        (_, Some(month), Some(day)) => {
            let [day, month] = [day, month].map(|number| figures(words, number));
            words.date_numeric(&day, &month, &year.to_string())
        }
    }
}

/// A month behind its day, short. What is short as it is has the form of a day: in Polish `maj 2024`,
/// and `1 maja 2024`.
fn month_of_day(words: &Words, month: u8) -> &str {
    match words.short_month(month) == words.month_alone(month) {
        true => words.month(month),
        false => words.short_month(month),
    }
}

/// A day as a letter has it, with the whole name of the month: `November 27, 2026` in North America,
/// `27 November 2026` elsewhere.
pub fn written_out(words: &Words, region: Region, date: PartialDate) -> String {
    let PartialDate { year, month: Some(month), day: Some(day), .. } = date else {
        return self::date(words, region, date);
    };
    let (month, year) = (words.month(month), year.to_string());
    match region.convention().dates {
        DateForm::MonthByName => words.date_day_american(day, month, &year),
        DateForm::Slashes | DateForm::Dots => words.date_day(day, month, &year),
    }
}

/// Two digits each, but in Chinese and Japanese, whose months are numbers: `2020年1月15日`.
fn figures(words: &Words, number: u8) -> String {
    if counts_months(words) { number.to_string() } else { format!("{number:02}") }
}

fn counts_months(words: &Words) -> bool {
    words.short_month(1).starts_with('1')
}

fn year_part(words: &Words, region: Region, year: i16, part: YearPart) -> String {
    let both_years = || format!("{year}/{:02}", (year + 1) % 100);
    match part {
        YearPart::AcademicYear => both_years(),
        YearPart::FiscalYear => {
            let next = format!("{:02}", (year + 1) % 100);
            words.date_fiscal_year(&year.to_string(), &next)
        }
        YearPart::Quarter(quarter) => words.date_quarter(&quarter.to_string(), &year.to_string()),
        YearPart::Season { season, semester, crosses } => {
            let is_american = region.convention().dates == DateForm::MonthByName;
            let year = if crosses { both_years() } else { year.to_string() };
            words.date_month(words.season(season, semester, is_american), &year)
        }
    }
}

/// A period of a CV: `Sep 2014 – Dec 2020`, `03/2024 – heute`, `expected Jun 2027`, `2015 – 2017,
/// 2019`.
pub fn period(words: SiteWords<'_>, region: Region, period: &Period) -> String {
    // Seasons are words of the CV, as `present` is.
    let date = |of: PartialDate| match of.part {
        Some(_) => date(words.own, region, of),
        None => date(words.own, region, of),
    };
    let one = |period: &Period| {
        let expected = |date: String| match period.expected {
            true => words.own.expected(&date),
            false => date,
        };
        let start = date(period.start);
        match period.end {
            PeriodEnd::Same => expected(start),
            PeriodEnd::Present => range(words.own, &start, words.own.present()),
            PeriodEnd::Date(end) => range(words.own, &start, &expected(date(end))),
        }
    };
    let all: Vec<String> = std::iter::once(period).chain(&period.further).map(one).collect();
    words.own.commas().list(&all)
}

/// Two dates with what a language has between them.
fn range(words: &Words, start: &str, end: &str) -> String {
    format!("{start}{}{end}", words.between_dates())
}

/// A period for a sheet that breaks its lines anywhere: a line may end behind what stands between two
/// dates or behind a comma, and not inside of `expected Jun 2027`.
pub fn with_whole_ends(period: &str, between_dates: &str) -> String {
    let whole = |words: &str| words.replace(' ', "\u{a0}");
    let (sign, space) = match between_dates.strip_suffix(' ') {
        Some(sign) => (whole(sign), " "),
        None => (whole(between_dates), ""),
    };
    let ends = |period: &str| -> String {
        let ends: Vec<String> = period.split(between_dates).map(whole).collect();
        ends.join(&format!("{sign}{space}"))
    };
    // The comma of Chinese and Japanese has no space, and needs none for a line to end.
    let all = period.split_inclusive([',', '،', '、']);
    let all = all.map(|one| match one.strip_prefix(' ') {
        Some(next) => format!(" {}", ends(next)),
        None => ends(one),
    });
    all.collect()
}

/// The days of a meeting, months in full: `January 24–26, 2025`.
pub fn days(words: &Words, region: Region, start: PartialDate, end: Option<PartialDate>) -> String {
    let is_american = region.convention().dates == DateForm::MonthByName;
    let long = |date: PartialDate| {
        let year = date.year.to_string();
        match (date.month, date.day) {
            (None, _) => self::date(words, region, date),
            (Some(month), None) => words.date_month(words.month_alone(month), &year),
            (Some(month), Some(day)) if is_american => {
                words.date_day_american(day, words.month(month), &year)
            }
            (Some(month), Some(day)) => words.date_day(day, words.month(month), &year),
        }
    };
    let Some(end) = end.filter(|end| *end != start) else { return long(start) };
    let whole = |date: PartialDate| Some((date.month?, date.day?));
    match (whole(start), whole(end)) {
        (Some((first, from)), Some((last, to))) if start.year == end.year => {
            let year = start.year.to_string();
            let month = words.month(first);
            match (first == last, is_american) {
                (true, true) => words.date_days_american(from, to, month, &year),
                (true, false) => words.date_days(from, to, month, &year),
                (false, true) => {
                    words.date_months_american(month, from, words.month(last), to, &year)
                }
                (false, false) => range(words, &long(start), &long(end)),
            }
        }
        _ => range(words, &long(start), &long(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Season;
    use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
    use crate::model::cv::region::REGIONS;
    use crate::words::Catalog;

    fn at(year: i16, month: Option<u8>, day: Option<u8>) -> PartialDate {
        PartialDate::new(year, month, day).unwrap()
    }

    fn part(year: i16, part: YearPart) -> PartialDate {
        PartialDate { year, month: None, day: None, part: Some(part) }
    }

    fn periods() -> Vec<Period> {
        let seasons = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];
        let mut dates = vec![at(2021, None, None), part(2021, YearPart::AcademicYear)];
        dates.extend((1..=12).map(|month| at(2021, Some(month), None)));
        dates.extend((1..=12).map(|month| at(2021, Some(month), Some(13))));
        dates.extend((1..=4).map(|quarter| part(2021, YearPart::Quarter(quarter))));
        dates.extend(seasons.map(|season| {
            part(2021, YearPart::Season { season, semester: false, crosses: false })
        }));
        let mut periods = Vec::new();
        for date in dates {
            let one = Period::at(date);
            let until = PartialDate { year: 2024, ..date };
            periods.push(Period { end: PeriodEnd::Present, ..one.clone() });
            periods.push(Period { end: PeriodEnd::Date(until), ..one.clone() });
            periods.push(Period { end: PeriodEnd::Date(until), expected: true, ..one.clone() });
            periods.push(Period { expected: true, ..one.clone() });
            periods.push(one);
        }
        periods
    }

    /// Whoever copies a date from a page into a text writes what folio can read.
    #[test]
    fn what_is_printed_is_read_back() {
        let catalog = Catalog::standard();
        let mut wrong = std::collections::BTreeSet::new();
        for language in catalog.languages() {
            let words = catalog.for_site(language);
            for (_, region) in REGIONS {
                let habits = DateHabits {
                    language,
                    is_month_first: region.convention().dates == DateForm::MonthByName,
                    ..DateHabits::default()
                };
                for written in periods() {
                    let mut printed = vec![period(words, region, &written)];
                    if written.end == PeriodEnd::Same && !written.expected {
                        printed.push(written_out(words.own, region, written.start));
                        printed.push(days(words.own, region, written.start, None));
                    }
                    if let (Some(_), PeriodEnd::Date(end)) = (written.start.day, written.end)
                        && !written.expected
                    {
                        printed.push(days(words.own, region, written.start, Some(end)));
                    }
                    for printed in printed {
                        let read = match read_date(&printed, habits) {
                            DateReading::Period(read) | DateReading::Doubtful(read, _) => {
                                Some(read)
                            }
                            _ => None,
                        };
                        if read.as_ref() != Some(&written) {
                            wrong.insert(format!("{language}: `{printed}` is {read:?}"));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
    }

    #[test]
    fn a_day_declines_its_month() {
        let catalog = Catalog::standard();
        let polish = catalog.for_site("pl");
        let region = REGIONS.iter().find(|(word, _)| *word == "us").unwrap().1;
        let shown = |date| period(polish, region, &Period::at(date));
        assert_eq!(shown(at(2024, Some(5), Some(1))), "1 maja 2024");
        assert_eq!(shown(at(2024, Some(5), None)), "maj 2024");
    }
}
