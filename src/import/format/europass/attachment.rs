//! The XML that Europass puts into its PDFs, so that they can be opened and edited again.
//!
//! Reads no page: what a page shows says nothing of what is a title or a date.

use lopdf::{Document, Error, LoadOptions, Object, ObjectId, Stream};

use crate::base::deep_stack;
use crate::base::limits::{IMPORT_UNPACKED, PDF_UNPACKED};

/// The file inside a PDF that `is_wanted`. `None` where there is none, or the PDF cannot be read.
pub fn of_pdf(bytes: &[u8], is_wanted: fn(&[u8]) -> bool) -> Option<Vec<u8>> {
    if !bytes.starts_with(b"%PDF") {
        return None;
    }
    let document = load(bytes)?;
    let files = files(&document);
    let mut contents = files.into_iter().filter_map(|file| {
        let mut content = Vec::new();
        file.decompress_to_writer(&mut content, IMPORT_UNPACKED.most).ok()?;
        Some(content)
    });
    contents.find(|content| is_wanted(content))
}

/// Whether a PDF opens with a password alone.
pub fn is_locked(bytes: &[u8]) -> bool {
    let options = LoadOptions::with_max_decompressed_size(PDF_UNPACKED.most);
    let loaded = deep_stack::run(|| Document::load_mem_with_options(bytes, options));
    match loaded {
        Ok(Ok(document)) => document.is_encrypted() && !document.was_encrypted(),
        Ok(Err(Error::InvalidPassword)) => true,
        _ => false,
    }
}

fn load(bytes: &[u8]) -> Option<Document> {
    let options = LoadOptions::with_max_decompressed_size(PDF_UNPACKED.most);
    deep_stack::run(|| Document::load_mem_with_options(bytes, options)).ok()?.ok()
}

/// The streams that are files: those that name themselves so, and those that a file's description
/// leads to.
fn files(document: &Document) -> Vec<&Stream> {
    let mut ids: Vec<ObjectId> = Vec::new();
    let mut streams: Vec<&Stream> = Vec::new();
    for (id, object) in &document.objects {
        match object {
            Object::Stream(stream) if stream.dict.has_type(b"EmbeddedFile") => {
                ids.push(*id);
                streams.push(stream);
            }
            Object::Dictionary(dictionary) => {
                let embedded = dictionary.get(b"EF").ok();
                let embedded = embedded.and_then(|embedded| document.dereference(embedded).ok());
                let Some(Object::Dictionary(embedded)) = embedded.map(|(_, object)| object) else {
                    continue;
                };
                for (_, file) in embedded {
                    let Ok((Some(id), Object::Stream(stream))) = document.dereference(file) else {
                        continue;
                    };
                    if !ids.contains(&id) {
                        ids.push(id);
                        streams.push(stream);
                    }
                }
            }
            _ => {}
        }
    }
    streams
}
