//! Tags, sections and kinds of works that a document asks for and that are nowhere: it would leave
//! out what was meant, without a word.
//!
//! Selects nothing: that is the work of documents.

use std::collections::BTreeSet;

use crate::base::{Diagnostic, Span, did_you_mean};
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::codes::{UNKNOWN_SECTION, UNKNOWN_TAG};
use crate::model::cv::Cv;
use crate::model::presentation::PresentationKind;
use crate::model::settings::DOCUMENT;
use crate::syntax::markdown::plain_text;
use crate::syntax::table_keys::ValueKind;
use crate::syntax::toml::{TomlDocument, Value};

/// Checks what each `[[document]]` of site.toml chooses.
pub fn check(site: &TomlDocument, profile: &Profile, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Value::Array(items)) = site.table.get("document").map(|entry| &entry.value) else {
        return;
    };
    let Some(cv) = &profile.cv else { return };
    let known = tags(cv, profile);
    for (item, _) in items {
        let Value::Table(document) = item else { continue };
        for key in DOCUMENT.iter() {
            let words = match key.kind {
                ValueKind::Tags => &[][..],
                ValueKind::Works(words) => words,
                _ => continue,
            };
            let Some(chosen) = document.get(key.name) else { continue };
            if let Some((word, span)) = none_of(profile, key.name, &chosen.value, chosen.span) {
                diagnostics.push(no_such_work(site, span, key.name, word));
            }
            for (tag, span) in texts(&chosen.value, chosen.span) {
                let tag = tag.trim_start_matches('.');
                if tag.is_empty() || known.contains(tag) || words.contains(&tag) {
                    continue;
                }
                diagnostics.push(unknown_tag(site, span, tag, &known));
            }
        }
        if let Some(chosen) = document.get("sections") {
            for (name, span) in texts(&chosen.value, chosen.span) {
                if !name.is_empty() && cv.sections_named(name).next().is_none() {
                    diagnostics.push(unknown_section(site, span, name, cv));
                }
            }
        }
    }
}

/// The word that chooses none of the works of a key, though there are some.
fn none_of<'a>(
    profile: &Profile,
    key: &str,
    value: &'a Value,
    span: Span,
) -> Option<(&'a str, Span)> {
    let [(word, span)] = texts(value, span)[..] else { return None };
    let works: Vec<(bool, bool)> = match key {
        "publications" => {
            let all = profile.publications.iter();
            all.map(|work| (work.featured, work.is_by_first_author())).collect()
        }
        "posters" => shown(profile, PresentationKind::Poster),
        "talks" => shown(profile, PresentationKind::Talk),
        _ => return None,
    };
    let is_chosen = |(is_featured, is_first): &(bool, bool)| match word {
        "featured" => *is_featured,
        "first-author" => *is_first,
        _ => true,
    };
    (!works.is_empty() && !works.iter().any(is_chosen)).then_some((word, span))
}

/// Of each poster or talk, whether it is featured, and whether the person is its first author.
fn shown(profile: &Profile, kind: PresentationKind) -> Vec<(bool, bool)> {
    profile.of_kind(kind).map(|work| (work.featured, work.owner == Some(0))).collect()
}

/// All tags of sections, entries and works.
fn tags(cv: &Cv, profile: &Profile) -> BTreeSet<String> {
    let entries = cv.sections.iter().flat_map(|section| &section.entries);
    let of_entries =
        entries.flat_map(|entry| entry.with_posts()).flat_map(|(entry, _)| &entry.tags);
    let of_sections = cv.sections.iter().flat_map(|section| &section.tags);
    let of_publications = profile.publications.iter().flat_map(|work| &work.tags);
    let of_presentations = profile.presentations.iter().flat_map(|work| &work.tags);
    of_entries.chain(of_sections).chain(of_publications).chain(of_presentations).cloned().collect()
}

fn texts(value: &Value, span: Span) -> Vec<(&str, Span)> {
    match value {
        Value::String(text) => vec![(text.trim(), span)],
        Value::Array(items) => items
            .iter()
            .filter_map(|(item, span)| match item {
                Value::String(text) => Some((text.trim(), *span)),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn unknown_tag(site: &TomlDocument, span: Span, tag: &str, known: &BTreeSet<String>) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&UNKNOWN_TAG, format!("nothing in the CV has the tag `{tag}`"));
    match did_you_mean(tag, known.iter().map(String::as_str)) {
        Some(near) => diagnostic.suggest_string(&site.file, span, near),
        None => diagnostic.at(&site.file, span, "").help(format!(
            "write the tag behind the headings that you mean, as in `### An entry {{.{tag}}}`, or \
             take it out"
        )),
    }
}

fn no_such_work(site: &TomlDocument, span: Span, key: &str, word: &str) -> Diagnostic {
    let (one, place) = match key {
        "publications" => ("publication", "below its `[key]` in content/publications.toml"),
        "posters" => ("poster", "into its file in content/posters/"),
        _ => ("talk", "into its file in content/talks/"),
    };
    let (message, help) = match word {
        "featured" => (
            format!("no {one} is featured, so the document lists none"),
            format!("write `featured = true` {place}, or choose others, as in `{key} = 5`"),
        ),
        _ => (
            format!("you are the first author of no {one}, so the document lists none"),
            format!("choose others, as in `{key} = 5` for the five newest"),
        ),
    };
    Diagnostic::new(&UNKNOWN_TAG, message).at(&site.file, span, "").help(help)
}

fn unknown_section(site: &TomlDocument, span: Span, name: &str, cv: &Cv) -> Diagnostic {
    let headings: Vec<String> =
        cv.sections.iter().map(|section| plain_text(&section.heading)).collect();
    let kinds: Vec<&str> = SectionKind::words()
        .filter(|word| *word != "other" && cv.sections_named(word).next().is_some())
        .collect();
    let known = kinds.iter().copied().chain(headings.iter().map(String::as_str));
    let diagnostic = Diagnostic::new(&UNKNOWN_SECTION, format!("the CV has no section `{name}`"));
    match did_you_mean(name, known) {
        Some(near) => diagnostic.suggest_string(&site.file, span, near),
        None => diagnostic.at(&site.file, span, "").help(format!(
            "name a section by its kind or its heading; the CV has {}",
            if kinds.is_empty() { headings.join(", ") } else { kinds.join(", ") }
        )),
    }
}
