//! Where a document is set in `site.toml`, for reports about it.

use crate::base::{SourcePath, Span};
use crate::model::settings::DocumentSettings;
use crate::source::SourceSet;
use crate::syntax::markdown::RawHtml;
use crate::syntax::parse;

/// The span of the document's `file`; the start of the file for a document that nobody set.
pub fn settings_span(sources: &SourceSet, settings: &DocumentSettings) -> Span {
    key_span(sources, settings, "file")
}

/// The span of `file` or of `for`.
pub fn key_span(sources: &SourceSet, settings: &DocumentSettings, key: &str) -> Span {
    let written = match key {
        "for" => settings.made_for.as_deref().unwrap_or_default(),
        _ => &settings.file,
    };
    let site = sources.get(&SourcePath::site()).map(|source| parse(source, RawHtml::IsText));
    site.as_ref()
        .and_then(|site| site.value.toml())
        .and_then(|site| site.span_in_list("document", key, written))
        .unwrap_or_default()
}
