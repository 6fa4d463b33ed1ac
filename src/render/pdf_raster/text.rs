//! The words of a PDF, to be searched: as good as its fonts allow, without order or layout.
//!
//! Besides its pages a PDF says words in bookmarks, in the names of places and layers, in texts for
//! those who cannot see, in remarks and in the addresses of links.

use std::collections::BTreeSet;
use std::sync::Arc;

use lopdf::content::Content;
use lopdf::{Document, Object, decode_text_string};

use super::glyphs;
use crate::base::limits::PDF_UNPACKED;
use crate::render::external_pdf::read;

/// All texts of a PDF: those of its pages, as two readers find them, and every other text in it.
#[comemo::memoize]
pub fn texts(bytes: &[u8]) -> Arc<[String]> {
    let Ok(document) = read(bytes) else { return Arc::default() };
    let mut texts = vec![of_pages(&document)];
    texts.extend(glyphs::of_pages(bytes, &document));
    let mut others = BTreeSet::new();
    for object in document.objects.values() {
        collect(object, &mut others);
    }
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        let is_drawn =
            !matches!(stream.dict.get(b"Subtype"), Ok(Object::Name(name)) if name == b"Image");
        if is_drawn && let Ok(content) = stream.decompressed_content_with_limit(PDF_UNPACKED.most) {
            marked_content(&content, &mut others);
        }
    }
    names_of_places(&document, &mut others);
    texts.extend(others);
    texts.into()
}

/// The markup that a PDF carries besides its pages: notes of the program that made it, and the fields
/// of forms.
pub fn markup(bytes: &[u8]) -> Vec<String> {
    let Ok(document) = read(bytes) else { return Vec::new() };
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let texts = streams.filter_map(|stream| {
        let content = stream.decompressed_content_with_limit(PDF_UNPACKED.most);
        // One that is not packed is as it is.
        let content = content.unwrap_or_else(|_| stream.content.clone());
        // Of a text in UTF-16 this leaves the letters.
        let content: Vec<u8> = content.into_iter().filter(|byte| *byte != 0).collect();
        let text = String::from_utf8_lossy(&content).into_owned();
        let begin = text.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
        begin.starts_with('<').then_some(text)
    });
    texts.collect()
}

fn of_pages(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let chunks = document.extract_text_chunks_with_limit(&pages, PDF_UNPACKED.most);
    chunks.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Every string in an object, and the names of places that it leads to.
fn collect(object: &Object, found: &mut BTreeSet<String>) {
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        match object {
            Object::String(bytes, _) => {
                let written = decode_text_string(object).ok();
                // Addresses have no encoding of their own, and many programs write UTF-8.
                let plain = std::str::from_utf8(bytes).ok().map(str::to_owned);
                found.extend([written, plain].into_iter().flatten().filter(|text| is_text(text)))
            }
            Object::Array(items) => open.extend(items),
            Object::Dictionary(dictionary) => {
                open.extend(dictionary.iter().map(|(_, value)| value))
            }
            Object::Stream(stream) => open.extend(stream.dict.iter().map(|(_, value)| value)),
            _ => {}
        }
        if let Object::Dictionary(dictionary) = object {
            for key in [&b"D"[..], b"Dest"] {
                if let Ok(Object::Name(name)) = dictionary.get(key) {
                    found.insert(String::from_utf8_lossy(name).into_owned());
                }
            }
        }
    }
}

/// The words that a page says for some of its content, such as an alternative text.
fn marked_content(content: &[u8], found: &mut BTreeSet<String>) {
    let has = |sign: &[u8]| content.windows(sign.len()).any(|window| window == sign);
    if !(has(b"BDC") || has(b"DP")) {
        return;
    }
    let Ok(content) = Content::decode(content) else { return };
    for operation in content.operations.iter().filter(|one| ["BDC", "DP"].contains(&&*one.operator))
    {
        operation.operands.iter().for_each(|operand| collect(operand, found));
    }
}

/// The names of places in a document of an old kind, which are keys.
fn names_of_places(document: &Document, found: &mut BTreeSet<String>) {
    let dests = document.catalog().and_then(|catalog| catalog.get_deref(b"Dests", document));
    if let Ok(dests) = dests.and_then(Object::as_dict) {
        found.extend(dests.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()));
    }
}

/// Whether a string is words and not a code.
fn is_text(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| !c.is_control() || c.is_whitespace())
}
