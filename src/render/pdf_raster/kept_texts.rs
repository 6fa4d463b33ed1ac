//! The texts of a PDF kept between builds, by its bytes: to read them takes longer than all the rest
//! of a build in which nothing has changed.

use std::sync::Arc;

use super::text::texts;
use crate::plan::{Store, kept};

/// All texts of a PDF, as [`texts`] finds them.
pub fn kept_texts(pdf: &[u8], store: &dyn Store) -> Arc<[String]> {
    kept(store, "the texts of a PDF", &[pdf], || texts(pdf).to_vec()).into()
}
