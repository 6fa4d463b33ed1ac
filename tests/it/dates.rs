//! Dates as people write them: `tests/dates` has texts with what they say, and texts that are none.

use folio::base::{PartialDate, Period, PeriodEnd, Season, YearPart};
use folio::lexicon::date::text::{
    DateDoubt, DateHabits, DateReading, faulty_end, read_date, says_when,
};
use scraper::{Html, Selector};
use serde_json::Value;

use super::support::{folder, outputs, poppler, text};

fn date(date: PartialDate) -> String {
    let part = match date.part {
        None => String::new(),
        Some(YearPart::AcademicYear) => "~academic".to_owned(),
        Some(YearPart::FiscalYear) => "~fiscal".to_owned(),
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
            format!("{} ?{}", period(&read), period(&other))
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
fn a_language_decides_what_its_people_write() {
    let read =
        |text: &str, language: &str| shown(text, DateHabits { language, ..DateHabits::default() });
    assert_eq!(read("2014.1 – 2019.2", "pt"), "2014-01/2019-12");
    assert_eq!(read("2014.1 – 2019.2", "pt-BR"), "2014-01/2019-12");
    assert_eq!(read("2014.1", "pt"), "2014-01/2014-06");
    assert_eq!(read("2014.1-2019.2", "zh"), "2014-01/2019-02");
    assert_eq!(read("1397", "fa"), "2018~academic");
    assert_eq!(read("1397", "en"), "no date");
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
fn a_date_with_a_slip_is_seen_behind_a_place() {
    let found =
        |text: &str| faulty_end(text, DateHabits::default()).map(|(at, _)| text[at..].to_owned());
    for end in ["10 Marhc 2020", "31 June 2019 – 1 July 2020", "Septembr 2020 – 2021"] {
        assert_eq!(found(&format!("Graz, {end}")).as_deref(), Some(end));
        assert_eq!(found(&format!("County Hospital Graz {end}")).as_deref(), Some(end));
    }
    assert_eq!(found("Graz, Septembr 2020").as_deref(), Some("Septembr 2020"));
    for text in lines(include_str!("../dates/no-dates.txt")) {
        assert_eq!(found(text), None, "{text}");
        assert_eq!(found(&format!("Graz, {text}")), None, "{text}");
    }
}

#[test]
fn what_says_when_and_is_no_date_is_no_place() {
    for text in ["irgendwann ab Mai 2019", "zwischen etwa 2019 und spät 2021", "אי שם במאי 2020"]
    {
        assert!(says_when(text), "{text}");
    }
    for text in lines(include_str!("../dates/no-dates.txt")) {
        assert!(!says_when(text), "{text}");
    }
    for text in ["passed 2019", "Hospital 12 de Octubre 2019", "Klinik 2000", "מרכז 2000"] {
        assert!(!says_when(text), "{text}");
    }
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

/// Dates as written, as a region prints them, and their first and last date for machines.
fn agree(region: &str, language: &str, dates: &[(&str, &str, &str, Option<&str>)]) {
    let mut cv = "## Experience {kind=work}\n".to_owned();
    for (at, (written, ..)) in dates.iter().enumerate() {
        cv += &format!("\n### Post {at}\nHospital · Graz · {written}\n");
    }
    let site = format!(
        "[site]\nlanguage = \"{language}\"\n[person]\nname = \"Ada Park\"\n[cv]\norder = \"as-written\"\nregion = \
         \"{region}\"\n"
    );
    let root = folder(&[("site.toml", site), ("content/cv.md", cv)]);
    let outputs = outputs(root.path());
    let page = Html::parse_document(&text(&outputs.site, "cv/index.html"));
    let times = Selector::parse("time").unwrap();
    let times: Vec<(String, String)> = page
        .select(&times)
        .map(|time| {
            let words: String = time.text().collect();
            (words.replace('\u{a0}', " "), time.attr("datetime").unwrap().to_owned())
        })
        .collect();
    let resume: Value = serde_json::from_str(&text(&outputs.site, "resume.json")).unwrap();
    let work = resume["work"].as_array().unwrap();
    let pdf = outputs.site.iter().find(|(path, _)| path.as_str().ends_with(".pdf")).unwrap().1;
    let paper = poppler("pdftotext", &["-raw"], pdf)
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!((times.len(), work.len()), (dates.len(), dates.len()));
    for ((at, (written, printed, start, end)), (words, datetime)) in
        dates.iter().enumerate().zip(times)
    {
        assert_eq!(words, *printed, "{written}");
        assert_eq!(datetime, *start, "{written}");
        assert_eq!(work[at]["startDate"].as_str(), Some(*start), "{written}");
        assert_eq!(work[at]["endDate"].as_str(), *end, "{written}");
        if let Some(paper) = &paper {
            let plain = |text: &str| text.replace(char::is_whitespace, "");
            assert!(plain(paper).contains(&plain(printed)), "{written} as {printed}: {paper}");
        }
    }
}

#[test]
fn page_paper_and_data_have_the_same_dates() {
    agree(
        "us",
        "en",
        &[
            ("Jun – Aug 2019", "Jun 2019 – Aug 2019", "2019-06", Some("2019-08")),
            ("3–5 May 2019", "May 3, 2019 – May 5, 2019", "2019-05-03", Some("2019-05-05")),
            ("5/2021 – 8/2021", "May 2021 – Aug 2021", "2021-05", Some("2021-08")),
            ("2017–", "2017 – present", "2017", None),
            ("since Sept. 2013", "Sep 2013 – present", "2013-09", None),
            ("Autumn 2019", "Fall 2019", "2019", Some("2019")),
            ("Fall 2019 – Spring 2020", "Fall 2019 – Spring 2020", "2019", Some("2020")),
            ("2020/21", "2020/21", "2020", Some("2021")),
            ("WS 2019/20", "Winter semester 2019/20", "2019", Some("2020")),
            ("Q1 2020", "Q1 2020", "2020", Some("2020")),
            ("2020, 2022", "2020, 2022", "2020", Some("2022")),
            ("2015–2017, 2019–present", "2015 – 2017, 2019 – present", "2015", None),
            ("04/15/2019", "Apr 15, 2019", "2019-04-15", Some("2019-04-15")),
        ],
    );
    agree(
        "de",
        "de",
        &[
            ("Okt. 2020 – heute", "10/2020 – heute", "2020-10", None),
            ("März 2019", "03/2019", "2019-03", Some("2019-03")),
            ("seit 05/2018", "05/2018 – heute", "2018-05", None),
            ("Summer 2019", "Sommer 2019", "2019", Some("2019")),
            ("Sommersemester 2019", "SS 2019", "2019", Some("2019")),
            ("3. – 5. Mai 2019", "03.05.2019 – 05.05.2019", "2019-05-03", Some("2019-05-05")),
        ],
    );
    agree("uk", "en", &[("Fall 2019", "Autumn 2019", "2019", Some("2019"))]);
}

#[test]
fn seasons_stand_in_the_order_of_their_months() {
    let sorted =
        ["Winter 2019", "Spring 2019", "Jul 2019", "Fall 2019", "Oct 2019", "Winter 2019/20"];
    let mut dates = sorted.map(|text| PartialDate::parse(text).unwrap());
    dates.reverse();
    dates.sort_by_key(PartialDate::earliest);
    assert_eq!(dates, sorted.map(|text| PartialDate::parse(text).unwrap()));
}
