//! Spain: education first, then posts.

use crate::lexicon::public_number::NumberKind;
use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "es",
    other_names: &["spain", "españa", "espana", "espagne", "spanien", "spagna"],
    countries: &["ES"],
    languages: &["es"],
    nationals: &["espan", "spanish", "spain"],
    language: "es",
    name: "Spain",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::WhenAsked,
    birth: Visibility::WhenAsked,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[NumberKind::Colegiado],
    gaps: Gaps::USUAL,
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Education],
        &[Training],
        &[Certification],
        &[Work, Clinical],
        &[CaseLog],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Research],
        &[Grants],
        &[Awards],
        &[Teaching],
        &[Memberships],
        &[Leadership, Volunteer],
        &[Languages, Skills],
        &[Interests],
        &[References],
    ],
};
