//! The words of a file of Word, as a program reads them: for the proof that nothing was lost.
//!
//! Reads the text alone, without footnotes, heads and feet.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use zip::ZipArchive;

/// Paragraphs one after the other, each in a line; empty for what is no such file.
pub fn text(file: &[u8]) -> String {
    let mut words = String::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(file)) else { return words };
    let Ok(part) = archive.by_name("word/document.xml") else { return words };
    let mut reader = Reader::from_reader(BufReader::new(part));
    let (mut buffer, mut is_text) = (Vec::new(), false);
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => is_text = tag.name().as_ref() == "w:t",
            Ok(Event::Text(part)) if is_text => words.push_str(&part.xml10_content()),
            Ok(Event::GeneralRef(entity)) if is_text => {
                words.extend(resolve_predefined_entity(&entity));
                words.extend(entity.resolve_char_ref().ok().flatten());
            }
            Ok(Event::End(tag)) => {
                is_text = false;
                if tag.name().as_ref() == "w:p" {
                    words.push('\n');
                }
            }
            Ok(Event::Eof) | Err(_) => return words,
            Ok(_) => {}
        }
        buffer.clear();
    }
}
