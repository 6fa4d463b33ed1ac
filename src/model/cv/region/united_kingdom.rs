//! The UK: the current post first, then back (BMA); dates as the GMC asks for them; audits, teaching and
//! courses last.

use crate::lexicon::public_number::NumberKind;
use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, PassedOver, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "uk",
    other_names: &["gb", "u.k.", "britain", "great britain", "england", "united kingdom"],
    countries: &["GB"],
    languages: &[],
    nationals: &["uk", "british"],
    language: "en-GB",
    name: "the United Kingdom",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[NumberKind::Gmc],
    gaps: Gaps {
        passed_over: PassedOver::Days(28),
        asked: "the GMC asks for every gap of more than 28 days",
    },
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Training, Work],
        &[Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Awards],
        &[Research],
        &[Grants],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Leadership],
        &[Teaching],
        &[Skills, Languages],
        &[Memberships],
        &[Volunteer],
        &[Interests],
        &[References],
    ],
};
