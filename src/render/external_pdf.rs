//! Reads a PDF that someone else's program made, for `sanitize` and `pdf_raster`.
//!
//! Refuses a file that is locked, has no page or unpacks to more than any poster holds. Looks at no
//! page's content.

use std::io;

use lopdf::{DecompressError, Document, Error, LoadOptions, Object};

use crate::plan::PdfFault;

/// What all streams of a file may unpack to together: a small file can be made to fill any memory.
pub const MOST_UNPACKED: usize = 512 * 1024 * 1024;

/// Reads a file whole. One that is locked, holds no page or unpacks to too much is refused.
pub fn read(bytes: &[u8]) -> Result<Document, PdfFault> {
    let options = LoadOptions::with_max_decompressed_size(MOST_UNPACKED);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => PdfFault::TooLarge,
            _ => PdfFault::Unreadable,
        })?;
    if document.trailer.has(b"Encrypt") || document.was_encrypted() {
        return Err(PdfFault::Locked);
    }
    if document.page_iter().next().is_none() {
        return Err(PdfFault::NoPage);
    }
    let mut left = MOST_UNPACKED;
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        match stream.decompress_to_writer(&mut io::sink(), left) {
            Ok(length) => left = left.saturating_sub(length),
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(PdfFault::TooLarge);
            }
            // Pictures in formats of their own are not unpacked here.
            Err(_) => {}
        }
    }
    Ok(document)
}

/// The name that a dictionary has under a key, such as its `Type`.
pub fn name<'a>(dictionary: &'a lopdf::Dictionary, key: &[u8]) -> &'a [u8] {
    dictionary.get(key).and_then(Object::as_name).unwrap_or_default()
}
