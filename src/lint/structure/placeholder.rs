//! Words of an example, or others that stand in for words of one's own, in what is shown.
//!
//! What waits in a comment is not shown, and waits as it should. Of the story, an answer that is none
//! is reported as a question that is open.

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::placeholder::placeholder;
use crate::lint::LintContext;
use crate::lint::person::texts::{at_each, is_shown};
use crate::plan::kept;
use crate::source::Source;
use crate::syntax::passages::{PassageKind, passages};

pub static PLACEHOLDER: Code =
    Code::warning("placeholder", include_str!("../../../codes/placeholder.md"));

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let sources = cx.sources.sources.values().filter(|source| {
        let path = &source.path;
        *path == SourcePath::site()
            || path.is_content()
                && path.as_str().ends_with(".md")
                && *path != SourcePath::narrative()
    });
    let sources: Vec<&Source> = sources.map(|source| &**source).collect();
    let input: Vec<&[u8]> = sources.iter().flat_map(|source| source.identity()).collect();
    let found: Vec<Vec<Span>> = kept(cx.store, "words of an example", &input, || {
        sources.iter().map(|source| places(source)).collect()
    });
    sources.iter().zip(found).filter_map(|(source, spans)| report(source, &spans)).collect()
}

fn places(source: &Source) -> Vec<Span> {
    let passages = passages(source);
    let shown = passages.iter().filter(|passage| {
        is_shown(passage) && !matches!(passage.kind, PassageKind::CodeBlock | PassageKind::Html)
    });
    shown
        .filter_map(|passage| placeholder(&passage.text).map(|range| passage.span(range)))
        .collect()
}

fn report(source: &Source, places: &[Span]) -> Option<Diagnostic> {
    let message = match places.len() {
        0 => return None,
        1 => "this is still the word of an example".to_owned(),
        count => format!("{count} texts here are still those of an example"),
    };
    let is_settings = source.path == SourcePath::site();
    let has_facts = source.text().is_ok_and(|text| text.starts_with("+++"));
    let until = match (is_settings, has_facts) {
        (true, _) => "put `#` before it",
        (_, true) => "put `#` before a fact, and text between `<!--` and `-->`,",
        _ => "put it between `<!--` and `-->`",
    };
    Some(at_each(Diagnostic::new(&PLACEHOLDER, message), &source.path, places).help(format!(
        "write your own in its place, take the line out, or {until} until you know it"
    )))
}
