//! A PDF with its pages and without its history: no author, no paths, no earlier versions, no
//! attachments, scripts, comments or small pictures of pages, and no notes of cameras in its
//! pictures. Text, pictures, links, tags and outline stay.
//!
//! What is known to be harmless is kept, wherever that can be listed. It does not look at what the
//! pages show.

use std::collections::BTreeSet;

use bytes::Bytes;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};

use super::{jp2, jpeg};
use crate::base::{Digest, deep_stack};
use crate::plan::external_pdf::open;
use crate::plan::{PdfFault, Store};
use crate::render::external_pdf::{name, read};
use crate::source::Source;

/// To be raised when the same PDF comes to be cleaned in another way.
const VERSION: u8 = 2;

/// The PDF as it is handed out, under the title of the work, from the store or cleaned now.
pub fn cached(source: &Source, title: Option<&str>, store: &dyn Store) -> Result<Bytes, PdfFault> {
    let key = Digest::of_parts(&[
        b"handout",
        &[VERSION],
        source.digest.bytes(),
        title.unwrap_or_default().as_bytes(),
    ]);
    if let Some(bytes) = store.get(&key) {
        return Ok(bytes);
    }
    let bytes = Bytes::from(sanitize(&source.bytes, title)?);
    store.put(&key, &bytes);
    Ok(bytes)
}

/// What is kept of the catalog.
const CATALOG: [&[u8]; 15] = [
    b"Type",
    b"Version",
    b"Pages",
    b"PageLabels",
    b"Names",
    b"Dests",
    b"ViewerPreferences",
    b"PageLayout",
    b"PageMode",
    b"Outlines",
    b"OpenAction",
    b"StructTreeRoot",
    b"MarkInfo",
    b"Lang",
    b"OCProperties",
];

/// What is kept of a page.
const PAGE: [&[u8]; 16] = [
    b"Type",
    b"Parent",
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"ArtBox",
    b"Contents",
    b"Rotate",
    b"Group",
    b"Annots",
    b"Tabs",
    b"StructParents",
    b"UserUnit",
    b"Trans",
];

/// What is kept of a link: all that makes it one.
const LINK: [&[u8]; 15] = [
    b"Type",
    b"Subtype",
    b"Rect",
    b"F",
    b"Border",
    b"BS",
    b"C",
    b"H",
    b"A",
    b"Dest",
    b"QuadPoints",
    b"StructParent",
    b"Contents",
    b"AP",
    b"AS",
];

/// What is kept of a mark on a page, such as a stamp or an arrow: how it looks, not who set it and
/// what they remarked.
const MARK: [&[u8]; 24] = [
    b"Type",
    b"Subtype",
    b"Rect",
    b"F",
    b"AP",
    b"AS",
    b"Border",
    b"BS",
    b"BE",
    b"C",
    b"IC",
    b"CA",
    b"BM",
    b"QuadPoints",
    b"InkList",
    b"Vertices",
    b"L",
    b"LE",
    b"RD",
    b"DA",
    b"Q",
    b"StructParent",
    b"OC",
    b"CL",
];

/// Marks that show nothing on paper, carry files, or play something.
const DROPPED_MARKS: [&[u8]; 11] = [
    b"Text",
    b"Popup",
    b"FileAttachment",
    b"Sound",
    b"Movie",
    b"Screen",
    b"RichMedia",
    b"3D",
    b"Redact",
    b"TrapNet",
    b"Projection",
];

/// What a link or a bookmark may do: lead to a page or to an address.
const ACTIONS: [&[u8]; 3] = [b"GoTo", b"URI", b"Named"];

/// Notes of programs that any dictionary may carry.
const NOTES: [&[u8]; 3] = [b"Metadata", b"PieceInfo", b"LastModified"];

/// Notes that only what is drawn carries: the file a picture came from, files that belong to it,
/// the scale of a map.
const STREAM_NOTES: [&[u8]; 7] =
    [b"OPI", b"AF", b"F", b"FFilter", b"FDecodeParms", b"Measure", b"PtData"];

