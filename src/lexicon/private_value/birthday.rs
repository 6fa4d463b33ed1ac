//! A date of birth in any order and in many languages.

use calendrical_calculations::{gregorian, persian};

use super::month::{Month, is_number};
use super::near::{has_word, is_dense, is_word, letters, tokens_after, tokens_before};
use super::pattern::{Extent, Pattern, Place};
use super::spelled;
use crate::lexicon::folded::{Folded, Gap, Token};

/// Words beside a date of birth, as people write them in the languages of [`super::month`].
pub const BIRTH: [&str; 79] = [
    "born",
    "birth",
    "birthday",
    "birthdate",
    "dateofbirth",
    "dob",
    "bday",
    "geboren",
    "geb",
    "geburt",
    "geburtstag",
    "geburtsdatum",
    "nele",
    "neele",
    "naissance",
    "anniversaire",
    "nacido",
    "nacida",
    "naci",
    "nacimiento",
    "cumpleanos",
    "nato",
    "nata",
    "nascita",
    "compleanno",
    "nascido",
    "nascida",
    "nascimento",
    "aniversario",
    "dogum",
    "dogdu",
    "dogumlu",
    "geboortedatum",
    "verjaardag",
    "urodzony",
    "urodzona",
    "urodzenia",
    "urodziny",
    "ميلاد",
    "الميلاد",
    "مواليد",
    "ولد",
    "родился",
    "родилась",
    "рождения",
    "जन्म",
    "nac",
    "fnac",
    "nasc",
    "nascimiento",
    "生年月日",
    "出生日期",
    "出生年月",
    "出生",
    "생년월일",
    "생일",
    "출생",
    "לידה",
    "متولد",
    "پیدائش",
    "נולד",
    "נולדה",
    "נולדתי",
    "יליד",
    "ילידת",
    "تولد",
    "زاده",
    "مولود",
    "ولدت",
    "وُلدت",
    "پیدا",
    "जन्मतिथि",
    "生于",
    "出生于",
    "生於",
    "urodzilam",
    "urodzilem",
    "nasci",
    "geburtig",
];

/// Words and endings between the parts of a date.
const LINKS: [&str; 39] = [
    "of", "the", "st", "nd", "rd", "th", "de", "del", "di", "da", "do", "den", "der", "dem", "le",
    "el", "il", "er", "ere", "eme", "e", "o", "a", "os", "ten", "tes", "г", "года", "年", "月",
    "日", "년", "월", "일", "в", "ב", "في", "در", "کو",
];

const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
];

pub struct Birthday {
    year: Vec<u8>,
    month: Option<Month>,
    day: Option<u8>,
    /// The date in eight digits and in six, in all orders.
    compact: Vec<Vec<u8>>,
    births: Vec<Vec<u8>>,
    /// The year and the day in words.
    said_years: Vec<Vec<u8>>,
    said_days: Vec<Vec<u8>>,
}

impl Birthday {
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Birthday {
        Birthday::with_month(year, month, day, Month::new)
    }

    /// The same day in the Solar Hijri calendar, by which Iran and Afghanistan count.
    pub fn solar(year: i32, month: u8, day: u8) -> Option<Birthday> {
        let fixed = gregorian::fixed_from_gregorian(year, month, day);
        let (year, month, day) = persian::fast_persian_from_fixed(fixed).ok()?;
        Some(Birthday::with_month(year, Some(month), Some(day), Month::solar))
    }

    fn with_month(
        year: i32,
        month: Option<u8>,
        day: Option<u8>,
        named: fn(u8) -> Month,
    ) -> Birthday {
        let said_years = spelled::number(u32::try_from(year).unwrap_or(0));
        let year = format!("{year:04}");
        let mut compact = Vec::new();
        if let (Some(month), Some(day)) = (month, day) {
            for year in [&year[..], &year[year.len() - 2..]] {
                for date in [
                    format!("{year}{month:02}{day:02}"),
                    format!("{year}{day:02}{month:02}"),
                    format!("{day:02}{month:02}{year}"),
                    format!("{month:02}{day:02}{year}"),
                ] {
                    compact.push(date.into_bytes());
                }
            }
        }
        Birthday {
            year: year.into_bytes(),
            month: month.map(named),
            day,
            compact,
            births: BIRTH.iter().map(|word| letters(word)).collect(),
            said_years,
            said_days: day.map_or_else(Vec::new, |day| spelled::number(u32::from(day))),
        }
    }

    fn short_year(&self) -> &[u8] {
        &self.year[self.year.len() - 2..]
    }

    fn is_day(&self, text: &Folded, token: &Token) -> bool {
        let Some(day) = self.day else { return false };
        let word = &text.letters()[token.start..token.end];
        let ordinal = ORDINALS.get(usize::from(day) - 1).map(|word| word.as_bytes());
        let ends_here = |said: &[u8]| {
            let from = token.end.checked_sub(said.len());
            from.is_some_and(|from| text.letters()[from..token.end] == *said)
        };
        is_number(word, day)
            || self.said_days.iter().any(|said| ends_here(said))
            || Some(word) == ordinal
            || {
                // `twenty-first` is two tokens, of which the later one comes first backwards.
                let from = token.start.checked_sub("twenty".len());
                ordinal.is_some_and(|ordinal| {
                    from.and_then(|from| text.letters().get(from..token.end)) == Some(ordinal)
                })
            }
    }

    fn is_month_word(&self, text: &Folded, token: &Token) -> bool {
        let word = &text.letters()[token.start..token.end];
        self.month.as_ref().is_some_and(|month| month.is_word(word))
    }

    fn is_month_number(&self, text: &Folded, token: &Token) -> bool {
        let word = &text.letters()[token.start..token.end];
        self.month.as_ref().is_some_and(|month| month.is_number(word))
    }

