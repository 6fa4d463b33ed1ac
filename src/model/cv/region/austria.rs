//! Austria: the tabular Lebenslauf, with photo, and signed at its end; of personal data as much as one
//! likes.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "at",
    other_names: &["austria", "österreich", "oesterreich", "autriche"],
    countries: &["AT"],
    languages: &[],
    nationals: &["osterreich", "austria", "autrich"],
    language: "de-AT",
    name: "Austria",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Dots,
    photo: Visibility::Usual,
    birth: Visibility::WhenAsked,
    shows_title: true,
    has_signature_lines: true,
    has_dates_first: true,
    has_personal_table: true,
    numbers: &[],
    gaps: Gaps::USUAL,
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Research],
        &[Grants],
        &[Awards],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Teaching],
        &[Leadership, Volunteer],
        &[Memberships],
        &[Languages, Skills],
        &[Interests],
        &[References],
    ],
};
