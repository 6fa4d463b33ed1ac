//! The words of dates, one table per language: months, seasons, ongoing periods, future dates.
//!
//! A word is looked up in all languages at once, without case, accents and full stops: no word
//! names two different months. The grammar of dates is in `grammar`.

pub mod eastern;
pub mod near_eastern;
mod table;
mod tables;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::Season;
use crate::lexicon::date::words::eastern::{FROM, ONWARDS, TERMS, UNTIL};
use crate::lexicon::date::words::near_eastern::SOLAR_MONTHS;
use crate::lexicon::date::words::table::DateWords;
use crate::lexicon::date::words::tables::{ENGLISH, LANGUAGES};

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateWord {
    Month(u8),
    /// A month of the solar calendar of Iran.
    SolarMonth(u8),
    Season(Season),
    /// `Wintersemester`, `WS`.
    SeasonSemester(Season),
    Semester,
    /// Beside the number of a quarter: `Quartal`.
    Quarter,
    /// The end of an ongoing period.
    Present,
    /// Before the start of an ongoing period, or of a range.
    Since,
    /// Behind the start of an ongoing period: `onwards`.
    Onwards,
    /// Between the two dates of a range.
    Range,
    /// Behind the start of a range or of an ongoing period: `から`.
    From,
    /// Behind the end of a range: `まで`.
    Until,
    And,
    /// Before or behind a future date.
    Expected,
    /// About a year, which folio has no form for: `ca.`, `early`.
    About,
    /// Says nothing: `of`, `de`.
    Filler,
    /// Says that two years are one: `academic year`.
    Academic,
    /// Makes a range of two dates with `and` between them.
    Between,
    /// Says what was in a year: `class of`.
    Occasion,
}

/// Words that are one letter from a month and mean something else.
const NO_MISSPELLINGS: [&str; 24] = [
    "august", "decent", "jules", "julia", "julian", "juliet", "junior", "juniors", "juno", "major",
    "marc", "maria", "marie", "mario", "marina", "mark", "marsh", "mary", "master", "match",
    "mayor", "medi", "member", "senior",
];

/// Beside the number of a quarter.
const QUARTERS: &str = "quarter,Quartal,trimestre,kwartał,kwartału,kwartaal,çeyrek,רבעון,ربع,الربع,\
    سهماهه,سه ماهه,سہ ماہی,तिमाही";

const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

static WORDS: LazyLock<HashMap<String, DateWord>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for language in &LANGUAGES {
        for (form, word) in language.forms() {
            words.entry(fold(form)).or_insert(word);
        }
    }
    let terms = SEASONS.into_iter().zip(TERMS).flat_map(|(season, forms)| {
        forms.split(',').map(move |form| (form, DateWord::SeasonSemester(season)))
    });
    let behind = [
        (FROM, DateWord::From),
        (UNTIL, DateWord::Until),
        (ONWARDS, DateWord::Onwards),
        (QUARTERS, DateWord::Quarter),
    ];
    let behind =
        behind.into_iter().flat_map(|(forms, word)| forms.split(',').map(move |form| (form, word)));
    let solar = (1..=12).flat_map(|month| {
        solar_month_names(month).map(move |name| (name, DateWord::SolarMonth(month)))
    });
    words.extend(solar.chain(behind).chain(terms).map(|(form, word)| (fold(form), word)));
    words
});

impl DateWords {
    fn months(&self) -> impl Iterator<Item = (u8, &'static str)> {
        (1..=12)
            .zip(self.months.split('|'))
            .flat_map(|(month, forms)| forms.split(',').map(move |form| (month, form.trim())))
    }

    fn seasons(&self) -> impl Iterator<Item = (Season, &'static str)> {
        SEASONS
            .into_iter()
            .zip(self.seasons.split('|'))
            .flat_map(|(season, forms)| forms.split(',').map(move |form| (season, form.trim())))
    }

    /// Every form of every word, months first.
    fn forms(&self) -> impl Iterator<Item = (&'static str, DateWord)> {
        let listed = [
            (self.present, DateWord::Present),
            (self.since, DateWord::Since),
            (self.range, DateWord::Range),
            (self.and, DateWord::And),
            (self.expected, DateWord::Expected),
            (self.about, DateWord::About),
            (self.filler, DateWord::Filler),
            (self.academic, DateWord::Academic),
            (self.between, DateWord::Between),
            (self.occasion, DateWord::Occasion),
        ];
        let listed = listed
            .into_iter()
            .flat_map(|(forms, word)| forms.split(',').map(move |form| (form.trim(), word)));
        self.months()
            .map(|(month, form)| (form, DateWord::Month(month)))
            .chain(self.seasons().map(|(season, form)| (form, DateWord::Season(season))))
            .chain(listed)
            .filter(|(form, _)| !form.is_empty())
    }
}

