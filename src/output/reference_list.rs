//! Lists of works for a CV: publications by kind, posters, talks. The same list goes to the page and to paper.

use crate::base::OutputPath;
use crate::model::Profile;
use crate::model::presentation::PresentationKind;
use crate::model::publication::PublicationKind;
use crate::model::section_kind::SectionKind;
use crate::output::presentation_citation;
use crate::syntax::markdown::Inlines;

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

/// All publications, by kind in the order of the kinds, newest first in each.
pub fn publications(profile: &Profile) -> Vec<Group> {
    let mut kinds: Vec<PublicationKind> = profile.publications.iter().map(|publication| publication.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let has_one_kind = kinds.len() == 1;
    kinds
        .into_iter()
        .map(|kind| {
            let works = profile.publications.iter().zip(profile.citations.iter()).filter(|(publication, _)| publication.kind == kind);
            let items =
                works.map(|(publication, citation)| Reference { content: citation.clone(), output: publication.output() }).collect();
            Group { heading: (!has_one_kind).then(|| kind.plural()), items }
        })
        .collect()
}

fn presentations(profile: &Profile, kind: PresentationKind, heading: Option<&'static str>) -> Vec<Group> {
    let items: Vec<Reference> = profile
        .of_kind(kind)
        .map(|work| Reference { content: presentation_citation::cite(profile, work), output: work.output() })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Group { heading, items }] }
}
