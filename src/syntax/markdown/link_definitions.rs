//! Addresses that stand apart from their links, as `[paper]: https://...` does for `[this
//! paper][paper]`: one that no link uses is nowhere on the page, and is reported.
//!
//! Looks at no address.

use std::collections::HashSet;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::LINK_SYNTAX;
use crate::syntax::markdown::parser;

/// Reports the definitions of a text that no link uses, and those whose label another has already.
pub fn check(file: &SourcePath, text: &str) -> Vec<Diagnostic> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let events = parser(text).into_offset_iter();
    let definitions: Vec<(String, Span)> = events
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_lowercase(), Span::from(definition.span.clone())))
        .collect();
    if definitions.is_empty() {
        return Vec::new();
    }
    let mut used = HashSet::new();
    let mut shown = Vec::new();
    for (event, range) in events {
        match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if matches!(
                    link_type,
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
                ) =>
            {
                used.insert(id.to_lowercase());
            }
            Event::Text(_) | Event::Code(_) | Event::Html(_) => shown.push(range),
            _ => {}
        }
    }
    let again = lines(text).filter(|(label, span)| {
        definitions.iter().any(|(known, of)| known == label && of.start != span.start)
            && !shown.iter().any(|range| range.contains(&span.start))
    });
    let mut found: Vec<Diagnostic> = again
        .map(|(label, span)| {
            Diagnostic::new(
                &LINK_SYNTAX,
                format!("`{label}` has an address already, so this one is nowhere on the page"),
            )
            .at(file, span, "")
            .help("keep one of the two lines, or give this one a label of its own")
        })
        .collect();
    let unused = definitions.iter().filter(|(label, _)| !used.contains(label));
    found.extend(unused.map(|(label, span)| {
        let line = Span::new(span.start, span.start + text[span.range()].trim_end().len());
        Diagnostic::new(&LINK_SYNTAX, "no link uses this address, so it is nowhere on the page")
            .at(file, line, "")
            .help(format!(
                "write `[the words][{label}]` where it belongs, or remove the line; to show it as \
                it stands, write `\\` before its `[`"
            ))
    }));
    found.sort_by_key(|diagnostic| diagnostic.labels.first().and_then(|label| label.span));
    found
}

/// The lines that are written as definitions, each with its label.
fn lines(text: &str) -> impl Iterator<Item = (String, Span)> {
    text.split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
        .filter_map(|(start, line)| {
            let written = line.trim_start();
            let (label, _) = written.strip_prefix('[')?.split_once("]:")?;
            let start = start + line.len() - written.len();
            let span = Span::new(start, start + written.trim_end().len());
            (!label.starts_with('^') && !label.contains(['[', ']']))
                .then(|| (label.to_lowercase(), span))
        })
}
