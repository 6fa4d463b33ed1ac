//! A file of Word says what the text document says. Where a text writes an address in full, Word
//! leads to it.

use std::collections::BTreeMap;

use super::{made, of};

/// How often each word is there, in capitals, as headings of a text are; without marks of lists and
/// notes, which Word counts itself, and without what parts or ends words.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let note = regex::Regex::new(r"\[\d+\]").unwrap();
    let text = note.replace_all(text, " ");
    let text: String = text
        .chars()
        .filter(|c| {
            !matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
        })
        .map(|c| if matches!(c, '\u{2010}' | '\u{2011}') { '-' } else { c })
        .collect();
    let is_mark = |word: &str| {
        let digits = word.strip_suffix('.').unwrap_or_default();
        let is_number =
            (1..4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number || ["-", "·", "[x]", "[", "]", "☑", "☐"].contains(&word)
    };
    let mut count = BTreeMap::new();
    for word in text.split_whitespace().filter(|word| !is_mark(word)) {
        let word = word.trim_end_matches([',', ':', ';', '.', '_']).to_uppercase();
        if !word.is_empty() {
            *count.entry(word).or_default() += 1;
        }
    }
    count
}

/// What one has more often than the other.
fn beyond(one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>) -> Vec<String> {
    let more = one.iter().filter(|(word, count)| other.get(*word).is_none_or(|has| has < *count));
    more.map(|(word, _)| word.clone()).collect()
}

fn is_address(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    word.contains("://") || word.contains('@') || word.starts_with("MAILTO:")
}

#[test]
fn word_says_what_the_text_says() {
    for made in made() {
        let (text, word) = (counted(&made.text), counted(&made.package.words()));
        let lost: Vec<String> =
            beyond(&text, &word).into_iter().filter(|word| !is_address(word)).collect();
        assert!(lost.is_empty(), "{}: only in the text: {lost:#?}", made.name);
        let decoded = |word: &String| {
            percent_encoding::percent_decode_str(word).decode_utf8_lossy().to_uppercase()
        };
        let addresses: Vec<String> =
            text.keys().filter(|word| is_address(word)).map(decoded).collect();
        let added: Vec<String> = beyond(&word, &text)
            .into_iter()
            .filter(|word| {
                // Of the letters of a host, others stand in its address.
                let word = word.rsplit('/').next().unwrap().trim_matches(['(', ')']);
                !addresses.iter().any(|address| address.contains(word))
            })
            .collect();
        assert!(added.is_empty(), "{}: only in Word: {added:#?}", made.name);
        assert!(word.len() > 2, "{}: {word:?}", made.name);
    }
}

#[test]
fn every_address_of_the_text_is_one_that_word_leads_to() {
    let letters = |text: &str| -> String {
        let text = percent_encoding::percent_decode_str(text).decode_utf8_lossy().to_lowercase();
        text.trim_end_matches('/').to_owned()
    };
    for made in made() {
        let mut targets = Vec::new();
        for part in ["word/document.xml", "word/footnotes.xml"] {
            let relations = made.package.relations(part).into_values();
            targets.extend(relations.filter(|it| it.2).map(|(_, target, _)| letters(&target)));
        }
        let words = made.text.split_whitespace();
        for word in words.filter(|word| word.contains("://")) {
            let from = word.find("http").unwrap_or_default();
            let address = letters(word[from..].trim_end_matches([')', ',', '.', ';']));
            let found = targets.iter().any(|target| target.starts_with(&address));
            assert!(found, "{}: nothing leads to {address}: {targets:#?}", made.name);
        }
    }
}

#[test]
fn dates_are_where_the_region_has_them() {
    let line = |name: &str, words: &str| {
        let all = of(name).package.words();
        // To a reader, a space at which no line ends is a space.
        all.lines().find(|line| line.contains(words)).unwrap().replace('\u{a0}', " ")
    };
    assert_eq!(line("tabular", "Praktisches Jahr"), "11/2019 – 10/2020 Praktisches Jahr");
    assert_eq!(line("everything", "Resident"), "Resident 2019 – 2021");
}
