//! Europass: work, education, languages, digital skills, then the rest.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "eu",
    other_names: &[
        "europe",
        "european union",
        "europa",
        "union européenne",
        "unión europea",
        "unione europea",
    ],
    countries: &[
        "BE", "BG", "CY", "CZ", "DK", "EE", "EU", "FI", "GR", "HR", "HU", "IE", "LT", "LU", "LV",
        "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ],
    languages: &[
        "bg", "cs", "da", "el", "et", "fi", "ga", "hr", "hu", "lt", "lv", "mt", "nl", "pl", "pt",
        "ro", "sk", "sl", "sv",
    ],
    nationals: &[],
    language: "en-GB",
    name: "the European Union",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::WhenAsked,
    birth: Visibility::WhenAsked,
    shows_title: false,
    has_signature_lines: false,
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
