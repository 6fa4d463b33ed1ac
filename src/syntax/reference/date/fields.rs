//! The date of a work from the fields of an entry: `date`, or `year` with `month` and `day`.
//!
//! Reports what cannot be read. It does not report a date that is missing, as a work that has not
//! appeared needs none, nor words that say how far the work is.

use crate::base::PartialDate;
use crate::syntax::codes::UNREADABLE_DATE;
use crate::syntax::reference::date::issued::IssuedDate;
use crate::syntax::reference::date::shape::{Shape, ShapeRange};
use crate::syntax::reference::date::text::{DateText, is_no_date, issued, read, read_part};
use crate::syntax::reference::remark::Remark;
use crate::syntax::reference::status::{Status, StatusReading};

/// The words in a field for a date that are no part of the date, for `Status::of_words`: `in press`
/// of `2020, in press`. `None` if there are none.
pub fn words_beside_date(text: &str) -> Option<String> {
    let found = read(text, true);
    Some(found.rest).filter(|rest| !rest.is_empty() && !is_letter_of_year(rest))
}

impl IssuedDate {
    /// Reads the fields of an entry, as plain text. `date` goes before `year`, and `month` and `day`
    /// are used where it does not say them. What is no date is reported with the words of its field,
    /// except words that hold a status or may hold one: those are not reported here, and
    /// `words_beside_date` gives them back for `date` and `year`.
    pub fn from_fields(
        date: Option<&str>,
        year: Option<&str>,
        month: Option<&str>,
        day: Option<&str>,
        remarks: &mut Vec<Remark>,
    ) -> Option<IssuedDate> {
        let [date, year, month, day] = [date, year, month, day]
            .map(|field| Some(field?.trim()).filter(|text| !text.is_empty()));
        let by_date = date.and_then(|text| dated(text, true, remarks));
        // `2009-10` is two years, if it is not the month beside it.
        let is_month = |text: &str| {
            let number = text.rsplit(['-', '/']).next().and_then(|last| last.trim().parse().ok());
            let beside = month.and_then(read_part).and_then(|range| range.start.month);
            number.is_some() && number == beside
        };
        let by_year = year.and_then(|text| dated(text, is_month(text), remarks));
        if let (Some(found), Some(other), Some(text)) = (by_date, by_year, year)
            && other.start.year != found.start.year
            && found.end.is_none_or(|end| end.year != other.start.year)
        {
            remarks.push(two_years(text, found.start.year));
        }
        let base = by_date.map(|found| match by_year {
            // `date` may be the bare year of a `year` that says more.
            Some(other) if is_bare(&found) && other.start.year == found.start.year => other,
            _ => found,
        });
        let base = base.or(by_year).or_else(|| {
            let in_month = month.and_then(|text| read(text, false).date);
            in_month.or_else(|| day.and_then(|text| read(text, false).date))
        });
        let Some(mut found) = base else {
            for text in [month, day].into_iter().flatten() {
                remarks.push(without_year(text));
            }
            return None;
        };
        if let Some(text) = month {
            add_month(&mut found, text, remarks);
        }
        if let Some(text) = day {
            add_day(&mut found, text, remarks);
        }
        Some(found)
    }
}

fn is_bare(date: &IssuedDate) -> bool {
    let start = date.start;
    date.end.is_none() && start.month.is_none() && start.part.is_none()
}

/// The date of a field that should hold one with its year.
fn dated(text: &str, is_iso: bool, remarks: &mut Vec<Remark>) -> Option<IssuedDate> {
    let DateText { date, rest, is_ambiguous, is_undated, is_backwards } = read(text, is_iso);
    if is_undated {
        return None;
    }
    if is_ambiguous {
        remarks.push(ambiguous(text));
    }
    if is_backwards {
        remarks.push(backwards(text));
    }
    if !rest.is_empty() && Status::of_words(&rest) == StatusReading::NoStatus {
        remarks.push(match date {
            Some(date) => lost_words(text, &rest, &date),
            None => unreadable(text),
        });
    }
    date
}

