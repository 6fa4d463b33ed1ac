//! What folio writes itself where a style has no form for a work, and dates in words.
//!
//! The forms are those of AMA 11 (docs/domain.md, "citations").

use crate::base::PartialDate;
use crate::model::citation::carrier::{SEMICOLON, with_hyphens};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};
use crate::words::Words;

/// What AMA prints between the title and the date of a work that its style has no form for: version,
/// number, what it is, and who published it. The date of a talk is in it, which may be ahead.
pub fn facts(work: &Reference, is_ahead: bool, words: &Words) -> String {
    if work.kind == ReferenceType::Speech {
        return presented(work, is_ahead, words);
    }
    let mut facts: Vec<String> = Vec::new();
    facts.extend(work.version.as_ref().map(|version| words.citation_version(version)));
    // The word for the type alone says nothing.
    let says_more = |genre: &String| match work.kind {
        ReferenceType::Dataset => !genre.eq_ignore_ascii_case("dataset"),
        ReferenceType::Software => !genre.eq_ignore_ascii_case("software"),
        _ => true,
    };
    let genre = work.genre.as_ref().map(MarkedText::plain).filter(says_more);
    facts.extend(match (genre, &work.number) {
        (Some(genre), Some(number)) => Some(format!("{genre} {number}")),
        (genre, number) => genre.or(number.clone()),
    });
    facts.extend(work.container_title.as_ref().map(MarkedText::plain));
    let issuer = [&work.event_title, &work.event_place, &work.publisher];
    let issuer: Vec<String> = issuer.into_iter().flatten().map(MarkedText::plain).collect();
    let has_issuer = !issuer.is_empty();
    facts.extend(has_issuer.then(|| issuer.join(", ")));
    let text = with_hyphens(&facts.join(". "));
    if has_issuer && work.issued.is_some() { format!("{text}{SEMICOLON}") } else { text }
}

/// `Poster presented at: Meeting; January 24, 2025; City`.
fn presented(work: &Reference, is_ahead: bool, words: &Words) -> String {
    let date = work.issued.or(work.event_date).map(|date| written_date(words, date.start));
    let place = work.event_place.as_ref().or(work.publisher_place.as_ref());
    let event = work.event_title.as_ref().or(work.container_title.as_ref());
    let details = [event.map(MarkedText::plain), date, place.map(MarkedText::plain)];
    let details = words.commas().details(&details.into_iter().flatten().collect::<Vec<_>>());
    let genre = work.genre.as_ref().map(MarkedText::plain).unwrap_or_default();
    let when = if is_ahead { "ahead" } else { "past" };
    with_hyphens(&match genre.to_lowercase().contains("poster") {
        true => words.poster_presented(&details, when),
        false => words.talk_presented(&details, when),
    })
}

/// `January 24, 2025`, as exact as it is known.
fn written_date(words: &Words, date: PartialDate) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => {
            words.date_day_american(day, words.month(month), &date.year.to_string())
        }
        _ => month_and_year(words, date),
    }
}

/// `September 2026`, or the year alone.
pub fn month_and_year(words: &Words, date: PartialDate) -> String {
    let year = date.year.to_string();
    match date.month {
        Some(month) => words.date_month(words.month_alone(month), &year),
        None => year,
    }
}
