//! The forms in which a residency is applied for: their fields, choices and limits, as the files of
//! `data/` say them, each with its source.
//!
//! Facts only: which entry of a CV goes where is decided by the sheets. Facts change by the season,
//! so a season is a file of its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::base::did_you_mean;
use crate::lexicon::own_table::own_table;
use crate::lexicon::{EntryKind, SectionKind};

/// The tag of entries that are experiences in MyERAS.
pub const ERAS: &str = "eras";
/// The tag of the experiences and works that mean most.
pub const MEANINGFUL: &str = "meaningful";
/// The tag of entries and sections that are in the sheet for CaRMS.
pub const CARMS: &str = "carms";

/// The keys in the braces of an entry that answer what a form asks.
pub const ANSWERS: [&str; 5] = ["type", "focus", "characteristic", "frequency", "setting"];

/// The source of fields of which it is not sure that the form has them.
pub const UNCONFIRMED: &str = "unconfirmed";

/// Whether a tag chooses entries for a form, and says nothing of what they are about.
pub fn is_form_tag(tag: &str) -> bool {
    [ERAS, MEANINGFUL, CARMS].contains(&tag)
}

/// MyERAS in one season.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ErasForm {
    pub name: String,
    pub season: String,
    /// What a box that is ticked says.
    pub yes: String,
    /// Where each fact is from, by a short name.
    pub sources: BTreeMap<String, String>,
    pub sections: BTreeMap<String, FormField>,
    pub fields: BTreeMap<String, FormField>,
    /// How many may be marked.
    pub marks: BTreeMap<String, FormField>,
    pub choices: BTreeMap<String, Choice>,
    pub work_types: Vec<WorkType>,
    /// What the form asks for and no file of a site holds.
    pub gaps: Vec<FormField>,
}

/// A field of a form, with its limit where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FormField {
    /// As the form calls it.
    pub name: String,
    /// The name of its source.
    pub source: String,
    /// How many characters or entries it takes.
    pub most: Option<usize>,
    /// The day on which the limit was read in the source. A limit without one is no error.
    pub verified: Option<String>,
    #[serde(default)]
    pub optional: bool,
}

/// A field that takes one of several texts.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    pub name: String,
    pub source: String,
    #[serde(default)]
    pub optional: bool,
    pub options: Vec<FormOption>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FormOption {
    /// What stands in the braces of an entry.
    pub word: String,
    /// What the form calls it.
    pub text: String,
    /// The kinds of sections whose entries are probably this.
    #[serde(default)]
    sections: Vec<String>,
    /// The kinds of entries that are.
    #[serde(default)]
    entries: Vec<String>,
}

/// A type of works, and the kinds of publications and presentations that are of it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WorkType {
    pub name: String,
    pub kinds: Vec<String>,
}

/// CaRMS Online.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CarmsForm {
    pub name: String,
    pub source: String,
    /// The words of a title by which a degree is a medical one.
    pub medical_degrees: Vec<String>,
    pub fields: BTreeMap<String, String>,
    pub sections: Vec<FormSection>,
}

/// A section of CaRMS, and what goes into it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FormSection {
    pub name: String,
    pub holds: Option<Holds>,
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    entries: Vec<String>,
}

/// What a section holds besides entries of the CV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    Person,
    Languages,
    MedicalDegrees,
    Works,
}

static SEASONS: LazyLock<Vec<ErasForm>> = LazyLock::new(|| {
    let files = [include_str!("../../data/eras-2027.toml")];
    files.into_iter().filter_map(|file| toml::from_str(file).ok()).collect()
});

static CARMS_FORM: LazyLock<CarmsForm> =
    LazyLock::new(|| own_table(include_str!("../../data/carms.toml")));

static NO_FORM: LazyLock<ErasForm> = LazyLock::new(ErasForm::default);

impl ErasForm {
    /// The form of the season that is applied for now.
    pub fn current() -> &'static ErasForm {
        SEASONS.last().unwrap_or(&NO_FORM)
    }

    /// The seasons that folio knows, the latest last.
    pub fn seasons() -> impl Iterator<Item = &'static str> {
        SEASONS.iter().map(|form| form.season.as_str())
    }

    /// Where the facts are from, without what is not confirmed.
    pub fn known_sources(&self) -> Vec<String> {
        let known = self.sources.iter().filter(|(name, _)| *name != UNCONFIRMED);
        known.map(|(_, source)| source.clone()).collect()
    }

    /// The field that folio knows by this name.
    pub fn field(&self, name: &str) -> FormField {
        self.fields.get(name).cloned().unwrap_or_default()
    }

    /// The type of works of this kind: the word of a publication's kind, `poster` or `talk`.
    pub fn work_type(&self, kind: &str) -> Option<&WorkType> {
        self.work_types.iter().find(|work_type| work_type.kinds.iter().any(|word| word == kind))
    }
}

