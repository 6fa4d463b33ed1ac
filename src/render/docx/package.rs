//! The parts of a Word file as one zip (ISO/IEC 29500-2): the list of their types first, all in a
//! fixed order and without times, so that the same document has the same bytes.

use std::io::{Cursor, Write};

use bytes::Bytes;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::render::docx::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// A part by its path in the package.
pub struct Part {
    pub path: String,
    /// The type of content; `None` is a part whose type its ending says.
    pub kind: Option<String>,
    pub bytes: Bytes,
}

impl Part {
    pub fn new(path: impl Into<String>, kind: impl Into<String>, bytes: Vec<u8>) -> Part {
        Part { path: path.into(), kind: Some(kind.into()), bytes: bytes.into() }
    }

    /// A part of relationships or a picture.
    pub fn by_ending(path: impl Into<String>, bytes: impl Into<Bytes>) -> Part {
        Part { path: path.into(), kind: None, bytes: bytes.into() }
    }

    fn ending(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }
}

/// The bytes of the file.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let types = Part::by_ending("[Content_Types].xml", content_types(parts));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in std::iter::once(&types).chain(parts) {
        let method = match part.ending() {
            "xml" | "rels" => CompressionMethod::Deflated,
            _ => CompressionMethod::Stored,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .system(System::Dos)
            .last_modified_time(DateTime::default());
        // Writing to memory cannot fail, and no two parts have one path.
        let _ = zip.start_file(part.path.as_str(), options);
        let _ = zip.write_all(&part.bytes);
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn content_types(parts: &[Part]) -> Vec<u8> {
    let mut endings = vec![
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    for (ending, kind) in [("gif", "image/gif"), ("jpeg", "image/jpeg"), ("png", "image/png")] {
        if parts.iter().any(|part| part.ending() == ending) {
            endings.push((ending, kind));
        }
    }
    let mut xml = Xml::part();
    xml.within("Types", &[("xmlns", TYPES)], |xml| {
        for (ending, kind) in endings {
            xml.leaf("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for part in parts {
            let Some(kind) = &part.kind else { continue };
            let name = format!("/{}", part.path);
            xml.leaf("Override", &[("PartName", &name), ("ContentType", kind)]);
        }
    });
    xml.finish()
}
