//! What a region is: the conventions of those who read a CV there, as data.
//!
//! Does not decide how a CV looks.

use crate::lexicon::public_number::NumberKind;
use crate::lexicon::section_kind::SectionKind;

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

/// What readers make of time of which a CV says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Gaps {
    pub passed_over: PassedOver,
    /// Who asks, as a half-sentence.
    pub asked: &'static str,
}

/// How much time nobody asks about.
#[derive(Clone, Copy, Debug)]
pub enum PassedOver {
    Days(i64),
    Months(i64),
}

impl Gaps {
    pub const USUAL: Gaps =
        Gaps { passed_over: PassedOver::Months(3), asked: "who reads it asks what you did then" };
}

/// The conventions of a region.
#[derive(Debug)]
pub struct Convention {
    /// How `site.toml` calls it.
    pub word: &'static str,
    /// What people call it otherwise, in small letters.
    pub other_names: &'static [&'static str],
    /// The countries that it stands for, as BCP 47 has them.
    pub countries: &'static [&'static str],
    /// The languages that lead to it where they name no country.
    pub languages: &'static [&'static str],
    /// How the words begin by which its own people name their nationality, folded.
    pub nationals: &'static [&'static str],
    /// The language in which a CV for it is written, as a BCP 47 tag.
    pub language: &'static str,
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
    /// Whether a CV that is handed in has lines for place, date and signature at the end.
    pub has_signature_lines: bool,
    /// Whether dates are in a column of their own, before the words: the tabular Lebenslauf. Paper
    /// that a theme sets is as the theme has it.
    pub has_dates_first: bool,
    /// Whether personal data are a table below the name, and not a line of details.
    pub has_personal_table: bool,
    /// The numbers of registration that a CV carries.
    pub numbers: &'static [NumberKind],
    pub gaps: Gaps,
    /// Whether the examinations of the United States count.
    pub counts_american_exams: bool,
    /// The order of sections. Those on one line keep the order in which they were written.
    pub order: &'static [&'static [SectionKind]],
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
