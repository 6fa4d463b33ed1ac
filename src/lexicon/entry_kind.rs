//! What an entry of a CV is, where its section alone does not say: `{kind=observership}`.

use serde::Serialize;

use crate::base::did_you_mean;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    Degree,
    Residency,
    Fellowship,
    Internship,
    Clerkship,
    SubInternship,
    Elective,
    Rotation,
    Observership,
    Externship,
    Exam,
    License,
    Certification,
    Position,
    Research,
    Grant,
    Award,
    Teaching,
    Course,
    Leadership,
    Service,
    Volunteer,
    Membership,
    CaseLog,
    Project,
    Audit,
    Presentation,
    Conference,
    Military,
    Editorial,
    Mentoring,
    Other,
}

const NAMES: &[(&str, EntryKind)] = &[
    ("degree", EntryKind::Degree),
    ("residency", EntryKind::Residency),
    ("fellowship", EntryKind::Fellowship),
    ("internship", EntryKind::Internship),
    ("clerkship", EntryKind::Clerkship),
    ("sub-internship", EntryKind::SubInternship),
    ("elective", EntryKind::Elective),
    ("rotation", EntryKind::Rotation),
    ("observership", EntryKind::Observership),
    ("externship", EntryKind::Externship),
    ("exam", EntryKind::Exam),
    ("license", EntryKind::License),
    ("certification", EntryKind::Certification),
    ("position", EntryKind::Position),
    ("research", EntryKind::Research),
    ("grant", EntryKind::Grant),
    ("award", EntryKind::Award),
    ("teaching", EntryKind::Teaching),
    ("course", EntryKind::Course),
    ("leadership", EntryKind::Leadership),
    ("service", EntryKind::Service),
    ("volunteer", EntryKind::Volunteer),
    ("membership", EntryKind::Membership),
    ("case-log", EntryKind::CaseLog),
    ("employment", EntryKind::Position),
    ("work", EntryKind::Position),
    ("project", EntryKind::Project),
    ("audit", EntryKind::Audit),
    ("presentation", EntryKind::Presentation),
    ("conference", EntryKind::Conference),
    ("workshop", EntryKind::Course),
    ("military", EntryKind::Military),
    ("editorial", EntryKind::Editorial),
    ("mentoring", EntryKind::Mentoring),
    ("other", EntryKind::Other),
];

impl EntryKind {
    /// The kind that was written as `kind=word`; `Err` holds the nearest word that is one.
    pub fn of_word(word: &str) -> Result<EntryKind, Option<&'static str>> {
        match NAMES.iter().find(|(name, _)| *name == word) {
            Some((_, kind)) => Ok(*kind),
            None => Err(did_you_mean(word, EntryKind::words())),
        }
    }

    pub fn words() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }
}