    /// Whether two tokens are day and month: in words, or both in numbers.
    fn is_day_and_month(&self, text: &Folded, one: &Token, two: &Token, is_sure: bool) -> bool {
        let in_words =
            |day: &Token, month: &Token| self.is_day(text, day) && self.is_month_word(text, month);
        let in_numbers = |day: &Token, month: &Token| {
            self.is_day(text, day) && self.is_month_number(text, month)
        };
        in_words(one, two)
            || in_words(two, one)
            || is_sure && (in_numbers(one, two) || in_numbers(two, one))
    }

    fn around_year(&self, text: &Folded, year: Token) -> Option<Place> {
        let is_long = year.end - year.start >= 4;
        let before = tokens_before(text, year.start, 2, Gap::Block, is_link);
        let after = tokens_after(text, year.end, 2, Gap::Block, is_link);
        if self.day.is_none() || self.month.is_none() {
            return self.imprecise(text, year, &before, &after);
        }
        for tokens in [&before, &after] {
            let [one, two] = tokens[..] else { continue };
            let (start, end) =
                (one.start.min(two.start).min(year.start), one.end.max(two.end).max(year.end));
            let widest = text.widest_gap(start, end);
            // A date in numbers is one group; with two digits for the year, only if nothing but
            // single signs part it.
            let is_sure = if is_long {
                widest <= Gap::Clause
            } else {
                widest == Gap::Mark && !self.goes_on(text, start, end)
            };
            // In `1991, 23 July 1992` another date begins behind the comma.
            let next = || tokens_after(text, end, 1, Gap::Sentence, is_link);
            let begins_another = start == year.start && next().iter().any(|token| token.is_number);
            let limit = match start == year.start {
                _ if begins_another => Gap::Space,
                true => Gap::Clause,
                false => Gap::Sentence,
            };
            if self.is_day_and_month(text, &one, &two, is_sure) && widest <= limit {
                return Some((start, end, Extent::Whole));
            }
        }
        None
    }

    /// Whether a number goes on before or after with a sign between: no date, then.
    fn goes_on(&self, text: &Folded, start: usize, end: usize) -> bool {
        let letter = |at: usize| text.letters().get(at).is_some_and(u8::is_ascii_digit);
        start > 0 && letter(start - 1) && text.gap_before(start) == Gap::Mark
            || letter(end) && text.gap_before(end) == Gap::Mark
    }

    /// A date without a day counts beside a word of birth.
    fn imprecise(
        &self,
        text: &Folded,
        year: Token,
        before: &[Token],
        after: &[Token],
    ) -> Option<Place> {
        let is_long = year.end - year.start >= 4;
        let is_beside = has_word(text, text.unit(year.start, Gap::Sentence), &self.births);
        let is_month =
            |token: &&Token| self.is_month_word(text, token) || self.is_month_number(text, token);
        let month = before.iter().take(1).chain(after.iter().take(1)).find(is_month);
        match (&self.month, month) {
            _ if !is_beside || !is_long => None,
            (None, _) => Some((year.start, year.end, Extent::Whole)),
            (Some(_), Some(month)) => {
                Some((year.start.min(month.start), year.end.max(month.end), Extent::Whole))
            }
            (Some(_), None) => None,
        }
    }

    /// The day and the month without the year, beside a word of birth.
    fn beside_birth(&self, text: &Folded, birth: usize) -> Option<Place> {
        let (start, end) = text.unit(birth, Gap::Block);
        let mut at = start;
        while at < end {
            let one = text.token_after(at)?;
            at = one.end;
            let Some(&two) = tokens_after(text, one.end, 1, Gap::Block, is_link).first() else {
                continue;
            };
            let is_sure = text.widest_gap(one.start, two.end) <= Gap::Mark;
            if two.end <= end && self.is_day_and_month(text, &one, &two, is_sure) {
                return Some((one.start, two.end, Extent::Part));
            }
        }
        None
    }
}

impl Pattern for Birthday {
    fn seeds(&self) -> Vec<Vec<u8>> {
        let births = self.births.iter().filter(|_| self.day.is_some());
        let said = self.said_years.iter();
        std::iter::once(self.short_year().to_vec()).chain(said.chain(births).cloned()).collect()
    }

    fn is_word(&self, seed: usize) -> bool {
        seed > 0
    }

    fn at(&self, text: &Folded, seed: usize, start: usize, end: usize) -> Option<Place> {
        if (1..=self.said_years.len()).contains(&seed) {
            let year = Token { start, end, is_number: false };
            return self.around_year(text, year).filter(|_| is_word(text, start, end));
        }
        if seed > 0 {
            return self
                .beside_birth(text, start)
                .filter(|_| is_word(text, start, end) || is_dense(text, start, end));
        }
        let digits = text.token_before(end)?.start;
        let number = text.token_after(digits)?;
        let word = &text.letters()[number.start..number.end];
        match word.len() {
            2 | 4 if self.year.ends_with(word) => self.around_year(text, number),
            6 if self.compact.iter().any(|date| date == word) => {
                let unit = text.unit(number.start, Gap::Sentence);
                has_word(text, unit, &self.births).then_some((
                    number.start,
                    number.end,
                    Extent::Whole,
                ))
            }
            8 | 14 if self.compact.iter().any(|date| date.len() == 8 && word.starts_with(date)) => {
                Some((number.start, number.end, Extent::Whole))
            }
            _ => None,
        }
    }
}

/// Whether a word stands between the parts of a date.
pub fn is_link(word: &[u8]) -> bool {
    LINKS.iter().any(|link| link.as_bytes() == word)
}
