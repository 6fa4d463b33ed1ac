//! The key `language`, of `[site]` and of an edition, and `lang` of an entry.
//!
//! Which languages folio speaks is the matter of `words`.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::language::tag_of_written;
use crate::model::codes::LANGUAGE;
use crate::syntax::table_reader::TableReader;

/// The language of a site that names none.
pub const DEFAULT_LANGUAGE: &str = "en-US";

/// A BCP 47 tag; `None` without one, or for one that is reported.
pub fn read_language(table: &mut TableReader<'_>) -> Option<String> {
    let written = table.text("language")?;
    let tag = tag_of_written(&written);
    if tag.is_none() {
        table.error_at(no_language(&written), "language");
    }
    tag
}

/// The tag of a word in the braces at `place`; `None` for one that is reported.
pub fn language_of(
    written: &str,
    (file, span): (&SourcePath, Span),
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let tag = tag_of_written(written);
    if tag.is_none() {
        diagnostics.push(no_language(written).at(file, span, ""));
    }
    tag
}

fn no_language(written: &str) -> Diagnostic {
    Diagnostic::new(&LANGUAGE, format!("`{written}` is not a language tag")).help(
        "write the short name of the language, with the country where it matters: `en-US`, `en-GB`, \
        `de`, `ig`",
    )
}