fn add_month(found: &mut IssuedDate, text: &str, remarks: &mut Vec<Remark>) {
    if is_no_date(text) && !text.contains('0') {
        return;
    }
    let year = found.start.year;
    let with_year = |shape: Shape| Shape { year: shape.year.or(Some(year)), ..shape };
    let range = read_part(text)
        .filter(|range| [Some(range.start), range.end].into_iter().flatten().all(is_of_calendar))
        .map(|range| {
            let crosses = range.end.is_some_and(|end| end.month < range.start.month)
                && range.end.is_some_and(|end| end.year.is_none() && end.month.is_some());
            let end = range.end.map(|end| match crosses {
                true => Shape { year: Some(year + 1), ..end },
                false => with_year(end),
            });
            ShapeRange { start: with_year(range.start), end }
        });
    let Some((read, _)) = range.and_then(issued).filter(|(read, _)| read.start.year == year) else {
        remarks.push(unreadable_month(text, found));
        return;
    };
    let says_more = is_bare(found) && !is_bare(&read);
    let same_month = read.start.month.is_some() && read.start.month == found.start.month;
    let adds_day = same_month && found.start.day.is_none() && found.end.is_none();
    if says_more || adds_day {
        *found = IssuedDate { is_uncertain: found.is_uncertain, ..read };
    } else if !same_month
        && (read.start.month, read.start.part) != (found.start.month, found.start.part)
    {
        remarks.push(two_months(text, found));
    }
}

/// Whether a shape without a year has a day that its month can have.
fn is_of_calendar(shape: Shape) -> bool {
    PartialDate::new(shape.year.unwrap_or(2000), shape.month, shape.day).is_some()
}

fn add_day(found: &mut IssuedDate, text: &str, remarks: &mut Vec<Remark>) {
    let start = found.start;
    let days: Vec<Option<u8>> = text
        .split(['-', '–', '/', '—'])
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let part = part.trim();
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let is_ending = matches!(&part[end..], "" | "." | "st" | "nd" | "rd" | "th");
            part[..end].parse().ok().filter(|_| is_ending)
        })
        .collect();
    let dates: Vec<Option<PartialDate>> =
        days.iter().map(|day| PartialDate::new(start.year, start.month, Some((*day)?))).collect();
    match dates[..] {
        [Some(date)] if start.day.is_none() => found.start = date,
        [Some(date)] if start.day == date.day => {}
        [Some(date), Some(end)] if start.day.is_none() && end > date => {
            found.start = date;
            found.end = Some(end);
        }
        // A zero is what programs write for a day that they do not know.
        _ if days[..] == [Some(0)] => {}
        // The day of a date that the month field has told whole, `15 March` or `March 2024`.
        _ if read(text, false).date.is_some_and(|read| read.start == start) => {}
        _ => remarks.push(unreadable_day(text, found)),
    }
}

fn remark(cause: &str, message: String, text: &str, help: &str) -> Remark {
    Remark {
        code: &UNREADABLE_DATE,
        cause: cause.to_owned(),
        message,
        words: Some(text.to_owned()),
        replacement: None,
        help: help.to_owned(),
    }
}

const WAYS: &str = "write `date = {2025-01-24}`, or `year = {2025}` and `month = {1}`";

fn unreadable(text: &str) -> Remark {
    let digits = text.trim_matches(|c: char| !c.is_ascii_digit());
    let is_short = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_short && text.chars().filter(|c| c.is_alphanumeric()).count() == 2 {
        return remark(
            "a year of two digits",
            format!("the year `{text}` has two digits, and could be of either century"),
            text,
            "write the year with four digits, as in `year = {1998}`",
        );
    }
    remark("no year of four digits", format!("`{text}` has no year of four digits"), text, WAYS)
}

fn without_year(text: &str) -> Remark {
    remark(
        "a month or a day without a year",
        format!("`{text}` has no year beside it, so the work has no date"),
        text,
        WAYS,
    )
}

fn ambiguous(text: &str) -> Remark {
    remark(
        "day and month cannot be told apart",
        format!("`{text}` can be read in two ways, so only its year is used"),
        text,
        "write the year, the month and the day, as in `date = {2025-01-24}`",
    )
}

fn backwards(text: &str) -> Remark {
    remark(
        "a range that ends before it begins",
        format!("`{text}` ends before it begins, so only its beginning is used"),
        text,
        "look at both dates; a range is written as in `date = {2019-12/2020-01}`",
    )
}

