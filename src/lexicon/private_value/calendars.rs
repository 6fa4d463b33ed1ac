//! One day of birth in each calendar in which people write it.
//!
//! The Gregorian one, and where the whole day is known the Solar Hijri one and the eras of Japan and
//! Taiwan. What is around a date is looked at by [`Birthday`]; a day of an era says itself what it is.

use super::birthday::Birthday;
use super::near::letters;
use super::pattern::{Extent, Pattern, Place};
use crate::lexicon::date::words::eastern::ERAS;
use crate::lexicon::folded::Folded;

pub struct Calendars {
    birthdays: Vec<Birthday>,
    /// The letters of `平成6年5月2日`, whole.
    in_eras: Vec<Vec<u8>>,
}

impl Calendars {
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Calendars {
        let solar = month.zip(day).and_then(|(month, day)| Birthday::solar(year, month, day));
        let birthdays = std::iter::once(Birthday::new(year, month, day)).chain(solar).collect();
        let in_eras =
            month.zip(day).map_or_else(Vec::new, |(month, day)| in_eras(year, month, day));
        Calendars { birthdays, in_eras }
    }

    /// The birthday that a seed is of, and the seed's index there.
    fn of(&self, mut seed: usize) -> Option<(&Birthday, usize)> {
        for birthday in &self.birthdays {
            let count = birthday.seeds().len();
            if seed < count {
                return Some((birthday, seed));
            }
            seed -= count;
        }
        None
    }
}

impl Pattern for Calendars {
    fn seeds(&self) -> Vec<Vec<u8>> {
        self.birthdays.iter().flat_map(Pattern::seeds).chain(self.in_eras.clone()).collect()
    }

    fn is_word(&self, seed: usize) -> bool {
        self.of(seed).is_some_and(|(birthday, seed)| birthday.is_word(seed))
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        match self.of(seed) {
            Some((birthday, seed)) => birthday.at(text, seed, start, end),
            None => Some((start, end, Extent::Whole)),
        }
    }
}

/// A day as each era counts it that it is in, with one digit and with two.
fn in_eras(year: i32, month: u8, day: u8) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for era in &ERAS {
        let Some(of_era) =
            u32::try_from(year).ok().and_then(|year| (year + 1).checked_sub(era.first))
        else {
            continue;
        };
        if !(1..=era.last).contains(&of_era) {
            continue;
        }
        let mut years = vec![format!("{of_era}"), format!("{of_era:02}")];
        years.extend((of_era == 1).then(|| "元".to_owned()));
        let days = [format!("{month}月{day}日"), format!("{month:02}月{day:02}日")];
        for year in &years {
            all.extend(days.iter().map(|day| letters(&format!("{}{year}年{day}", era.name))));
        }
    }
    all.sort();
    all.dedup();
    all
}
