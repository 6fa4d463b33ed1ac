//! The United Arab Emirates: a photo, a nationality and a visa at the top; posts before education.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "ae",
    other_names: &[
        "uae",
        "u.a.e.",
        "emirates",
        "united arab emirates",
        "dubai",
        "abu dhabi",
        "الإمارات",
        "émirats",
        "emirate",
    ],
    countries: &["AE"],
    languages: &[],
    nationals: &["uae", "emirat"],
    language: "en-AE",
    name: "the United Arab Emirates",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::Usual,
    birth: Visibility::Usual,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[],
    gaps: Gaps {
        asked: "the health authorities ask about every gap of more than three months",
        ..Gaps::USUAL
    },
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
        &[Leadership, Volunteer],
        &[Memberships],
        &[Interests],
        &[References],
    ],
};
