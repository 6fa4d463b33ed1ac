//! Posters and talks, each with a folder of its own.
//!
//! Whoever calls says which of the two it was: how that is known differs with the format.

use crate::base::PartialDate;
use crate::import::career::{Career, Doubt, Extract, FileDraft, LeftOut};
use crate::import::compose::silent;
use crate::import::format::day::Day;
use crate::import::format::page::{Page, slug};
use crate::lexicon::web_address::web_address;

/// A talk or a poster, whatever the format.
#[derive(Default)]
pub struct Presentation {
    pub is_poster: bool,
    /// The name of its folder; of the day and the title where it is empty.
    pub slug: String,
    pub title: Option<Extract>,
    pub authors: Vec<Extract>,
    pub event: Option<Extract>,
    pub place: Option<Extract>,
    pub date: Option<Extract>,
    pub end: Option<Extract>,
    /// Addresses: that of the event, of slides, of a film.
    pub links: Vec<Extract>,
    /// Slides or the poster, as the text names them.
    pub files: Vec<Extract>,
    pub featured: bool,
    /// What it was: `Poster`, `Invited talk`.
    pub kind: Option<Extract>,
    pub body: Extract,
}

/// What a kind may be called that the folder says already.
const SAID: [&str; 8] = [
    "conference poster",
    "conference presentation",
    "lecture speech",
    "oral presentation",
    "poster",
    "poster presentation",
    "presentation",
    "talk",
];

/// Whether one of the texts speaks of a poster.
pub fn says_poster<'a>(texts: impl IntoIterator<Item = &'a Extract>) -> bool {
    texts.into_iter().any(|text| has_word(&text.text, &["poster", "posters"]))
}

/// Whether one of these words, in small letters, is in a text.
pub fn has_word(text: &str, words: &[&str]) -> bool {
    let mut all = text.split(|c: char| !c.is_alphanumeric());
    all.any(|word| words.contains(&word.to_lowercase().as_str()))
}

/// Whether these words for a kind say no more than the folder.
pub fn is_said(kind: &str) -> bool {
    SAID.contains(&kind.to_lowercase().replace(['-', '_'], " ").trim())
}

/// Adds a poster or a talk. `own` gives a PDF that came with it by the name in the text.
pub fn add(shown: Presentation, own: impl Fn(&str) -> Option<FileDraft>, career: &mut Career) {
    let (folder, what) = if shown.is_poster { ("posters", "poster") } else { ("talks", "talk") };
    let folder = format!("{folder}/{}", folder_name(&shown));
    let mut page = Page::new(shown.body.place.clone());
    let title = shown.title.clone().or_else(|| shown.event.clone());
    if let Some(title) = &title {
        page.text("title", title);
    }
    page.texts("authors", &shown.authors);
    for (key, text) in [("event", &shown.event), ("place", &shown.place)] {
        if let Some(text) = text {
            page.text(key, text);
        }
    }
    add_days(&mut page, shown.date.as_ref(), shown.end.as_ref(), career);
    let mut links = Vec::new();
    for file in shown.files {
        match own(&file.text).filter(|_| page.get("file").is_none()) {
            Some(pdf) => {
                let name = pdf.path.rsplit('/').next().unwrap_or_default().to_owned();
                let wording = Some(file.text.clone());
                page.text("file", &Extract { wording, ..Extract::new(&*name, file.place) });
                career.files.push(FileDraft { path: format!("{folder}/{name}"), ..pdf });
            }
            None => links.push(file),
        }
    }
    // Slides and films say more than the page of the meeting.
    for address in links.into_iter().chain(shown.links) {
        let is_web = address.text.contains("://") && web_address(&address.text).is_some();
        match is_web && page.get("link").is_none() {
            true => page.text("link", &address),
            false => {
                let why = format!("a {what} has one file, a PDF, and one link");
                career.left.push(LeftOut { what: address, why });
            }
        }
    }
    if shown.featured {
        page.flag("featured");
    }
    match shown.kind {
        Some(kind) if is_said(&kind.text) => page.count(&kind.words()),
        Some(kind) => {
            let why = format!("what kind of {what} it was; there is no key for it");
            career.left.push(LeftOut { what: kind, why });
        }
        None => {}
    }
    career.files.push(page.draft(format!("{folder}/index.md"), what, &shown.body));
}

/// The first day, and the last if it is another. A talk of an hour ends on the day on which it begins.
fn add_days(page: &mut Page, first: Option<&Extract>, last: Option<&Extract>, career: &mut Career) {
    let first = first.and_then(|first| page.day("date", first, career));
    let Some(written) = last else { return };
    let last = page.day("end-date", written, career);
    let date = |day: &Option<Day>| day.as_ref().and_then(|day| PartialDate::parse(&day.text));
    let (Some(start), Some(end)) = (date(&first), date(&last)) else { return };
    if end.latest() < start.earliest() {
        let why = format!("`{}` is before the first day", end);
        career.doubts.push(Doubt { about: silent(written), why });
    }
    if end.latest() < start.earliest() || end == start {
        page.remove("end-date");
    }
}

/// The name of its folder: `2024-frailty-before-coronary-bypass`.
fn folder_name(shown: &Presentation) -> String {
    const MOST_WORDS: usize = 6;
    if !shown.slug.is_empty() {
        return shown.slug.clone();
    }
    let title = shown.title.as_ref().or(shown.event.as_ref());
    let title = title.map(|title| slug(&title.text, MOST_WORDS));
    let year = shown.date.as_ref().and_then(|date| date.text.get(..4)).map(str::to_owned);
    let parts: Vec<String> = year.into_iter().chain(title).collect();
    if parts.is_empty() { "untitled".to_owned() } else { parts.join("-") }
}
