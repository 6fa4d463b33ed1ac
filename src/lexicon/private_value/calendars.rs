//! One day of birth in each calendar in which people write it.
//!
//! The Gregorian one, and the Solar Hijri one where the whole day is known. What is around a date is
//! looked at by [`Birthday`].

use super::birthday::Birthday;
use super::pattern::{Pattern, Place};
use crate::lexicon::folded::Folded;

pub struct Calendars {
    birthdays: Vec<Birthday>,
}

impl Calendars {
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Calendars {
        let solar = month.zip(day).and_then(|(month, day)| Birthday::solar(year, month, day));
        let birthdays = std::iter::once(Birthday::new(year, month, day)).chain(solar).collect();
        Calendars { birthdays }
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
        self.birthdays.iter().flat_map(Pattern::seeds).collect()
    }

    fn is_word(&self, seed: usize) -> bool {
        self.of(seed).is_some_and(|(birthday, seed)| birthday.is_word(seed))
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        let (birthday, seed) = self.of(seed)?;
        birthday.at(text, seed, start, end)
    }
}
