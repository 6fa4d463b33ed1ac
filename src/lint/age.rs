//! How old something is that was true on a day.

use jiff::civil;

use crate::base::PartialDate;

/// The days from the last that a date may mean to today; none where one of them is no day.
pub fn age(of: PartialDate, today: PartialDate) -> Option<i64> {
    // A month counts as 31 days there.
    let day = |(year, month, day): (i16, u8, u8)| {
        let first = civil::Date::new(year, month.cast_signed(), 1).ok()?;
        let last = first.days_in_month();
        civil::Date::new(year, month.cast_signed(), day.cast_signed().min(last)).ok()
    };
    let (of, today) = (day(of.latest())?, day(today.earliest())?);
    Some((today - of).get_days().into())
}
