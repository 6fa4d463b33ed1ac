//! Whether a text shows patients: what identifies one there stops the build.

use std::ops::Range;

use crate::base::{SourcePath, well_known};
use crate::lexicon::patient::{Identifier, names_a_case_report};
use crate::lexicon::public_number::public_numbers;
use crate::lint::patient::finding::Finding;
use crate::model::Profile;
use crate::model::publication::{Publication, PublicationKind};
use crate::source::Source;

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

/// Whether a name is that of the person, whom the site is about.
pub fn is_own_name(profile: &Profile, finding: &Finding) -> bool {
    let own: Vec<&str> = profile.person.name.split([' ', '-', '.']).collect();
    let mut words = finding.quote.split([' ', '-', '.']).filter(|word| !word.is_empty());
    finding.identifier == Identifier::Name && words.all(|word| own.contains(&word))
}

/// Whether a number is one of the person's own, by its name or its shape, in a text about them on a
/// line that names no patient. It is reported as theirs.
pub fn is_own_number(source: &Source, finding: &Finding) -> bool {
    let path = source.path.as_str();
    let is_about_person = matches!(path, well_known::SITE | well_known::CV | well_known::NARRATIVE)
        || path.starts_with("content/pages/");
    let is_theirs = || {
        let (text, span) = (source.text().ok()?, finding.span?);
        let start = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(start..)?.lines().next()?;
        let touches =
            |range: &Range<usize>| start + range.start < span.end && span.start < start + range.end;
        let is_known = public_numbers(line).iter().any(|(_, range)| touches(range));
        Some(is_known && !line.to_lowercase().contains("patient"))
    };
    finding.identifier == Identifier::Record && is_about_person && is_theirs().unwrap_or(false)
}

/// Whether a file lies beside a poster, a talk or an update that says `clinical = true`.
pub fn says_clinical(profile: &Profile, path: &SourcePath) -> bool {
    let folder =
        |path: &SourcePath| path.as_str().rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let is_beside = |source: &SourcePath| folder(source) == folder(path);
    let name = |word: &str| path.file_name().to_lowercase().contains(&word.to_lowercase());
    // The person's own photograph or paper may lie there too.
    let is_own = profile.person.name.split(' ').any(|word| word.len() > 2 && name(word));
    let is_shared = ["content/posters", "content/talks", "content/updates", "content/pages"];
    let has_own_folder = folder(path).is_some_and(|folder| !is_shared.contains(&folder.as_str()));
    has_own_folder
        && !is_own
        && profile.presentations.iter().any(|work| work.clinical && is_beside(&work.source))
}

/// The same of a file as a whole, such as the PDF of a work.
pub fn is_clinical_file(profile: &Profile, path: &SourcePath) -> bool {
    let is_in = |folder: &str| path.as_str().starts_with(folder);
    let name = path.file_name();
    ["content/posters/", "content/talks/", "content/updates/"].into_iter().any(is_in)
        || name.starts_with("case-log")
        || profile.publications.iter().any(|work| {
            let files = [work.pdf.as_ref(), work.image.as_ref()];
            files.contains(&Some(path)) && shows_patients(work)
        })
}

fn shows_patients(work: &Publication) -> bool {
    work.clinical || work.kind == PublicationKind::CaseReport || names_a_case_report(&work.title)
}