impl Choice {
    /// The option that a word in the braces names; `Err` holds the nearest word that names one.
    pub fn of_word(&self, word: &str) -> Result<&FormOption, Option<&str>> {
        let found = self.options.iter().find(|option| option.word == word);
        found.ok_or_else(|| did_you_mean(word, self.options.iter().map(|one| one.word.as_str())))
    }

    /// The option that an entry probably is, by its own kind, else by that of its section.
    pub fn proposed(&self, section: SectionKind, entry: Option<EntryKind>) -> Option<&FormOption> {
        let by_entry = self.options.iter().find(|option| names_entry(&option.entries, entry));
        let by_section =
            || self.options.iter().find(|option| names_section(&option.sections, section));
        by_entry.or_else(by_section)
    }
}

impl CarmsForm {
    pub fn current() -> &'static CarmsForm {
        &CARMS_FORM
    }

    /// The section that an entry goes into; `None` where the form has none for it.
    pub fn section(
        &self,
        section: SectionKind,
        entry: Option<EntryKind>,
        title: &str,
    ) -> Option<&FormSection> {
        let by_entry = self.sections.iter().find(|one| names_entry(&one.entries, entry));
        let by_section = || self.sections.iter().find(|one| names_section(&one.sections, section));
        let found = by_entry.or_else(by_section)?;
        let is_degree = names_section(&found.sections, SectionKind::Education);
        match is_degree && self.is_medical(title) {
            true => self.holding(Holds::MedicalDegrees),
            false => Some(found),
        }
    }

    pub fn holding(&self, what: Holds) -> Option<&FormSection> {
        self.sections.iter().find(|section| section.holds == Some(what))
    }

    fn is_medical(&self, title: &str) -> bool {
        let title = title.to_lowercase().replace('.', "");
        let mut words = title.split(|c: char| !c.is_alphanumeric());
        words.any(|word| self.medical_degrees.iter().any(|known| known == word))
    }
}

fn names_section(words: &[String], kind: SectionKind) -> bool {
    words.iter().any(|word| word == kind.word())
}

fn names_entry(words: &[String], kind: Option<EntryKind>) -> bool {
    kind.is_some_and(|kind| words.iter().any(|word| EntryKind::of_word(word) == Ok(kind)))
}

#[cfg(test)]
mod tests {
    use super::{ANSWERS, CarmsForm, ErasForm, Holds};
    use crate::lexicon::{EntryKind, SectionKind};

    /// A file that cannot be read would be a form without fields.
    #[test]
    fn every_fact_has_a_source_that_is_named() {
        let text = include_str!("../../data/eras-2027.toml");
        let form: ErasForm = toml::from_str(text).unwrap();
        let tables = [&form.sections, &form.fields, &form.marks];
        let fields = tables.into_iter().flat_map(|table| table.values()).chain(&form.gaps);
        for field in fields {
            assert!(form.sources.contains_key(&field.source), "{field:?}");
            assert!(field.verified.is_none() || field.most.is_some(), "{field:?}");
            let is_day = |day: &String| day.parse::<jiff::civil::Date>().is_ok();
            assert!(field.verified.as_ref().is_none_or(is_day), "{field:?}");
        }
        let asked: Vec<&str> = form.choices.keys().map(String::as_str).collect();
        let mut known = ANSWERS;
        known.sort_unstable();
        assert_eq!(asked, known);
        assert!(form.choices.values().all(|choice| form.sources.contains_key(&choice.source)));
    }

    #[test]
    fn the_kinds_that_forms_name_are_kinds() {
        let form = ErasForm::current();
        let options = form.choices.values().flat_map(|choice| &choice.options);
        let eras = options.map(|option| (&option.sections, &option.entries));
        let carms: CarmsForm = toml::from_str(include_str!("../../data/carms.toml")).unwrap();
        let carms = carms.sections.iter().map(|section| (&section.sections, &section.entries));
        for (sections, entries) in eras.chain(carms) {
            for word in sections {
                assert!(SectionKind::of_word(word).is_ok(), "{word}");
            }
            for word in entries {
                assert!(EntryKind::of_word(word).is_ok(), "{word}");
            }
        }
    }

    #[test]
    fn a_degree_is_medical_by_its_title() {
        let form = CarmsForm::current();
        let of = |title| {
            let section = form.section(SectionKind::Education, None, title).unwrap();
            section.holds == Some(Holds::MedicalDegrees)
        };
        assert!(of("Bachelor of Medicine, Bachelor of Surgery (MBBS)"));
        assert!(of("M.D."));
        assert!(!of("BSc in Chemistry"));
    }
}
