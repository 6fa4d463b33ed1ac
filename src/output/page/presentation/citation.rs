//! A poster or talk as a citation in AMA's form: `Authors. Title. Poster presented at: Meeting;
//! January 24–26, 2025; City, ST.`
//!
//! Says what the work's front matter says and nothing else. The owner of the site is in bold,
//! and is never cut away.

use crate::base::hidden_character::is_right_to_left;
use crate::model::cv::region::Region;
use crate::model::presentation::{Event, Presentation, PresentationKind};
use crate::render::text::date;
use crate::syntax::markdown::{Inline, Inlines, plain_text};
use crate::words::Words;

/// AMA names all of six authors, and of more the first three (docs/domain.md, "citations").
const MOST_AUTHORS: usize = 6;
const NAMED_AUTHORS: usize = 3;

/// The citation of one work, with every meeting at which it was shown. `said_in` is the language of
/// the work's own words, where it is not that of folio's.
pub fn cite(words: &Words, region: Region, work: &Presentation, said_in: Option<&str>) -> Inlines {
    let mut content = authors(words, &work.authors, work.owner);
    let commas = words.commas();
    content.push(said(said_in, &commas.sentence(&work.title)));
    for (number, event) in work.events.iter().enumerate() {
        if let Some(sentence) = shown_at(words, region, event, number > 0) {
            content.push(text(commas.next_sentence(&plain_text(&content))));
            content.extend(parts(&sentence, event, said_in));
        }
        if let Some(award) = &event.award {
            let award = commas.sentence(award);
            content.push(text(commas.next_sentence(&plain_text(&content))));
            content.push(Inline::Emphasis { content: vec![said(said_in, &award)] });
        }
    }
    // It is folio's sentence, though a title in other letters is longer than what folio says of it.
    let first = plain_text(&content).chars().find(|c| c.is_alphabetic());
    if run_from_right(words) && first.is_some_and(|first| !is_right_to_left(first)) {
        content.insert(0, text("\u{200f}"));
    }
    content
}

fn run_from_right(words: &Words) -> bool {
    words.talk_presented("", "past").contains(is_right_to_left)
}

/// Folio's sentence about a meeting, in which the work's own words say their language.
fn parts(sentence: &str, event: &Event, said_in: Option<&str>) -> Inlines {
    let mut content = Vec::new();
    let mut rest = sentence;
    for own in [&event.name, &event.place].into_iter().flatten().filter(|_| said_in.is_some()) {
        if let Some((before, behind)) = rest.split_once(own.as_str()) {
            content.extend([text(before), said(said_in, own)]);
            rest = behind;
        }
    }
    content.push(text(rest));
    content
}

fn said(said_in: Option<&str>, own: &str) -> Inline {
    match said_in {
        Some(language) => {
            Inline::InLanguage { language: language.into(), content: vec![text(own)] }
        }
        None => text(own),
    }
}

fn authors(words: &Words, all: &[String], owner: Option<usize>) -> Inlines {
    let name = |at: usize| {
        let name = text(all[at].as_str());
        if owner == Some(at) { Inline::Strong { content: vec![name] } } else { name }
    };
    let comma = words.commas().between_items(all);
    let named = if all.len() > MOST_AUTHORS { NAMED_AUTHORS } else { all.len() };
    let mut content = Vec::new();
    for at in 0..named {
        content.extend((at > 0).then(|| text(comma)));
        content.push(name(at));
    }
    if named < all.len() {
        if let Some(index) = owner.filter(|index| *index >= named) {
            content.push(text(comma));
            content.push(name(index));
            content.push(text(format!(" {}", words.author_position(index + 1, all.len()))));
        }
        content.push(text(format!("{comma}{}", words.et_al())));
    }
    // A name may end with the stop of its initials.
    let last =
        if named == all.len() { all.last().map(String::as_str) } else { Some(words.et_al()) };
    content.extend(last.map(|last| text(words.commas().next_sentence(last))));
    content
}

/// Where and when it was shown; nothing for a meeting of which only an award is known.
fn shown_at(words: &Words, region: Region, event: &Event, again: bool) -> Option<String> {
    let days = event.date.map(|start| date::days(words, region, start, event.end_date));
    let parts: Vec<String> =
        [event.name.clone(), days, event.place.clone()].into_iter().flatten().collect();
    if parts.is_empty() {
        return None;
    }
    let commas = words.commas();
    let details = commas.sentence(&commas.details(&in_their_order(words, parts)));
    let when = if event.is_ahead { "ahead" } else { "past" };
    let sentence = match (event.kind, event.name.is_some(), again) {
        (PresentationKind::Poster, true, false) => words.poster_presented(&details, when),
        (PresentationKind::Talk, true, false) => words.talk_presented(&details, when),
        (PresentationKind::Poster, true, true) => words.poster_presented_again(&details, when),
        (PresentationKind::Talk, true, true) => words.talk_presented_again(&details, when),
        (PresentationKind::Poster, false, _) => words.poster_without_meeting(&details),
        (PresentationKind::Talk, false, _) => words.talk_without_meeting(&details),
    };
    Some(sentence)
}

/// Where some of the details run from right to left, or folio's words do, a number at the beginning
/// of one would go with the words before it: a mark of direction keeps it with its own.
fn in_their_order(words: &Words, details: Vec<String>) -> Vec<String> {
    if !run_from_right(words) && !details.iter().any(|detail| detail.contains(is_right_to_left)) {
        return details;
    }
    let marked = details.into_iter().map(|detail| {
        let first = detail.chars().find(|c| c.is_alphabetic());
        match first.filter(|first| !detail.starts_with(*first)) {
            Some(first) if is_right_to_left(first) => format!("\u{200f}{detail}"),
            Some(_) => format!("\u{200e}{detail}"),
            None => detail,
        }
    });
    marked.collect()
}

fn text(text: impl Into<Box<str>>) -> Inline {
    Inline::Text { text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::in_their_order;
    use crate::words::Catalog;

    #[test]
    fn a_number_stays_with_the_words_of_its_direction() {
        let catalog = Catalog::standard();
        for (language, detail, expected) in [
            ("he", "7th Lung Week", "\u{200e}7th Lung Week"),
            ("he", "24–26 בינואר 2025", "\u{200f}24–26 בינואר 2025"),
            ("ar", "(ESTS) القاهرة", "\u{200e}(ESTS) القاهرة"),
            ("ar", "Cairo", "Cairo"),
            ("he", "2025", "2025"),
            ("de", "7th Lung Week", "7th Lung Week"),
        ] {
            let words = catalog.words(language);
            assert_eq!(in_their_order(words, vec![detail.to_owned()]), [expected], "{language}");
        }
    }
}
