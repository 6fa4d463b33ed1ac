//! Reads a PDF that someone else's program made, for `sanitize`, `pdf_raster` and whoever judges
//! what may be handed on.
//!
//! Refuses a file that is locked, has no page or unpacks to more than any poster holds. Looks at no
//! page's content.

use std::collections::BTreeMap;
use std::io;

use lopdf::{Document, Object, ObjectId};

use crate::base::limits::{PDF_DRAWN, PDF_DRAWN_TOGETHER, PDF_UNPACKED};
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
    let mut lengths = BTreeMap::new();
    for (id, object) in &document.objects {
        let Ok(stream) = object.as_stream() else { continue };
        let is_picture = name(&stream.dict, b"Subtype") == b"Image";
        let most = if is_picture { left } else { left.min(PDF_DRAWN.most) };
        let length = unpack(stream, &mut io::sink(), most)?;
        left = left.saturating_sub(length);
        // What is not packed is as long as it is.
        lengths.insert(*id, length.max(stream.content.len()));
    }
    let mut together = 0_usize;
    for page in document.page_iter() {
        let drawn = document.get_page_contents(page).into_iter();
        let drawn: usize = drawn.filter_map(|part| lengths.get(&part)).sum();
        together = together.saturating_add(drawn);
        if PDF_DRAWN.is_passed_by(drawn) || PDF_DRAWN_TOGETHER.is_passed_by(together) {
            return Err(PdfFault::TooLarge);
        }
    }
    Ok(document)
}

/// Whether files hang on a PDF, on its pages or on the whole.
pub fn has_files(document: &Document) -> bool {
    let mut open: Vec<&Object> = document.objects.values().collect();
    while let Some(object) = open.pop() {
        let dictionary = match object {
            Object::Array(items) => {
                open.extend(items);
                continue;
            }
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        if dictionary.has(b"EF") || name(dictionary, b"Type") == b"EmbeddedFile" {
            return true;
        }
        open.extend(dictionary.iter().map(|(_, value)| value));
    }
    false
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