fn lost_words(text: &str, rest: &str, date: &IssuedDate) -> Remark {
    let year = date.start.year;
    if is_letter_of_year(rest) {
        let mut remark = remark(
            "a letter behind the year",
            format!(
                "the letter of `{text}` is left out: citation styles add one where it is needed"
            ),
            text,
            "write the year alone",
        );
        remark.replacement = Some(format!("{year:04}"));
        return remark;
    }
    remark(
        "other words beside a date",
        format!("`{rest}` beside the date {} is not shown", date.start),
        text,
        "let the date stand alone, and write the other words into the field they belong to",
    )
}

fn unreadable_month(text: &str, date: &IssuedDate) -> Remark {
    remark(
        "a month that cannot be read",
        format!("the month `{text}` cannot be read, so the date is {}", date.start),
        text,
        "write it as a number, as in `month = {3}`, or as `month = mar`",
    )
}

fn unreadable_day(text: &str, date: &IssuedDate) -> Remark {
    let message = match date.start.month {
        Some(_) => format!("{} has no day `{text}`", date.start),
        None => format!("the day `{text}` has no month beside it"),
    };
    remark("a day that cannot be read", message, text, "write the date as `date = {2025-01-24}`")
}

fn two_years(text: &str, year: i16) -> Remark {
    remark(
        "two years",
        format!("`year` says {text} and `date` says {year}; {year} is used"),
        text,
        "keep the one that is right, and remove the other field",
    )
}

fn two_months(text: &str, date: &IssuedDate) -> Remark {
    remark(
        "two months",
        format!("`month` says {text} beside the date {}, which is used", date.start),
        text,
        "keep the one that is right, and remove the other",
    )
}

