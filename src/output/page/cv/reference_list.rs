//! Lists of works for a CV: publications by kind, posters, talks. The same list goes to the page
//! and to paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Hashed, OutputPath};
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::presentation::PresentationKind;
use crate::model::publication::{Publication, PublicationKind};
use crate::model::settings::Selection;
use crate::output::page::presentation::citation;
use crate::plan::Addresses;
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
    /// The language of a publication, where it is not the site's. Of a poster or talk, the words of
    /// another language say so themselves.
    pub language: Option<String>,
}

/// What fills an empty section of this kind; nothing for sections that are the person's own.
pub fn of_section(
    profile: &Profile,
    words: SiteWords<'_>,
    kind: SectionKind,
    selection: &Selection,
) -> Vec<ReferenceGroup> {
    match kind {
        SectionKind::Publications => publications(profile, words.own, selection),
        SectionKind::Posters => presentations(profile, words, PresentationKind::Poster, selection),
        SectionKind::Talks => presentations(profile, words, PresentationKind::Talk, selection),
        SectionKind::Presentations | SectionKind::Works => {
            let kinds = profile.kinds_left_to(kind);
            // The heading of the section says it already where talks or posters alone are left to it.
            let is_told = kind == SectionKind::Works || kinds.len() > 1;
            let groups = kinds.into_iter().flat_map(|kind| {
                let mut groups = of_section(profile, words, kind, selection);
                // What has no heading of its own is told from the other kinds by theirs.
                for group in groups.iter_mut().filter(|_| is_told) {
                    group.heading = group.heading.take().or_else(|| heading_of(kind, words.own));
                }
                groups
            });
            groups.collect()
        }
        _ => Vec::new(),
    }
}

fn heading_of(kind: SectionKind, words: &Words) -> Option<String> {
    match kind {
        SectionKind::Publications => Some(words.menu_publications().to_owned()),
        SectionKind::Talks => Some(words.talks().to_owned()),
        SectionKind::Posters => Some(words.posters().to_owned()),
        _ => None,
    }
}

/// The chosen publications, by kind in the order of the kinds, in each what is emphasized and then
/// the newest first. What no journal has taken yet is apart, behind the preprints (docs/domain.md,
/// "works").
pub fn publications(
    profile: &Profile,
    words: &Words,
    selection: &Selection,
) -> Vec<ReferenceGroup> {
    let addresses = Addresses::of(profile);
    let all = profile.publications.iter().zip(profile.citations.iter()).enumerate();
    let mut chosen: Vec<_> = all
        .filter(|(place, (work, _))| {
            selection.shows(&work.tags) && selection.publications.list_publication(work, *place)
        })
        .map(|(_, work)| work)
        .collect();
    chosen.sort_by_key(|(work, _)| !selection.emphasizes(&work.tags));
    let groups: BTreeSet<PublicationGroup> =
        chosen.iter().map(|(work, _)| PublicationGroup::of(work)).collect();
    let has_one_kind = groups.len() == 1;
    let list = |group: PublicationGroup| {
        let works = chosen.iter().filter(|(work, _)| PublicationGroup::of(work) == group);
        let items = works
            .map(|(publication, citation)| CitedWork {
                content: Arc::clone(citation),
                output: publication.output.clone(),
                publication: Some(Arc::clone(publication)),
                language: addresses.language_of_work(publication).map(str::to_owned),
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
    selection: &Selection,
) -> Vec<ReferenceGroup> {
    let works = match kind {
        PresentationKind::Poster => &selection.posters,
        PresentationKind::Talk => &selection.talks,
    };
    let addresses = Addresses::of(profile);
    let all = profile.of_kind(kind).enumerate();
    let mut chosen: Vec<_> = all
        .filter(|(place, work)| {
            selection.shows(&work.tags) && works.list_presentation(work, *place)
        })
        .map(|(_, work)| work)
        .collect();
    chosen.sort_by_key(|work| !selection.emphasizes(&work.tags));
    let items: Vec<CitedWork> = chosen
        .into_iter()
        .map(|work| CitedWork {
            content: Arc::new(Hashed::new(citation::cite(
                words.own,
                profile.settings.region,
                work,
                addresses.borrowed_language(&work.source),
            ))),
            output: work.output(),
            publication: None,
            language: None,
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![ReferenceGroup { heading: None, items }]
}
