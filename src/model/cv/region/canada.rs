//! Canada: all posts by time, then distinctions, research, and what is done beside medicine.

use crate::lexicon::section_kind::SectionKind::*;
use crate::model::cv::region::convention::{Convention, DateForm, Gaps, Visibility};

pub const CONVENTION: Convention = Convention {
    word: "ca",
    other_names: &["canada"],
    countries: &["CA"],
    languages: &[],
    nationals: &["canad"],
    language: "en-CA",
    name: "Canada",
    paper: "us-letter",
    least_type: 9.5,
    dates: DateForm::MonthByName,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    has_personal_table: false,
    numbers: &[],
    gaps: Gaps::USUAL,
    counts_american_exams: false,
    order: &[
        &[Summary],
        &[Education],
        &[Training, Clinical, Work],
        &[CaseLog],
        &[Certification],
        &[Awards],
        &[Research],
        &[Grants],
        &[Publications, Works],
        &[Presentations, Talks, Posters],
        &[Teaching],
        &[Leadership, Volunteer, Interests],
        &[Memberships],
        &[Skills, Languages],
        &[References],
    ],
};
