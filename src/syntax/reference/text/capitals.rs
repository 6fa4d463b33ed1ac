//! Which capitals of a title no style may make small.
//!
//! Guesses from the letters alone, for formats whose styles make them small unless braces keep them.

use super::marked::{MarkedText, Marks, Run};

/// Small words of a title in capitals; others of four letters and more have a capital there.
const SMALL: [&str; 24] = [
    "about",
    "across",
    "after",
    "against",
    "along",
    "among",
    "around",
    "before",
    "between",
    "beyond",
    "during",
    "following",
    "from",
    "into",
    "like",
    "over",
    "than",
    "that",
    "through",
    "under",
    "versus",
    "when",
    "with",
    "without",
];

/// The title with names and abbreviations protected, if no name is protected yet: all capitals but
/// those at the start of a sentence. Of a title that has one in each word, abbreviations alone.
/// What stands in the braces of a command is safe in any case.
pub fn with_protected_names(title: &MarkedText, is_english: bool) -> MarkedText {
    let plain = title.plain();
    let is_name = |word: &str| !word.chars().skip(1).any(char::is_uppercase);
    let mut protected = title.runs.iter().filter(|run| run.marks.is_protected);
    let is_done = protected.any(|run| run.text.split_whitespace().any(is_name));
    if is_done || !plain.contains(char::is_lowercase) {
        return title.clone();
    }
    let words = words(&plain);
    let all = !is_english || !has_capitals_in_each(&words);
    let is_kept = |word: &Word<'_>| {
        let mut letters = word.text.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        letters.any(char::is_uppercase) || first && all && !word.begins_sentence
    };
    let kept = words.iter().filter(|word| is_kept(word));
    let mut kept = kept.map(|word| word.start..word.start + word.text.len()).peekable();
    let mut out = MarkedText::default();
    let mut at = 0;
    for Run { text, marks } in &title.runs {
        for c in text.chars() {
            while kept.next_if(|range| range.end <= at).is_some() {}
            let is_kept = kept.peek().is_some_and(|range| range.contains(&at));
            let is_protected = marks.is_protected || is_kept && *marks == Marks::default();
            out.push(c.encode_utf8(&mut [0; 4]), Marks { is_protected, ..*marks });
            at += c.len_utf8();
        }
    }
    out
}

struct Word<'t> {
    /// Without the signs round it.
    text: &'t str,
    start: usize,
    begins_sentence: bool,
}

/// The words between blanks. BibTeX keeps a capital behind a colon as it keeps the first one.
fn words(plain: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut begins_sentence = true;
    let mut at = 0;
    for piece in plain.split_inclusive(char::is_whitespace) {
        let text = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let before = piece.len() - piece.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        if !text.is_empty() {
            words.push(Word { text, start: at + before, begins_sentence });
            begins_sentence = piece.trim_end().ends_with(':');
        }
        at += piece.len();
    }
    words
}

/// Whether each word but small ones has a capital, and there are at least three besides the first.
fn has_capitals_in_each(words: &[Word<'_>]) -> bool {
    let long = words.iter().filter(|word| !word.begins_sentence && word.text.chars().count() > 3);
    let mut capitals = 0;
    for word in long {
        if word.text.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if word.text.starts_with(char::is_lowercase) && !SMALL.contains(&word.text) {
            return false;
        }
    }
    capitals > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_abbreviations_are_protected() {
        let cases = [
            ("Outcomes of MRI in Lagos, Nigeria", "Outcomes of {MRI} in {Lagos}, {Nigeria}"),
            ("Frailty after TAVR: A cohort in Oslo", "Frailty after {TAVR}: A cohort in {Oslo}"),
            ("Frailty After Valve Surgery", "Frailty After Valve Surgery"),
            ("Frailty After TAVR in Old Adults", "Frailty After {TAVR} in Old Adults"),
            ("mRNA of the heart", "{mRNA} of the heart"),
            ("FRAILTY AFTER SURGERY", "FRAILTY AFTER SURGERY"),
            ("The Bose–Einstein condensate", "The {Bose–Einstein} condensate"),
            ("Uptake of ¹⁸F-FDG", r"Uptake of {{}\textsuperscript{18}F-FDG}"),
            ("Binding of TGF-β", r"Binding of {TGF-$\beta$}"),
            ("Vitamin D and “Healthy Hearts”", "Vitamin {D} and “{Healthy} {Hearts}”"),
        ];
        for (title, latex) in cases {
            let title = MarkedText::of(title).unwrap_or_default();
            assert_eq!(with_protected_names(&title, true).to_latex(), latex);
        }
        let german = MarkedText::of("Leben nach Herzklappenersatz im Alter").unwrap_or_default();
        let german = with_protected_names(&german, false).to_latex();
        assert_eq!(german, "Leben nach {Herzklappenersatz} im {Alter}");
    }
}
