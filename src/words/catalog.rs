//! Which languages there are, and which of them a site speaks.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rust_embed::Embed;

use crate::lexicon::language::english_name;
use crate::words::bundle::{Messages, WordFile};
use crate::words::messages::Words;

/// The language of which every message exists.
const FALLBACK: &str = "en";

#[derive(Embed)]
#[folder = "words/"]
struct WordFiles;

/// The words of all languages that there are. A build reads it once and passes it along.
pub struct Catalog {
    english: SpokenLanguage,
    /// By language tag.
    others: BTreeMap<String, SpokenLanguage>,
}

struct SpokenLanguage {
    file: WordFile,
    /// Made when they are first asked for: a site needs one language or two.
    words: OnceLock<Words>,
}

/// The words of one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SiteWords<'a> {
    /// In the site's language: for everything that people read.
    pub own: &'a Words,
    /// For forms of applications that are filled in in English, whatever the site speaks.
    pub english: &'a Words,
}

impl Catalog {
    /// The languages that are part of the program.
    pub fn standard() -> Catalog {
        Catalog::of(WordFiles::iter().filter_map(|name| {
            let text = String::from_utf8(WordFiles::get(&name)?.data.into_owned()).ok()?;
            Some((name.strip_suffix(".ftl")?.to_owned(), text))
        }))
    }

    /// A catalog of these Fluent texts, each under its language tag.
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> Catalog {
        let mut others: BTreeMap<String, SpokenLanguage> =
            files.into_iter().map(|(tag, text)| (tag, SpokenLanguage::new(text))).collect();
        let english = others.remove(FALLBACK).unwrap_or_else(|| SpokenLanguage::new(String::new()));
        Catalog { english, others }
    }

    /// The words that a site in this language uses.
    pub fn for_site(&self, language: &str) -> SiteWords<'_> {
        SiteWords { own: self.words(language), english: self.words(FALLBACK) }
    }

    /// How a language calls itself; one without words here is called by its English name.
    pub fn name_of(&self, tag: &str) -> String {
        let language = tag.split('-').next().unwrap_or(tag);
        match language == FALLBACK || self.others.contains_key(language) {
            true => self.words(tag).language_name().to_owned(),
            false => english_name(language).unwrap_or_else(|| tag.to_owned()),
        }
    }

    /// The words for a BCP 47 tag: of the longest part of it that there is a file for, else
    /// English. What a language lacks is said in English.
    pub fn words(&self, tag: &str) -> &Words {
        let mut ends: Vec<usize> = tag.match_indices('-').map(|(at, _)| at).collect();
        ends.push(tag.len());
        let english = (FALLBACK, &self.english.file);
        match ends.into_iter().rev().find_map(|end| self.others.get_key_value(&tag[..end])) {
            Some((tag, language)) => language.words.get_or_init(|| {
                Words::new(Messages::new(&[(tag.as_str(), &language.file), english]))
            }),
            None => self.english.words.get_or_init(|| Words::new(Messages::new(&[english]))),
        }
    }
}

impl SpokenLanguage {
    fn new(text: String) -> SpokenLanguage {
        SpokenLanguage { file: WordFile::new(text), words: OnceLock::new() }
    }
}
