//! Why the disk did not take a file, in a few words.

use std::io;

/// A half sentence, to stand behind a colon.
pub fn disk_fault(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "it may not be written to",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full",
        io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => {
            "a folder stands where a file should be, or the other way round"
        }
        io::ErrorKind::AlreadyExists => "it has changed just now",
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        io::ErrorKind::NotFound => "there is no such folder",
        _ => "the disk gave an error",
    }
}
