//! SVG drawings without scripts, links to elsewhere, and what drawing programs note down: paths,
//! names, histories.

use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use crate::render::sanitize::jpeg;

/// Elements that are left out with all they hold.
const DROPPED: [&str; 5] = ["script", "foreignObject", "metadata", "iframe", "handler"];

/// The drawing, sanitize; `None` is text that is no well-formed XML.
pub fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::new());
    let mut dropped_depth = 0usize;
    loop {
        match reader.read_event().ok()? {
            Event::Eof => break,
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Decl(_) => {}
            Event::Start(_) if dropped_depth > 0 => dropped_depth += 1,
            Event::Start(start) if is_dropped(&start) => dropped_depth = 1,
            Event::Start(start) => {
                writer.write_event(Event::Start(without_private_attributes(&start)?)).ok()?
            }
            Event::End(_) if dropped_depth > 0 => dropped_depth -= 1,
            Event::Empty(start) if dropped_depth > 0 || is_dropped(&start) => {}
            Event::Empty(start) => {
                writer.write_event(Event::Empty(without_private_attributes(&start)?)).ok()?
            }
            _ if dropped_depth > 0 => {}
            event => writer.write_event(event).ok()?,
        }
    }
    Some(writer.into_inner())
}

fn is_dropped(start: &BytesStart<'_>) -> bool {
    let name = start.name();
    DROPPED.contains(&name.local_name().into_inner())
        || name.prefix().is_some_and(|prefix| is_program(prefix.as_ref()))
}

/// Namespaces in which drawing programs keep their own notes.
fn is_program(prefix: &str) -> bool {
    ["inkscape", "sodipodi", "sketch", "i", "x", "graph", "adobe", "serif", "rdf", "cc", "dc"]
        .contains(&prefix)
}

fn without_private_attributes(start: &BytesStart<'_>) -> Option<BytesStart<'static>> {
    let mut kept = BytesStart::new(start.name().into_inner().to_owned());
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let key = attribute.key.into_inner();
        let value: &str = &attribute.value;
        let is_declaration = key.strip_prefix("xmlns:").is_some_and(is_program);
        let is_note = attribute.key.prefix().is_some_and(|prefix| is_program(prefix.as_ref()));
        let is_handler = key.len() > 2 && key[..2].eq_ignore_ascii_case("on");
        if is_declaration || is_note || is_handler {
            continue;
        }
        if matches!(key, "href" | "xlink:href") && !value.starts_with('#') {
            if let Some(picture) = inner_picture(value) {
                kept.push_attribute((key, picture.as_str()));
            }
            continue;
        }
        kept.push_attribute((key, value));
    }
    Some(kept)
}

/// The address of a picture that lies in the drawing itself, as one without its notes; `None` for
/// what lies elsewhere or cannot be read.
fn inner_picture(address: &str) -> Option<String> {
    let (kind, data) = address.strip_prefix("data:image/")?.split_once(";base64,")?;
    // Drawing programs break the text into lines.
    let data: String = data.split_whitespace().collect();
    let bytes = STANDARD.decode(data).ok()?;
    let (kind, bytes) = match kind {
        "jpeg" | "jpg" => ("jpeg", jpeg::strip_metadata(&bytes)?),
        _ => {
            let mut written = Cursor::new(Vec::new());
            image::load_from_memory(&bytes)
                .ok()?
                .write_to(&mut written, image::ImageFormat::Png)
                .ok()?;
            ("png", written.into_inner())
        }
    };
    Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}

#[cfg(test)]
mod tests {
    use base64::Engine;

    use super::{STANDARD, sanitize};

    const JPEG: &[u8] = b"\xff\xd8\xff\xfe\x00\x07by me\xff\xda\x00\x02pixels\xff\xd9";

    #[test]
    fn scripts_and_notes_are_gone_and_shapes_stay() {
        let drawing = r##"<?xml version="1.0"?><!-- by me --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/"
            inkscape:export-filename="/home/me/x.png" onload="alert(1)"><metadata><a>me</a></metadata><script>alert(1)</script>
            <use href="#a"/><image href="https://example.org/x.png"/><text>5 &lt; 6</text></svg>"##;
        let text = String::from_utf8(sanitize(drawing.as_bytes()).unwrap()).unwrap();
        for gone in ["alert", "/home/me", "metadata", "by me", "example.org", "inkscape"] {
            assert!(!text.contains(gone), "{gone} in {text}");
        }
        // A JPEG inside: a comment, then the rest of it.
        let picture = format!(
            "<svg><image href=\"data:image/jpeg;base64,{}\"/></svg>",
            STANDARD.encode(JPEG)
        );
        let text_inside = String::from_utf8(sanitize(picture.as_bytes()).unwrap()).unwrap();
        let inside = STANDARD.decode(text_inside.split(['"', ',']).nth(2).unwrap()).unwrap();
        assert!(
            !inside.windows(5).any(|window| window == b"by me")
                && inside.starts_with(b"\xff\xd8")
                && inside.ends_with(b"\xff\xd9")
        );
        assert!(text.contains("<use href=\"#a\"/>") && text.contains("5 &lt; 6"), "{text}");
    }
}
