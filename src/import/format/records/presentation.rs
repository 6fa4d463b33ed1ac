//! Records of what was shown or held at a meeting, and not printed: a poster or a talk.
//!
//! Goes by what a record calls itself. Of a paper at a conference that says neither, one without any
//! sign of print was held, most likely, and the person is asked.

use crate::import::career::{Career, Doubt, Extract, FileDraft, Place};
use crate::import::compose::{joined, paragraphs, silent};
use crate::import::format::presentation::{self, Presentation, has_word, is_said};
use crate::import::words::WordCount;
use crate::lexicon::web_address::web_address;
use crate::syntax::reference::{IssuedDate, MarkedText, Reference, ReferenceType};
use crate::syntax::works::WorkEntry;

const TALKS: [&str; 9] = [
    "keynote",
    "lecture",
    "oral",
    "podium",
    "presentation",
    "seminar",
    "speech",
    "symposium",
    "talk",
];

/// Words of those that no program writes of a poster.
const SPOKEN: [&str; 6] = ["keynote", "lecture", "oral", "podium", "symposium", "talk"];

/// What a record is of.
struct Shown {
    is_poster: bool,
    is_sure: bool,
}

/// The file of a poster or a talk, with the words of the record in it; `None` for another work.
pub fn file(entry: &WorkEntry, place: &Place, career: &mut Career) -> Option<FileDraft> {
    let kinds: Vec<&str> = entry
        .values()
        .filter(|(value, _)| value.name == "type")
        .map(|(value, _)| value.text.as_str())
        .collect();
    let reference = &entry.reference;
    let Shown { is_poster, is_sure } = shown(reference, &kinds)?;
    let text = |text: &Option<MarkedText>| {
        text.as_ref().map(|text| Extract::new(text.plain(), place.clone()))
    };
    let title = text(&reference.title)?;
    let doi = reference.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
    let url = reference.url.clone().filter(|url| web_address(url).is_some());
    let link = doi.or(url).map(|link| Extract::new(link, place.clone()));
    let body: Vec<Extract> = text(&reference.abstract_text).iter().flat_map(paragraphs).collect();
    let held = reference.event_date.as_ref().or(reference.issued.as_ref());
    let authors = reference.authors.names.iter();
    let about = silent(&title);
    let draft = Presentation {
        is_poster,
        title: Some(title),
        authors: authors.map(|name| Extract::new(name.display_name(), place.clone())).collect(),
        event: text(&reference.event_title).or_else(|| text(&reference.container_title)),
        place: text(&reference.event_place).or_else(|| text(&reference.publisher_place)),
        date: held.map(|held| Extract::new(held.start.to_string(), place.clone())),
        end: held.and_then(|held| held.end).map(|end| Extract::new(end.to_string(), place.clone())),
        links: link.into_iter().collect(),
        body: joined(&body, "\n\n").unwrap_or_else(|| Extract::new("", place.clone())),
        ..Presentation::default()
    };
    let mut said = Career::default();
    presentation::add(draft, |_| None, &mut said);
    let file = said.files.pop()?;
    career.doubts.extend(said.doubts);
    if reference.authors.has_more {
        let why = "more authors than the record names".to_owned();
        career.doubts.push(Doubt { about: about.clone(), why });
    }
    if !is_sure {
        let why = "it is taken for a talk: if it was a poster, move its folder to posters/, and if it \
                   was printed, make a record of it";
        career.doubts.push(Doubt { about, why: why.to_owned() });
    }
    let mut words = file.words.clone();
    kinds.iter().filter(|kind| is_said(kind)).for_each(|kind| words.push(kind));
    words.add(&held.map(words_of_days).unwrap_or_default());
    let read: WordCount = entry.values().map(|(value, _)| WordCount::of(&value.text)).sum();
    Some(FileDraft { words: read.common(&words), ..file })
}

/// The words in which records write the days of a meeting.
fn words_of_days(held: &IssuedDate) -> WordCount {
    std::iter::once(held.start).chain(held.end).map(super::words_of_date).sum()
}

fn shown(reference: &Reference, kinds: &[&str]) -> Option<Shown> {
    use ReferenceType::{
        Article, Document, Event, Graphic, Manuscript, Pamphlet, PaperConference, Speech,
    };
    let says = |words: &[&str]| kinds.iter().any(|kind| has_word(kind, words));
    let is_poster = says(&["poster", "posters"]);
    let sure = Some(Shown { is_poster, is_sure: true });
    let event = reference.event_title.as_ref();
    match reference.kind {
        Speech => {
            let is_of_posters =
                event.is_some_and(|event| has_word(&event.plain(), &["poster", "posters"]));
            let is_poster = is_poster || is_of_posters && !says(&SPOKEN);
            Some(Shown { is_poster, is_sure: true })
        }
        Article | Document | Event | Graphic | Manuscript | Pamphlet | PaperConference
            if is_poster =>
        {
            sure
        }
        Event | PaperConference if says(&TALKS) => sure,
        PaperConference if event.is_some() && !is_printed(reference) => {
            Some(Shown { is_poster: false, is_sure: false })
        }
        _ => None,
    }
}

/// Whether a record says where a paper was printed.
fn is_printed(reference: &Reference) -> bool {
    let texts = [&reference.container_title, &reference.collection_title, &reference.publisher];
    let numbers = [
        &reference.volume,
        &reference.article_number,
        &reference.doi,
        &reference.isbn,
        &reference.issn,
        &reference.pmid,
    ];
    texts.into_iter().any(Option::is_some)
        || numbers.into_iter().any(Option::is_some)
        || reference.page.is_some()
}
