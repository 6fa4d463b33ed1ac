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
            "professional summary",
            "professional profile",
            "career objective",
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
            "academic qualifications",
            "qualifications",
            "undergraduate education",
            "graduate education",
            "professional preparation",
            "formation",
            "études",
            "educación",
            "education and qualifications",
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
            "postgraduate medical education",
            "postgraduate medical training",
            "internships",
            "specialist training",
            "fellowships",
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
            "licensure and certifications",
            "medical registration",
            "credentials",
            "professional training",
            "board certifications",
            "certifications and licensure",
            "licenses and certification",
            "professional registration",
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
            "hospital appointments",
            "clinical appointments",
            "clinical activities",
            "hands-on experience",
            "clinical practice",
            "clinical attachments",
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
            "career summary",
            "career history",
            "positions and employment",
            "positions and honors",
            "positions and appointments",
            "current post",
            "current position",
            "current appointment",
            "previous posts",
            "previous positions",
            "faculty appointments",
            "professional appointments",
            "professional history",
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
            "grants and fellowships",
            "honors and scholarships",
            "awards and scholarships",
            "scholarships and awards",
            "awards and prizes",
            "prizes and awards",
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
            "contributions to science",
            "ongoing research support",
            "completed research support",
            "research support",
            "audit",
            "clinical audit",
            "clinical audits",
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
            "peer reviewed publications",
            "publications and abstracts",
            "published papers",
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
            "conferences attended",
            "talks and presentations",
            "presentations and talks",
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
            "professional service activities",
            "editorial activities",
            "service activities",
            "committee memberships",
            "leadership experience",
            "leadership and management",
            "management and leadership",
            "quality improvement and audit",
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
            "volunteerism",
            "volunteer activities",
            "volunteering experience",
            "community involvement",
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
            "professional memberships and affiliations",
            "memberships and affiliations",
            "society memberships",
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
            "conferences and courses",
            "courses attended",
            "technical skills and languages",
        ],
    ),
    (
        SectionKind::Languages,
        "languages",
        &[
            "languages",
            "sprachen",
            "sprachkenntnisse",
            "language fluency",
            "language skills",
            "language proficiency",
            "langues",
            "idiomas",
        ],
    ),
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
            "personal interests and hobbies",
        ],
    ),
    (
        SectionKind::References,
        "references",
        &[
            "references",
            "referees",
            "referenzen",
            "professional references",
            "references available",
        ],
    ),
    (SectionKind::Other, "other", &[]),
];

/// Words before a name that change nothing of what it is about.
const CHOSEN: [&str; 5] = ["selected", "relevant", "other", "current", "additional"];

/// A name without what is around it: `a.`, lines that lead to the right, numbers in brackets.
fn core(heading: &str) -> &str {
    let behind = heading.trim_end_matches([':', '_', '.', ' ', '-', '–']);
    let behind = match behind.rsplit_once(['(', '[']) {
        Some((name, inner))
            if inner
                .trim_end_matches([')', ']'])
                .chars()
                .all(|c| c.is_ascii_digit() || c == ' ') =>
        {
            name
        }
        _ => behind,
    };
    without_number(behind.trim())
}

fn without_first(heading: &str) -> Option<&str> {
    let (first, rest) = heading.split_once(' ')?;
    CHOSEN.contains(&first).then_some(rest)
}

impl SectionKind {
    /// The kind that a heading names.
    pub fn of_heading(heading: &str) -> SectionKind {
        let folded = heading.trim().trim_end_matches(':').to_lowercase().replace('&', "and");
        let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = |name: &str| {
            let found = NAMES.iter().find(|(_, _, names)| names.contains(&name));
            found.map(|(kind, ..)| *kind)
        };
        let folded = without_number(&folded);
        let core = core(folded);
        known(folded)
            .or_else(|| known(core))
            .or_else(|| known(without_first(core)?))
            .unwrap_or(SectionKind::Other)
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

#[cfg(test)]
mod tests {
    use super::SectionKind;

    #[test]
    fn what_is_around_a_name_does_not_count() {
        for (heading, kind) in [
            ("A. Personal Statement", SectionKind::Summary),
            ("1. EDUCATION:", SectionKind::Education),
            ("Papers ______", SectionKind::Publications),
            ("Selected Publications (14)", SectionKind::Publications),
            ("Relevant Experience", SectionKind::Work),
            ("Publications [3]", SectionKind::Publications),
            ("Other", SectionKind::Other),
            ("Education of patients (2020)", SectionKind::Other),
        ] {
            assert_eq!(SectionKind::of_heading(heading), kind, "{heading}");
        }
    }
}