/// The file anew, named by `title` alone.
pub fn sanitize(bytes: &[u8], title: Option<&str>) -> Result<Vec<u8>, PdfFault> {
    let mut document = read(bytes)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    // Where two readers do not see the same pages, something of the file would be lost.
    let seen = deep_stack::run(|| open(bytes, &document).map(|pdf| pdf.pages().len()));
    if seen.map_err(|_| PdfFault::Unreadable)?? != pages.len() {
        return Err(PdfFault::Unreadable);
    }
    let root = document
        .trailer
        .get(b"Root")
        .and_then(Object::as_reference)
        .map_err(|_| PdfFault::Unreadable)?;
    let unwanted: BTreeSet<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| is_unwanted(object))
        .map(|(id, _)| *id)
        .collect();
    for object in document.objects.values_mut() {
        clean_object(object, &unwanted, false);
    }
    for page in pages {
        keep(document.get_dictionary_mut(page).map_err(|_| PdfFault::Unreadable)?, &PAGE);
    }
    clean_catalog(&mut document, root)?;
    document.trailer = Dictionary::from_iter([("Root", Object::Reference(root))]);
    if let Some(title) = title {
        let info =
            document.add_object(Dictionary::from_iter([("Title", lopdf::text_string(title))]));
        document.trailer.set("Info", info);
    }
    // Earlier versions of the file, and whatever nothing leads to any more.
    document.prune_objects();
    document.version = if document.version.starts_with("2.") { "2.0" } else { "1.7" }.to_owned();
    document.binary_mark = vec![0xbb, 0xad, 0xc0, 0xde];
    let mut cleaned = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(6)
        .build();
    document.save_with_options(&mut cleaned, options).map_err(|_| PdfFault::Unreadable)?;
    Ok(cleaned)
}

fn clean_catalog(document: &mut Document, root: ObjectId) -> Result<(), PdfFault> {
    // Of all lists of names only the one of places in the document; the others hold attachments and
    // scripts.
    let names = document
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"Names", document))
        .and_then(Object::as_dict);
    let dests = names.ok().and_then(|names| names.get(b"Dests").ok()).cloned();
    let catalog = document.get_dictionary_mut(root).map_err(|_| PdfFault::Unreadable)?;
    keep(catalog, &CATALOG);
    catalog.remove(b"Names");
    if let Some(dests) = dests {
        catalog.set("Names", Dictionary::from_iter([("Dests", dests)]));
    }
    // The list of attachments is gone, and so is its pane.
    if name(catalog, b"PageMode") == b"UseAttachments" {
        catalog.remove(b"PageMode");
    }
    forget_suspects(document, root);
    Ok(())
}

/// Leaves out that the tags are not suspect: it is what a file without the entry says, and poppler
/// takes the entry for a fault.
fn forget_suspects(document: &mut Document, root: ObjectId) {
    let is_false =
        |marks: &Dictionary| matches!(marks.get(b"Suspects"), Ok(Object::Boolean(false)));
    let Ok(catalog) = document.get_dictionary_mut(root) else { return };
    let place = match catalog.get_mut(b"MarkInfo") {
        Ok(Object::Dictionary(marks)) if is_false(marks) => {
            marks.remove(b"Suspects");
            return;
        }
        Ok(Object::Reference(place)) => *place,
        _ => return,
    };
    if let Ok(marks) = document.get_dictionary_mut(place)
        && is_false(marks)
    {
        marks.remove(b"Suspects");
    }
}

fn keep(dictionary: &mut Dictionary, keys: &[&[u8]]) {
    let others: Vec<Vec<u8>> = dictionary
        .iter()
        .map(|(key, _)| key.clone())
        .filter(|key| !keys.contains(&key.as_slice()))
        .collect();
    for key in others {
        dictionary.remove(&key);
    }
}

/// Whether nothing of an object may stay: a program's notes, an attached file, something that runs,
/// a comment.
fn is_unwanted(object: &Object) -> bool {
    let (dictionary, is_stream) = match object {
        Object::Dictionary(dictionary) => (dictionary, false),
        Object::Stream(stream) => (&stream.dict, true),
        _ => return false,
    };
    let (kind, subtype, action) =
        (name(dictionary, b"Type"), name(dictionary, b"Subtype"), name(dictionary, b"S"));
    if is_stream {
        return kind == b"Metadata" || subtype == b"XML" || kind == b"EmbeddedFile";
    }
    let is_mark = dictionary.has(b"Rect") && DROPPED_MARKS.contains(&subtype);
    // An element of the document's structure has an `S` too, which is its role, and a parent.
    let is_action = !action.is_empty()
        && (kind == b"Action"
            || kind.is_empty() && !dictionary.has(b"P") && is_name_of_action(action));
    let leads_to_disk = || dictionary.get(b"URI").and_then(Object::as_str).is_ok_and(is_path);
    is_mark
        || kind == b"Filespec"
        || dictionary.has(b"EF")
        || is_action && (!ACTIONS.contains(&action) || leads_to_disk())
        || dictionary.has(b"JS")
}

