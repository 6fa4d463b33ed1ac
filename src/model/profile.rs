//! Everything that is known about the person: the one model of all outputs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Hashed, OutputPath, SourcePath};
use crate::lexicon::SectionKind;
use crate::model::band::Band;
use crate::model::case_log::CaseLog;
use crate::model::citation::style::StyleSource;
use crate::model::cv::Cv;
use crate::model::edition::Edition;
use crate::model::narrative::Narrative;
use crate::model::page::Page;
use crate::model::person::Person;
use crate::model::person::links::Links;
use crate::model::person::private::Private;
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::Publication;
use crate::model::settings::Settings;
use crate::model::update::Update;
use crate::syntax::markdown::Inlines;

/// The person, typed. Lists are in the order in which they are shown, newest first.
///
/// It can be hashed as a whole, so it can be a memo key: it holds no offsets and no file handles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    /// Which edition it is; `None` is the site in its first language.
    pub edition: Option<Hashed<Edition>>,
    pub settings: Settings,
    pub person: Person,
    pub private: Private,
    pub cv: Option<Cv>,
    pub case_logs: Vec<CaseLog>,
    /// Where the person asks for it.
    pub band: Option<Band>,
    pub narrative: Option<Narrative>,
    pub publications: Vec<Arc<Hashed<Publication>>>,
    pub citation_style: StyleSource,
    /// The citation of each publication, in their order.
    pub citations: Vec<Arc<Hashed<Inlines>>>,
    pub presentations: Vec<Presentation>,
    pub updates: Vec<Update>,
    pub pages: Vec<Page>,
    pub links: Links,
    /// Files that are copied because something links to them.
    pub files: BTreeMap<SourcePath, OutputPath>,
    /// Pictures that the markdown shows.
    pub pictures: BTreeSet<SourcePath>,
}

impl Profile {
    pub fn of_kind(&self, kind: PresentationKind) -> impl Iterator<Item = &Presentation> {
        self.presentations.iter().filter(move |presentation| presentation.kind == kind)
    }

    /// Whether works fill an empty section of this kind.
    pub fn fills(&self, kind: SectionKind) -> bool {
        let has = |kind| self.of_kind(kind).next().is_some();
        match kind {
            SectionKind::Publications => !self.publications.is_empty(),
            SectionKind::Posters => has(PresentationKind::Poster),
            SectionKind::Talks => has(PresentationKind::Talk),
            kind => self.kinds_left_to(kind).into_iter().any(|kind| self.fills(kind)),
        }
    }

    /// What an empty section of several kinds of works lists: those that no other empty section of the CV
    /// does, so that each work is listed once.
    pub fn kinds_left_to(&self, kind: SectionKind) -> Vec<SectionKind> {
        use SectionKind::{Presentations, Publications, Works};
        let sections = self.cv.iter().flat_map(|cv| &cv.sections);
        let others: Vec<SectionKind> =
            sections.filter(|section| section.is_empty()).map(|section| section.kind).collect();
        let is_elsewhere = |held: &SectionKind| {
            let is_presented = *held != Publications && others.contains(&Presentations);
            others.contains(held) || kind == Works && is_presented
        };
        kind.kinds_held().iter().filter(|kind| !is_elsewhere(kind)).copied().collect()
    }

    pub fn publication(&self, key: &str) -> Option<&Publication> {
        self.publications.iter().find(|publication| publication.key == key).map(|found| &***found)
    }

    /// A site's absolute address, if its root is known.
    pub fn absolute(&self, route: &str) -> Option<String> {
        self.settings.url.as_ref().map(|url| format!("{url}{route}"))
    }
}
