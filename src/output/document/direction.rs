//! Whether a document can be set in the site's language: folio's sheets run from left to right.
//!
//! Says nothing of pages, which a browser sets in either direction.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::language::is_right_to_left;
use crate::output::codes::RIGHT_TO_LEFT_PDF;
use crate::source::SourceSet;
use crate::syntax::markdown::RawHtml;
use crate::syntax::parse;

/// An error at the site's language if it is written from right to left: dates would lie past the
/// edge of the paper.
pub fn unsupported_direction(
    language: &str,
    file: &str,
    sources: &SourceSet,
) -> Option<Diagnostic> {
    is_right_to_left(language).then(|| {
        Diagnostic::new(
            &RIGHT_TO_LEFT_PDF,
            format!(
                "`{file}` cannot be made: folio does not set paper in `{language}` yet, as it is \
                written from right to left"
            ),
        )
        .at(&SourcePath::site(), language_span(sources), "")
        .help(
            "make the website alone with `folio build --no-pdf`, and print its page `cv` from a \
            browser; or write the CV, and this language, in one that is written from left to \
            right, such as English, in which single names and words may still be in their own \
            writing",
        )
    })
}

fn language_span(sources: &SourceSet) -> Span {
    let site = sources.get(&SourcePath::site()).map(|source| parse(source, RawHtml::IsText));
    site.as_ref()
        .and_then(|site| site.value.toml())
        .map(|site| site.span(&["site", "language"]))
        .unwrap_or_default()
}
