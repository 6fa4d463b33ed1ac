//! A document's view to the bytes of a file of Word. The same for every kind of document. Kept
//! between builds by everything that it is made from, as pictures in it are drawn for it.

use bytes::Bytes;

use crate::base::Digest;
use crate::render::Context;
use crate::render::document_view::DocumentView;
use crate::render::docx::{WordForm, word_document};

/// To be raised when the same view comes to give other bytes.
const VERSION: &[u8] = b"folio docx 2";

/// `pictures` are those that the view names.
pub fn word(cx: &Context<'_>, view: &DocumentView, pictures: &[(String, Bytes)]) -> Bytes {
    let form = WordForm {
        tokens: &cx.pages.theme.tokens,
        has_dates_first: cx.site.profile.settings.region.convention().has_dates_first,
        made: cx.site.options.today,
    };
    // A view that could not be written down would have no key of its own.
    let Ok(key) = key(view, pictures, &form) else { return word_document(view, pictures, &form) };
    let store = cx.media.store;
    store.get(&key).unwrap_or_else(|| {
        let file = word_document(view, pictures, &form);
        store.put(&key, &file);
        file
    })
}

fn key(
    view: &DocumentView,
    pictures: &[(String, Bytes)],
    form: &WordForm<'_>,
) -> Result<Digest, serde_json::Error> {
    let view = serde_json::to_vec(view)?;
    let tokens = form.tokens.json();
    let made = form.made.to_string();
    let dates: &[u8] = if form.has_dates_first { b"dates first" } else { b"dates behind" };
    let mut parts: Vec<&[u8]> = vec![VERSION, &view, tokens.as_bytes(), made.as_bytes(), dates];
    for (name, bytes) in pictures {
        parts.extend([name.as_bytes(), bytes]);
    }
    Ok(Digest::of_parts(&parts))
}
