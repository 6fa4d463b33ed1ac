//! What the typesetting engine complains about, in words that a person without knowledge of it can
//! use.

use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::syntax::VirtualRoot;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst::{World, WorldExt};

use super::PdfProblem;

const NO_FONT: &str = "no font can show the text";
/// The engine's words for a font that a template names and that is not there.
const UNKNOWN_FONT: &str = "unknown font family: ";

/// Whether places on the pages still moved when the engine had no more rounds.
pub(super) fn is_unsettled(warnings: &[SourceDiagnostic]) -> bool {
    warnings.iter().any(|warning| warning.message.starts_with("document did not converge"))
}

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
    let own_place = std::iter::once(diagnostic.span)
        .chain(diagnostic.trace.iter().map(|point| point.span.into()));
    let template = own_place.into_iter().find_map(|span| {
        let id = span.id().filter(|id| *id.root() == VirtualRoot::Project)?;
        world.source(id).ok()?;
        Some((id.vpath().get_without_slash().to_owned(), world.range(span)?))
    });
    let message = plain(&diagnostic.message);
    let hint = if message.starts_with(NO_FONT) {
        Some("put a font that has these characters into the folder `fonts`".to_owned())
    } else if diagnostic.message.starts_with(UNKNOWN_FONT) {
        Some("put its files into the folder `pdf/fonts` of the theme, or name another".to_owned())
    } else {
        diagnostic
            .hints
            .iter()
            .map(|hint| hint.v.as_str())
            .find(|hint| !is_for_developers(hint))
            .map(plain)
    };
    PdfProblem { template, message, hint }
}

/// Adds the name of the picture to an error that one cannot be read: the engine only says where
/// it is used.
pub(super) fn name_pictures(problems: &mut [PdfProblem], files: &[(String, bytes::Bytes)]) {
    let unread =
        |problem: &PdfProblem| problem.message.contains("image") && !problem.message.contains('`');
    for problem in problems.iter_mut().filter(|problem| unread(problem)) {
        if let Some((name, _)) = files.iter().find(|(_, bytes)| !is_readable(bytes)) {
            problem.message = format!("the picture `{name}` cannot be read: {}", problem.message);
        }
    }
}

/// Whether the engine reads these bytes as a picture. A vector picture is taken for readable:
/// nothing is decoded in it.
fn is_readable(bytes: &bytes::Bytes) -> bool {
    match ExchangeFormat::detect(bytes) {
        Some(format) => RasterImage::plain(Bytes::new(bytes.clone()), format).is_ok(),
        None => bytes.trim_ascii_start().starts_with(b"<"),
    }
}

/// Hints about the engine's own options and bug tracker are no help to somebody who never sees it.
fn is_for_developers(hint: &str) -> bool {
    [
        "report this",
        "export mode",
        "PDF version",
        "export target",
        "--",
        "standard",
        "Typst",
        "context expression",
        "code mode",
    ]
    .iter()
    .any(|words| hint.contains(words))
}

/// The engine's words without its name and without the standard's.
fn plain(message: &str) -> String {
    let message = message.strip_prefix("PDF/UA-1 error: ").unwrap_or(message);
    if let Some(path) =
        message.strip_prefix("file not found (searched at ").and_then(|rest| rest.strip_suffix(')'))
    {
        return match path.strip_prefix("pictures/") {
            Some(name) => format!("the picture `{name}` was not given"),
            None => format!("there is no file `{path}` in the theme's `pdf` folder"),
        };
    }
    if let Some(rest) = message.strip_prefix("package not found (searched for ") {
        return format!(
            "the package `{}` cannot be used: a theme brings all it needs in its `pdf` folder",
            rest.trim_end_matches(')')
        );
    }
    if let Some(name) = message.strip_prefix(UNKNOWN_FONT) {
        return format!("no font is named `{name}`, so its text is in another");
    }
    if let Some((text, _)) = message
        .strip_prefix("the text `")
        .and_then(|rest| rest.split_once("` could not be displayed"))
    {
        return format!("{NO_FONT} {text}");
    }
    message
        .replace("Typst", "the typesetter")
        .replace("typst", "the typesetter")
        .replace("krilla", "the PDF writer")
}
