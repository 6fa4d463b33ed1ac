//! The edition of a book: its number without the word for it, or its words.
//!
//! A bare number is given as digits, so that a citation can make an ordinal of it in its own
//! language.

use crate::lexicon::date::words::fold;
use crate::lexicon::ordinal::ordinal;

const EDITION_WORDS: [&str; 12] = [
    "edition", "editions", "ed", "eds", "edn", "auflage", "aufl", "ausgabe", "edicion", "edizione",
    "edicao", "uitgave",
];

/// Reads an edition: `3` of `3rd ed.`, `Third edition` or `3. Auflage`. Others stay as they are, with
/// the word for it, as no style adds one: `2nd rev. ed.`, `International edition`. `None` if there is
/// nothing but the word.
pub fn edition_of_text(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(['(', ')', '[', ']', ',', ';', ':', '{', '}']))
        .filter(|word| !word.is_empty() && !EDITION_WORDS.contains(&fold(word).as_str()))
        .collect();
    let as_written = || text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words[..] {
        [] => None,
        [word] => Some(number(word).unwrap_or_else(as_written)),
        _ => Some(as_written()),
    }
}

/// The number of an edition in digits: `3`, `3rd`, `3.`, `3ª`, `third`.
fn number(word: &str) -> Option<String> {
    let folded = fold(word);
    let end = folded.find(|c: char| !c.is_ascii_digit()).unwrap_or(folded.len());
    let (digits, ending) = folded.split_at(end);
    if digits.is_empty() {
        return ordinal(&folded).map(|number| number.to_string());
    }
    const ENDINGS: [&str; 13] =
        ["", "st", "nd", "rd", "th", "e", "eme", "a", "o", "er", "re", "te", "ste"];
    let is_number = ENDINGS.contains(&ending) || ending == "°";
    is_number.then(|| digits.trim_start_matches('0').to_owned()).filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::edition_of_text;

    #[test]
    fn texts() {
        for (text, edition) in [
            ("3", Some("3")),
            ("3rd", Some("3")),
            ("Third", Some("3")),
            ("third edition", Some("3")),
            ("3rd ed.", Some("3")),
            ("3rd Ed", Some("3")),
            ("3rd edn", Some("3")),
            ("Second edition", Some("2")),
            ("2.", Some("2")),
            ("2. Auflage", Some("2")),
            ("Dritte", Some("3")),
            ("dritte Auflage", Some("3")),
            ("3e éd.", Some("3")),
            ("Troisième édition", Some("3")),
            ("3ª ed.", Some("3")),
            ("Tercera edición", Some("3")),
            ("Terza edizione", Some("3")),
            ("(2nd ed.)", Some("2")),
            ("rev. ed.", Some("rev. ed.")),
            ("2nd rev. ed.", Some("2nd rev. ed.")),
            ("International edition", Some("International edition")),
            ("twenty-first", Some("twenty-first")),
            ("edition", None),
            ("", None),
        ] {
            assert_eq!(edition_of_text(text).as_deref(), edition, "{text}");
        }
    }
}
