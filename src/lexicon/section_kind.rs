//! What a section of a CV is about, from its heading by a table of the usual names, or from
//! `{kind=...}`.
//!
//! Names are English, and the German ones of a Lebenslauf. The kinds follow the order of US medical
//! CVs; JSON Resume's sections are a coarser set.

use std::collections::BTreeMap;
use std::sync::LazyLock;

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
    CaseLog,
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

/// The word in `kind=`.
const WORDS: &[(SectionKind, &str)] = &[
    (SectionKind::Summary, "summary"),
    (SectionKind::Education, "education"),
    (SectionKind::Training, "training"),
    (SectionKind::Certification, "certification"),
    (SectionKind::Clinical, "clinical"),
    (SectionKind::CaseLog, "case-log"),
    (SectionKind::Work, "work"),
    (SectionKind::Awards, "awards"),
    (SectionKind::Research, "research"),
    (SectionKind::Grants, "grants"),
    (SectionKind::Publications, "publications"),
    (SectionKind::Presentations, "presentations"),
    (SectionKind::Posters, "posters"),
    (SectionKind::Talks, "talks"),
    (SectionKind::Teaching, "teaching"),
    (SectionKind::Leadership, "leadership"),
    (SectionKind::Volunteer, "volunteer"),
    (SectionKind::Memberships, "memberships"),
    (SectionKind::Skills, "skills"),
    (SectionKind::Languages, "languages"),
    (SectionKind::Interests, "interests"),
    (SectionKind::References, "references"),
    (SectionKind::Other, "other"),
];

/// What each heading of the table names.
static NAMES: LazyLock<BTreeMap<String, SectionKind>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("section_names.toml")).unwrap_or_default();
    let of_word = |word: &str| WORDS.iter().find(|(_, known)| *known == word);
    let named = table.into_iter().filter_map(|(word, names)| Some((of_word(&word)?.0, names)));
    named.flat_map(|(kind, names)| names.into_iter().map(move |name| (name, kind))).collect()
});

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
        let known = |name: &str| NAMES.get(name).copied();
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
        match WORDS.iter().find(|(_, name)| *name == word) {
            Some((kind, _)) => Ok(*kind),
            None => Err(did_you_mean(word, SectionKind::words())),
        }
    }

    /// The word of `kind=`.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(kind, _)| *kind == self).map_or("other", |(_, word)| word)
    }

    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(_, word)| *word)
    }
}

/// Whether a heading says that it lists a selection: `Selected publications`. The beginnings of such
/// words in English, German, French, Spanish, Italian and Portuguese.
pub fn is_selection(heading: &str) -> bool {
    const BEGINNINGS: [&str; 9] =
        ["select", "featured", "key", "highlight", "ausgew", "wichtig", "sélect", "selec", "selez"];
    let heading = heading.to_lowercase();
    heading.split_whitespace().any(|word| BEGINNINGS.iter().any(|begin| word.starts_with(begin)))
}

#[cfg(test)]
mod tests {
    use super::SectionKind;

    #[test]
    fn every_kind_of_the_table_has_its_word() {
        let table: toml::Table = include_str!("section_names.toml").parse().unwrap();
        let mut known: Vec<&str> = SectionKind::words().filter(|word| *word != "other").collect();
        let mut written: Vec<&str> = table.keys().map(String::as_str).collect();
        known.sort_unstable();
        written.sort_unstable();
        assert_eq!(known, written);
        let names = table.values().map(|names| names.as_array().unwrap().len()).sum::<usize>();
        assert_eq!(names, super::NAMES.len(), "a name stands twice");
    }

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
