//! Watching without the system's help: a fingerprint of names, lengths and times, taken regularly.
//!
//! It opens no file, so a change that keeps a file's length and time is not seen.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::thread;
use std::time::Instant;

use walkdir::WalkDir;

/// A number that is another one when something in the folder is. What cannot be read counts as not
/// there.
pub fn fingerprint(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries
        .filter_entry(|entry| {
            entry.depth() != 1 || !super::is_passed_over(&entry.file_name().to_string_lossy())
        })
        .flatten()
    {
        entry.path().hash(&mut hasher);
        // A folder's own time says only that a name in it changed, which the names say as well,
        // passed-over ones left out.
        if let Ok(metadata) = entry.metadata()
            && metadata.is_file()
        {
            (metadata.len(), metadata.modified().ok()).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// Looks until the fingerprint is another one than `last`, or until `end`, when it gives `false`.
pub fn wait(root: &Path, last: &mut u64, end: Instant) -> bool {
    loop {
        let now = fingerprint(root);
        if std::mem::replace(last, now) != now {
            return true;
        }
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        thread::sleep(super::POLL.min(left));
    }
}
