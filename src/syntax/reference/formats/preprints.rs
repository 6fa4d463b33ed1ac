//! Works on servers of preprints, which formats have as articles, manuscripts or web pages.

use crate::lexicon::preprint_server::preprint_server;
use crate::syntax::reference::identifier::arxiv_of;
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

/// A work on a server of preprints is one, whatever the format calls it.
pub fn set_server(reference: &mut Reference) {
    let container = reference.container_title.as_ref().map(MarkedText::plain);
    let publisher = reference.publisher.as_ref().map(MarkedText::plain);
    let named = [container.as_deref(), reference.archive.as_deref(), publisher.as_deref()];
    let server = named.into_iter().flatten().find_map(preprint_server);
    let may_be = matches!(
        reference.kind,
        ReferenceType::Article
            | ReferenceType::ArticleJournal
            | ReferenceType::Document
            | ReferenceType::Manuscript
            | ReferenceType::Webpage
    );
    let in_journal = container.as_deref().is_some_and(|title| preprint_server(title).is_none());
    let Some(server) = server.filter(|_| may_be && !in_journal) else { return };
    reference.kind = ReferenceType::Article;
    reference.archive = Some(server.name.to_owned());
    if server.name == "arXiv" {
        let numbers = [reference.page.as_ref().map(|pages| pages.to_text("-")), container];
        let mut numbers = numbers.into_iter().flatten().chain(reference.url.clone());
        let number = numbers.find_map(|text| arxiv_of(&text));
        reference.archive_location = reference.archive_location.take().or(number);
    }
}
