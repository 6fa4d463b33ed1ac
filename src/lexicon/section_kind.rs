//! What a section of a CV is about, from its heading by a table of the usual names, or from
//! `{kind=...}`.
//!
//! Names are English, and the German ones of a Lebenslauf. The kinds follow the order of US medical
//! CVs; JSON Resume's sections are a coarser set.

use serde::Serialize;

use crate::base::did_you_mean;
use crate::lexicon::heading_number::without_number;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    Summary,
    Education,
    Training,
    Certification,
    Clinical,
    Work,
    Awards,
    Research,
    Grants,
    Publications,
    Presentations,
    Posters,
    Talks,
    Teaching,
    Leadership,
    Volunteer,
    Memberships,
    Skills,
    Languages,
    Interests,
    References,
    /// Any other section, under the person's own heading.
    Other,
}

/// The word in `kind=`, and the words that identify a heading, in lower case.
const NAMES: &[(SectionKind, &str, &[&str])] = &[
    (
        SectionKind::Summary,
        "summary",
        &[
            "summary",
            "profile",
            "about",
            "objective",
            "personal statement",
            "profil",
            "kurzprofil",
            "zur person",
        ],
    ),
    (
        SectionKind::Education,
        "education",
        &[
            "education",
            "medical education",
            "education and degrees",
            "academic background",
            "degrees",
            "education and training",
            "ausbildung",
            "studium",
            "bildungsweg",
            "akademische ausbildung",
            "schule und studium",
            "promotion",
        ],
    ),
    (
        SectionKind::Training,
        "training",
        &[
            "training",
            "postgraduate training",
            "graduate medical education",
            "residency",
            "residency training",
            "fellowship",
            "internship",
            "postgraduate education",
            "clinical training",
            "weiterbildung",
            "fachärztliche weiterbildung",
            "facharztweiterbildung",
        ],
    ),
    (
        SectionKind::Certification,
        "certification",
        &[
            "certification",
            "certifications",
            "licensure",
            "licensure and certification",
            "certification and licensure",
            "exams",
            "examinations",
            "exams and certification",
            "exams and certifications",
            "examinations and certification",
            "licenses",
            "licenses and certifications",
            "board certification",
            "approbation",
            "zertifikate",
            "prüfungen",
            "approbation und prüfungen",
        ],
    ),
    (
        SectionKind::Clinical,
        "clinical",
        &[
            "clinical experience",
            "clinical rotations",
            "rotations",
            "observerships",
            "u.s. clinical experience",
            "us clinical experience",
            "electives",
            "clerkships",
            "externships",
            "case log",
            "case logs",
            "operative experience",
            "surgical experience",
            "klinische erfahrung",
            "famulaturen",
            "praktisches jahr",
            "operative erfahrung",
        ],
    ),
    (
        SectionKind::Work,
        "work",
        &[
            "work",
            "work experience",
            "experience",
            "professional experience",
            "employment",
            "employment history",
            "appointments",
            "academic appointments",
            "positions",
            "military service",
            "berufserfahrung",
            "beruflicher werdegang",
            "berufstätigkeit",
            "berufspraxis",
        ],
    ),
    (
        SectionKind::Awards,
        "awards",
        &[
            "awards",
            "honors",
            "honours",
            "honors and awards",
            "honours and awards",
            "awards and honors",
            "awards and honours",
            "prizes",
            "distinctions",
            "scholarships",
            "auszeichnungen",
            "preise",
            "stipendien",
            "auszeichnungen und preise",
            "preise und auszeichnungen",
            "stipendien und preise",
        ],
    ),
    (
        SectionKind::Research,
        "research",
        &[
            "research",
            "research experience",
            "research interests",
            "research projects",
            "projects",
            "forschung",
            "forschungserfahrung",
            "forschungsprojekte",
            "wissenschaftliche tätigkeit",
        ],
    ),
    (
        SectionKind::Grants,
        "grants",
        &[
            "grants",
            "funding",
            "grants and funding",
            "research funding",
            "travel grants",
            "drittmittel",
            "forschungsförderung",
        ],
    ),
    (
        SectionKind::Publications,
        "publications",
        &[
            "publications",
            "papers",
            "selected publications",
            "peer-reviewed publications",
            "articles",
            "bibliography",
            "research publications",
            "publikationen",
            "veröffentlichungen",
            "publikationsliste",
        ],
    ),
    (
        SectionKind::Presentations,
        "presentations",
        &[
            "presentations",
            "posters and talks",
            "posters and presentations",
            "conference presentations",
            "presentations and posters",
            "talks and posters",
            "scholarly presentations",
            "vorträge und poster",
            "poster und vorträge",
            "kongressbeiträge",
        ],
    ),
    (SectionKind::Posters, "posters", &["posters", "poster presentations"]),
    (
        SectionKind::Talks,
        "talks",
        &[
            "talks",
            "oral presentations",
            "invited talks",
            "lectures",
            "invited lectures",
            "vorträge",
        ],
    ),
    (
        SectionKind::Teaching,
        "teaching",
        &[
            "teaching",
            "teaching experience",
            "mentoring",
            "teaching and mentoring",
            "lehre",
            "lehrtätigkeit",
            "lehrerfahrung",
        ],
    ),
    (
        SectionKind::Leadership,
        "leadership",
        &[
            "leadership",
            "leadership and service",
            "service",
            "professional service",
            "committees",
            "administrative experience",
            "quality improvement",
            "audits",
            "editorial work",
            "peer review",
            "gremienarbeit",
            "qualitätssicherung",
        ],
    ),
    (
        SectionKind::Volunteer,
        "volunteer",
        &[
            "volunteering",
            "volunteer",
            "volunteer experience",
            "volunteer work",
            "community service",
            "outreach",
            "extracurricular activities",
            "ehrenamt",
            "ehrenamtliches engagement",
            "engagement",
        ],
    ),
    (
        SectionKind::Memberships,
        "memberships",
        &[
            "memberships",
            "professional memberships",
            "societies",
            "professional societies",
            "memberships and societies",
            "affiliations",
            "professional affiliations",
            "mitgliedschaften",
            "mitgliedschaften in fachgesellschaften",
        ],
    ),
    (
        SectionKind::Skills,
        "skills",
        &[
            "skills",
            "languages and skills",
            "skills and languages",
            "technical skills",
            "courses",
            "courses and certificates",
            "kenntnisse",
            "fähigkeiten",
            "sprachen und kenntnisse",
            "kenntnisse und fähigkeiten",
            "fortbildungen",
            "kurse",
        ],
    ),
    (SectionKind::Languages, "languages", &["languages", "sprachen", "sprachkenntnisse"]),
    (
        SectionKind::Interests,
        "interests",
        &[
            "interests",
            "hobbies",
            "personal interests",
            "hobbies and interests",
            "interests and hobbies",
            "interessen",
            "hobbys",
            "interessen und hobbys",
        ],
    ),
    (SectionKind::References, "references", &["references", "referees", "referenzen"]),
    (SectionKind::Other, "other", &[]),
];

