//! The sentence at the foot of every page, which may have emphasis and links as other texts have.
//!
//! It is one line: what markdown would read as a list, a heading or a quote stays words.

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::quotation_marks::QuotationMarks;
use crate::model::codes::BROKEN_LINK;
use crate::model::profile::Profile;
use crate::syntax::Documents;
use crate::syntax::markdown::{self, Block, Inline, Inlines, RawHtml, Reading, ReferenceKind};

/// The footer as it is shown, on pages in this language.
pub fn content(text: &str, language: &str) -> Inlines {
    let site = SourcePath::site();
    let quotes = QuotationMarks::of(language);
    let reading = Reading { quotes, ..RawHtml::IsText.into() };
    let parsed = markdown::parse(&site, text, 0, reading).value;
    match parsed.body.blocks.as_slice() {
        [Block::Paragraph { content }] if parsed.body.notes.is_empty() => content.clone(),
        _ => vec![Inline::Text { text: text.into() }],
    }
}

/// Where its links count from: `pages/impressum.md` is in `content/`.
pub fn origin() -> SourcePath {
    SourcePath::cv()
}

/// Reports links that lead nowhere.
pub fn check(documents: &Documents, profile: &Profile, diagnostics: &mut Vec<Diagnostic>) {
    let Some(text) = &profile.settings.footer else { return };
    let site = SourcePath::site();
    let parsed = markdown::parse(&site, text, 0, RawHtml::IsText).value;
    let links = parsed.marks.iter().filter_map(|mark| match &mark.kind {
        ReferenceKind::Link(target) => Some(target),
        _ => None,
    });
    for target in links {
        if profile.links.resolve(&origin(), target).is_err() {
            let message = format!("a link of the footer leads nowhere: there is no `{target}`");
            let span = documents.span(&site, &["site", "footer"]);
            diagnostics.push(Diagnostic::new(&BROKEN_LINK, message).at(&site, span, "").help(
                "write the path from `content/`, as in `[Imprint](pages/imprint.md)`, or the address \
                of the page, as in `[Imprint](/imprint/)`",
            ));
        }
    }
}
