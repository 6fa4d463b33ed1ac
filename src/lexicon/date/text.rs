//! Reads dates and periods from text, as people write them in many languages.
//!
//! What can be read in two ways is read in the one that is usual and says so; what looks like a
//! date and is none is a fault with its reason. Nothing is guessed in silence. The words are in
//! `words`, the forms in `grammar`, the calendar in `period`.

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::date::fault::fault_of;
use crate::lexicon::date::period::read_tokens;
use crate::lexicon::date::token::tokens;
use crate::lexicon::date::weekday::{are_weekdays_of, weekday, without_weekdays};

pub use crate::lexicon::date::doubt::{DateDoubt, DateFault};
pub use crate::lexicon::date::fault::says_when;
pub use crate::lexicon::date::period::DateHabits;
pub use crate::lexicon::date::solar::{is_written_persian, usual};

/// What a text says about time.
#[derive(Clone, Debug, PartialEq)]
pub enum DateReading {
    Period(Period),
    /// A period that can be read in another way, too.
    Doubtful(Period, DateDoubt),
    Fault(DateFault),
    /// The text is no date.
    NoDate,
}

impl PartialDate {
    /// Reads one date, such as `2020`, `Jan 2020`, `2020-01-15`, `15. Januar 2020` or `Summer
    /// 2020`; `None` if it can be read in two ways or not at all.
    pub fn parse(text: &str) -> Option<Self> {
        let period = match read_date(text, DateHabits::default()) {
            DateReading::Period(period)
            | DateReading::Doubtful(period, DateDoubt::MonthOrYears { .. }) => period,
            _ => return None,
        };
        (period.end == PeriodEnd::Same && period.further.is_empty() && !period.expected)
            .then_some(period.start)
    }
}

impl Period {
    /// Reads a date, a range or several of them; of two readings the one of most of the world.
    pub fn parse(text: &str) -> Option<Self> {
        match read_date(text, DateHabits::default()) {
            DateReading::Period(period) | DateReading::Doubtful(period, _) => Some(period),
            DateReading::Fault(_) | DateReading::NoDate => None,
        }
    }
}

/// No date is longer than this many bytes.
const LONGEST: usize = 300;

/// Reads a text that may be a date.
pub fn read_date(text: &str, habits: DateHabits<'_>) -> DateReading {
    // Every date has a number but the faulty ones, which have words of dates alone.
    if text.len() > LONGEST {
        return DateReading::NoDate;
    }
    let tokens = tokens(text);
    if tokens.is_empty() {
        return DateReading::NoDate;
    }
    if let Some((rest, days)) = without_weekdays(&tokens)
        && let Some(Ok((period, _))) = read_tokens(&rest, habits)
        && are_weekdays_of(&days, &period)
    {
        return DateReading::Period(period);
    }
    match read_tokens(&tokens, habits) {
        Some(Ok((period, None))) => DateReading::Period(period),
        Some(Ok((period, Some(doubt)))) => DateReading::Doubtful(period, doubt),
        Some(Err(fault)) => match fault_of(text, &tokens, Some(fault), habits) {
            Some(fault) => DateReading::Fault(fault),
            None => DateReading::NoDate,
        },
        None => match fault_of(text, &tokens, None, habits) {
            Some(fault) => DateReading::Fault(fault),
            None => DateReading::NoDate,
        },
    }
}

/// Whether a text is a date, a range or several of them.
pub fn reads_as_period(text: &str) -> bool {
    Period::parse(text).is_some()
}

/// Whether a text ends with a day of the week.
pub fn ends_with_weekday(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|word| weekday(word).is_some())
}

/// Where a date with a slip begins that ends a text, behind a comma or a space, and its fault. A
/// word and a year behind a space may be a name and count as none.
pub fn faulty_end(text: &str, habits: DateHabits<'_>) -> Option<(usize, DateFault)> {
    let mut after_comma = false;
    for (at, c) in text.char_indices() {
        after_comma |= c == ',';
        if !c.is_whitespace() {
            after_comma &= c == ',';
            continue;
        }
        let start = at + c.len_utf8();
        let end = &text[start..];
        if !after_comma && end.split_whitespace().count() < 3 {
            continue;
        }
        if let DateReading::Fault(fault) = read_date(end, habits)
            && matches!(
                fault,
                DateFault::Misspelled { .. }
                    | DateFault::NoSuchDay { .. }
                    | DateFault::NoSuchMonth(_)
                    | DateFault::Backwards
            )
        {
            return Some((start, fault));
        }
    }
    None
}
