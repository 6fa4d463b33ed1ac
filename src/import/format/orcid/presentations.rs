//! Posters and talks, which ORCID knows by the type of a work.

use crate::import::career::Extract;
use crate::import::career::{Career, FileDraft};
use crate::import::compose::{joined, paragraphs};
use crate::import::format::day::day;
use crate::import::format::orcid::work::Work;
use crate::import::format::presentation::{self, Presentation};
use crate::lexicon::web_address::web_address;

/// Types of works that were shown or held, and whether it is a poster.
const TYPES: &[(&str, bool)] =
    &[("conference-poster", true), ("conference-presentation", false), ("lecture-speech", false)];

/// The page of a poster or a talk, and what is said of it; `None` for another work.
pub fn file(work: &Work) -> Option<(FileDraft, Career)> {
    let (_, is_poster) = *TYPES.iter().find(|(kind, _)| *kind == work.kind)?;
    let title = work.title.clone()?;
    let address = work.address().filter(|address| web_address(address).is_some());
    let body: Vec<Extract> = work.description.iter().flat_map(paragraphs).collect();
    let empty = Extract::new("", work.place.clone());
    let shown = Presentation {
        is_poster,
        title: Some(title),
        authors: work.authors.clone(),
        event: work.container.clone(),
        date: work.date.clone().filter(|date| day(&date.text).is_some()),
        links: address
            .map(|address| Extract::new(address, work.place.clone()))
            .into_iter()
            .collect(),
        kind: work.said_kind.clone(),
        body: joined(&body, "\n\n").unwrap_or(empty),
        ..Presentation::default()
    };
    let mut career = Career::default();
    presentation::add(shown, |_| None, &mut career);
    let file = career.files.pop()?;
    Some((FileDraft { words: file.words.common(&work.words), ..file }, career))
}
