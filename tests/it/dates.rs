//! Dates as people write them: `tests/dates` has texts with what they say, and texts that are none.

use folio::base::{PartialDate, Period, PeriodEnd, Season, YearPart};
use folio::lexicon::date_text::{DateDoubt, DateHabits, DateReading, read_date};

fn date(date: PartialDate) -> String {
    let part = match date.part {
        None => String::new(),
        Some(YearPart::AcademicYear) => "~academic".to_owned(),
        Some(YearPart::Quarter(quarter)) => format!("~q{quarter}"),
        Some(YearPart::Season { season, semester, crosses }) => {
            let season = match season {
                Season::Spring => "spring",
                Season::Summer => "summer",
                Season::Fall => "fall",
                Season::Winter => "winter",
            };
            let semester = if semester { "-semester" } else { "" };
            format!("~{season}{semester}{}", if crosses { "+" } else { "" })
        }
    };
    format!("{date}{part}")
}

fn period(of: &Period) -> String {
    let one = |period: &Period| {
        let end = match period.end {
            PeriodEnd::Same => String::new(),
            PeriodEnd::Present => "/..".to_owned(),
            PeriodEnd::Date(end) => format!("/{}", date(end)),
        };
        format!("{}{}{end}", if period.expected { "expected " } else { "" }, date(period.start))
    };
    std::iter::once(of).chain(&of.further).map(one).collect::<Vec<_>>().join(", ")
}

fn shown(text: &str, habits: DateHabits<'_>) -> String {
    match read_date(text, habits) {
        DateReading::Period(read) => period(&read),
        DateReading::Doubtful(read, DateDoubt::MonthOrYears { last_year, .. }) => {
            format!("{} ?{last_year}", period(&read))
        }
        DateReading::Doubtful(read, DateDoubt::DayOrMonth { other, .. }) => {
            format!("{} ?{other}", period(&read))
        }
        DateReading::Fault(fault) => {
            let name = format!("{fault:?}");
            format!("!{}", name.split([' ', '(']).next().unwrap())
        }
        DateReading::NoDate => "no date".to_owned(),
    }
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

#[test]
fn dates_are_read_as_people_write_them() {
    let table = include_str!("../dates/texts.tsv");
    let wrong: Vec<String> = lines(table)
        .filter_map(|line| {
            let (text, expected) = line.split_once('\t').unwrap();
            let shown = shown(text, DateHabits::default());
            (shown != expected).then(|| format!("`{text}` is {shown}, not {expected}"))
        })
        .collect();
    assert!(lines(table).count() >= 300);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_and_numbers_that_are_no_date_are_left_alone() {
    let table = include_str!("../dates/no-dates.txt");
    let wrong: Vec<String> = lines(table)
        .filter(|text| shown(text, DateHabits::default()) != "no date")
        .map(|text| format!("`{text}` is {}", shown(text, DateHabits::default())))
        .collect();
    assert!(lines(table).count() >= 100);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_region_decides_between_day_and_month() {
    let american = DateHabits { is_month_first: true, ..DateHabits::default() };
    assert_eq!(shown("03/04/2019", american), "2019-03-04 ?2019-04-03");
    assert_eq!(shown("15/04/2019", american), "2019-04-15");
    assert_eq!(shown("15.04.2019", american), "2019-04-15");
    assert_eq!(shown("04/15/2019", american), "2019-04-15");
    assert_eq!(shown("05/05/2019", american), "2019-05-05");
    assert_eq!(shown("03.04.2019", american), "2019-04-03");
}
