//! What the PDF of the CV is, for the page that links to it: its first page, sheets, size and day.
//!
//! It says what the file itself says, and typesets nothing.

use serde::Serialize;

use crate::output::asset::document_picture::{WIDTH, height, path};
use crate::render::text::date;
use crate::render::{Context, external_pdf};

#[derive(Hash, Serialize)]
pub struct DocumentCard {
    /// The picture of the first page, and its size in pixels.
    picture: String,
    width: u32,
    height: u32,
    /// "4 pages".
    pages: String,
    /// "142 KB".
    size: String,
    /// The day of the build.
    date: String,
}

impl DocumentCard {
    /// `None` for a file whose pages cannot be counted.
    pub fn of(cx: &Context<'_>, file: &[u8]) -> Option<DocumentCard> {
        let (profile, words) = (cx.site.profile, cx.site.words);
        let pages = external_pdf::read(file).ok()?.get_pages().len();
        Some(DocumentCard {
            picture: cx.site.href(&path()),
            width: WIDTH,
            height: height(profile),
            pages: words.own.document_pages(pages),
            size: words.own.document_size(file.len().div_ceil(1000)),
            date: date::date(words.own, profile.settings.region, cx.site.options.today),
        })
    }
}
