//! Who published a work: a house, a school, an institution or an organization, and what
//! `howpublished` says.
//!
//! The fields are taken as pandoc's reader of biblatex takes them: all that are there, in one order.
//! An `and` in them is a part of the name: `Lippincott Williams and Wilkins` is one house.

use super::fields::Slot;
use super::preprints;
use super::reading::Fields;
use crate::lexicon::preprint_server::is_preprint_server;
use crate::syntax::reference::identifier::Note;
use crate::syntax::reference::status::StatusReading;
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

const HOUSES: [Slot; 4] = [Slot::School, Slot::Institution, Slot::Organization, Slot::Publisher];

/// Sets publisher and places. The type of the record is known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let mut houses: Vec<MarkedText> = Vec::new();
    for slot in HOUSES {
        for (name, value) in fields.all(slot) {
            let Some(house) = fields.marked_of(name, value) else { continue };
            // A web site is named as what the page is in.
            let is_site = slot == Slot::Organization && work.kind == ReferenceType::Webpage;
            if is_site && work.container_title.is_none() {
                work.container_title = Some(house);
            } else if !houses.iter().any(|known| known.plain() == house.plain()) {
                houses.push(house);
            }
        }
    }
    if let Some(words) = how_published(fields, work) {
        houses.insert(0, words);
    }
    if work.kind == ReferenceType::Article {
        houses.retain(|house| {
            let text = house.plain();
            !is_preprint_server(&text) || preprints::other_words(&text, work).is_some()
        });
    }
    work.publisher =
        houses.into_iter().fold(None, |all, next| MarkedText::join(all, "; ", Some(next)));
    work.publisher_place = fields.marked(Slot::Place);
}

/// The words of `howpublished` without an address, which is the work's own.
fn how_published(fields: &mut Fields<'_>, work: &mut Reference) -> Option<MarkedText> {
    let (name, value) = fields.first(Slot::HowPublished)?;
    let text = fields.marked_of(name, value)?;
    // `Poster` is what a talk calls itself.
    if work.kind == ReferenceType::Speech && work.genre.as_ref() == Some(&text) {
        return None;
    }
    let Note { url, doi, accessed, rest, status, .. } = Note::of_text(&text.plain());
    work.doi = work.doi.take().or(doi);
    work.url = work.url.take().or(url.clone());
    work.accessed = work.accessed.or(accessed);
    if let StatusReading::Status { rest, .. } = status {
        return MarkedText::of(&rest);
    }
    if work.kind == ReferenceType::Article && work.archive.is_some() {
        // The server stands in the place of a publisher.
        let words = rest.and_then(|rest| preprints::other_words(&rest, work));
        work.note = words.as_deref().and_then(MarkedText::of);
        return None;
    }
    let is_whole = url.is_none() && rest.as_deref() == Some(text.plain().trim());
    if is_whole { Some(text) } else { rest.as_deref().and_then(MarkedText::of) }
}
