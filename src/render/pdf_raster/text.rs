//! The words of a PDF, to be searched: as good as its fonts allow, without order or layout.

use std::sync::Arc;

use crate::base::limits::PDF_UNPACKED;
use crate::render::external_pdf::read;
use crate::source::Source;

/// The text of all pages; empty for a file that cannot be read, and for pages that are pictures.
#[comemo::memoize]
pub fn text(bytes: &[u8]) -> String {
    let Ok(document) = read(bytes) else { return String::new() };
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let chunks = document.extract_text_chunks_with_limit(&pages, PDF_UNPACKED.most);
    chunks.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// All texts of a PDF: those of its pages, and every other text in it.
#[comemo::memoize]
pub fn texts(source: &Source) -> Arc<[String]> {
    vec![text(&source.bytes)].into()
}
