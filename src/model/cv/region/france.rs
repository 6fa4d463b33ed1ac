//! France: posts before education, then titles and works; interests last.

use crate::lexicon::public_number::NumberKind;
use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "fr",
    other_names: &["france", "frankreich", "francia"],
    countries: &["FR"],
    languages: &["fr"],
    nationals: &["franc", "french"],
    language: "fr",
    name: "France",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::WhenAsked,
    birth: Visibility::WhenAsked,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[NumberKind::Rpps],
    gaps: Gaps::USUAL,
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Research],
        &[Grants],
        &[Awards],
        &[Teaching],
        &[Memberships],
        &[Leadership, Volunteer],
        &[Languages, Skills],
        &[References],
        &[Interests],
    ],
};
