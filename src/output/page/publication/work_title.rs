//! The title of a work as its page and the list of works show it: with its marks.

use crate::model::publication::Publication;
use crate::render::text::marked_text;

/// HTML. A work without a title shows its citation key.
pub fn html(publication: &Publication) -> String {
    match &publication.reference.title {
        Some(title) => marked_text::html(title),
        None => publication.title.clone(),
    }
}
