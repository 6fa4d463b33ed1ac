//! Lists of works for a CV: publications by kind, posters, talks. The same list goes to the page and to paper.

use std::collections::BTreeSet;

use crate::base::OutputPath;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::{Publication, PublicationKind};
use crate::model::section_kind::SectionKind;
use crate::model::{Profile, settings::Region};
use crate::render::date;
use crate::syntax::markdown::{Inline, Inlines};

pub struct Group {
    pub heading: Option<&'static str>,
    pub items: Vec<Reference>,
}

pub struct Reference {
    pub content: Inlines,
    /// The page of the work.
    pub output: OutputPath,
}

/// What fills an empty section of this kind; nothing for sections that are the person's own.
pub fn of_section(profile: &Profile, kind: SectionKind) -> Vec<Group> {
    match kind {
        SectionKind::Publications => publications(profile),
        SectionKind::Posters => presentations(profile, PresentationKind::Poster, None),
        SectionKind::Talks => presentations(profile, PresentationKind::Talk, None),
        SectionKind::Presentations => {
            let talks = presentations(profile, PresentationKind::Talk, Some("Talks"));
            talks.into_iter().chain(presentations(profile, PresentationKind::Poster, Some("Posters"))).collect()
        }
        _ => Vec::new(),
    }
}

/// All publications, by kind in the order of the kinds, newest first in each. What no journal has taken yet stands apart, behind
/// the preprints (domain facts, section 2.3).
pub fn publications(profile: &Profile) -> Vec<Group> {
    let shelves: BTreeSet<Shelf> = profile.publications.iter().map(Shelf::of).collect();
    let has_one_kind = shelves.len() == 1;
    let group = |shelf: Shelf| {
        let works = profile.publications.iter().zip(profile.citations.iter()).filter(|(publication, _)| Shelf::of(publication) == shelf);
        let items = works.map(|(publication, citation)| Reference { content: citation.clone(), output: publication.output() }).collect();
        Group { heading: (!has_one_kind || shelf == Shelf::UnderReview).then(|| shelf.heading()), items }
    };
    shelves.into_iter().map(group).collect()
}

/// Where a publication stands in a list; the order is the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// A kind up to the preprints.
    Kind(PublicationKind),
    UnderReview,
    /// A kind behind them.
    Further(PublicationKind),
}

impl Shelf {
    pub fn of(publication: &Publication) -> Shelf {
        match publication.kind {
            _ if !publication.status.is_accepted() => Shelf::UnderReview,
            kind if kind <= PublicationKind::Preprint => Shelf::Kind(kind),
            kind => Shelf::Further(kind),
        }
    }

    pub fn heading(self) -> &'static str {
        match self {
            Shelf::Kind(kind) | Shelf::Further(kind) => kind.plural(),
            Shelf::UnderReview => "Manuscripts under review",
        }
    }
}

fn presentations(profile: &Profile, kind: PresentationKind, heading: Option<&'static str>) -> Vec<Group> {
    let items: Vec<Reference> = profile
        .of_kind(kind)
        .map(|work| Reference { content: presentation(work, profile.settings.region), output: work.output() })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Group { heading, items }] }
}

/// A poster or talk in AMA's form: `Authors. Title. Poster presented at: Meeting; January 24–26, 2025; City, ST.`
pub fn presentation(work: &Presentation, region: Region) -> Inlines {
    let mut text = String::new();
    if !work.authors.is_empty() {
        text.push_str(&work.authors.join(", "));
        text.push_str(". ");
    }
    text.push_str(&with_stop(&work.title));
    let days = work.date.map(|start| date::days(region, start, work.end_date));
    let where_and_when: Vec<String> = [work.event.clone(), days, work.place.clone()].into_iter().flatten().collect();
    if !where_and_when.is_empty() {
        let word = match (work.kind, &work.event) {
            (PresentationKind::Poster, Some(_)) => "Poster presented at: ",
            (PresentationKind::Poster, None) => "Poster; ",
            (PresentationKind::Talk, Some(_)) => "Presented at: ",
            (PresentationKind::Talk, None) => "Talk; ",
        };
        text.push(' ');
        text.push_str(word);
        text.push_str(&with_stop(&where_and_when.join("; ")));
    }
    let mut content = vec![Inline::Text { text: text.into() }];
    if let Some(award) = &work.award {
        content.push(Inline::Text { text: " ".into() });
        content.push(Inline::Emphasis { content: vec![Inline::Text { text: with_stop(award).into() }] });
    }
    content
}

fn with_stop(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}
