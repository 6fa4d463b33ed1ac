//! Code with its syntax marked by classes; the colors are the stylesheet's.
//!
//! Kept in the store by language and text: the first line of a language costs its grammar's
//! patterns, 30 ms and more, and all other pages of a small site together cost less.

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::base::Digest;
use crate::plan::Store;

/// To be raised when the same code comes to give other HTML: with other grammars, or another form
/// of it here.
const VERSION: &[u8] = b"folio highlight 1, syntect 5.3";

/// The grammars, which are part of the binary.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// The code as HTML with a span a token; `None` for a language that there is no grammar for.
pub fn highlight(language: &str, text: &str, store: &dyn Store) -> Option<Arc<str>> {
    if language.is_empty() {
        return None;
    }
    let key = Digest::of_parts(&[VERSION, language.as_bytes(), text.as_bytes()]);
    if let Some(kept) = store.get(&key)
        && let Ok(html) = std::str::from_utf8(&kept)
    {
        return Some(html.into());
    }
    let html = marked(language, text)?;
    store.put(&key, &Bytes::copy_from_slice(html.as_bytes()));
    Some(html)
}

#[comemo::memoize]
fn marked(language: &str, text: &str) -> Option<Arc<str>> {
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(
        syntax,
        &SYNTAXES,
        ClassStyle::SpacedPrefixed { prefix: "hl-" },
    );
    for line in LinesWithEndings::from(text) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize().into())
}
