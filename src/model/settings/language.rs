//! The key `language`, of `[site]` and of an edition.
//!
//! Which languages folio speaks is the matter of `words`.

use crate::base::Diagnostic;
use crate::lexicon::language::tag_of_written;
use crate::model::codes::LANGUAGE;
use crate::syntax::table_reader::TableReader;

/// The language of a site that names none.
pub const DEFAULT_LANGUAGE: &str = "en-US";

/// A BCP 47 tag; `None` without one, or for one that is reported.
pub fn read_language(table: &mut TableReader<'_>) -> Option<String> {
    let written = table.text("language")?;
    match tag_of_written(&written) {
        Some(tag) => Some(tag),
        None => {
            let diagnostic =
                Diagnostic::new(&LANGUAGE, format!("`{written}` is not a language tag"));
            table.error_at(
                diagnostic.help(
                    "write the short name of the language, with the country where it \
                matters: `en-US`, `en-GB`, `de`, `ig`",
                ),
                "language",
            );
            None
        }
    }
}
