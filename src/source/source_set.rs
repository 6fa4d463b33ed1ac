//! The sources: every file of the person's folder that a build may read.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::{Diagnostic, Digest, SourcePath, well_known};

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
    /// A text that ends its lines as old Macs did has the same text with line feeds, so that the
    /// bytes count the same.
    pub fn new(path: SourcePath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let written = bytes.into();
        let (bytes, on_disk) = match with_line_feeds(&written).filter(|_| path.kind().is_text()) {
            Some(bytes) => (bytes.into(), Some(written)),
            None => (written, None),
        };
        Source { path, digest: Digest::of(&bytes), bytes, stamp: None, on_disk }
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
    if !(0..bytes.len()).any(is_alone) {
        return None;
    }
    let mut text = bytes.to_vec();
    for at in (0..bytes.len()).filter(|at| is_alone(*at)) {
        text[at] = if bytes[at + 1..].starts_with(b"\r\n") { b' ' } else { b'\n' };
    }
    Some(text)
}

/// A file or folder beside site.toml that is known by its name alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    pub path: SourcePath,
    pub is_folder: bool,
}

impl Unread {
    /// What a name beside site.toml is, unless it belongs to what a build reads, writes or leaves
    /// alone.
    pub fn of_name(name: &str, is_folder: bool) -> Option<Unread> {
        let is_known = match is_folder {
            true => well_known::FOLDERS.contains(&name),
            false => [well_known::SITE, well_known::PRIVATE].contains(&name),
        };
        (!is_known && !is_litter(name)).then(|| Unread { path: SourcePath::new(name), is_folder })
    }
}

/// Whether a name is one that editors and systems leave behind: such files are skipped silently. A
/// name that is an ending alone is a slip of the person's.
pub fn is_litter(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.') && ![".md", ".markdown", ".bib", ".toml"].contains(&lower.as_str())
        || name.starts_with("~$")
        || name.starts_with('#') && name.ends_with('#')
        || name.ends_with('~')
        || lower.ends_with(".swp")
        || ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin", "__macosx"]
            .contains(&lower.as_str())
}

/// All sources by path, and the diagnostics of reading them.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    pub sources: BTreeMap<SourcePath, Arc<Source>>,
    /// What lies beside site.toml and is not opened, in the order of names.
    pub unread: Vec<Unread>,
    pub diagnostics: Vec<Diagnostic>,
}

impl SourceSet {
    /// A set made of texts, for tests and for importers: pairs of path and content.
    /// Like `load`, it keeps what lies elsewhere by its name.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut set = SourceSet::default();
        for (path, bytes) in files {
            let (top, is_folder) =
                path.split_once('/').map_or((path, false), |(top, _)| (top, true));
            if path.split('/').any(is_litter) {
                continue;
            }
            match Unread::of_name(top, is_folder) {
                Some(unread) => set.unread.push(unread),
                None => {
                    let path = SourcePath::of_disk(path);
                    set.sources.insert(path.clone(), Arc::new(Source::new(path, bytes)));
                }
            }
        }
        set.unread.sort();
        set.unread.dedup();
        set
    }

    pub fn get(&self, path: &SourcePath) -> Option<&Arc<Source>> {
        self.sources.get(path)
    }

    /// The sources below a folder, in the order of their paths.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Arc<Source>> + 'a {
        let first = SourcePath::new(folder);
        self.sources
            .range(first..)
            .map(|(_, source)| source)
            .take_while(move |source| source.path.as_str().starts_with(folder))
            .filter(move |source| source.path.as_str().as_bytes().get(folder.len()) == Some(&b'/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_alike_and_no_byte_moves() {
        let text = |path: &str, bytes: &[u8]| {
            let source = Source::new(SourcePath::new(path), bytes);
            assert_eq!((source.bytes.len(), source.bytes_on_disk()), (bytes.len(), bytes));
            source.bytes.to_vec()
        };
        assert_eq!(text("content/cv.md", b"a\rb\r\rc\r"), b"a\nb\n\nc\n");
        assert_eq!(text("content/cv.md", b"a\r\nb\n"), b"a\r\nb\n");
        assert_eq!(text("site.toml", b"a\r\r\nb\r\r\n"), b"a \r\nb \r\n");
        assert_eq!(text("content/photo.jpg", b"a\rb"), b"a\rb");
    }
}
