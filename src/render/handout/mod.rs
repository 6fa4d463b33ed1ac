//! PDFs that someone else's program made and that the site hands out: cleaned of what only its author should see, read for their words,
//! their first page drawn. The only folder that knows what is inside such a file.

mod clean;
mod effort;
mod first_page;
mod jp2;
pub mod jpeg;
mod text;

use std::io;

use bytes::Bytes;
use lopdf::{DecompressError, Document, Error, LoadOptions, Object};

pub use clean::cleaned;
pub use first_page::drawn;
pub use text::text;

use crate::base::Digest;
use crate::plan::{PdfFault, Store};
use crate::source::Source;

/// To be raised when the same PDF comes to be cleaned in another way.
const VERSION: u8 = 2;

/// What all streams of a file may unpack to together: a small file can be made to fill any memory.
const MOST_UNPACKED: usize = 512 * 1024 * 1024;

/// The PDF as it is handed out, under the title of the work, from the store or cleaned now.
pub fn kept(source: &Source, title: Option<&str>, store: &dyn Store) -> Result<Bytes, PdfFault> {
    let key = Digest::of_parts(&[b"handout", &[VERSION], source.digest.bytes(), title.unwrap_or_default().as_bytes()]);
    if let Some(bytes) = store.get(&key) {
        return Ok(bytes);
    }
    let bytes = Bytes::from(cleaned(&source.bytes, title)?);
    store.put(&key, &bytes);
    Ok(bytes)
}

/// Reads a file whole. One that is locked, holds no page or unpacks to too much is refused.
fn read(bytes: &[u8]) -> Result<Document, PdfFault> {
    let options = LoadOptions::with_max_decompressed_size(MOST_UNPACKED);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
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
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => return Err(PdfFault::TooLarge),
            // Pictures in formats of their own are not unpacked here.
            Err(_) => {}
        }
    }
    Ok(document)
}

/// The name that a dictionary has under a key, such as its `Type`.
fn name<'a>(dictionary: &'a lopdf::Dictionary, key: &[u8]) -> &'a [u8] {
    dictionary.get(key).and_then(Object::as_name).unwrap_or_default()
}
