//! A poster's or talk's page: the work, and the meetings at which it was shown.

use serde::Serialize;

use crate::model::presentation::{Event, Presentation};
use crate::plan::Addresses;
use crate::render::linked_data::terms::{Author, SchemaPlace};
use crate::render::linked_data::{document, id, person_id};
use crate::syntax::markdown::first_paragraph;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author>,
    #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
    abstract_text: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    award: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subject_of: Vec<Meeting>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Meeting {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<SchemaPlace>,
}

/// The work, as the text of a script element. It is a creative work and no more: the vocabulary's
/// posters hang on walls, and its presentations are files of slides.
/// `owner` is the name of the site's person.
pub fn presentation(addresses: Addresses<'_>, owner: &str, work: &Presentation) -> String {
    let author = |(at, name): (usize, &String)| match work.owner == Some(at) {
        true => Author::owner(person_id(addresses), owner),
        false => Author::written(name),
    };
    document(&Shown {
        kind: "CreativeWork",
        id: id(addresses, &work.output(), "work"),
        url: addresses.absolute(&work.output()),
        name: work.title.clone(),
        author: work.authors.iter().enumerate().map(author).collect(),
        abstract_text: first_paragraph(&work.abstract_text.blocks),
        award: work.events.iter().filter_map(|event| event.award.clone()).collect(),
        subject_of: work.events.iter().filter_map(meeting).collect(),
    })
}

/// A meeting that has a name.
fn meeting(event: &Event) -> Option<Meeting> {
    Some(Meeting {
        kind: "Event",
        name: event.name.clone()?,
        start_date: event.date.map(|date| date.to_string()),
        end_date: event.end_date.map(|date| date.to_string()),
        location: event.place.clone().map(|name| SchemaPlace { name }),
    })
}
