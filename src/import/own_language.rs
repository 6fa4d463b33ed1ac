//! Headings and dates of an import as the language of the site has them, where that is not English.
//!
//! A heading in capitals becomes one of that language, and a date stays as it stood, if folio reads it
//! without a doubt. Nothing is translated.

use crate::import::career::{Career, Extract};
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::syntax::cv::line;

/// `site` is the text of site.toml.
pub fn keep(career: &mut Career, site: Option<&[u8]>) {
    let Some(language) = site.and_then(language_of).filter(|language| !language.starts_with("en"))
    else {
        return;
    };
    for section in &mut career.sections {
        if let Some(written) = section.title.wording.clone().filter(|words| is_in_capitals(words)) {
            section.title.text = in_small_letters(&written, language.starts_with("de"));
        }
        let dates = section.entries.iter_mut().filter_map(|entry| entry.dates.as_mut());
        dates.for_each(as_it_stood);
    }
}

/// The language that site.toml says.
fn language_of(site: &[u8]) -> Option<String> {
    let table: toml::Table = std::str::from_utf8(site).ok()?.parse().ok()?;
    Some(table.get("site")?.get("language")?.as_str()?.to_ascii_lowercase())
}

fn as_it_stood(dates: &mut Extract) {
    let Some(written) = &dates.wording else { return };
    let words = line::date_words(written).split_whitespace().collect::<Vec<_>>().join(" ");
    if matches!(read_date(&words, DateHabits::default()), DateReading::Period(_)) {
        dates.text = words;
    }
}

fn is_in_capitals(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// Abbreviations that stay in capitals.
const LETTERS: [&str; 12] =
    ["USMLE", "ECFMG", "PLAB", "MIR", "CV", "EU", "USA", "MBBS", "ORCID", "PJ", "EDV", "IT"];

/// Small words within a German heading, in which nearly all others begin with a capital.
const SMALL: [&str; 12] =
    ["und", "oder", "der", "die", "das", "des", "dem", "im", "in", "für", "als", "von"];

/// A heading of capitals with its first letter alone as one; in German, that of each word.
fn in_small_letters(heading: &str, is_german: bool) -> String {
    let word = |(at, word): (usize, &str)| {
        let lower = word.to_lowercase();
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        if LETTERS.contains(&plain) || plain.contains('.') {
            return word.to_owned();
        }
        if at > 0 && (!is_german || SMALL.contains(&lower.as_str())) {
            return lower;
        }
        let mut letters = lower.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    };
    heading.split_whitespace().enumerate().map(word).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_small_letters;

    #[test]
    fn a_heading_in_capitals_becomes_one_of_its_language() {
        for (heading, is_german, expected) in [
            ("ISTRUZIONE E FORMAZIONE", false, "Istruzione e formazione"),
            ("FORMAÇÃO ACADÊMICA", false, "Formação acadêmica"),
            ("ÄRZTLICHE TÄTIGKEIT", true, "Ärztliche Tätigkeit"),
            ("AUS- UND WEITERBILDUNG", true, "Aus- und Weiterbildung"),
            ("FORMACIÓN MIR", false, "Formación MIR"),
            ("ÉTUDES", false, "Études"),
        ] {
            assert_eq!(in_small_letters(heading, is_german), expected);
        }
    }
}
