//! A line that holds a whole entry: its words, and a date that its signs tell from them.
//!
//! Whether the line is an entry is for those to say who see the lines around it.

use std::ops::Range;

use crate::lexicon::organization::names_organization;
use crate::syntax::cv::{line, slice};
use crate::syntax::markdown::{Inline, Inlines, plain_text};

/// Whether the date of a line is parted from its words by signs, or alone.
pub fn has_certain_date(content: &[Inline]) -> bool {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    reading.date.is_some_and(|date| {
        let before = words[..date.start].trim_end_matches(' ');
        if words[date.clone()].starts_with(char::is_lowercase) || words.ends_with('.') {
            return false;
        }
        reading.parts.is_empty()
            || before.is_empty()
            || before.ends_with(|c: char| !c.is_alphanumeric())
            || words[date].starts_with('(')
    })
}

/// Whether a line says when and then what, as a list of years does.
pub fn opens_with_date(content: &[Inline]) -> bool {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    let reading = match reading.date {
        None => line::listed(&words).unwrap_or(reading),
        Some(_) => reading,
    };
    let is_before = |date: Range<usize>| words[..date.start].trim().is_empty();
    !reading.parts.is_empty() && reading.date.is_some_and(is_before)
}

/// A line of a list whose first or last word is a year.
pub fn listed(words: &str) -> Option<line::Reading> {
    line::listed(words).or_else(|| line::listed_behind(words))
}

/// Where the comma is that parts a title from its place: the one in front of an organization, else the
/// first that is not in a list of things done, as in `Rotations in surgery, medicine, anesthesia` or
/// behind a colon.
fn parting_comma(words: &str) -> Option<usize> {
    let commas: Vec<usize> = words.match_indices(", ").map(|(at, _)| at).collect();
    let part = |number: usize| {
        let end = commas.get(number + 1).copied().unwrap_or(words.len());
        &words[commas[number] + 2..end]
    };
    let first = *commas.first()?;
    if !names_organization(&words[..first])
        && let Some(place) = (0..commas.len()).find(|number| names_organization(part(*number)))
    {
        return Some(commas[place]);
    }
    if words[..first].contains(": ") {
        return None;
    }
    let is_name = |number: &usize| !part(*number).starts_with(char::is_lowercase);
    (0..commas.len()).find(is_name).map(|number| commas[number])
}

/// A dated line as the title of an entry and its byline, which a comma parts at most if
/// `parts_at_comma`.
pub fn title_and_byline(content: &[Inline], parts_at_comma: bool) -> (Inlines, Inlines) {
    let words = plain_text(content);
    let reading = line::read(&words, &slice::closed(content));
    let reading = match reading.date {
        None => listed(&words).unwrap_or(reading),
        Some(_) => reading,
    };
    let mut parts = reading.parts;
    if parts_at_comma
        && let [whole] = parts.as_slice()
        && let Some(comma) = parting_comma(&words[whole.clone()])
    {
        let (start, end) = (whole.start, whole.end);
        parts = vec![start..start + comma, start + comma + 2..end];
    }
    let mut parts = parts.iter().map(|part| slice::slice(content, part));
    let title = parts.next().unwrap_or_default();
    let mut byline: Inlines = Vec::new();
    for part in parts.chain(reading.date.map(|date| slice::slice(content, &date))) {
        if !byline.is_empty() {
            byline.push(Inline::Text { text: " · ".into() });
        }
        byline.extend(part);
    }
    (title, byline)
}

#[cfg(test)]
mod tests {
    use super::parting_comma;

    #[test]
    fn a_comma_parts_title_and_place() {
        for (line, title) in [
            ("Resident, County Hospital, Graz", "Resident"),
            ("Registrar, General Surgery, Royal Infirmary, Leeds", "Registrar, General Surgery"),
            ("Gold Medal in Anatomy, Lagos", "Gold Medal in Anatomy"),
            ("County Hospital, Department of Surgery, University Campus", "County Hospital"),
            (
                "Rotations in surgery, medicine, anesthesia",
                "Rotations in surgery, medicine, anesthesia",
            ),
            ("Rotations in surgery, medicine, Graz", "Rotations in surgery, medicine"),
            (
                "Praktisches Jahr: Chirurgie, Innere Medizin",
                "Praktisches Jahr: Chirurgie, Innere Medizin",
            ),
            (
                "Praktisches Jahr: Chirurgie, Innere Medizin, Universitätsklinikum Graz",
                "Praktisches Jahr: Chirurgie, Innere Medizin",
            ),
        ] {
            let end = parting_comma(line).unwrap_or(line.len());
            assert_eq!(&line[..end], title);
        }
    }
}
