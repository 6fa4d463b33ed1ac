//! The safe fix of a diagnostic as a person sees it before it is applied: the old line and the new.
//!
//! Applies nothing.

use std::collections::BTreeMap;

use annotate_snippets::{Group, Level, Patch, Renderer, Snippet, renderer::DecorStyle};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::report::excerpt::Texts;
use crate::report::human::WIDTH;

/// The fixes, one after the other, with an empty line after each. A diagnostic without a fix is
/// skipped.
pub fn patches(diagnostics: &[&Diagnostic], texts: &Texts, colors: bool) -> String {
    let renderer = if colors { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let patch = |diagnostic: &&Diagnostic| {
        let fix = diagnostic.fix.as_ref()?;
        let mut by_file: BTreeMap<&SourcePath, Vec<Span>> = BTreeMap::new();
        for (file, span) in fix.places() {
            by_file.entry(file).or_default().push(span);
        }
        let snippets = by_file.iter().filter_map(|(file, spans)| {
            let patches = spans.iter().map(|span| Patch::new(span.range(), &*fix.replacement));
            let snippet = Snippet::source(texts.get(file)?).path(file.as_str());
            Some(patches.fold(snippet, Snippet::patch))
        });
        let title = Level::HELP.primary_title(diagnostic.message.as_str());
        let title = title.id(diagnostic.code.name);
        let group =
            snippets.fold(Group::with_title(title), |group, snippet| group.element(snippet));
        Some(renderer.render(&[group]) + "\n\n")
    };
    diagnostics.iter().filter_map(patch).collect()
}
