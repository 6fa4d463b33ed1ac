//! Where the links of private texts lead, and what of these texts no document shows.
//!
//! Changes nothing: what a private text names does not get onto the site by it.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::codes::{BROKEN_LINK, NOT_A_PICTURE};
use crate::model::person::links::LinkTarget;
use crate::model::profile::Profile;
use crate::model::references::{html_as_text, to_embargoed, unusable};
use crate::model::written_link::{WrittenLink, broken_link};
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::ReferenceKind;

/// Reports the links, pictures and HTML of a text that a document cannot have.
pub fn check(path: &SourcePath, document: &MarkdownDocument, profile: &Profile) -> Vec<Diagnostic> {
    let marks = document.markdown.marks.iter();
    marks.filter_map(|mark| fault(path, document, mark.span, &mark.kind, profile)).collect()
}

fn fault(
    path: &SourcePath,
    document: &MarkdownDocument,
    span: Span,
    kind: &ReferenceKind,
    profile: &Profile,
) -> Option<Diagnostic> {
    let written = match kind {
        ReferenceKind::Html => return Some(html_as_text(path, span)),
        ReferenceKind::Image { .. } => return Some(not_shown(path, span)),
        ReferenceKind::Link(written) => written,
    };
    if let Some(unusable) = unusable(path, span, written) {
        return Some(unusable);
    }
    match profile.links.resolve(path, written) {
        Ok(LinkTarget::File(file, _)) if !profile.files.contains_key(&file) => {
            let message = format!("`{file}` is not on the site, so nobody can follow this");
            let diagnostic = Diagnostic::new(&BROKEN_LINK, message).at(path, span, "");
            Some(
                diagnostic
                    .help("link to it from a text in `content/`, too, or hand it over beside"),
            )
        }
        Ok(LinkTarget::Embargoed) => Some(to_embargoed(path, span)),
        Ok(_) => None,
        Err(broken) => {
            let link = WrittenLink::new(path, document, span, written);
            Some(broken_link(&link, broken, profile))
        }
    }
}

fn not_shown(path: &SourcePath, span: Span) -> Diagnostic {
    let message = "a text of `private/` has no pictures: only the words of this one are printed";
    Diagnostic::new(&NOT_A_PICTURE, message)
        .at(path, span, "")
        .help("write what it shows, and hand the picture over beside the document")
}
