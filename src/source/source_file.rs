//! One file of the person's folder, as bytes.
//!
//! Knows when it was written, so that it is not read again, and not what it means.

use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::{Digest, SourcePath};

/// The file's metadata when it was read: while it is unchanged, the file is not read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub modified: SystemTime,
    pub length: u64,
}

/// One file: its path, its bytes and their digest.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: SourcePath,
    pub bytes: Arc<[u8]>,
    pub digest: Digest,
    pub stamp: Option<Stamp>,
    /// What the file holds, where it ends its lines in a way that `bytes` does not keep.
    on_disk: Option<Arc<[u8]>>,
}

/// Two sources are equal if path and content are; the time of writing does not count.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.digest == other.digest
    }
}

impl Eq for Source {}

impl Hash for Source {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.path.hash(state);
        self.digest.hash(state);
    }
}

impl Source {
    /// What tells this file from any other: its path, and the digest of its bytes.
    pub fn identity(&self) -> [&[u8]; 2] {
        [self.path.as_str().as_bytes(), self.digest.bytes()]
    }

    /// A text that ends its lines as old Macs did has the same text with line feeds, so that the
    /// bytes count the same.
    pub fn new(path: SourcePath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let written = bytes.into();
        let in_lines = path.kind().is_text().then(|| with_line_feeds(&written)).flatten();
        let (bytes, on_disk) = match in_lines {
            Some(bytes) => (bytes.into(), Some(written)),
            None => (written, None),
        };
        Source { path, digest: Digest::of(&bytes), bytes, stamp: None, on_disk }
    }

    /// The same file under another path.
    pub(super) fn called(&self, path: SourcePath) -> Source {
        Source { path, ..self.clone() }
    }

    /// What the file on the disk holds.
    pub fn bytes_on_disk(&self) -> &[u8] {
        self.on_disk.as_ref().unwrap_or(&self.bytes)
    }

    /// The content as text without a byte order mark; `Err` is the offset of the first byte that is
    /// not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        std::str::from_utf8(&self.bytes).map_err(|error| error.valid_up_to())
    }
}

/// The text with a line feed for each carriage return that has none behind it; `None` if there is
/// no such one. Where a careless conversion doubled the carriage return of Windows, a space is in
/// its place: the line ends once.
fn with_line_feeds(bytes: &[u8]) -> Option<Vec<u8>> {
    let is_alone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !bytes.contains(&b'\r') || !(0..bytes.len()).any(is_alone) {
        return None;
    }
    let mut text = bytes.to_vec();
    for at in (0..bytes.len()).filter(|at| is_alone(*at)) {
        text[at] = if bytes[at + 1..].starts_with(b"\r\n") { b' ' } else { b'\n' };
    }
    Some(text)
}
