//! Writes new files, and never overwrites one.

#![expect(clippy::disallowed_methods, reason = "commands that begin something write new files")]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes each file only if nothing exists at its path, even if something was created just now.
/// A file that could not be written whole is removed again.
pub fn write_new<'a>(
    dir: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> io::Result<()> {
    for (path, bytes) in files {
        let path = dir.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let written = File::create_new(&path)?.write_all(bytes);
        if written.is_err() {
            let _ = fs::remove_file(&path);
        }
        written?;
    }
    Ok(())
}

/// Whether the path exists, dangling links included.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Why a file could not be written, in a few words.
pub fn plain(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "it may not be written to",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "a file stands where a folder should be"
        }
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        _ => "the disk gave an error",
    }
}
