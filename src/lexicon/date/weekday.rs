//! The day of the week beside a date: it is read over where it is that of the date.
//!
//! A day that is not the date's is a slip, and the text is then no date. Knows the languages that
//! most bylines are written in, and no forms of two letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::{PartialDate, Period, PeriodEnd};
use crate::lexicon::date::part::Token;
use crate::lexicon::date::words::fold;

/// Monday to Sunday, one language a line.
const WEEKDAYS: [&str; 12] = [
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "Mon|Tue|Wed|Thu|Fri|Sat|Sun",
    "|Tues||Thurs||Sonnabend|",
    "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "segunda|terça|quarta|quinta|sexta|sábado|domingo",
    "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar",
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
    "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
];

static NAMES: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let days = WEEKDAYS.iter().flat_map(|names| (1..).zip(names.split('|')));
    days.filter(|(_, name)| !name.is_empty()).map(|(day, name)| (fold(name), day)).collect()
});

/// 1 for Monday to 7 for Sunday; `None` for any other word.
pub fn weekday(word: &str) -> Option<u8> {
    NAMES.get(&fold(word.trim_matches(|c: char| !c.is_alphabetic()))).copied()
}

/// The tokens without the days of the week and the commas behind them, and those days. `None` where
/// there is none.
pub fn without_weekdays(tokens: &[Token]) -> Option<(Vec<Token>, Vec<u8>)> {
    let mut rest = Vec::new();
    let mut days = Vec::new();
    let mut is_behind = false;
    for token in tokens {
        match token {
            Token::Unknown(word) if let Some(day) = weekday(word) => {
                days.push(day);
                is_behind = true;
                continue;
            }
            Token::Comma if is_behind => {}
            token => rest.push(token.clone()),
        }
        is_behind = false;
    }
    (!days.is_empty()).then_some((rest, days))
}

/// Whether a period begins, and ends, on these days of the week.
pub fn are_weekdays_of(days: &[u8], period: &Period) -> bool {
    let is_on = |day: u8, date: PartialDate| {
        let (Some(month), Some(of_month)) = (date.month, date.day) else { return false };
        let small = |number: u8| i8::try_from(number).unwrap_or_default();
        Date::new(date.year, small(month), small(of_month))
            .is_ok_and(|date| date.weekday().to_monday_one_offset() == small(day))
    };
    match (days, period.end) {
        ([day], PeriodEnd::Same | PeriodEnd::Present) => is_on(*day, period.start),
        ([first, last], PeriodEnd::Date(end)) => is_on(*first, period.start) && is_on(*last, end),
        _ => false,
    }
}
