//! The words of dates, one table per language: months, ongoing periods, future dates.
//!
//! The content format reads English alone. The grammar of dates is in `date_text`.

/// The words of dates in one language, in lower case except for the months.
struct DateWords {
    months: [&'static str; 12],
    /// Other spellings of months.
    other_months: &'static [(&'static str, u8)],
    /// The words for the end of an ongoing period.
    present: &'static [&'static str],
    /// The words before a future date.
    expected: &'static [&'static str],
    /// What separates the two dates of a range, with the spaces around it.
    range: &'static str,
}

const ENGLISH: DateWords = DateWords {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    other_months: &[("sept", 9)],
    present: &["present", "now", "today", "current", "ongoing"],
    expected: &["expected", "anticipated"],
    range: " to ",
};

const GERMAN: DateWords = DateWords {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    other_months: &[("jänner", 1), ("maerz", 3), ("mrz", 3), ("sept", 9)],
    present: &["heute", "jetzt", "laufend"],
    expected: &["voraussichtlich"],
    range: " bis ",
};

/// Every table, for values that must be recognized in any language.
const LANGUAGES: [&DateWords; 2] = [&ENGLISH, &GERMAN];
/// The languages in which the content format has dates.
const READ: [&DateWords; 1] = [&ENGLISH];

impl DateWords {
    /// A month by its name or the first three letters of it, in lower case.
    fn month_of(&self, text: &str) -> Option<u8> {
        let is_it = |name: &str| {
            let name = name.to_lowercase();
            name == text || text.chars().count() == 3 && name.starts_with(text)
        };
        let other = || self.other_months.iter().find(|(name, _)| *name == text);
        match self.months.iter().position(|name| is_it(name)) {
            Some(position) => u8::try_from(position + 1).ok(),
            None => other().map(|(_, month)| *month),
        }
    }

    fn is_present(&self, text: &str) -> bool {
        self.present.contains(&text)
    }
}

/// The names of a month, 1 to 12, in every language of the table, English first.
pub fn month_names(month: u8) -> impl Iterator<Item = &'static str> {
    LANGUAGES.into_iter().map(move |words| words.months[usize::from(month.clamp(1, 12)) - 1])
}

/// A month by its name or the first three letters of it, with or without a full stop.
pub fn month_of_word(text: &str) -> Option<u8> {
    let text = text.trim_end_matches('.').to_lowercase();
    READ.iter().find_map(|words| words.month_of(&text))
}

/// Whether a word says that a period is ongoing.
pub fn is_present(text: &str) -> bool {
    let text = text.to_lowercase();
    READ.iter().any(|words| words.is_present(&text))
}

/// The words before a future date.
pub fn expected_words() -> impl Iterator<Item = &'static str> {
    READ.into_iter().flat_map(|words| words.expected.iter().copied())
}

/// The words between the two dates of a range, with the spaces around them.
pub fn range_words() -> impl Iterator<Item = &'static str> {
    READ.into_iter().map(|words| words.range)
}

#[cfg(test)]
mod tests {
    use super::{GERMAN, LANGUAGES, month_names, month_of_word};

    #[test]
    fn every_month_has_its_names_and_their_beginnings() {
        for words in LANGUAGES {
            for (month, name) in (1..=12).zip(words.months) {
                let name = name.to_lowercase();
                let short: String = name.chars().take(3).collect();
                assert_eq!(words.month_of(&name), Some(month), "{name}");
                assert_eq!(words.month_of(&short), Some(month), "{short}");
            }
        }
        assert_eq!(
            ["Sept.", "MAY", "Ma", "Marc", ""].map(month_of_word),
            [Some(9), Some(5), None, None, None]
        );
        assert_eq!(month_of_word("Dez"), None, "the content format reads English");
        assert!(month_names(3).eq(["March", "März"]));
        assert!(GERMAN.is_present("heute"));
    }
}
