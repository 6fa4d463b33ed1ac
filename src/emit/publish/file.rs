//! What goes: the files of the site, as bytes in memory, so that what was searched and compared is
//! what is sent.

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::base::{Digest, OutputPath};
use crate::plan::delivery::{cache_control, content_type, is_hashed};

/// A file that goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishFile {
    pub path: OutputPath,
    pub bytes: Bytes,
    pub digest: Digest,
    /// The value of `Content-Type`.
    pub content_type: String,
    /// The value of `Cache-Control`, of the same table as `_headers`.
    pub cache_control: &'static str,
    /// Whether its name changes with its content.
    pub is_hashed: bool,
}

/// All files that go, by their path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishFiles(BTreeMap<OutputPath, PublishFile>);

impl PublishFile {
    pub fn new(path: OutputPath, bytes: Bytes) -> PublishFile {
        PublishFile {
            digest: Digest::of(&bytes),
            content_type: content_type(&path),
            cache_control: cache_control(&path),
            is_hashed: is_hashed(&path),
            path,
            bytes,
        }
    }
}

impl PublishFiles {
    pub fn get(&self, path: &OutputPath) -> Option<&PublishFile> {
        self.0.get(path)
    }

    pub fn insert(&mut self, file: PublishFile) {
        self.0.insert(file.path.clone(), file);
    }

    pub fn remove(&mut self, path: &OutputPath) {
        self.0.remove(path);
    }

    pub fn iter(&self) -> impl Iterator<Item = &PublishFile> {
        self.0.values()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The length of all of them together.
    pub fn bytes(&self) -> u64 {
        self.iter().map(|file| file.bytes.len() as u64).sum()
    }
}

impl FromIterator<(OutputPath, Bytes)> for PublishFiles {
    fn from_iter<T: IntoIterator<Item = (OutputPath, Bytes)>>(files: T) -> Self {
        let files = files.into_iter().map(|(path, bytes)| PublishFile::new(path, bytes));
        PublishFiles(files.map(|file| (file.path.clone(), file)).collect())
    }
}
