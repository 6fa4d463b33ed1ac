//! Days between dates. A date without a day counts from the first that it can mean.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::PartialDate;

/// The first day that a date can mean.
pub fn first_day(date: PartialDate) -> PartialDate {
    let (year, month, day) = date.earliest();
    PartialDate { year, month: Some(month), day: Some(day), part: None }
}

/// The day that is so many days later; the same day at the end of the calendar.
pub fn days_after(date: PartialDate, days: u32) -> PartialDate {
    moved(date, i64::from(days))
}

/// The day that is so many days earlier.
pub fn days_before(date: PartialDate, days: u32) -> PartialDate {
    moved(date, -i64::from(days))
}

fn moved(date: PartialDate, days: i64) -> PartialDate {
    let moved = civil(date).and_then(|day| day.checked_add(days.days()).ok());
    moved.and_then(partial).unwrap_or(first_day(date))
}

/// How many days `to` is after `from`: negative where it is before.
pub fn days_between(from: PartialDate, to: PartialDate) -> i32 {
    match (civil(from), civil(to)) {
        (Some(from), Some(to)) => from.until(to).map(|span| span.get_days()).unwrap_or_default(),
        _ => 0,
    }
}

fn civil(date: PartialDate) -> Option<Date> {
    let (year, month, day) = date.earliest();
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn partial(day: Date) -> Option<PartialDate> {
    PartialDate::new(day.year(), u8::try_from(day.month()).ok(), u8::try_from(day.day()).ok())
}