/// The longest of the words, in letters.
static LONGEST: LazyLock<usize> =
    LazyLock::new(|| WORDS.keys().map(|word| word.chars().count()).max().unwrap_or_default());

/// What a word, or a phrase of up to four words with single spaces, does in a date.
pub fn date_word(text: &str) -> Option<DateWord> {
    // No plain word is shorter when it is folded, but for its full stops and apostrophes.
    let is_long = || text.bytes().filter(|byte| !matches!(byte, b'\'' | b'.')).count() > *LONGEST;
    if text.is_ascii() && is_long() {
        return None;
    }
    let folded = fold(text);
    match folded.as_str() {
        "semester" | "semestre" | "semestr" | "term" => Some(DateWord::Semester),
        "wintersemester" | "ws" | "wise" | "wintersem" | "semestr zimowy" => {
            Some(DateWord::SeasonSemester(Season::Winter))
        }
        "sommersemester" | "ss" | "sose" | "sommersem" | "semestr letni" => {
            Some(DateWord::SeasonSemester(Season::Summer))
        }
        "onwards" | "onward" | "beri" | "itibaren" | "beridir" => Some(DateWord::Onwards),
        folded => WORDS.get(folded).copied(),
    }
}

/// What the words of a text do that has no spaces between them, such as `現在まで`. `None` where they
/// are not all words of dates.
pub fn unspaced_words(text: &str) -> Option<Vec<DateWord>> {
    const MOST_LETTERS: usize = 16;
    if text.is_empty() {
        return Some(Vec::new());
    }
    if text.chars().count() > MOST_LETTERS {
        return None;
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    ends.iter().rev().find_map(|end| {
        let (word, rest) = text.split_at(*end);
        let mut words = vec![date_word(word)?];
        words.extend(unspaced_words(rest)?);
        Some(words)
    })
}

/// The word of a date that a misspelled one was meant as, in its own spelling. `is_certain` says
/// that all else in the text is a date, so that a shorter or farther word counts.
pub fn nearest_date_word(
    text: &str,
    language: &str,
    is_certain: bool,
) -> Option<(&'static str, DateWord)> {
    let word = fold(text);
    let length = word.chars().count();
    let is_acronym = length <= 4 && text.chars().all(char::is_uppercase);
    if !(3..=14).contains(&length)
        || NO_MISSPELLINGS.contains(&word.as_str())
        || (!is_certain && (length < 4 || is_acronym))
    {
        return None;
    }
    let allowed = match (is_certain, length) {
        (true, 3..=4) | (false, ..=6) => 1,
        _ => 2,
    };
    let tables = LANGUAGES
        .iter()
        .filter(|words| words.is_common || is_language(words, language))
        .enumerate()
        .map(|(at, words)| (if is_language(words, language) { 0 } else { at + 1 }, words));
    let mut near = Vec::new();
    for (rank, words) in tables {
        for (form, meaning) in words.forms() {
            let known = matches!(
                meaning,
                DateWord::Month(_) | DateWord::Season(_) | DateWord::Present | DateWord::Expected
            );
            let folded = fold(form);
            if !known || folded.chars().count() < 4 && !is_certain || folded.contains(' ') {
                continue;
            }
            let distance = strsim::osa_distance(&folded, &word);
            let is_beginning =
                length >= 4 && matches!(meaning, DateWord::Month(_)) && folded.starts_with(&word);
            if distance <= allowed || is_beginning {
                near.push((distance.min(2), rank, form, meaning));
            }
        }
    }
    near.sort_by_key(|(distance, rank, ..)| (*distance, *rank));
    near.first().map(|(_, _, form, meaning)| (*form, *meaning))
}

/// The names of a month of the solar calendar, from 1 to 12.
pub fn solar_month_names(month: u8) -> impl Iterator<Item = &'static str> {
    SOLAR_MONTHS.split('|').skip(usize::from(month) - 1).take(1).flat_map(|forms| forms.split(','))
}

/// The names of a month, 1 to 12, in every language of the tables, English first, short forms
/// behind the long ones.
pub fn month_names(month: u8) -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .flat_map(|words| words.months())
        .filter(move |(of, _)| *of == month.clamp(1, 12))
        .map(|(_, name)| name)
}

