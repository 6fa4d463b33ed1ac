//! A publication as an entry of BibTeX that may be given away: a work that no journal has taken yet
//! names none.

use std::sync::Arc;

use crate::base::Hashed;
use crate::model::publication::Publication;
use crate::syntax::reference::Reference;
use crate::syntax::reference::bibtex_text::bibtex_text;

/// Memoized: an entry is in three outputs, and seldom changes.
#[comemo::memoize]
pub fn entry(publication: &Hashed<Publication>) -> Arc<str> {
    let shown = publication.shown_reference();
    let work = Reference { issued: publication.reference.issued, ..(**shown).clone() };
    bibtex_text(&publication.key, &work, publication.status, publication.shows_note).into()
}
