//! The texts of a PDF kept between builds, by its bytes: to read them takes longer than all the rest
//! of a build in which nothing has changed.

use std::sync::Arc;

use bytes::Bytes;

use super::text::texts;
use crate::base::Digest;
use crate::plan::Store;

/// To be raised when the same PDF comes to have other texts.
const VERSION: &[u8] = b"folio pdf texts 1";

/// All texts of a PDF, as [`texts`] finds them.
pub fn kept_texts(pdf: &[u8], store: &dyn Store) -> Arc<[String]> {
    let key = Digest::of_parts(&[VERSION, pdf]);
    let kept = store.get(&key).and_then(|kept| serde_json::from_slice::<Vec<String>>(&kept).ok());
    if let Some(kept) = kept {
        return kept.into();
    }
    let found = texts(pdf);
    if let Ok(written) = serde_json::to_vec(&*found) {
        store.put(&key, &Bytes::from(written));
    }
    found
}
