//! Where a CV will be read, and its conventions: one table per region, as data.
//!
//! The facts are those of `docs/domain.md`: the advice of US medical schools and the AAMC, the UK's
//! BMA and GMC, Canada's CaRMS, Germany's tabular Lebenslauf, and Europass. Does not decide how a
//! CV looks.

use crate::lexicon::section_kind::SectionKind::{self, *};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    Us,
    Uk,
    Ca,
    De,
    Eu,
}

pub const REGIONS: [(&str, Region); 5] = [
    ("us", Region::Us),
    ("uk", Region::Uk),
    ("ca", Region::Ca),
    ("de", Region::De),
    ("eu", Region::Eu),
];

/// What people call a region otherwise.
pub const REGION_NAMES: [(&str, Region); 17] = [
    ("usa", Region::Us),
    ("u.s.", Region::Us),
    ("u.s.a.", Region::Us),
    ("america", Region::Us),
    ("united states", Region::Us),
    ("united states of america", Region::Us),
    ("gb", Region::Uk),
    ("u.k.", Region::Uk),
    ("britain", Region::Uk),
    ("great britain", Region::Uk),
    ("england", Region::Uk),
    ("united kingdom", Region::Uk),
    ("canada", Region::Ca),
    ("germany", Region::De),
    ("deutschland", Region::De),
    ("europe", Region::Eu),
    ("european union", Region::Eu),
];

/// The form of a date; without a day, the month is written alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `Jan 15, 2020`, `Jan 2020`.
    MonthByName,
    /// `15/01/2020`, `01/2020`.
    Slashes,
    /// `15.01.2020`, `01/2020`.
    Dots,
}

/// Whether a CV shows something about the person that is unusual in other regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Never, even if the person asks for it.
    Never,
    /// Only if the person asks for it.
    WhenAsked,
    Usual,
}

/// The conventions of a region.
#[derive(Debug)]
pub struct Convention {
    pub region: Region,
    /// The country or countries, in the middle of a sentence.
    pub name: &'static str,
    /// Typst's name of the paper.
    pub paper: &'static str,
    /// In points: no smaller type for running text.
    pub least_type: f64,
    pub dates: DateForm,
    pub photo: Visibility,
    /// Date and place of birth, nationality. A document that shows them is a private one,
    /// everywhere.
    pub birth: Visibility,
    /// Whether the words "Curriculum vitae" are at the top.
    pub shows_title: bool,
    /// Whether there are lines for place, date and signature at the end.
    pub has_signature_lines: bool,
    /// Whether dates are in a column of their own, before the words: the tabular Lebenslauf. Paper
    /// that a theme sets is as the theme has it.
    pub has_dates_first: bool,
    /// The order of sections. Those on one line keep the order in which they were written.
    pub order: &'static [&'static [SectionKind]],
}

/// The US: education first, then training; research before its results.
const US: Convention = Convention {
    region: Region::Us,
    name: "the United States",
    paper: "us-letter",
    least_type: 10.0,
    dates: DateForm::MonthByName,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    order: &[
        &[Summary],
        &[Education],
        &[Training],
        &[Certification],
        &[Clinical],
        &[CaseLog],
        &[Work],
        &[Awards],
        &[Research],
        &[Grants],
        &[Publications],
        &[Presentations, Talks, Posters],
        &[Teaching],
        &[Leadership, Volunteer],
        &[Memberships],
        &[Skills, Languages],
        &[Interests],
        &[References],
    ],
};

/// The UK: the current post first, then back (BMA); dates as the GMC asks for them; audits,
/// teaching and courses last.
const UK: Convention = Convention {
    region: Region::Uk,
    name: "the United Kingdom",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
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
        &[Publications],
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

/// Canada: all posts by time, then distinctions, research, and what is done beside medicine.
const CA: Convention = Convention {
    region: Region::Ca,
    name: "Canada",
    paper: "us-letter",
    least_type: 9.5,
    dates: DateForm::MonthByName,
    photo: Visibility::Never,
    birth: Visibility::Never,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    order: &[
        &[Summary],
        &[Education],
        &[Training, Clinical, Work],
        &[CaseLog],
        &[Certification],
        &[Awards],
        &[Research],
        &[Grants],
        &[Publications],
        &[Presentations, Talks, Posters],
        &[Teaching],
        &[Leadership, Volunteer, Interests],
        &[Memberships],
        &[Skills, Languages],
        &[References],
    ],
};

/// Germany: the tabular Lebenslauf, newest first, with photo, and signed at its end.
const DE: Convention = Convention {
    region: Region::De,
    name: "Germany",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Dots,
    photo: Visibility::Usual,
    birth: Visibility::Usual,
    shows_title: true,
    has_signature_lines: true,
    has_dates_first: true,
    order: &[
        &[Summary],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Research],
        &[Grants],
        &[Awards],
        &[Publications],
        &[Presentations, Talks, Posters],
        &[Teaching],
        &[Leadership, Volunteer],
        &[Memberships],
        &[Languages, Skills],
        &[Interests],
        &[References],
    ],
};

/// Europass: work, education, languages, digital skills, then the rest.
const EU: Convention = Convention {
    region: Region::Eu,
    name: "the European Union",
    paper: "a4",
    least_type: 9.5,
    dates: DateForm::Slashes,
    photo: Visibility::WhenAsked,
    birth: Visibility::WhenAsked,
    shows_title: false,
    has_signature_lines: false,
    has_dates_first: false,
    order: &[
        &[Summary],
        &[Work, Training, Clinical],
        &[CaseLog],
        &[Education],
        &[Certification],
        &[Languages, Skills],
        &[Publications],
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

impl Region {
    pub fn convention(self) -> &'static Convention {
        match self {
            Region::Us => &US,
            Region::Uk => &UK,
            Region::Ca => &CA,
            Region::De => &DE,
            Region::Eu => &EU,
        }
    }
}

impl Convention {
    /// The rank of a kind of section; `None` for an unknown kind.
    pub fn rank(&self, kind: SectionKind) -> Option<usize> {
        self.order.iter().position(|line| line.contains(&kind))
    }

    /// Width and height of the paper, in tenths of a millimeter.
    pub fn paper_size(&self) -> (u32, u32) {
        match self.paper {
            "us-letter" => (2159, 2794),
            _ => (2100, 2970),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_places_every_kind_once() {
        for (word, region) in REGIONS {
            let convention = region.convention();
            assert_eq!(convention.region, region);
            for kind in SectionKind::words().filter_map(|word| SectionKind::of_word(word).ok()) {
                let count = convention
                    .order
                    .iter()
                    .flat_map(|line| line.iter())
                    .filter(|listed| **listed == kind)
                    .count();
                assert_eq!(count, usize::from(kind != Other), "{word}: {kind:?}");
            }
        }
    }
}
