//! What a section of a CV is about, from its heading by a table of the usual names and by the words
//! that it is made of, or from `{kind=...}`.
//!
//! Names are in the languages that folio speaks. The kinds follow the order of US medical CVs; JSON
//! Resume's sections are a coarser set.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Serialize;

use crate::base::did_you_mean;
use crate::lexicon::heading_number::without_number;
use crate::lexicon::heading_words;
use crate::lexicon::own_table::own_table;

pub use crate::lexicon::heading_words::is_selection;

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
    /// Papers, posters and talks together.
    Works,
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
    (SectionKind::Works, "works"),
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

/// The usual names of sections, by the word of their kind.
fn table() -> BTreeMap<String, Vec<String>> {
    own_table(include_str!("section_names.toml"))
}

/// Names that mean something else in English when they are written without accents.
const ACCENTED: [&str; 2] = ["conférences", "résidence"];

/// What each heading of the table names, in the form in which names are compared.
static NAMES: LazyLock<BTreeMap<String, SectionKind>> = LazyLock::new(|| {
    let of_word = |word: &str| WORDS.iter().find(|(_, known)| *known == word);
    let named = table().into_iter().filter_map(|(word, names)| Some((of_word(&word)?.0, names)));
    let named = named.flat_map(|(kind, names)| names.into_iter().map(move |name| (name, kind)));
    let named = named.filter(|(name, _)| !ACCENTED.contains(&name.as_str()));
    named.map(|(name, kind)| (heading_words::comparable(&name), kind)).collect()
});

/// The kind of a whole name, in any order of its halves.
fn named(name: &str) -> Option<SectionKind> {
    match name {
        "conférences" => Some(SectionKind::Talks),
        "résidence" => Some(SectionKind::Training),
        name => {
            let name = heading_words::comparable(name);
            NAMES.get(&name).copied().or_else(|| of_halves(&name))
        }
    }
}

/// The kind of a name of which each half is a name: of both, or of the one that holds the other in all
/// names of the table.
fn of_halves(name: &str) -> Option<SectionKind> {
    use SectionKind::{Education, Languages, Skills, Training};
    let kinds: Option<BTreeSet<SectionKind>> =
        name.split(" & ").map(|half| NAMES.get(half).copied()).collect();
    let kinds: Vec<SectionKind> = kinds?.into_iter().collect();
    match kinds[..] {
        [kind] | [kind @ Education, Training] | [kind @ Skills, Languages] => Some(kind),
        _ => None,
    }
}

fn of_known_word(word: &str) -> Option<SectionKind> {
    WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
}

/// A heading without what it says in brackets, as `work experience (nigeria)`; `None` where it has none,
/// or nothing else.
fn without_brackets(heading: &str) -> Option<String> {
    let (before, rest) = heading.split_once('(')?;
    let (_, behind) = rest.split_once(')')?;
    let bare = format!("{} {}", before.trim(), behind.trim()).trim().to_owned();
    (!bare.is_empty() && !bare.contains(['(', ')'])).then_some(bare)
}

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

impl SectionKind {
    /// The kind that a heading names.
    pub fn of_heading(heading: &str) -> SectionKind {
        let lower = heading.trim().trim_end_matches(':').to_lowercase();
        let joined = lower.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = without_number(&joined);
        let core = core(whole);
        let word = |name: &str| named(name).map(SectionKind::word);
        named(whole)
            .or_else(|| named(core))
            .or_else(|| named(&heading_words::without_surplus(core)))
            .or_else(|| of_known_word(heading_words::kind(core, word)?))
            .or_else(|| without_brackets(whole).map(|bare| SectionKind::of_heading(&bare)))
            .unwrap_or(SectionKind::Other)
    }

    /// Whether words are the usual name of a section as they stand, so that they may be a heading even
    /// where nothing else says so.
    pub fn is_usual_name(words: &str) -> bool {
        let lower = words.trim().trim_end_matches(':').to_lowercase();
        let joined = lower.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = without_number(&joined);
        named(whole).or_else(|| named(core(whole))).is_some()
    }

    /// The kind that a heading may mean which names none.
    pub fn nearest(heading: &str) -> Option<SectionKind> {
        let by_words = || of_known_word(heading_words::nearest(heading)?);
        let folded = heading_words::comparable(heading);
        let is_long = folded.chars().count() > 5;
        let misspelled = NAMES.iter().filter(|_| is_long);
        let misspelled = misspelled.map(|(name, kind)| (strsim::osa_distance(name, &folded), kind));
        let misspelled = misspelled.filter(|(far, _)| *far <= 2).min_by_key(|(far, _)| *far);
        misspelled.map(|(_, kind)| *kind).or_else(by_words)
    }

    /// The usual names of each kind, by the word of the kind, in the order of the kinds.
    pub fn names() -> Vec<(&'static str, Vec<String>)> {
        let mut table = table();
        let names = SectionKind::words().map(|word| (word, table.remove(word).unwrap_or_default()));
        names.collect()
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

    /// Whether each entry of such a section has a date: of a career.
    pub fn has_dated_entries(self) -> bool {
        use SectionKind::*;
        matches!(self, Education | Training | Clinical | Work)
    }

    /// Whether its entries are mostly a line each, and some of them have no date.
    pub fn is_of_single_lines(self) -> bool {
        use SectionKind::*;
        matches!(self, Certification | Awards | Grants)
    }

    /// Whether such a section lists papers, posters or talks.
    pub fn is_of_works(self) -> bool {
        use SectionKind::*;
        matches!(self, Publications | Works | Presentations | Posters | Talks)
    }

    /// The kinds of works that a section of several kinds holds, in the order in which it lists them.
    pub fn kinds_held(self) -> &'static [SectionKind] {
        use SectionKind::*;
        match self {
            Works => &[Publications, Talks, Posters],
            Presentations => &[Talks, Posters],
            _ => &[],
        }
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::SectionKind;
    use crate::lexicon::heading_words::comparable;

    #[test]
    fn every_kind_of_the_table_has_its_word() {
        let table: toml::Table = include_str!("section_names.toml").parse().unwrap();
        let mut known: Vec<&str> = SectionKind::words().filter(|word| *word != "other").collect();
        let mut written: Vec<&str> = table.keys().map(String::as_str).collect();
        known.sort_unstable();
        written.sort_unstable();
        assert_eq!(known, written);
    }

    #[test]
    fn no_name_has_two_kinds() {
        let mut known = BTreeMap::new();
        for (kind, names) in SectionKind::names() {
            for name in names {
                let before = known.insert(comparable(&name), kind);
                assert!(before.is_none_or(|before| before == kind), "{name}: {before:?}, {kind}");
                assert_eq!(SectionKind::of_heading(&name).word(), kind, "{name}");
                let capitals = name.to_uppercase();
                assert_eq!(SectionKind::of_heading(&capitals).word(), kind, "{capitals}");
            }
        }
    }

    #[test]
    fn a_heading_without_end_is_read_in_no_time() {
        for part in ["研究", "ポスター", "presentations", "و", "poster-"] {
            assert_eq!(SectionKind::of_heading(&part.repeat(20_000)), SectionKind::Other);
        }
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
