//! Texts in another language than the site says: a screen reader speaks them in the wrong voice, and
//! a browser parts their words in the wrong places (WCAG 2.2, 3.1.1 and 3.1.2).
//!
//! Looks at entries of the CV and at abstracts, which can name a language of their own. Short texts
//! are passed over: names, degrees and terms are at home in every language.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, SourcePath, well_known};
use crate::lexicon::language::{english_name, tag};
use crate::lint::LintContext;
use crate::lint::works::place::Places;
use crate::model::cv::Entry;
use crate::syntax::markdown::{plain_text, plain_texts};

pub static PART_LANGUAGE: Code =
    Code::note("part-language", include_str!("../../../codes/part-language.md"));

/// Fewer words are no sign.
const LEAST_WORDS: usize = 15;
/// So many texts in one language, which are most of all, are a site that names the wrong one.
const LEAST_TEXTS: usize = 3;

/// A text, and how to report it.
struct Part {
    /// The tag of the language that it looks like.
    seen: Option<&'static str>,
    /// The language that it is said to be in.
    said: String,
    what: What,
}

enum What {
    /// The id of an entry, and its title.
    Entry(String, String),
    /// The index of a publication.
    Abstract(usize),
}

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let site = &cx.profile.settings.language;
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    let entries = sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts);
    let entries = entries.map(|(entry, _)| Part {
        seen: language_of(&plain_texts(&entry.blocks).join("\n")),
        said: entry.language.clone().unwrap_or_else(|| site.clone()),
        what: What::Entry(entry.id.clone(), plain_text(&entry.title).trim().to_owned()),
    });
    let works = cx.profile.publications.iter().enumerate();
    let abstracts = works.filter_map(|(at, work)| {
        let written = work.reference.abstract_text.as_ref()?;
        let said = work.reference.language.clone().unwrap_or_else(|| site.clone());
        Some(Part { seen: language_of(&written.plain()), said, what: What::Abstract(at) })
    });
    let parts: Vec<Part> = entries.chain(abstracts).filter(|part| part.seen.is_some()).collect();
    if let Some(other) = language_of_most(&parts) {
        return vec![of_the_site(cx, other)];
    }
    let differ =
        parts.iter().filter(|part| part.seen.is_some_and(|seen| differs(seen, &part.said)));
    let differ: Vec<&Part> = differ.collect();
    if differ.is_empty() {
        return Vec::new();
    }
    let places = Places::of(cx);
    differ.into_iter().map(|part| of_part(cx, &places, part)).collect()
}

/// The language that most texts are in, which is another than they say.
fn language_of_most(parts: &[Part]) -> Option<&'static str> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for part in parts.iter().filter(|part| matches!(part.what, What::Entry(..))) {
        if let Some(seen) = part.seen.filter(|seen| differs(seen, &part.said)) {
            *counts.entry(seen).or_default() += 1;
        }
    }
    let entries = parts.iter().filter(|part| matches!(part.what, What::Entry(..))).count();
    let (seen, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count >= LEAST_TEXTS && count * 2 > entries).then_some(seen)
}

/// The tag of the language of a text; `None` where that is no more than likely.
fn language_of(text: &str) -> Option<&'static str> {
    if text.split_whitespace().count() < LEAST_WORDS {
        return None;
    }
    let found = whatlang::detect(text)?;
    found.is_reliable().then(|| tag(found.lang().eng_name())).flatten()
}

fn differs(seen: &str, said: &str) -> bool {
    let primary = said.split('-').next().unwrap_or_default();
    // Three-letter tags, and languages so near to each other that a text does not tell them apart.
    const NEAR: &[&[&str]] = &[
        &["nb", "nn", "no", "da", "sv"],
        &["sr", "hr", "bs", "sl", "mk", "bg"],
        &["cs", "sk"],
        &["id", "ms"],
        &["es", "ca", "gl", "pt"],
        &["hi", "mr", "ne"],
        &["ru", "uk", "be"],
        &["tr", "az"],
        &["ar", "fa", "ur"],
        &["zh", "yue"],
    ];
    let are_near = NEAR.iter().any(|near| near.contains(&seen) && near.contains(&primary));
    primary.len() == 2 && seen != primary && !are_near
}

fn name_of(tag: &str) -> String {
    english_name(tag.split('-').next().unwrap_or_default()).unwrap_or_else(|| tag.to_owned())
}

fn of_the_site(cx: &LintContext<'_>, seen: &str) -> Diagnostic {
    let site = &cx.profile.settings.language;
    let file = SourcePath::new(well_known::SITE);
    let span = cx.documents.span(&file, &["site", "language"]);
    let message = format!(
        "the texts of {} are in {}, and the site says that it is in {}",
        well_known::CV,
        name_of(seen),
        name_of(site)
    );
    Diagnostic::new(&PART_LANGUAGE, message).at(&file, span, "").help(format!(
        "write `language = \"{seen}\"` below `[site]`: dates, headings and screen readers follow it"
    ))
}

fn of_part(cx: &LintContext<'_>, places: &Places<'_>, part: &Part) -> Diagnostic {
    let (seen, said) = (part.seen.unwrap_or_default(), name_of(&part.said));
    let language = name_of(seen);
    match &part.what {
        What::Entry(id, title) => {
            let file = SourcePath::cv();
            let document = cx.documents.markdown(well_known::CV);
            let headings = document.iter().flat_map(|(_, document)| &document.markdown.headings);
            let mut span = headings.filter(|heading| heading.id == *id).map(|heading| heading.span);
            let message =
                format!("the text of `{title}` is in {language}, and says it is in {said}");
            Diagnostic::new(&PART_LANGUAGE, message)
                .at(&file, span.next_back().unwrap_or_default(), "")
                .help(format!("write `{{lang={seen}}}` at the end of its heading, as in `### {title} {{lang={seen}}}`"))
        }
        What::Abstract(at) => {
            let work = &cx.profile.publications[*at];
            let message = format!(
                "the abstract of `{}` is in {language}, and says it is in {said}",
                work.key
            );
            Diagnostic::new(&PART_LANGUAGE, message).at(&work.file, places.span(work), "").help(
                format!(
                    "write `langid = {{{}}}` into the entry of the work",
                    language.to_lowercase()
                ),
            )
        }
    }
}