/// Examples of dates in a language: a month, another one and the word for an ongoing period.
/// English where the language is not known.
pub fn examples(language: &str) -> (&'static str, &'static str, &'static str) {
    let words = LANGUAGES.iter().find(|words| is_language(words, language)).unwrap_or(&ENGLISH);
    let month = |number: u8| {
        let mut forms = words.months().filter(|(month, _)| *month == number).map(|(_, form)| form);
        let long = forms.next().unwrap_or_default();
        if words.language == "en" { forms.next().unwrap_or(long) } else { long }
    };
    (month(1), month(3), words.present.split(',').next().unwrap_or_default())
}

fn is_language(words: &DateWords, language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let primary = match primary.to_ascii_lowercase().as_str() {
        "nb" | "nn" | "no" => "da".to_owned(),
        other => other.to_owned(),
    };
    words.language == primary
}

/// A word for comparison: lower case, without accents, apostrophes and full stops.
pub fn fold(text: &str) -> String {
    // Nearly every word that is looked at is plain, and no word of a date.
    if text.is_ascii() {
        let letters = text.chars().filter(|c| !matches!(c, '\'' | '.'));
        return letters.map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut folded = String::new();
    let is_accent = |c: char| is_combining_mark(c) && !is_vowel(c);
    for c in text.nfkd().filter(|c| !is_accent(*c) && *c != '\u{640}') {
        match c {
            c if is_vowel(c) => folded.push(c),
            'ı' => folded.push('i'),
            'ł' | 'Ł' => folded.push('l'),
            'ø' | 'Ø' => folded.push('o'),
            'ß' => folded.push_str("ss"),
            '\'' | '’' | '.' => {}
            'ى' => folded.push('ي'),
            'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            // What is left of `ۀ`.
            'ە' => folded.push('ه'),
            c => folded.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
    folded
}

/// Whether a mark is a vowel of Hindi, which tells `जन` from `जून`, and no accent. The sign that there is
/// no vowel is none, and no letter either.
fn is_vowel(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93e}'..='\u{94c}' | '\u{94e}' | '\u{94f}')
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{DateWord, LANGUAGES, date_word, examples, fold, month_names, nearest_date_word};

    #[test]
    fn every_language_has_twelve_months_and_four_seasons() {
        for words in &LANGUAGES {
            assert_eq!(words.months.split('|').count(), 12, "{}", words.language);
            assert_eq!(words.seasons.split('|').count(), 4, "{}", words.language);
            assert!(words.forms().all(|(form, _)| !form.is_empty()), "{}", words.language);
        }
        assert!(month_names(3).any(|name| name == "März"));
        assert_eq!(month_names(3).next(), Some("March"));
    }

    /// A month or a season that two languages share means the same in both.
    #[test]
    fn no_word_has_two_meanings() {
        let mut known: HashMap<String, (DateWord, &str)> = HashMap::new();
        for words in &LANGUAGES {
            for (form, meaning) in words.forms() {
                let (first, language) =
                    *known.entry(fold(form)).or_insert((meaning, words.language));
                let is_named = |word| matches!(word, DateWord::Month(_) | DateWord::Season(_));
                if is_named(first) || is_named(meaning) {
                    assert_eq!(first, meaning, "{form}: {language} and {}", words.language);
                }
                assert_eq!(date_word(form), Some(first), "{form}");
            }
        }
    }

    #[test]
    fn a_misspelled_word_has_a_neighbor() {
        for (word, near) in [
            ("Marhc", "March"),
            ("Septembr", "September"),
            ("Febuary", "February"),
            ("Ocotber", "October"),
            ("Agust", "August"),
            ("Oktobr", "Oktober"),
            ("presnt", "present"),
            ("Summr", "Summer"),
            ("Decmber", "December"),
            ("Septem", "September"),
        ] {
            let found = nearest_date_word(word, "en", false).map(|(form, _)| form);
            assert_eq!(found, Some(near), "{word}");
        }
        for word in ["Match", "Junior", "ASCO", "Ward", "Unit", "Euros", "Lagos", "Boston", "AAN"] {
            assert_eq!(nearest_date_word(word, "en", false), None, "{word}");
        }
        assert_eq!(nearest_date_word("Oktobr", "de", false).map(|found| found.0), Some("Oktober"));
    }

    #[test]
    fn examples_are_in_the_language() {
        assert_eq!(examples("en"), ("Jan", "Mar", "present"));
        assert_eq!(examples("de-AT"), ("Januar", "März", "heute"));
        assert_eq!(examples("xx"), ("Jan", "Mar", "present"));
    }
}
