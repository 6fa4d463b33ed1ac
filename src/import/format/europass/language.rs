//! Languages with their five levels, of which folio shows one.

use crate::import::career::{Career, Doubt, Extract, LanguageDraft, LeftOut};
use crate::import::compose::{joined, labeled, said};

/// A level, and what it is of: `listening`.
pub type Levels = Vec<(&'static str, Extract)>;

/// What codes and elements say of what a level is.
const PARTS: [(&str, &str); 10] = [
    ("CEF-Understanding-Listening", "listening"),
    ("CEF-Understanding-Reading", "reading"),
    ("CEF-Speaking-Interaction", "conversation"),
    ("CEF-Speaking-Production", "speaking"),
    ("CEF-Writing-Production", "writing"),
    ("Listening", "listening"),
    ("Reading", "reading"),
    ("SpokenInteraction", "conversation"),
    ("SpokenProduction", "speaking"),
    ("Writing", "writing"),
];

/// What a level is of, by the name that a file has for it.
pub fn part(name: &str) -> Option<&'static str> {
    PARTS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, part)| *part)
}

/// Adds a language with the lowest of its levels; the others are reported.
pub fn add(name: Extract, levels: Levels, career: &mut Career) {
    let Some(lowest) = levels.iter().map(|(_, level)| level.text.to_uppercase()).min() else {
        career.languages.push(LanguageDraft { name, level: None });
        return;
    };
    let (same, higher): (Levels, Levels) =
        levels.into_iter().partition(|(_, level)| level.text.to_uppercase() == lowest);
    let words: Vec<&str> = same.iter().map(|(_, level)| said(level)).collect();
    let wording = Some(words.join(" "));
    let level = same.first().map(|(_, level)| Extract {
        text: lowest.clone(),
        wording,
        place: level.place.clone(),
    });
    let higher: Vec<Extract> =
        higher.into_iter().map(|(part, level)| labeled(part, level)).collect();
    if let Some(what) = joined(&higher, ", ") {
        let why = format!("its levels differ; the lowest, {lowest}, is written");
        let about = Extract { place: what.place.clone(), ..name.clone() };
        career.doubts.push(Doubt { about, why });
        let what = labeled(&name.text, what);
        let why = "folio shows one level of a language, and the lowest is sure".to_owned();
        career.left.push(LeftOut { what, why });
    }
    career.languages.push(LanguageDraft { name, level });
}