fn is_name_of_action(name: &[u8]) -> bool {
    const OTHERS: [&[u8]; 15] = [
        b"JavaScript",
        b"Launch",
        b"GoToR",
        b"GoToE",
        b"SubmitForm",
        b"ResetForm",
        b"ImportData",
        b"Rendition",
        b"Movie",
        b"Sound",
        b"Hide",
        b"Thread",
        b"SetOCGState",
        b"GoTo3DView",
        b"RichMediaExecute",
    ];
    ACTIONS.contains(&name) || OTHERS.contains(&name)
}

fn clean_object(object: &mut Object, unwanted: &BTreeSet<ObjectId>, is_list_of_marks: bool) {
    let goes = |object: &Object| {
        is_unwanted(object) || object.as_reference().is_ok_and(|id| unwanted.contains(&id))
    };
    match object {
        Object::Array(items) => {
            if is_list_of_marks {
                items.retain(|item| !goes(item));
            }
            for item in items {
                // In other lists each thing is known by its place, so the place stays.
                if goes(item) {
                    *item = Object::Null;
                }
                clean_object(item, unwanted, false);
            }
        }
        Object::Dictionary(dictionary) => clean_dictionary(dictionary, unwanted),
        Object::Stream(stream) => {
            clean_dictionary(&mut stream.dict, unwanted);
            clean_stream(stream);
        }
        _ => {}
    }
}

fn clean_dictionary(dictionary: &mut Dictionary, unwanted: &BTreeSet<ObjectId>) {
    if dictionary.has(b"Rect") && dictionary.has(b"Subtype") {
        let is_link = name(dictionary, b"Subtype") == b"Link";
        // Text that was set on a page later has no other form than its words, unless its look is
        // drawn.
        let words = dictionary
            .get(b"Contents")
            .ok()
            .filter(|_| name(dictionary, b"Subtype") == b"FreeText" && !dictionary.has(b"AP"))
            .cloned();
        keep(dictionary, if is_link { &LINK } else { &MARK });
        if let Some(words) = words {
            dictionary.set("Contents", words);
        }
    }
    let goes = |key: &[u8], value: &Object| {
        let is_note = NOTES.contains(&key) && !matches!(value, Object::Name(_));
        let is_gone =
            is_unwanted(value) || value.as_reference().is_ok_and(|id| unwanted.contains(&id));
        is_note || is_gone || value.as_str().is_ok_and(is_path)
    };
    let gone: Vec<Vec<u8>> = dictionary
        .iter()
        .filter(|(key, value)| goes(key, value))
        .map(|(key, _)| key.clone())
        .collect();
    for key in gone {
        dictionary.remove(&key);
    }
    for (key, value) in dictionary.iter_mut() {
        clean_object(value, unwanted, key == b"Annots");
    }
}

fn clean_stream(stream: &mut Stream) {
    for key in STREAM_NOTES {
        stream.dict.remove(key);
    }
    let clean = match stream.filters().as_deref() {
        Ok([b"DCTDecode"]) => jpeg::strip_metadata(&stream.content),
        Ok([b"JPXDecode"]) => jp2::strip_metadata(&stream.content),
        _ => None,
    };
    if let Some(clean) = clean {
        stream.set_content(clean);
    }
}

/// Whether a text is the path of a file on somebody's disk, which shows the name of its owner.
fn is_path(text: &[u8]) -> bool {
    // Texts have one byte a letter or in two.
    let letters: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0 && *byte < 0x80).collect();
    let is_file = letters.len() >= 5 && letters[..5].eq_ignore_ascii_case(b"file:");
    let is_drive = letters.len() > 2
        && letters[0].is_ascii_alphabetic()
        && matches!(&letters[1..3], b":\\" | b":/");
    let is_share = letters.starts_with(b"\\\\");
    // On other systems a path begins with the folder of all people's folders, or of all disks.
    let first_folder =
        letters.strip_prefix(b"/").and_then(|path| path.split(|letter| *letter == b'/').next());
    let is_home =
        first_folder.is_some_and(|folder| [&b"Users"[..], b"home", b"Volumes"].contains(&folder));
    is_file || is_drive || is_share || is_home
}

#[cfg(test)]
mod tests {
    use super::is_path;

    #[test]
    fn a_path_is_told_from_words() {
        for path in [
            "C:\\Users\\ada\\poster.pptx",
            "file:///home/me/a.png",
            "/Users/secret/a.key",
            "\\\\server\\share",
            "\0C\0:\0\\\0U",
        ] {
            assert!(is_path(path.as_bytes()), "{path}");
        }
        for words in ["Survival: five years", "https://example.org/", "Figure 1", "a/b", "C:"] {
            assert!(!is_path(words.as_bytes()), "{words}");
        }
    }
}
