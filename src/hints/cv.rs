//! Hints of what the CV could say.
//!
//! Asks for no section that only some people have.

use crate::base::{PeriodEnd, SourcePath};
use crate::hints::gap::{Gap, HintSite};
use crate::lexicon::SectionKind;
use crate::lexicon::medical_degree::is_medical_degree;
use crate::model::cv::Entry;
use crate::model::evidence::{Evidence, evidence};
use crate::model::settings::Proof;
use crate::plan::routes;
use crate::syntax::markdown::plain_text;

fn end_of_cv() -> Option<Gap> {
    Some(Gap::end_of(SourcePath::cv()))
}

fn has_section(site: &HintSite<'_>, kinds: &[SectionKind]) -> bool {
    let sections = site.profile.cv.iter().flat_map(|cv| &cv.sections);
    sections.into_iter().any(|section| kinds.contains(&section.kind))
}

/// Whether the person has studied medicine or trains in it, or has not said yet what they do.
fn may_be_in_medicine(site: &HintSite<'_>) -> bool {
    let credentials = &site.profile.person.credentials;
    let sections = site.profile.cv.iter().flat_map(|cv| &cv.sections);
    let schools = sections.filter(|section| section.kind == SectionKind::Education);
    let mut titles =
        schools.flat_map(|section| &section.entries).map(|entry| plain_text(&entry.title));
    let in_medicine = [SectionKind::Training, SectionKind::Clinical, SectionKind::CaseLog];
    let elsewhere = [SectionKind::Education, SectionKind::Work];
    credentials.iter().any(|letters| is_medical_degree(letters))
        || titles.any(|title| is_medical_degree(&title))
        || has_section(site, &in_medicine)
        || credentials.is_empty() && !has_section(site, &elsewhere)
}

/// Whether works of a kind are listed in the CV by hand.
pub fn lists(site: &HintSite<'_>, kinds: &[SectionKind]) -> bool {
    let mut sections = site.profile.cv.iter().flat_map(|cv| &cv.sections);
    sections.any(|section| kinds.contains(&section.kind) && !section.is_empty())
}

/// The examinations that a home page counts are those of the United States.
pub fn exams(site: &HintSite<'_>) -> Option<Gap> {
    let settings = &site.profile.settings;
    let is_asked =
        settings.home.evidence.iter().any(|proof| matches!(proof, Proof::Ecfmg | Proof::Exams));
    let is_there = has_section(site, &[SectionKind::Certification])
        || evidence(site.profile)
            .iter()
            .any(|fact| matches!(fact, Evidence::Held { .. } | Evidence::Exams { .. }));
    let is_missing = settings.region.convention().counts_american_exams && is_asked && !is_there;
    (is_missing && may_be_in_medicine(site)).then(end_of_cv)?
}

/// Who works has said where; who trains has a training or goes on with something.
pub fn training(site: &HintSite<'_>) -> Option<Gap> {
    let is_open = |entry: &Entry| {
        let period = entry.period.as_ref();
        period.is_some_and(|period| period.end == PeriodEnd::Present && !period.expected)
    };
    let sections = site.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries = sections
        .filter(|section| section.kind == SectionKind::Clinical)
        .flat_map(|section| &section.entries);
    let is_there = has_section(site, &[SectionKind::Training, SectionKind::Work])
        || entries.flat_map(Entry::with_posts).any(|(entry, _)| is_open(entry));
    (!is_there).then(end_of_cv)?
}

pub fn education(site: &HintSite<'_>) -> Option<Gap> {
    let is_there = has_section(site, &[SectionKind::Education]);
    (has_page(site) && !is_there).then(end_of_cv)?
}

/// A scientist with a section of work is not asked for rotations.
pub fn clinical(site: &HintSite<'_>) -> Option<Gap> {
    let is_there = has_section(site, &[SectionKind::Clinical, SectionKind::Work]);
    (has_page(site) && !is_there && may_be_in_medicine(site)).then(end_of_cv)?
}

pub fn listed_publications(site: &HintSite<'_>) -> Option<Gap> {
    let kinds = [SectionKind::Publications, SectionKind::Works];
    let is_missing = !site.profile.publications.is_empty() && !has_section(site, &kinds);
    (has_page(site) && is_missing).then(end_of_cv)?
}

pub fn listed_presentations(site: &HintSite<'_>) -> Option<Gap> {
    use SectionKind::{Posters, Presentations, Talks, Works};
    let kinds = [Presentations, Posters, Talks, Works];
    let is_missing = !site.profile.presentations.is_empty() && !has_section(site, &kinds);
    (has_page(site) && is_missing).then(end_of_cv)?
}

fn has_page(site: &HintSite<'_>) -> bool {
    site.plan.has(&routes::cv())
}
