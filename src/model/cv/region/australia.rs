//! Australia: qualifications and examinations first, then skills and posts (Ahpra).

use crate::lexicon::public_number::NumberKind;
use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, PassedOver, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "au",
    other_names: &["australia", "australien", "australie"],
    countries: &["AU"],
    languages: &[],
    nationals: &["australia"],
    language: "en-AU",
    name: "Australia",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[NumberKind::Ahpra],
    gaps: Gaps {
        // Dates name months, so that less than one cannot be told.
        passed_over: PassedOver::Months(1),
        asked: "Ahpra asks for every time in which you did not practice",
    },
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Education],
        &[Certification],
        &[Skills, Languages],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Teaching],
        &[Research],
        &[Grants],
        &[Awards],
        &[Leadership, Volunteer],
        &[Memberships],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Interests],
        &[References],
    ],
};
