//! A file or a folder as it was given, with the members of a zip.
//!
//! Reads no disk: whoever calls brings the bytes. An archive is opened within limits, as one of a
//! few kilobytes can unpack to a full disk.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::OnceLock;

use zip::ZipArchive;

use crate::base::{Diagnostic, limits};
use crate::import::codes::IMPORT_UNREADABLE;

/// What was given.
pub struct Input {
    /// The name of the file or folder, without the path to it.
    pub name: String,
    content: Content,
    members: OnceLock<Result<BTreeMap<String, Vec<u8>>, ArchiveFault>>,
}

enum Content {
    File(Vec<u8>),
    /// Paths with `/`, relative to the folder.
    Folder(BTreeMap<String, Vec<u8>>),
}

/// Why an archive was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArchiveFault {
    Damaged,
    TooLarge,
    TooMany,
}

impl Input {
    pub fn file(name: impl Into<String>, bytes: Vec<u8>) -> Input {
        Input { name: name.into(), content: Content::File(bytes), members: OnceLock::new() }
    }

    pub fn folder(name: impl Into<String>, files: BTreeMap<String, Vec<u8>>) -> Input {
        Input { name: name.into(), content: Content::Folder(files), members: OnceLock::new() }
    }

    /// The bytes of a file; none of a folder.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::File(bytes) => bytes,
            Content::Folder(_) => &[],
        }
    }

    /// The text of a file in UTF-8, without a byte order mark.
    pub fn text(&self) -> Option<&str> {
        let text = std::str::from_utf8(self.bytes()).ok()?;
        Some(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// The files of a folder or of a zip, by their paths. `Err` is a zip that cannot be opened; a file
    /// that is no zip has none.
    pub fn members(&self) -> Result<&BTreeMap<String, Vec<u8>>, Diagnostic> {
        if let Content::Folder(files) = &self.content {
            return Ok(files);
        }
        let members = self.members.get_or_init(|| match self.is_zip() {
            true => unpack(self.bytes()),
            false => Ok(BTreeMap::new()),
        });
        members.as_ref().map_err(|fault| fault.diagnostic(&self.name))
    }

    pub fn is_zip(&self) -> bool {
        self.bytes().starts_with(b"PK\x03\x04")
    }

    pub fn is_folder(&self) -> bool {
        matches!(self.content, Content::Folder(_))
    }
}

fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, ArchiveFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Damaged)?;
    if limits::IMPORT_MEMBERS.is_passed_by(archive.len()) {
        return Err(ArchiveFault::TooMany);
    }
    let mut members = BTreeMap::new();
    let mut left = limits::IMPORT_UNPACKED.most;
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).map_err(|_| ArchiveFault::Damaged)?;
        if member.is_dir() {
            continue;
        }
        let mut content = Vec::new();
        // What the archive says of a size may be untrue: what comes out is counted.
        let most = left as u64 + 1;
        member.by_ref().take(most).read_to_end(&mut content).map_err(|_| ArchiveFault::Damaged)?;
        left = left.checked_sub(content.len()).ok_or(ArchiveFault::TooLarge)?;
        let name = member.name().map_err(|_| ArchiveFault::Damaged)?;
        members.insert(name.trim_start_matches('/').replace('\\', "/"), content);
    }
    Ok(members)
}

impl ArchiveFault {
    fn diagnostic(self, name: &str) -> Diagnostic {
        let (message, help) = match self {
            ArchiveFault::Damaged => (
                format!("`{name}` is damaged: its parts cannot be unpacked"),
                "open it in the program that it is of, save it anew, and import that".to_owned(),
            ),
            ArchiveFault::TooLarge => (
                format!("`{name}` unpacks to more than {}", limits::IMPORT_UNPACKED),
                "take large pictures out of it, and import it again".to_owned(),
            ),
            ArchiveFault::TooMany => (
                format!("`{name}` holds more than {}", limits::IMPORT_MEMBERS),
                "import the files that matter one by one".to_owned(),
            ),
        };
        Diagnostic::new(&IMPORT_UNREADABLE, message).help(help)
    }
}
