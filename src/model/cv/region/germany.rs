//! Germany: the tabular Lebenslauf, newest first, with photo and a table of personal data, and signed at
//! its end.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "de",
    other_names: &["germany", "deutschland", "allemagne", "alemania", "germania"],
    countries: &["DE", "LI"],
    languages: &["de"],
    nationals: &["deutsch", "german"],
    language: "de",
    name: "Germany",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Dots,
    photo: Visibility::Usual,
    birth: Visibility::Usual,
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
