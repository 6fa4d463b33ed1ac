//! What the typesetting engine complains about, in words that a person without knowledge of it can use.

use typst::diag::SourceDiagnostic;
use typst::syntax::VirtualRoot;
use typst::{World, WorldExt};

use super::PdfProblem;

/// A problem without a place.
pub(super) fn bare(message: impl Into<String>) -> PdfProblem {
    PdfProblem { template: None, message: plain(&message.into()), hint: None }
}

/// Turns the engine's complaints into problems, with their places in the templates.
pub(super) fn explain(world: &dyn World, diagnostics: &[SourceDiagnostic]) -> Vec<PdfProblem> {
    diagnostics.iter().map(|diagnostic| explain_one(world, diagnostic)).collect()
}

fn explain_one(world: &dyn World, diagnostic: &SourceDiagnostic) -> PdfProblem {
    // Only a template is a file that the person can open: the view is made by us.
    let own_place = std::iter::once(diagnostic.span).chain(diagnostic.trace.iter().map(|point| point.span.into()));
    let template = own_place.into_iter().find_map(|span| {
        let id = span.id().filter(|id| *id.root() == VirtualRoot::Project)?;
        world.source(id).ok()?;
        Some((id.vpath().get_without_slash().to_owned(), world.range(span)?))
    });
    let hint = diagnostic.hints.iter().map(|hint| hint.v.as_str()).find(|hint| !is_for_developers(hint)).map(plain);
    PdfProblem { template, message: plain(&diagnostic.message), hint }
}

/// Hints about the engine's own options and bug tracker are no help to somebody who never sees it.
fn is_for_developers(hint: &str) -> bool {
    ["report this", "export mode", "PDF version", "export target", "--", "standard", "Typst", "context expression", "code mode"]
        .iter()
        .any(|words| hint.contains(words))
}

fn plain(message: &str) -> String {
    let message = message.strip_prefix("PDF/UA-1 error: ").unwrap_or(message);
    if let Some(path) = message.strip_prefix("file not found (searched at ").and_then(|rest| rest.strip_suffix(')')) {
        return match path.strip_prefix("pictures/") {
            Some(name) => format!("the picture `{name}` was not given"),
            None => format!("there is no file `{path}` in the theme's `pdf` folder"),
        };
    }
    if let Some(rest) = message.strip_prefix("package not found (searched for ") {
        return format!("the package `{}` cannot be used: a theme brings all it needs in its `pdf` folder", rest.trim_end_matches(')'));
    }
    if let Some((text, _)) = message.strip_prefix("the text `").and_then(|rest| rest.split_once("` could not be displayed")) {
        return format!("no font can show the text {text}");
    }
    message.replace("Typst", "the typesetter").replace("typst", "the typesetter").replace("krilla", "the PDF writer")
}
