//! What could stand on the pages of a site that has little yet, for the preview to draw: each hint
//! with its place on the page, its place in the folder, and the text to write there.
//!
//! A pure function of the site, of which nothing is kept and nothing published: a hint is gone when
//! the thing is written. It never says that something is wrong, and counts nothing.

mod cv;
mod edit;
mod gap;
mod person;
mod place;
mod table;
mod words;
mod works;

use serde::Serialize;

use crate::hints::edit::Suggestion;
use crate::hints::place::Spot;
use crate::hints::table::{HINTS, HintKind};
use crate::hints::words::{HintWords, PageLabels};

pub use crate::hints::edit::Edit;
pub use crate::hints::gap::HintSite;
pub use crate::hints::words::StartWords;

/// All hints of a site, in the words of one language.
#[derive(Clone, Debug, Serialize)]
pub struct HintSheet {
    /// The language of the words, as a tag.
    pub language: String,
    pub labels: PageLabels,
    pub hints: Vec<Hint>,
}

/// One thing that could stand on a page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Hint {
    /// Its name in `hints/*.toml`.
    pub name: &'static str,
    /// The address of the page, from the root of the host.
    pub page: String,
    /// Where it is drawn: at the first of these that the page has.
    pub spots: Vec<Spot>,
    pub title: String,
    pub why: String,
    /// The file to write, from the root of the folder.
    pub file: String,
    #[serde(flatten)]
    pub edit: Edit,
    /// What to do there, in a sentence.
    pub how: String,
    /// The lines to write.
    pub write: String,
    /// Whether they need no words of the person's own.
    pub as_is: bool,
    /// A file to put into the folder as well, and the sentence that asks for it.
    pub beside: Option<String>,
    pub beside_how: Option<String>,
}

/// What could stand on the site; `None` where everything does, or where the person wants no hints.
pub fn hints(site: &HintSite<'_>) -> Option<HintSheet> {
    of_language(site, &site.profile.settings.language)
}

/// The same in English, in which commands speak.
pub fn hints_in_english(site: &HintSite<'_>) -> Option<HintSheet> {
    of_language(site, words::FALLBACK)
}

/// What the page says that begins a site, by its language.
pub fn start_words() -> Vec<(String, StartWords)> {
    let all = words::languages().into_iter().filter_map(|tag| words::of_language(&tag));
    all.map(|(tag, words)| (tag, words.start)).collect()
}

/// The example that a hint gives, in the words of the site's language, whether it is needed or not.
pub fn example(site: &HintSite<'_>, hint: &str) -> Option<String> {
    let (_, words) = words::of_language(&site.profile.settings.language)?;
    words.hints.get(hint).map(|text| edit::filled_in(site, &text.write))
}

fn of_language(site: &HintSite<'_>, tag: &str) -> Option<HintSheet> {
    if !site.profile.settings.shows_hints {
        return None;
    }
    let (language, words) = words::of_language(tag)?;
    let hints: Vec<Hint> = HINTS.iter().filter_map(|kind| hint(site, kind, &words)).collect();
    (!hints.is_empty()).then_some(HintSheet { language, labels: words.labels.page, hints })
}

fn hint(site: &HintSite<'_>, kind: &HintKind, words: &HintWords) -> Option<Hint> {
    let gap = (kind.gap)(site)?;
    let (page, spots) = kind.place.on_page(site)?;
    let text = words.hints.get(kind.name)?;
    let Suggestion { file, edit, write } = edit::suggest(site, &gap, &text.write)?;
    let (file, beside) = (file.as_str().to_owned(), gap.beside);
    Some(Hint {
        name: kind.name,
        page: site.addresses.href(&page),
        spots,
        title: text.title.clone(),
        why: text.why.clone(),
        how: words.labels.how(&edit, &file),
        file,
        edit,
        write,
        as_is: text.as_is,
        beside_how: beside.as_ref().map(|beside| words.labels.beside(beside)),
        beside,
    })
}
