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
    /// The first that has a message gives it.
    files: Vec<WordFile>,
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

/// What folio says in English, with remarks: what a file of words of one's own begins with.
pub fn english_file() -> String {
    let file = WordFiles::get(&format!("{FALLBACK}.ftl"));
    file.map_or_else(String::new, |file| String::from_utf8_lossy(&file.data).into_owned())
}

/// The tag of others whose words a tag has: Portuguese is spoken as in Portugal, but in Brazil, which
/// `pt` alone means, Arabic has the same months in Syria and around it, and Chinese is written in
/// traditional characters in Taiwan, Hong Kong and Macao. Source: CLDR, `parentLocales`,
/// `likelySubtags` and the months of these countries.
fn like(tag: &str) -> Option<&'static str> {
    const AS_IN_PORTUGAL: [&str; 11] =
        ["AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL"];
    const AS_IN_SYRIA: [&str; 4] = ["IQ", "JO", "LB", "PS"];
    const IN_TRADITIONAL_CHARACTERS: [&str; 3] = ["TW", "HK", "MO"];
    let (language, country) = tag.split_once('-')?;
    match language {
        "pt" if AS_IN_PORTUGAL.contains(&country) => Some("pt-PT"),
        "ar" if AS_IN_SYRIA.contains(&country) => Some("ar-SY"),
        "zh" if IN_TRADITIONAL_CHARACTERS.contains(&country) => Some("zh-Hant"),
        _ => None,
    }
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

    /// The same catalog, in which these files, each under its language tag, come before those that
    /// are there.
    pub fn with_own(mut self, files: Vec<(String, WordFile)>) -> Catalog {
        for (tag, file) in files.into_iter().rev() {
            let language = match tag == FALLBACK {
                true => &mut self.english,
                false => self.others.entry(tag).or_insert_with(|| SpokenLanguage::of(Vec::new())),
            };
            language.files.insert(0, file);
        }
        self
    }

    /// The tags that there is a file for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(FALLBACK).chain(self.others.keys().map(String::as_str))
    }

    /// Whether there is a file for this language, without regard to a country.
    pub fn speaks(&self, tag: &str) -> bool {
        let language = tag.split('-').next().unwrap_or(tag);
        language == FALLBACK || self.others.contains_key(language)
    }

    /// The words that a site in this language uses.
    pub fn for_site(&self, language: &str) -> SiteWords<'_> {
        SiteWords { own: self.words(language), english: self.words(FALLBACK) }
    }

    /// How a language calls itself; one without words here is called by its English name.
    pub fn name_of(&self, tag: &str) -> String {
        let language = tag.split('-').next().unwrap_or(tag);
        match self.speaks(tag) {
            true => self.words(tag).language_name().to_owned(),
            false => english_name(language).unwrap_or_else(|| tag.to_owned()),
        }
    }

    /// The words for a BCP 47 tag: of the longest part of it that there is a file for, then of its
    /// shorter parts, and before the language's of the country that it speaks like; else English. What a language lacks is said in English.
    pub fn words(&self, tag: &str) -> &Words {
        let mut ends: Vec<usize> = tag.match_indices('-').map(|(at, _)| at).collect();
        ends.push(tag.len());
        let mut parts: Vec<&str> = ends.into_iter().rev().map(|end| &tag[..end]).collect();
        // Between the country's own and the language's.
        parts.splice(parts.len() - 1..parts.len() - 1, like(tag));
        let known: Vec<(&str, &SpokenLanguage)> =
            parts.iter().filter_map(|part| Some((*part, self.others.get(*part)?))).collect();
        let first = known.first().map_or(&self.english, |(_, language)| language);
        first.words.get_or_init(|| {
            let all = known.iter().copied().chain([(FALLBACK, &self.english)]);
            let files =
                all.flat_map(|(tag, language)| language.files.iter().map(move |file| (tag, file)));
            Words::new(Messages::new(&files.collect::<Vec<_>>()))
        })
    }
}

impl SpokenLanguage {
    fn new(text: String) -> SpokenLanguage {
        SpokenLanguage::of(vec![WordFile::new(text)])
    }

    fn of(files: Vec<WordFile>) -> SpokenLanguage {
        SpokenLanguage { files, words: OnceLock::new() }
    }
}
