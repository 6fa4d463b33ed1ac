//! The words of hints, and the examples that they give: one file a language in `hints/`.
//!
//! They are for the person who writes the site, and no page, no paper and no machine gets them.

use std::collections::BTreeMap;

use rust_embed::Embed;
use serde::{Deserialize, Serialize};

use crate::hints::edit::Edit;

/// The language of a site for which there are no words of its own.
pub const FALLBACK: &str = "en";

#[derive(Embed)]
#[folder = "hints/"]
struct HintFiles;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HintWords {
    pub labels: Labels,
    pub start: StartWords,
    /// By the name of the hint.
    pub hints: BTreeMap<String, HintText>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HintText {
    pub title: String,
    pub why: String,
    /// Whether the lines need no words of the person's own.
    #[serde(default)]
    pub as_is: bool,
    /// The lines to write, with names in braces.
    pub write: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Labels {
    replace: String,
    replace_lines: String,
    below: String,
    create: String,
    beside: String,
    #[serde(flatten)]
    pub page: PageLabels,
}

/// The words that the page needs around its hints.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PageLabels {
    only: String,
    banner: String,
    hide: String,
    show: String,
    for_good: String,
    import: String,
    what: String,
    own: String,
    copy: String,
    copied: String,
}

/// What the page says that begins a site.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StartWords {
    pub title: String,
    pub intro: String,
    pub name: String,
    pub language: String,
    pub begin: String,
    pub name_missing: String,
    pub others: String,
    pub among: String,
    pub among_missing: String,
    pub import: String,
    pub import_why: String,
    pub offered: String,
    pub choose: String,
    pub wait: String,
    pub no_answer: String,
    pub terminal: String,
    pub needs_script: String,
    pub not_here: String,
    pub inside: String,
}

impl Labels {
    /// The sentence that says what to do with a file.
    pub fn how(&self, edit: &Edit, file: &str) -> String {
        let with = |sentence: &str, line: usize, last: usize| {
            let lines = sentence.replace("{line}", &line.to_string());
            lines.replace("{last}", &last.to_string()).replace("{file}", file)
        };
        match edit {
            Edit::Replace { line, last } if line == last => with(&self.replace, *line, *last),
            Edit::Replace { line, last } => with(&self.replace_lines, *line, *last),
            Edit::Below { line } => with(&self.below, *line, *line),
            Edit::Create => with(&self.create, 1, 1),
        }
    }

    pub fn beside(&self, file: &str) -> String {
        self.beside.replace("{file}", file)
    }
}

/// The words for a language tag, and the tag of what was found: of its language, else English.
pub fn of_language(tag: &str) -> Option<(String, HintWords)> {
    let language = tag.split('-').next().unwrap_or(tag);
    [language, FALLBACK]
        .into_iter()
        .find_map(|language| Some((language.to_owned(), read(language)?)))
}

/// The languages that have words.
pub fn languages() -> Vec<String> {
    HintFiles::iter().filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned())).collect()
}

fn read(language: &str) -> Option<HintWords> {
    let file = HintFiles::get(&format!("{language}.toml"))?;
    toml::from_str(std::str::from_utf8(&file.data).ok()?).ok()
}
