//! The files of a new site: short, commented, in the person's own name, and nothing of anyone
//! else's to delete.
//!
//! Their words stand in `start/*.toml`, one file a language; what git and GitHub read stands beside
//! them. Writes nothing itself.

use std::collections::BTreeMap;

use clap::ValueEnum;
use rust_embed::Embed;
use serde::Deserialize;

use crate::base::well_known;
use crate::model::cv::region::{REGIONS, Region};
use crate::model::private_folder::PLAN;
use crate::model::settings::DEFAULT_THEME;
use crate::model::slugs;

/// The language of the texts for a site whose own language has none.
const FALLBACK: &str = "en";
/// The region whose question about the country names none.
const ANYWHERE: &str = "eu";
/// The folder of the poster that is prepared, and that the preview speaks of.
const POSTER: &str = "my-first-poster";
/// The first line of `site.toml`, which leads plug-ins for TOML to the schema that folio keeps.
const SCHEMA_LINE: &str = "#:schema ./.folio/site.schema.json\n";

#[derive(Embed)]
#[folder = "start/"]
struct StartFiles;

/// What a new site is to be.
pub struct NewSite {
    pub name: String,
    /// A BCP 47 tag.
    pub language: String,
    /// `None` where neither the person nor the language names one.
    pub region: Option<Region>,
    /// Whether GitHub is to build the site.
    pub has_workflow: bool,
    pub plan: Option<Plan>,
}

/// A start for the goals and the timeline, after what guides for residents ask for
/// (docs/domain.md, "plans").
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Plan {
    /// Twelve months of preliminary surgery
    #[value(name = "prelim-12m")]
    Preliminary,
    /// Five years toward cardiothoracic surgery
    #[value(name = "ct-5y")]
    Cardiothoracic,
    /// Three years of academic surgery
    #[value(name = "academic-3y")]
    Academic,
}

impl Plan {
    fn file(self) -> &'static str {
        match self {
            Plan::Preliminary => "plans/prelim-12m.md",
            Plan::Cardiothoracic => "plans/ct-5y.md",
            Plan::Academic => "plans/academic-3y.md",
        }
    }
}

/// The documents of a site that has a plan: the CV, which would else be the only one, and the page
/// of goals.
const PLAN_DOCUMENTS: &str =
    "\n[[document]]\nfile = \"cv.pdf\"\n\n[[document]]\nfile = \"goals.pdf\"\nkind = \"summary\"\n";

/// A file to write.
pub struct StartFile {
    pub path: String,
    pub bytes: Vec<u8>,
    /// Whether one that is there already may stay in its place.
    pub is_spare: bool,
}

/// The texts of one language.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct StartTexts {
    site: String,
    cv: String,
    narrative: String,
    poster: String,
    private: String,
    readme: String,
    publish: String,
    publish_github: String,
    /// The question about the country, by region; one that is not named has that of `ANYWHERE`.
    why_country: BTreeMap<String, String>,
    comments: Comments,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Comments {
    private: String,
    made: String,
    workflow: String,
}

impl NewSite {
    /// All files, with paths from the folder of the site.
    pub fn files(&self) -> Vec<StartFile> {
        let (_, texts) = texts_for(&self.language);
        let region =
            region_word(self.region.unwrap_or_else(|| Region::of_language(&self.language)));
        let own = |path: &str, text: String| StartFile {
            path: path.to_owned(),
            bytes: text.into_bytes(),
            is_spare: false,
        };
        let name = toml::Value::String(self.name.clone()).to_string();
        // A region that nobody named is no more than an example.
        let site_text = match self.region {
            Some(_) => texts.site.clone(),
            None => texts.site.replacen("\nregion = ", "\n# region = ", 1),
        };
        let site = filled_in(
            &site_text,
            &[
                ("theme", DEFAULT_THEME),
                ("language", &self.language),
                ("region", region),
                ("regions", &REGIONS.map(|(word, _)| word).join(", ")),
                ("name", &name),
            ],
        );
        let question = texts.why_country.get(region).or_else(|| texts.why_country.get(ANYWHERE));
        let question = question.map_or("", String::as_str);
        let publish = if self.has_workflow { &texts.publish_github } else { &texts.publish };
        let readme =
            filled_in(&texts.readme, &[("publish", publish.trim_end()), ("name", &self.name)]);
        let poster =
            format!("{}/{}/{POSTER}/{}", well_known::CONTENT, slugs::POSTERS, well_known::INDEX);
        let documents = if self.plan.is_some() { PLAN_DOCUMENTS } else { "" };
        let comments = &texts.comments;
        let ignored = [("private", comments.private.as_str()), ("made", &comments.made)];
        let mut files = vec![
            own(well_known::SITE, format!("{SCHEMA_LINE}{site}{documents}")),
            own(well_known::CV, texts.cv),
            own(well_known::NARRATIVE, filled_in(&texts.narrative, &[("why-country", question)])),
            own(&poster, filled_in(&texts.poster, &[("name", &name)])),
            own(well_known::PRIVATE, texts.private),
            own(".gitignore", filled_in(&embedded("gitignore"), &ignored)),
            StartFile { path: "README.md".to_owned(), bytes: readme.into_bytes(), is_spare: true },
        ];
        files.extend(self.plan.map(|plan| own(PLAN, embedded(plan.file()))));
        if self.has_workflow {
            let workflow =
                [("about", comments.workflow.trim()), ("version", env!("CARGO_PKG_VERSION"))];
            files.push(own(well_known::WORKFLOW, filled_in(&embedded("pages.yml"), &workflow)));
        }
        files
    }
}

