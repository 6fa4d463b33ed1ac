//! The error that a file of `private/`, or something in it, is not there that a document is made of.

use crate::base::{Diagnostic, SourcePath, did_you_mean};
use crate::output::codes::MISSING_TEXT;
use crate::output::document::paper::Paper;
use crate::output::document::span::key_span;

/// At the document's `for`, or at its `file` where it is for nobody.
pub fn missing(paper: &Paper<'_>, what: &str) -> Diagnostic {
    let settings = paper.settings;
    let message = format!("`{}` is made of {what}, which is not there", settings.file);
    let key = if settings.made_for.is_some() { "for" } else { "file" };
    let span = key_span(paper.cx.media.sources, settings, key);
    Diagnostic::new(&MISSING_TEXT, message).at(&SourcePath::site(), span, "")
}

/// The same for a name that may be misspelt: the nearest of those that are there is offered.
pub fn missing_name<'n>(
    paper: &Paper<'_>,
    what: &str,
    names: impl Iterator<Item = &'n str>,
    way_out: &str,
) -> Diagnostic {
    let wanted = paper.settings.made_for.as_deref().unwrap_or_default();
    let diagnostic = missing(paper, what);
    match did_you_mean(wanted, names) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`? Or {way_out}")),
        None => diagnostic.help(way_out.to_owned()),
    }
}
