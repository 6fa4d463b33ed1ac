//! Hints of papers, posters, talks and updates: files that a new site does not have.

use crate::base::SourcePath;
use crate::base::well_known::{CONTENT, INDEX};
use crate::hints::cv;
use crate::hints::edit::bibtex_name;
use crate::hints::gap::{Gap, HintSite};
use crate::lexicon::SectionKind;
use crate::model::presentation::PresentationKind;

/// A file of references that holds nothing yet is the one to write into.
pub fn publications(site: &HintSite<'_>) -> Option<Gap> {
    bibtex_name(&site.profile.person)?;
    let own = SourcePath::new(&format!("{CONTENT}/publications.bib"));
    let is_there =
        !site.profile.publications.is_empty() || cv::lists(site, &[SectionKind::Publications]);
    (!is_there).then(|| Gap::end_of(own))
}

pub fn posters(site: &HintSite<'_>) -> Option<Gap> {
    presentation(site, PresentationKind::Poster, "my-first-poster")
}

pub fn talks(site: &HintSite<'_>) -> Option<Gap> {
    presentation(site, PresentationKind::Talk, "my-first-talk")
}

/// A folder that is there already is not written into, but for one that is prepared and says nothing yet.
fn presentation(site: &HintSite<'_>, kind: PresentationKind, name: &str) -> Option<Gap> {
    let path = SourcePath::new(&format!("{CONTENT}/{}/{name}/{INDEX}", kind.folder()));
    let mut documents = site.documents.markdowns();
    let is_written =
        documents.any(|(known, document)| *known == path && !document.has_only_comments());
    let own_section = match kind {
        PresentationKind::Poster => SectionKind::Posters,
        PresentationKind::Talk => SectionKind::Talks,
    };
    let is_there = site.profile.of_kind(kind).next().is_some()
        || is_written
        || cv::lists(site, &[own_section, SectionKind::Presentations]);
    (!is_there).then(|| Gap::whole(path))
}

pub fn updates(site: &HintSite<'_>) -> Option<Gap> {
    let path = format!("{CONTENT}/updates/{}-my-site-is-online.md", site.today);
    let path = SourcePath::new(&path);
    let is_there = !site.profile.updates.is_empty() || site.documents.contains(&path);
    (!is_there).then(|| Gap::end_of(path))
}
