//! Reads a PDF that someone else's program made, for `sanitize` and `pdf_raster`.
//!
//! Refuses a file that is locked, has no page or unpacks to more than any poster holds. Looks at no
//! page's content.

use std::io;

use lopdf::{Document, Object, ObjectId};

use crate::base::limits::{PDF_DRAWN, PDF_UNPACKED};
use crate::plan::PdfFault;
use crate::plan::external_pdf::{load, unpack};

/// Reads a file whole. One that is locked, holds no page or unpacks to too much is refused: a small
/// file can be made to fill any memory.
pub fn read(bytes: &[u8]) -> Result<Document, PdfFault> {
    let document = load(bytes)?;
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(PdfFault::Locked);
    }
    if document.page_iter().next().is_none() {
        return Err(PdfFault::NoPage);
    }
    let is_there = |page: ObjectId| {
        let contents =
            document.get_dictionary(page).ok().and_then(|page| page.get(b"Contents").ok());
        contents.is_none_or(|contents| has_content(&document, contents))
    };
    if let Some(at) = document.page_iter().position(|page| !is_there(page)) {
        return Err(PdfFault::NoContent(at + 1));
    }
    let mut left = PDF_UNPACKED.most;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        let is_picture = name(&stream.dict, b"Subtype") == b"Image";
        let most = if is_picture { left } else { left.min(PDF_DRAWN.most) };
        left = left.saturating_sub(unpack(stream, &mut io::sink(), most)?);
    }
    Ok(document)
}

/// Whether what a page names as its content is in the file.
fn has_content(document: &Document, contents: &Object) -> bool {
    let found = |object: &Object| match object {
        Object::Reference(id) => document.get_object(*id).ok().cloned(),
        object => Some(object.clone()),
    };
    match found(contents) {
        Some(Object::Array(parts)) => {
            parts.iter().all(|part| matches!(found(part), Some(Object::Stream(_))))
        }
        Some(Object::Stream(_)) => true,
        _ => false,
    }
}

/// The name that a dictionary has under a key, such as its `Type`.
pub fn name<'a>(dictionary: &'a lopdf::Dictionary, key: &[u8]) -> &'a [u8] {
    dictionary.get(key).and_then(Object::as_name).unwrap_or_default()
}