/// Whether words beside a year are the letter of a citation: `a` of `2020a`.
fn is_letter_of_year(rest: &str) -> bool {
    rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{IssuedDate, Remark, words_beside_date};

    /// A date as the tests write it, with its end, its part of a year and a mark if it is uncertain.
    fn show(date: Option<IssuedDate>) -> String {
        let Some(date) = date else { return "none".to_owned() };
        let one = |date: crate::base::PartialDate| match date.part {
            Some(crate::base::YearPart::Season { season, crosses, .. }) => {
                format!("{date} {season:?}{}", if crosses { " crosses" } else { "" })
            }
            Some(part) => format!("{date} {part:?}"),
            None => date.to_string(),
        };
        let end = date.end.map(|end| format!("/{}", one(end))).unwrap_or_default();
        format!("{}{end}{}", one(date.start), if date.is_uncertain { "?" } else { "" })
    }

    fn read(fields: [&str; 4]) -> (String, Vec<Remark>) {
        let mut remarks = Vec::new();
        let [date, year, month, day] =
            fields.map(|field| Some(field).filter(|text| !text.is_empty()));
        let date = IssuedDate::from_fields(date, year, month, day, &mut remarks);
        (show(date), remarks)
    }

    #[test]
    fn texts() {
        for (text, date) in [
            ("2024", "2024"),
            ("2024-03", "2024-03"),
            ("2024-03-15", "2024-03-15"),
            ("2024-3-5", "2024-03-05"),
            ("2024.03.15", "2024-03-15"),
            ("2024-03-15T00:00:00Z", "2024-03-15"),
            ("2024-03-15 10:20:30", "2024-03-15"),
            ("20240315", "2024-03-15"),
            ("2024/03/15/", "2024-03-15"),
            ("2024/03//", "2024-03"),
            ("2024///", "2024"),
            ("2024//", "2024"),
            ("2024/03/15", "2024-03-15"),
            ("1998///Summer", "1998 Summer"),
            ("2024/3/1/", "2024-03-01"),
            ("2024 Mar-Apr", "2024-03/2024-04"),
            ("2024 Mar 15", "2024-03-15"),
            ("2024 Winter", "2024 Winter"),
            ("2024 Spring-Summer", "2024 Spring/2024 Summer"),
            ("2023 Dec-2024 Jan", "2023-12/2024-01"),
            ("2024 Dec-Jan", "2024-12/2025-01"),
            ("1998 Dec 28-1999 Jan 3", "1998-12-28/1999-01-03"),
            ("2024 Mar 15-21", "2024-03-15/2024-03-21"),
            ("2024 1st Quart", "2024 Quarter(1)"),
            ("2024 Q1", "2024 Quarter(1)"),
            ("Winter 2019/20", "2019 Winter crosses"),
            ("Fall 1999", "1999 Fall"),
            ("15 March 2024", "2024-03-15"),
            ("March 15, 2024", "2024-03-15"),
            ("March 15th, 2024", "2024-03-15"),
            ("Mar. 2024", "2024-03"),
            ("15. März 2024", "2024-03-15"),
            ("15 de marzo de 2024", "2024-03-15"),
            ("1er mars 2024", "2024-03-01"),
            ("15-Mar-2024", "2024-03-15"),
            ("2024-Mar-15", "2024-03-15"),
            ("Jan/Feb 2020", "2020-01/2020-02"),
            ("Jan-Feb 2020", "2020-01/2020-02"),
            ("Dec-Jan 2020", "2019-12/2020-01"),
            ("24-26 January 2025", "2025-01-24/2025-01-26"),
            ("January 24-26, 2025", "2025-01-24/2025-01-26"),
            ("30 January-2 February 2025", "2025-01-30/2025-02-02"),
            ("03/2024", "2024-03"),
            ("15/03/2024", "2024-03-15"),
            ("03/15/2024", "2024-03-15"),
            ("15.03.2024", "2024-03-15"),
            ("04.03.2024", "2024-03-04"),
            ("03/04/2024", "2024"),
            ("2019-12/2020-01", "2019-12/2020-01"),
            ("2019-12-30/2020-01-02", "2019-12-30/2020-01-02"),
            ("2019/2020", "2019/2020"),
            ("2019\u{2013}2020", "2019/2020"),
            ("2019--2020", "2019/2020"),
            ("2019-20", "2019/2020"),
            ("2019/20", "2019/2020"),
            ("2019-", "2019"),
            ("2019/", "2019"),
            ("2019/..", "2019"),
            ("../2020", "2020"),
            ("/2020", "2020"),
            ("2024-21", "2024 Spring"),
            ("2024-24", "2024 Winter"),
            ("2024-33", "2024 Quarter(1)"),
            ("1870?", "1870?"),
            ("2024~", "2024?"),
            ("2024%", "2024?"),
            ("2020-XX", "2020"),
            ("2020-XX-XX", "2020"),
            ("2020-00-00", "2020"),
            ("2020-05-00", "2020-05"),
            ("c. 1990", "1990?"),
            ("ca. 1990", "1990?"),
            ("circa 1990", "1990?"),
            ("um 1990", "1990?"),
            ("c2020", "2020"),
            ("\u{a9}2020", "2020"),
            ("(2020)", "2020"),
            ("[2020]", "2020"),
            ("{2020}", "2020"),
            ("2020a", "2020"),
            ("2020, in press", "2020"),
            ("in press 2020", "2020"),
            ("2020 [1999]", "2020"),
            ("2024-13-05", "2024"),
            ("2024-02-30", "2024-02"),
            ("2020年3月15日", "2020-03-15"),
            ("Mär 2020", "2020-03"),
            ("settembre 2020", "2020-09"),
            ("\u{ff12}\u{ff10}\u{ff12}\u{ff14}", "2024"),
            ("15.-18. März 2024", "2024-03-15/2024-03-18"),
            ("2024 (March)", "2024-03"),
            ("2024 (March 15)", "2024-03-15"),
            ("2024 [published online 2023 Dec 5]", "2024"),
            ("Friday, March 15, 2024", "2024-03-15"),
            ("Third Quarter 2024", "2024 Quarter(3)"),
            ("4. Quartal 2024", "2024 Quarter(4)"),
            ("1990s", "1990?"),
            ("2020.0", "2020"),
            ("cop. 2020", "2020"),
            ("n.d.", "none"),
            ("n. d.", "none"),
            ("o. J.", "none"),
            ("98", "none"),
            ("in press", "none"),
            ("19XX", "none"),
            ("", "none"),
        ] {
            assert_eq!(show(IssuedDate::of_text(text)), date, "{text}");
        }
    }

    /// A year, with a month or a day that cannot be read or can.
    #[test]
    fn fields() {
        for (fields, date, causes) in [
            (["", "2018", "JAN-FEB", ""], "2018-01/2018-02", ""),
            (["", "2018", "March/April", ""], "2018-03/2018-04", ""),
            (["", "2018", "1~jan", ""], "2018-01-01", ""),
            (["", "2018", "1 January", ""], "2018-01-01", ""),
            (["", "2018", "January~15", ""], "2018-01-15", ""),
            (["", "2018", "Spring", ""], "2018 Spring", ""),
            (["", "2018", "May 3", ""], "2018-05-03", ""),
            (["", "2018", "May 3-7", ""], "2018-05-03/2018-05-07", ""),
            (["", "2018", "März", ""], "2018-03", ""),
            (["", "2018", "décembre", ""], "2018-12", ""),
            (["", "2018", "enero", ""], "2018-01", ""),
            (["", "2018", "março", ""], "2018-03", ""),
            (["", "2018", "maggio", ""], "2018-05", ""),
            (["", "2018", "5--6", ""], "2018-05/2018-06", ""),
            (["", "2018", "12/1", ""], "2018-12/2019-01", ""),
            (["", "2018", "Dec-Jan", ""], "2018-12/2019-01", ""),
            (["", "2018", "#mar#", ""], "2018-03", ""),
            (["", "2018", "03", ""], "2018-03", ""),
            (["", "2018", "03-15", ""], "2018-03-15", ""),
            (["", "2018", "Q2", ""], "2018 Quarter(2)", ""),
            (["", "2018", "VII-VIII", ""], "2018-07/2018-08", ""),
            (["", "2018", "n/a", ""], "2018", ""),
            (["", "2018", "Easter", ""], "2018", "a month that cannot be read"),
            (["", "2018", "0", ""], "2018", "a month that cannot be read"),
            (["", "2018", "13", ""], "2018", "a month that cannot be read"),
            (["", "2018", "soon", ""], "2018", "a month that cannot be read"),
            (["", "2018", "Feb 30", ""], "2018", "a month that cannot be read"),
            (["", "2018", "2018-05", ""], "2018-05", ""),
            (["", "2018", "2024-05", ""], "2018", "a month that cannot be read"),
            (["", "", "2024-05", ""], "2024-05", ""),
            (["", "", "May 2024", ""], "2024-05", ""),
            (["", "", "May", ""], "none", "a month or a day without a year"),
            (["", "Mar 2020", "", ""], "2020-03", ""),
            (["", "Mar 2020", "3", ""], "2020-03", ""),
            (["", "Mar 2020", "4", ""], "2020-03", "two months"),
            (["", "2020-05", "5", "12"], "2020-05-12", ""),
            // In a field for a year these are two years, in one for a date a month.
            (["", "2009-10", "", ""], "2009/2010", ""),
            (["", "2009--10", "", ""], "2009/2010", ""),
            (["", "2009/10", "", ""], "2009/2010", ""),
            (["", "1998-99", "", ""], "1998/1999", ""),
            (["", "2024-03", "", ""], "2024-03", ""),
            (["", "2003-04", "", ""], "2003-04", ""),
            (["", "2008-11", "", ""], "2008-11", ""),
            (["", "2009-10", "oct", ""], "2009-10", ""),
            (["2009-10", "", "", ""], "2009-10", ""),
            (["", "2020", "5", "12"], "2020-05-12", ""),
            (["", "2020", "5", "12th"], "2020-05-12", ""),
            (["", "2020", "5", "12-14"], "2020-05-12/2020-05-14", ""),
            (["", "2020", "5", "0"], "2020-05", ""),
            (["", "2020", "2", "30"], "2020-02", "a day that cannot be read"),
            (["", "2020", "", "12"], "2020", "a day that cannot be read"),
            (["2020", "2020", "5", ""], "2020-05", ""),
            (["2020-05", "2020", "May", ""], "2020-05", ""),
            (["2020-05", "2019", "", ""], "2020-05", "two years"),
            (["2019-12/2020-01", "2020", "", ""], "2019-12/2020-01", ""),
            (["someday", "2020", "", ""], "2020", "no year of four digits"),
            (["", "98", "", ""], "none", "a year of two digits"),
            (["", "'98", "", ""], "none", "a year of two digits"),
            (["", "20201", "", ""], "none", "no year of four digits"),
            (["", "2020a", "", ""], "2020", "a letter behind the year"),
            (["", "2020 [1999]", "", ""], "2020", "other words beside a date"),
            (["", "03/04/2024", "", ""], "2024", "day and month cannot be told apart"),
            (["", "2020/2019", "", ""], "2020", "a range that ends before it begins"),
            (["", "2021-22", "", ""], "2021/2022", ""),
            (["2021-22", "", "", ""], "2021 Summer", ""),
            (["", "in press", "", ""], "none", ""),
            (["", "2020, in press", "", ""], "2020", ""),
            (["", "forthcoming", "may", ""], "none", "a month or a day without a year"),
            (["", "n.d.", "", ""], "none", ""),
            (["", "", "", ""], "none", ""),
        ] {
            let (found, remarks) = read(fields);
            let found_causes: Vec<&str> =
                remarks.iter().map(|remark| remark.cause.as_str()).collect();
            let found_causes = found_causes.join(", ");
            assert_eq!((found.as_str(), found_causes.as_str()), (date, causes), "{fields:?}");
        }
    }

    #[test]
    fn words_for_the_status() {
        for (text, words) in [
            ("in press", Some("in press")),
            ("2020, in press", Some("in press")),
            ("in press (2020)", Some("in press")),
            ("2020 (accepted)", Some("accepted")),
            ("Submitted March 2024", Some("Submitted")),
            ("2020", None),
            ("2020a", None),
            ("n.d.", None),
        ] {
            assert_eq!(words_beside_date(text).as_deref(), words, "{text}");
        }
    }

    #[test]
    fn numbers_of_csl() {
        let of = |start: &[i64], end: Option<&[i64]>, season| {
            show(IssuedDate::of_numbers(start, end, season, false))
        };
        assert_eq!(of(&[2024, 3, 15], None, None), "2024-03-15");
        assert_eq!(of(&[2024, 13], None, None), "2024 Spring");
        assert_eq!(of(&[2024, 24], None, None), "2024 Winter");
        assert_eq!(of(&[2024], None, Some(3)), "2024 Fall");
        assert_eq!(of(&[2024, 2, 30], None, None), "2024-02");
        assert_eq!(of(&[2024, 0, 0], None, None), "2024");
        assert_eq!(of(&[2024, 1], Some(&[2024, 2]), None), "2024-01/2024-02");
        assert_eq!(of(&[0], None, None), "none");
        assert_eq!(of(&[i64::MAX], None, None), "none");
        assert_eq!(of(&[], None, None), "none");
    }

    #[test]
    fn a_year_far_off() {
        let remark = |text: &str, this| IssuedDate::of_text(text).unwrap().remark_on_year(this);
        assert!(remark("1799", None).is_some());
        assert!(remark("1800", None).is_none());
        assert!(remark("2027", Some(2025)).is_none());
        assert!(remark("2028", Some(2025)).is_some());
        assert!(remark("2028", None).is_none());
    }

    proptest::proptest! {
        /// A year of four digits is never lost, whatever stands around it.
        #[test]
        fn no_year_is_lost(
            front in "([ -~äé–]{0,7}[ -/:-~äé–])?",
            back in "([ -/:-~äé–][ -~äé–]{0,7})?",
            month in "[ -~äé–]{0,12}",
            year in 1000..=2999i16,
        ) {
            let text = format!("{front}{year}{back}");
            let mut remarks = Vec::new();
            let date = IssuedDate::from_fields(None, Some(&text), Some(&month), None, &mut remarks);
            let said = |date: IssuedDate| {
                date.start.year == year || date.end.is_some_and(|end| end.year == year)
            };
            let told = remarks.iter().any(|remark| {
                format!("{}{:?}", remark.message, remark.words).contains(&year.to_string())
            });
            proptest::prop_assert!(date.is_some_and(said) || told, "{text:?} {date:?} {remarks:?}");
            proptest::prop_assert!(date.is_some(), "{text:?}");
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,60}", other in "\\PC{0,30}") {
            let (date, month) = (Some(text.as_str()), Some(other.as_str()));
            IssuedDate::from_fields(date, month, date, month, &mut Vec::new());
            words_beside_date(&text);
        }
    }
}