/// The language in which the files of a site are written.
pub fn text_language(language: &str) -> String {
    texts_for(language).0
}

/// The headings of a story, in the language of a tag.
pub fn questions(language: &str) -> Vec<String> {
    let (_, texts) = texts_for(language);
    let country = texts.why_country.get(ANYWHERE).map_or("", String::as_str);
    let narrative = filled_in(&texts.narrative, &[("why-country", country)]);
    narrative.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect()
}

/// The word of a region in `site.toml`.
pub fn region_word(region: Region) -> &'static str {
    REGIONS.iter().find(|(_, known)| *known == region).map_or("", |(word, _)| word)
}

/// The texts for a language tag, and the tag of what was found: of its language, else English.
fn texts_for(language: &str) -> (String, StartTexts) {
    let language = language.split('-').next().unwrap_or(language);
    match read(language) {
        Some(texts) => (language.to_owned(), texts),
        // A test reads every language.
        None => (FALLBACK.to_owned(), read(FALLBACK).unwrap_or_default()),
    }
}

fn read(language: &str) -> Option<StartTexts> {
    toml::from_str(&text_of(&format!("{language}.toml"))?).ok()
}

fn embedded(file: &str) -> String {
    text_of(file).unwrap_or_default()
}

fn text_of(file: &str) -> Option<String> {
    String::from_utf8(StartFiles::get(file)?.data.into_owned()).ok()
}

/// A text with the values of its names in braces. A value may hold such a name, so the person's own
/// comes last.
fn filled_in(text: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::lexicon::Question;

    const NAME: &str = "Ada Park";

    fn files(language: &str, region: Region) -> Vec<StartFile> {
        let (name, language) = (NAME.to_owned(), language.to_owned());
        let region = Some(region);
        NewSite { name, language, region, has_workflow: true, plan: None }.files()
    }

    fn text(file: &StartFile) -> &str {
        std::str::from_utf8(&file.bytes).unwrap()
    }

    fn languages() -> impl Iterator<Item = String> {
        StartFiles::iter().filter_map(|file| file.strip_suffix(".toml").map(str::to_owned))
    }

    /// The keys of a text, those that are commented out included, in their order.
    fn keys(text: &str) -> Vec<&str> {
        let lines = text.lines().map(|line| line.trim_start_matches("# "));
        lines.filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect()
    }

    #[test]
    fn every_language_has_all_texts_and_asks_for_the_same() {
        let english = files("en", Region::Us);
        for language in languages() {
            assert!(read(&language).is_some(), "{language}");
            for (_, region) in REGIONS {
                let own = files(&language, region);
                assert_eq!(own.len(), english.len(), "{language}");
                for (own, english) in own.iter().zip(&english) {
                    assert_eq!(own.path, english.path);
                    assert_eq!(keys(text(own)), keys(text(english)), "{language}: {}", own.path);
                    let is_filled_in = !text(own).replace("${{", "").contains("{{")
                        && !text(own).contains("{name}")
                        && !text(own).contains("{publish")
                        && !text(own).contains("{why-country}");
                    assert!(is_filled_in, "{language}: {}", own.path);
                }
            }
        }
    }

    /// Nobody in Japan has chosen the United States.
    #[test]
    fn a_language_of_no_region_leaves_the_region_out() {
        for (language, line) in [
            ("ja", "\n# region = \"eu\""),
            ("pt-BR", "\n# region = \"eu\""),
            ("en-NG", "\n# region = \"us\""),
            ("en-GB", "\nregion = \"uk\""),
            ("de", "\nregion = \"de\""),
            ("en", "\nregion = \"us\""),
        ] {
            let site = NewSite::new(NAME.to_owned(), Some(language.to_owned()), None, false);
            let files = site.files();
            let site = files.iter().find(|file| file.path == well_known::SITE).unwrap();
            assert!(text(site).contains(line), "{language}: {}", text(site));
        }
    }

    #[test]
    fn every_language_asks_every_question() {
        let all: BTreeSet<&str> = Question::words().collect();
        for language in languages() {
            for (_, region) in REGIONS {
                let files = files(&language, region);
                let narrative = files.iter().find(|file| file.path == well_known::NARRATIVE);
                let headings = text(narrative.unwrap()).lines();
                let headings = headings.filter_map(|line| line.strip_prefix("## "));
                let asked: Vec<Option<Question>> = headings.map(Question::of_heading).collect();
                assert!(asked.iter().all(Option::is_some), "{language}: {asked:?}");
                let distinct: BTreeSet<Question> = asked.into_iter().flatten().collect();
                assert_eq!(distinct.len(), all.len(), "{language}: {distinct:?}");
            }
        }
    }
}
