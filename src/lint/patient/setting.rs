//! Whether a text shows patients: what identifies one there stops the build.

use crate::base::SourcePath;
use crate::lexicon::patient::names_a_case_report;
use crate::lint::patient::finding::Finding;
use crate::model::Profile;
use crate::model::publication::{Publication, PublicationKind};

/// Posters, talks and updates, pages and works that say `clinical = true`, case reports and case
/// logs.
pub fn is_clinical(profile: &Profile, path: &SourcePath, finding: &Finding) -> bool {
    let work = finding.work.as_deref().and_then(|key| profile.publication(key));
    finding.is_in_case_log
        || is_clinical_file(profile, path)
        || work.is_some_and(shows_patients)
        || profile
            .pages
            .iter()
            .any(|page| page.file == *path && (page.clinical || names_a_case_report(&page.title)))
}

/// The same of a file as a whole, such as the PDF of a work.
pub fn is_clinical_file(profile: &Profile, path: &SourcePath) -> bool {
    let is_in = |folder: &str| path.as_str().starts_with(folder);
    let name = path.file_name();
    ["content/posters/", "content/talks/", "content/updates/"].into_iter().any(is_in)
        || name.starts_with("case-log")
        || profile
            .publications
            .iter()
            .any(|work| work.pdf.as_ref() == Some(path) && shows_patients(work))
}

fn shows_patients(work: &Publication) -> bool {
    work.clinical || work.kind == PublicationKind::CaseReport || names_a_case_report(&work.title)
}
