//! Reads a PDF that someone else's program made, for `sanitize` and `pdf_raster`.
//!
//! Refuses a file that is locked, has no page or unpacks to more than any poster holds. Looks at no
//! page's content.

use std::io;

use lopdf::{Document, Object};

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
    let mut left = PDF_UNPACKED.most;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        let is_picture = name(&stream.dict, b"Subtype") == b"Image";
        let most = if is_picture { left } else { left.min(PDF_DRAWN.most) };
        left = left.saturating_sub(unpack(stream, &mut io::sink(), most)?);
    }
    Ok(document)
}

/// The name that a dictionary has under a key, such as its `Type`.
pub fn name<'a>(dictionary: &'a lopdf::Dictionary, key: &[u8]) -> &'a [u8] {
    dictionary.get(key).and_then(Object::as_name).unwrap_or_default()
}
