//! The texts of a source as a reader or a machine gets them: entities and escapes are decoded,
//! emphasis and links are folded away, and each part knows its place in the file.
//!
//! Rules that search what people wrote look here and not at the source's spelling. Judges nothing,
//! resolves no link and leaves nothing out: what is not shown, such as a remark, has a kind of its
//! own.

mod align;
mod bibtex;
mod markdown;
mod passage;
mod toml;
mod works;

use std::sync::Arc;

pub use passage::{Passage, PassageKind, Row};

use crate::base::Span;
use crate::source::Source;
use crate::syntax::document::{Document, parse};
use crate::syntax::front_matter;
use crate::syntax::markdown::RawHtml;
use passage::Builder;

/// Every text of a source in the order of the file, its name first. A picture or a PDF has its name
/// alone. Memoized by path and content.
#[comemo::memoize]
pub fn passages(source: &Source) -> Arc<[Passage]> {
    let mut found = vec![file_name(source)];
    if let Ok(text) = source.text() {
        match &parse(source, RawHtml::IsText).value {
            Document::Toml(document) => toml::collect(document, text, whole(text), &mut found),
            Document::Markdown(document) => {
                let parts = front_matter::split(&source.path, text, &mut Vec::new());
                if let Some(span) = parts.front_matter {
                    toml::collect(&document.front_matter, text, span, &mut found);
                }
                markdown::collect(&text[parts.body.range()], parts.body.start, &mut found);
            }
            Document::Bibtex(bibtex) => bibtex::collect(bibtex, text, &mut found),
            Document::Works(works) => works::collect(works, text, &mut found),
            Document::Opaque => {}
        }
    }
    found.into()
}

fn whole(text: &str) -> Span {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    Span::new(start, text.len())
}

/// The path of the file, which a visitor may see as an address. It has no place in the file.
fn file_name(source: &Source) -> Passage {
    let path = source.path.as_str();
    let mut builder = Builder::default();
    builder.push_decoded(path.strip_prefix("content/").unwrap_or(path), Span::default());
    builder.finish(PassageKind::FileName)
}
