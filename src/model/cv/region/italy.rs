//! Italy: the European form; what public hospitals take is dated and signed.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "it",
    other_names: &["italy", "italia", "italien", "italie"],
    countries: &["IT"],
    languages: &["it"],
    nationals: &["italian", "italy", "italia"],
    language: "it",
    name: "Italy",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::WhenAsked,
    birth: Visibility::WhenAsked,
    shows_title: false,
    has_signature_lines: true,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[],
    gaps: Gaps::USUAL,
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Languages, Skills],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Research],
        &[Grants],
        &[Awards],
        &[Teaching],
        &[Memberships],
        &[Leadership, Volunteer],
        &[Interests],
        &[References],
    ],
};
