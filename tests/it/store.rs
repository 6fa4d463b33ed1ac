//! What the store on the disk promises: a result comes back whole or not at all, and unused entries
//! go away.

#![expect(clippy::disallowed_methods, reason = "these tests look at the disk")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use folio::base::Digest;
use folio::emit::DiskStore;
use folio::plan::Store;
use tempfile::TempDir;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn key(name: &str) -> Digest {
    Digest::of(name.as_bytes())
}

fn entry_path(root: &Path, key: Digest) -> PathBuf {
    let name = key.to_string();
    root.join(".folio/store").join(&name[..2]).join(name)
}

/// The store as it is some days from now.
fn later(root: &Path, days: u32) -> DiskStore {
    DiskStore::new(root, SystemTime::now() + DAY * days)
}

#[test]
fn stored_results_come_back() {
    let root = folder();
    let store = later(root.path(), 0);
    assert_eq!(store.get(&key("photo")), None);
    assert!(!root.path().join(".folio").exists());
    for bytes in [Bytes::from_static(b"picture"), Bytes::new(), Bytes::from(vec![7; 100_000])] {
        store.put(&key("photo"), &bytes);
        assert_eq!(later(root.path(), 0).get(&key("photo")), Some(bytes));
    }
    assert_eq!(fs::read_to_string(root.path().join(".folio/.gitignore")).unwrap(), "*\n");
    let folder_of_entry = entry_path(root.path(), key("photo")).parent().unwrap().to_owned();
    assert_eq!(fs::read_dir(folder_of_entry).unwrap().count(), 1);
}

#[test]
fn a_damaged_entry_counts_as_missing() {
    let root = folder();
    let store = later(root.path(), 0);
    let bytes = Bytes::from_static(b"the bytes of a picture");
    store.put(&key("photo"), &bytes);
    let entry_path = entry_path(root.path(), key("photo"));
    let whole = fs::read(&entry_path).unwrap();
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        for damaged in [&damaged[..], &whole[..at], &[&whole[..], b"x"].concat()] {
            fs::write(&entry_path, damaged).unwrap();
            assert_eq!(store.get(&key("photo")), None);
            assert!(!entry_path.exists());
        }
    }
    fs::write(&entry_path, whole).unwrap();
    assert_eq!(store.get(&key("photo")), Some(bytes));
}

#[test]
fn an_entry_under_another_name_counts_as_missing() {
    let root = folder();
    let store = later(root.path(), 0);
    store.put(&key("one"), &Bytes::from_static(b"one"));
    store.put(&key("two"), &Bytes::from_static(b"two"));
    fs::copy(entry_path(root.path(), key("one")), entry_path(root.path(), key("two"))).unwrap();
    assert_eq!(store.get(&key("two")), None);
}

#[test]
fn unused_entries_go_away() {
    let root = folder();
    for name in ["used", "unused"] {
        later(root.path(), 0).put(&key(name), &Bytes::from_static(b"bytes"));
    }
    let unfinished = entry_path(root.path(), key("unused")).with_extension("1-2");
    fs::write(&unfinished, "half").unwrap();
    let exists = |name: &str| entry_path(root.path(), key(name)).exists();

    later(root.path(), 0).prune();
    assert!(unfinished.exists());
    later(root.path(), 2).prune();
    assert!(!unfinished.exists() && exists("used") && exists("unused"));
    assert!(later(root.path(), 50).get(&key("used")).is_some());
    later(root.path(), 61).prune();
    assert!(exists("used") && !exists("unused"));
    assert!(!entry_path(root.path(), key("unused")).parent().unwrap().exists());
    later(root.path(), 120).prune();
    assert!(!exists("used"));
}

#[test]
fn pruning_is_done_once_a_day() {
    let root = folder();
    later(root.path(), 0).put(&key("photo"), &Bytes::from_static(b"bytes"));
    later(root.path(), 100).prune();
    let store = later(root.path(), 100);
    store.put(&key("photo"), &Bytes::from_static(b"bytes"));
    store.prune();
    assert!(store.get(&key("photo")).is_some());
}

#[test]
fn failures_are_silent() {
    let root = folder();
    fs::write(root.path().join(".folio"), "a file in the way").unwrap();
    let store = later(root.path(), 0);
    store.put(&key("photo"), &Bytes::from_static(b"bytes"));
    store.prune();
    assert_eq!(store.get(&key("photo")), None);
}

#[test]
fn many_may_use_it_at_once() {
    let root = folder();
    let store = later(root.path(), 0);
    let bytes = Bytes::from(vec![3; 50_000]);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for round in 0..20 {
                    let key = key(&format!("{}", round % 5));
                    store.put(&key, &bytes);
                    assert_eq!(store.get(&key), Some(bytes.clone()));
                }
            });
        }
    });
}
