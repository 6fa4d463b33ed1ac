//! What a kind of document says: one file a kind gives the view, whatever it becomes.

use crate::render::Failure;
use crate::render::document_view::DocumentView;

use crate::output::document::paper::Paper;

/// A kind of document.
pub trait DocumentContent: Sync {
    /// What the document says. `Err` is a document that lacks what it is made of.
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure>;
}
