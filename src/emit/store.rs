//! Keeps costly results on the disk, in `.folio/store/`, from one build to the next.
//!
//! Never trusts what it reads, and never reports a failure: a result that is missing, damaged or
//! cannot be kept costs the time of making it again and nothing else.

#![expect(clippy::disallowed_methods, reason = "this is where results are kept on the disk")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;

use crate::base::Digest;
use crate::emit::directory::workspace;
use crate::plan::Store;

const FOLDER: &str = "store";
/// What an entry begins with: this, then the digest of key and content, then the content's length,
/// then the content.
const MAGIC: &[u8; 8] = b"folio\0s1";
const HEADER: usize = MAGIC.len() + 16 + 8;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// An entry that no build asked for in this time is removed.
const KEPT: Duration = Duration::from_secs(60 * 24 * 60 * 60);
/// Says when entries were last pruned, by its time of change.
const PRUNED: &str = "pruned";

/// The store of one person's folder. Any number of processes may use it at once.
#[derive(Debug)]
pub struct DiskStore {
    root: PathBuf,
    now: SystemTime,
    /// Keeps the unfinished files of one process apart.
    unfinished: AtomicU64,
}

impl DiskStore {
    /// The store below `root`, the folder of `site.toml`. Nothing is made on the disk until
    /// something is put.
    ///
    /// `now` is the time of this build: entries that are asked for count as used then.
    pub fn new(root: &Path, now: SystemTime) -> Self {
        DiskStore { root: root.to_owned(), now, unfinished: AtomicU64::new(0) }
    }

    /// Removes what was not used for 60 days, and what killed builds left unfinished. Does nothing
    /// when that was done within a day: cheap enough for every build.
    pub fn prune(&self) {
        let folder = self.folder();
        if !folder.is_dir() || self.age(&folder.join(PRUNED)).is_some_and(|age| age < DAY) {
            return;
        }
        // First the mark: where it cannot be set, every build would search the whole store.
        if File::create(folder.join(PRUNED)).and_then(|file| file.set_modified(self.now)).is_err() {
            return;
        }
        for shelf in entries(&folder) {
            for entry in entries(&shelf) {
                let limit = if entry.extension().is_some() { DAY } else { KEPT };
                if self.age(&entry).is_some_and(|age| age > limit) {
                    let _ = fs::remove_file(entry);
                }
            }
            // Succeeds only for a shelf that has become empty.
            let _ = fs::remove_dir(shelf);
        }
    }

    fn folder(&self) -> PathBuf {
        self.root.join(".folio").join(FOLDER)
    }

    fn entry_path(&self, key: &Digest) -> PathBuf {
        let name = key.to_string();
        self.folder().join(&name[..2]).join(name)
    }

    /// How long ago a file was changed; zero for one from the future, `None` for one that is not
    /// there.
    fn age(&self, path: &Path) -> Option<Duration> {
        let modified = fs::symlink_metadata(path).ok()?.modified().ok()?;
        Some(self.now.duration_since(modified).unwrap_or_default())
    }

    fn write(&self, key: &Digest, bytes: &Bytes) -> io::Result<()> {
        workspace::make(&self.root)?;
        let path = self.entry_path(key);
        if let Some(shelf) = path.parent() {
            fs::create_dir_all(shelf)?;
        }
        let number = self.unfinished.fetch_add(1, Ordering::Relaxed);
        let unfinished = path.with_extension(format!("{}-{number}", process::id()));
        let result = fill(&unfinished, key, bytes).and_then(|()| fs::rename(&unfinished, &path));
        if result.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        result
    }
}

impl Store for DiskStore {
    fn get(&self, key: &Digest) -> Option<Bytes> {
        let path = self.entry_path(key);
        let content = match fs::read(&path) {
            Ok(entry) => check(key, entry),
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            Err(_) => None,
        };
        if content.is_none() {
            let _ = fs::remove_file(&path);
        } else if self.age(&path).is_some_and(|age| age > DAY) {
            // Once a day is enough to show that an entry is in use.
            let _ = OpenOptions::new()
                .write(true)
                .open(&path)
                .and_then(|file| file.set_modified(self.now));
        }
        content
    }

    fn put(&self, key: &Digest, bytes: &Bytes) {
        let _ = self.write(key, bytes);
    }
}

fn fill(path: &Path, key: &Digest, bytes: &Bytes) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let mut header = Vec::with_capacity(HEADER);
    header.extend_from_slice(MAGIC);
    header.extend_from_slice(checksum(key, bytes).bytes());
    header.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    file.write_all(&header)?;
    file.write_all(bytes)
}

/// The content of an entry, when it is what was put under this very key.
fn check(key: &Digest, entry: Vec<u8>) -> Option<Bytes> {
    let (header, content) = entry.split_at_checked(HEADER)?;
    let (magic, rest) = header.split_at(MAGIC.len());
    let (sum, length) = rest.split_at(16);
    let whole = magic == MAGIC
        && length == (content.len() as u64).to_le_bytes()
        && sum == checksum(key, content).bytes();
    whole.then(|| Bytes::from(entry).slice(HEADER..))
}

/// The key is part of it, so that an entry under another's name is found out.
fn checksum(key: &Digest, content: &[u8]) -> Digest {
    Digest::of_parts(&[key.bytes(), content])
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
}
