//! Files of Word: the words of every part that is XML, such as the text, footnotes, footers, the
//! properties of the file and the addresses that it leads to.
//!
//! Unpacks no pictures, and no more than a document can have: what is longer was not made here.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::markup;
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::Finder;

/// No part is longer, in bytes.
const LONGEST: u64 = 256 << 20;

/// Empty for what is no such file, and for what holds nothing that is looked for.
pub fn read(bytes: &[u8], finder: &Finder) -> Vec<Folded> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let mut texts = Vec::new();
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else { continue };
        let has_words =
            part.name().is_ok_and(|name| name.ends_with(".xml") || name.ends_with(".rels"));
        if !has_words {
            continue;
        }
        let mut text = String::new();
        let is_read = part.take(LONGEST).read_to_string(&mut text).is_ok();
        if is_read && finder.may_be_in(&text, true) {
            texts.extend(markup::read(&text));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use crate::lexicon::private_value::{Finder, PrivateValue};
    use crate::lint::seen::texts;

    fn file(part: &str, xml: &str) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(part, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_value_in_any_part_is_found_however_its_runs_are_cut() {
        let finder = Finder::new(&[PrivateValue::Phone("+1 617 555 0142".to_owned())]).unwrap();
        let is_found = |part: &str, xml: &str| {
            let bytes = file(part, xml);
            texts("cv.docx", &bytes, &finder).iter().any(|text| !finder.find(text).is_empty())
        };
        let cut = "<w:p><w:r><w:t>call 617</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:noBreakHyphen/>\
                   <w:t xml:space=\"preserve\">555-</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r>\
                   <w:t>0142</w:t></w:r></w:hyperlink></w:p>";
        for part in ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"] {
            assert!(is_found(part, cut), "{part}");
        }
        assert!(is_found("docProps/core.xml", "<dc:title>617-555-0142</dc:title>"));
        let address = "<Relationship Id=\"rId1\" Target=\"tel:617-555-0142\"/>";
        assert!(is_found("word/_rels/document.xml.rels", address));
        let alt = "<w:p><wp:docPr id=\"1\" descr=\"Card: 617-555-0142\"/></w:p>";
        assert!(is_found("word/document.xml", alt));
        // A picture has no words.
        assert!(!is_found("word/media/image1.png", "617-555-0142"));
    }
}
