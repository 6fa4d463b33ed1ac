//! Lists of works for a CV: publications by kind, posters, talks. The same list goes to the page
//! and to paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Hashed, OutputPath};
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::presentation::PresentationKind;
use crate::model::publication::{Publication, PublicationKind};
use crate::output::page::presentation::citation;
use crate::syntax::markdown::Inlines;
use crate::words::{SiteWords, Words};

pub struct ReferenceGroup {
    pub heading: Option<String>,
    pub items: Vec<CitedWork>,
}

pub struct CitedWork {
    pub content: Arc<Hashed<Inlines>>,
    /// The page of the work.
    pub output: OutputPath,
    /// `None` for a poster or talk.
    pub publication: Option<Arc<Hashed<Publication>>>,
}

/// Whether works fill an empty section of this kind.
pub fn has_works(profile: &Profile, kind: SectionKind) -> bool {
    let has = |kind| profile.of_kind(kind).next().is_some();
    match kind {
        SectionKind::Publications => !profile.publications.is_empty(),
        SectionKind::Posters => has(PresentationKind::Poster),
        SectionKind::Talks => has(PresentationKind::Talk),
        SectionKind::Presentations => !profile.presentations.is_empty(),
        _ => false,
    }
}

/// What fills an empty section of this kind; nothing for sections that are the person's own. Of
/// publications with tags, only those with one of `only` are listed, or all if it is empty.
pub fn of_section(
    profile: &Profile,
    words: SiteWords<'_>,
    kind: SectionKind,
    only: &[String],
) -> Vec<ReferenceGroup> {
    match kind {
        SectionKind::Publications => publications(profile, words.cv, only),
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

/// The chosen publications, by kind in the order of the kinds, newest first in each. What no journal has
/// taken yet is apart, behind the preprints (docs/domain.md, "works").
pub fn publications(profile: &Profile, words: &Words, only: &[String]) -> Vec<ReferenceGroup> {
    let is_chosen = |work: &Publication| {
        only.is_empty() || work.tags.is_empty() || work.tags.iter().any(|tag| only.contains(tag))
    };
    let chosen = profile.publications.iter().filter(|work| is_chosen(work));
    let groups: BTreeSet<PublicationGroup> =
        chosen.map(|work| PublicationGroup::of(work)).collect();
    let has_one_kind = groups.len() == 1;
    let list = |group: PublicationGroup| {
        let works = profile
            .publications
            .iter()
            .zip(profile.citations.iter())
            .filter(|(work, _)| is_chosen(work) && PublicationGroup::of(work) == group);
        let items = works
            .map(|(publication, citation)| CitedWork {
                content: Arc::clone(citation),
                output: publication.output.clone(),
                publication: Some(Arc::clone(publication)),
            })
            .collect();
        ReferenceGroup {
            heading: (!has_one_kind || group == PublicationGroup::UnderReview)
                .then(|| group.heading(words).to_owned()),
            items,
        }
    };
    groups.into_iter().map(list).collect()
}

/// The groups of a list of publications, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublicationGroup {
    /// A kind up to the preprints.
    Kind(PublicationKind),
    UnderReview,
    /// A kind behind them.
    Further(PublicationKind),
}

impl PublicationGroup {
    pub fn of(publication: &Publication) -> PublicationGroup {
        match publication.kind {
            _ if !publication.status.is_accepted() => PublicationGroup::UnderReview,
            kind if kind <= PublicationKind::Preprint => PublicationGroup::Kind(kind),
            kind => PublicationGroup::Further(kind),
        }
    }

    pub fn heading(self, words: &Words) -> &str {
        match self {
            PublicationGroup::Kind(kind) | PublicationGroup::Further(kind) => kind.plural(words),
            PublicationGroup::UnderReview => words.under_review(),
        }
    }
}

fn presentations(
    profile: &Profile,
    words: SiteWords<'_>,
    kind: PresentationKind,
    heading: Option<&str>,
) -> Vec<ReferenceGroup> {
    let items: Vec<CitedWork> = profile
        .of_kind(kind)
        .map(|work| CitedWork {
            content: Arc::new(Hashed::new(citation::cite(
                words.pages,
                profile.settings.region,
                work,
            ))),
            output: work.output(),
            publication: None,
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![ReferenceGroup { heading: heading.map(str::to_owned), items }]
}
