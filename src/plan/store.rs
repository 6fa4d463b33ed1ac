//! The interface to a cache of costly results between builds: a build asks for bytes by key and
//! never learns where they are.
//!
//! A store may forget at any time. Only speed may depend on it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

use crate::base::Digest;

/// Results by the digest of everything that went into them.
pub trait Store: Send + Sync {
    /// The bytes under the key, complete and unchanged; `None` if they were never put, forgotten or
    /// damaged.
    fn get(&self, key: &Digest) -> Option<Bytes>;

    /// Keeps the bytes under the key. There is no failure to report: what cannot be kept is
    /// computed again next time.
    fn put(&self, key: &Digest, bytes: &Bytes);
}

impl<S: Store + ?Sized> Store for &S {
    fn get(&self, key: &Digest) -> Option<Bytes> {
        (**self).get(key)
    }

    fn put(&self, key: &Digest, bytes: &Bytes) {
        (**self).put(key, bytes);
    }
}

/// Keeps everything for as long as it lives: for the preview, and for tests.
#[derive(Debug, Default)]
pub struct MemoryStore {
    entries: Mutex<BTreeMap<Digest, Bytes>>,
}

impl Store for MemoryStore {
    fn get(&self, key: &Digest) -> Option<Bytes> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    fn put(&self, key: &Digest, bytes: &Bytes) {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(*key, bytes.clone());
    }
}

/// Keeps everything in memory, over a store that outlives the run: an entry is fetched from there
/// once.
#[derive(Debug)]
pub struct LayeredStore<S> {
    memory: MemoryStore,
    pub below: S,
}

impl<S: Store> LayeredStore<S> {
    pub fn new(below: S) -> Self {
        LayeredStore { memory: MemoryStore::default(), below }
    }
}

impl<S: Store> Store for LayeredStore<S> {
    fn get(&self, key: &Digest) -> Option<Bytes> {
        self.memory
            .get(key)
            .or_else(|| self.below.get(key).inspect(|bytes| self.memory.put(key, bytes)))
    }

    fn put(&self, key: &Digest, bytes: &Bytes) {
        self.memory.put(key, bytes);
        self.below.put(key, bytes);
    }
}

/// Gives what a store has and adds nothing to it.
#[derive(Debug)]
pub struct ReadOnlyStore<S>(pub S);

impl<S: Store> Store for ReadOnlyStore<S> {
    fn get(&self, key: &Digest) -> Option<Bytes> {
        self.0.get(key)
    }

    fn put(&self, _: &Digest, _: &Bytes) {}
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoStore;

impl Store for NoStore {
    fn get(&self, _: &Digest) -> Option<Bytes> {
        None
    }

    fn put(&self, _: &Digest, _: &Bytes) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_keeps_and_nothing_forgets() {
        let (key, bytes) = (Digest::of(b"key"), Bytes::from_static(b"result"));
        let memory = MemoryStore::default();
        assert_eq!(memory.get(&key), None);
        memory.put(&key, &bytes);
        assert_eq!(memory.get(&key), Some(bytes.clone()));
        NoStore.put(&key, &bytes);
        assert_eq!(NoStore.get(&key), None);
    }
}
