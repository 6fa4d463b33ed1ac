//! Lists of works for a CV: publications by kind, posters, talks. The same list goes to the page
//! and to paper.

use std::collections::BTreeSet;

use crate::base::OutputPath;
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::presentation::PresentationKind;
use crate::model::publication::{Publication, PublicationKind};
use crate::output::page::presentation_citation;
use crate::syntax::markdown::Inlines;
use crate::words::{SiteWords, Words};

pub struct Group {
    pub heading: Option<String>,
    pub items: Vec<Reference>,
}

pub struct Reference {
    pub content: Inlines,
    /// The page of the work.
    pub output: OutputPath,
}

/// What fills an empty section of this kind; nothing for sections that are the person's own.
pub fn of_section(profile: &Profile, words: SiteWords<'_>, kind: SectionKind) -> Vec<Group> {
    match kind {
        SectionKind::Publications => publications(profile, words.cv),
        SectionKind::Posters => presentations(profile, words, PresentationKind::Poster, None),
        SectionKind::Talks => presentations(profile, words, PresentationKind::Talk, None),
        SectionKind::Presentations => {
            let groups = [
                (PresentationKind::Talk, words.cv.talks()),
                (PresentationKind::Poster, words.cv.posters()),
            ];
            groups
                .into_iter()
                .flat_map(|(kind, heading)| presentations(profile, words, kind, Some(heading)))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// All publications, by kind in the order of the kinds, newest first in each. What no journal has
/// taken yet stands apart, behind the preprints (domain facts, section 2.3).
pub fn publications(profile: &Profile, words: &Words) -> Vec<Group> {
    let shelves: BTreeSet<Shelf> = profile.publications.iter().map(Shelf::of).collect();
    let has_one_kind = shelves.len() == 1;
    let group = |shelf: Shelf| {
        let works = profile
            .publications
            .iter()
            .zip(profile.citations.iter())
            .filter(|(publication, _)| Shelf::of(publication) == shelf);
        let items = works
            .map(|(publication, citation)| Reference {
                content: citation.clone(),
                output: publication.output(),
            })
            .collect();
        Group {
            heading: (!has_one_kind || shelf == Shelf::UnderReview)
                .then(|| shelf.heading(words).to_owned()),
            items,
        }
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

    pub fn heading(self, words: &Words) -> &str {
        match self {
            Shelf::Kind(kind) | Shelf::Further(kind) => kind.plural(words),
            Shelf::UnderReview => words.under_review(),
        }
    }
}

fn presentations(
    profile: &Profile,
    words: SiteWords<'_>,
    kind: PresentationKind,
    heading: Option<&str>,
) -> Vec<Group> {
    let items: Vec<Reference> = profile
        .of_kind(kind)
        .map(|work| Reference {
            content: presentation_citation::cite(words.pages, profile, work),
            output: work.output(),
        })
        .collect();
    if items.is_empty() {
        Vec::new()
    } else {
        vec![Group { heading: heading.map(str::to_owned), items }]
    }
}