impl SectionKind {
    /// The kind that a heading names.
    pub fn of_heading(heading: &str) -> SectionKind {
        let folded = heading.trim().trim_end_matches(':').to_lowercase().replace('&', "and");
        let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = without_number(&folded);
        NAMES
            .iter()
            .find(|(_, _, names)| names.contains(&folded))
            .map_or(SectionKind::Other, |(kind, ..)| *kind)
    }

    /// Whether what such a section lists took place at some time, so that its entries have dates.
    pub fn is_dated(self) -> bool {
        use SectionKind::*;
        matches!(
            self,
            Education
                | Training
                | Certification
                | Clinical
                | Work
                | Awards
                | Research
                | Grants
                | Teaching
                | Leadership
                | Volunteer
        )
    }

    /// Whether such a section lists papers, posters or talks.
    pub fn is_of_works(self) -> bool {
        use SectionKind::*;
        matches!(self, Publications | Presentations | Posters | Talks)
    }

    /// The kind of `kind=word`; `Err` holds the nearest known word.
    pub fn of_word(word: &str) -> Result<SectionKind, Option<&'static str>> {
        match NAMES.iter().find(|(_, name, _)| *name == word) {
            Some((kind, ..)) => Ok(*kind),
            None => Err(did_you_mean(word, SectionKind::words())),
        }
    }

    /// The word of `kind=`.
    pub fn word(self) -> &'static str {
        NAMES.iter().find(|(kind, ..)| *kind == self).map_or("other", |(_, word, _)| word)
    }

    pub fn words() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(_, name, _)| *name)
    }
}
