//! The words of a CV that nobody writes: they come by themselves, in the language of the site where
//! this table has it, else in English. Only the CV, on its page and on paper; what a website says
//! around it is its templates' matter.

use crate::model::publication::kind::PublicationKind;

#[derive(Debug)]
pub struct FixedWords {
    pub curriculum_vitae: &'static str,
    pub present: &'static str,
    pub expected: &'static str,
    pub phone: &'static str,
    pub address: &'static str,
    pub date_of_birth: &'static str,
    pub birthplace: &'static str,
    pub nationality: &'static str,
    pub work_authorization: &'static str,
    /// Between the numbers of a page and of all pages.
    pub of: &'static str,
    /// Below the lines on which a CV is signed.
    pub place_and_date: &'static str,
    pub signature: &'static str,
    pub talks: &'static str,
    pub posters: &'static str,
    pub under_review: &'static str,
    publications: fn(PublicationKind) -> &'static str,
}

const ENGLISH: FixedWords = FixedWords {
    curriculum_vitae: "Curriculum Vitae",
    present: "present",
    expected: "expected",
    phone: "Phone",
    address: "Address",
    date_of_birth: "Date of birth",
    birthplace: "Place of birth",
    nationality: "Nationality",
    work_authorization: "Work authorization",
    of: "of",
    place_and_date: "Place, date",
    signature: "Signature",
    talks: "Talks",
    posters: "Posters",
    under_review: "Manuscripts under review",
    publications: PublicationKind::plural,
};

const GERMAN: FixedWords = FixedWords {
    curriculum_vitae: "Lebenslauf",
    present: "heute",
    expected: "voraussichtlich",
    phone: "Telefon",
    address: "Anschrift",
    date_of_birth: "Geburtsdatum",
    birthplace: "Geburtsort",
    nationality: "Staatsangehörigkeit",
    work_authorization: "Arbeitserlaubnis",
    of: "von",
    place_and_date: "Ort, Datum",
    signature: "Unterschrift",
    talks: "Vorträge",
    posters: "Poster",
    under_review: "Eingereichte Manuskripte",
    publications: |kind| match kind {
        PublicationKind::Article => "Originalarbeiten",
        PublicationKind::Review => "Übersichtsarbeiten",
        PublicationKind::CaseReport => "Fallberichte",
        PublicationKind::Chapter => "Buchkapitel",
        PublicationKind::Book => "Bücher",
        PublicationKind::Abstract => "Veröffentlichte Abstracts",
        PublicationKind::ConferencePaper => "Konferenzbeiträge",
        PublicationKind::Preprint => "Preprints",
        PublicationKind::Thesis => "Abschlussarbeiten",
        PublicationKind::Report => "Berichte",
        PublicationKind::Dataset => "Datensätze",
        PublicationKind::Other => "Weitere Publikationen",
    },
};

impl FixedWords {
    /// The words for a BCP 47 tag.
    pub fn of(language: &str) -> &'static FixedWords {
        match language.split('-').next() {
            Some("de") => &GERMAN,
            _ => &ENGLISH,
        }
    }

    /// The heading over publications of a kind.
    pub fn publications(&self, kind: PublicationKind) -> &'static str {
        (self.publications)(kind)
    }
}
