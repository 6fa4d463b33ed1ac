//! Tags that a document asks for and that nothing in the CV has: it would leave out what was meant,
//! without a word.
//!
//! Selects nothing: that is the work of documents.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, Span, did_you_mean};
use crate::model::codes::UNKNOWN_TAG;
use crate::model::cv::Cv;
use crate::model::publication::Publication;
use crate::syntax::toml::{TomlDocument, Value};

/// Checks each `only` of the `[[document]]`s of site.toml.
pub fn check(
    site: &TomlDocument,
    cv: &Cv,
    publications: &[Arc<Hashed<Publication>>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let entries = |section: &crate::model::cv::Section| -> Vec<String> {
        section.entries.iter().flat_map(|entry| entry.tags.iter().cloned()).collect()
    };
    let known: BTreeSet<String> = cv
        .sections
        .iter()
        .flat_map(|section| section.tags.iter().cloned().chain(entries(section)))
        .chain(publications.iter().flat_map(|work| work.tags.iter().cloned()))
        .collect();
    let Some(Value::Array(items)) = site.table.get("document").map(|entry| &entry.value) else {
        return;
    };
    for (item, _) in items {
        let Value::Table(table) = item else { continue };
        let Some(only) = table.get("only") else { continue };
        let tags: Vec<(&str, Span)> = match &only.value {
            Value::String(tag) => vec![(tag, only.span)],
            Value::Array(tags) => tags
                .iter()
                .filter_map(|(tag, span)| match tag {
                    Value::String(tag) => Some((tag.as_str(), *span)),
                    _ => None,
                })
                .collect(),
            _ => continue,
        };
        for (tag, span) in tags {
            let tag = tag.trim().trim_start_matches('.');
            if tag.is_empty() || known.contains(tag) {
                continue;
            }
            let diagnostic =
                Diagnostic::new(&UNKNOWN_TAG, format!("nothing in the CV has the tag `{tag}`"));
            diagnostics.push(match did_you_mean(tag, known.iter().map(String::as_str)) {
                Some(near) => diagnostic.suggest_string(&site.file, span, near),
                None => diagnostic.at(&site.file, span, "").help(format!(
                    "write the tag behind the headings that you mean, as in `### An entry \
                    {{.{tag}}}`, or take it out"
                )),
            });
        }
    }
}
