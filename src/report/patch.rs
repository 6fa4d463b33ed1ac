//! The safe fix of a diagnostic as a person sees it before it is applied: the old line and the new.
//!
//! Applies nothing.

use annotate_snippets::{Group, Level, Patch, Renderer, Snippet, renderer::DecorStyle};

use crate::base::Diagnostic;
use crate::report::excerpt::Texts;
use crate::report::human::WIDTH;

/// The fixes, one after the other, with an empty line after each. A diagnostic without a fix is
/// skipped.
pub fn patches(diagnostics: &[&Diagnostic], texts: &Texts, colors: bool) -> String {
    let renderer = if colors { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let patch = |diagnostic: &&Diagnostic| {
        let fix = diagnostic.fix.as_ref()?;
        let snippet = Snippet::source(texts.get(&fix.file)?)
            .path(fix.file.as_str())
            .patch(Patch::new(fix.span.range(), fix.replacement.as_str()));
        let title = Level::HELP.primary_title(diagnostic.message.as_str());
        let title = title.id(diagnostic.code.name);
        Some(renderer.render(&[Group::with_title(title).element(snippet)]) + "\n\n")
    };
    diagnostics.iter().filter_map(patch).collect()
}
