//! A document's view to the bytes of a file of Word. The same for every kind of document.

use bytes::Bytes;

use crate::render::Context;
use crate::render::document_view::DocumentView;
use crate::render::docx::{WordForm, word_document};

/// `pictures` are those that the view names.
pub fn word(cx: &Context<'_>, view: &DocumentView, pictures: &[(String, Bytes)]) -> Bytes {
    let form = WordForm {
        tokens: &cx.pages.theme.tokens,
        has_dates_first: cx.site.profile.settings.region.convention().has_dates_first,
        made: cx.site.options.today,
    };
    word_document(view, pictures, &form)
}
