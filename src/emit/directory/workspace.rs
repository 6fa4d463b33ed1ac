//! The folder `.folio/` beside `site.toml`: staging, the picture store, the lock, and the records of
//! publishes. A build needs nothing of it; without its record a publish removes nothing, and asks
//! before it writes over a file.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::emit::directory::EmitError;
use crate::emit::directory::error::Phase;

/// The folder's name beside `site.toml`.
pub(in crate::emit) const NAME: &str = ".folio";

/// A staging folder inside a tree that lies on another disk than `.folio/`, during a build
/// only.
pub(super) const PARTS: &str = ".folio-parts";

/// The right to write the trees: one process at a time holds it, until it is dropped or the process
/// ends in whatever way.
pub(super) struct Workspace {
    folder: PathBuf,
    _lock: File,
}

impl Workspace {
    /// Waits for a build that is under way, takes the lock, and clears what a killed build left
    /// behind.
    pub(super) fn open(root: &Path) -> Result<Self, EmitError> {
        let named = |path: &'static str| {
            move |error: io::Error| EmitError::io(path, &error, Phase::Preparing)
        };
        let folder = make(root).map_err(named(NAME))?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))
            .and_then(|file| wait_for(&file).map(|()| file))
            .map_err(named(".folio/lock"))?;
        let workspace = Workspace { folder, _lock: lock };
        remove_folder(&workspace.staging()).map_err(named(".folio/staging"))?;
        Ok(workspace)
    }

    /// Where files lie until they are renamed into their tree. It need not exist.
    pub(super) fn staging(&self) -> PathBuf {
        self.folder.join("staging")
    }
}

/// Makes `.folio/` unless it is there, and hides it from git. Gives its path.
pub(in crate::emit) fn make(root: &Path) -> io::Result<PathBuf> {
    let folder = root.join(NAME);
    match fs::create_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        result => result?,
    }
    let ignore = folder.join(".gitignore");
    if fs::metadata(&ignore).map_or(true, |metadata| metadata.len() == 0) {
        File::create(&ignore)?.write_all(b"*\n")?;
    }
    Ok(folder)
}

/// Removes a folder with all in it, following no link. One that does not exist is removed already.
pub(super) fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

fn wait_for(file: &File) -> io::Result<()> {
    loop {
        match file.lock() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // One build at a time works there as well, and two at once are rare.
            Err(error) if is_without_locks(&error) => return Ok(()),
            result => return result,
        }
    }
}

/// Whether a lock fails because the disk knows none, as some network disks do.
pub(in crate::emit) fn is_without_locks(error: &io::Error) -> bool {
    error.kind() == ErrorKind::Unsupported
        || error.raw_os_error().is_some_and(|code| Some(code) == NO_LOCKS)
}

/// What a system says where a network disk has nobody who keeps locks (`ENOLCK`).
const NO_LOCKS: Option<i32> = match () {
    () if cfg!(any(target_os = "linux", target_os = "android")) => Some(37),
    () if cfg!(unix) => Some(77),
    () => None,
};

#[cfg(test)]
mod tests {
    use std::io;

    use super::is_without_locks;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_disk_without_locks_is_no_fault() {
        assert!(is_without_locks(&io::Error::from_raw_os_error(37)), "no locks available");
        assert!(!is_without_locks(&io::Error::from_raw_os_error(13)), "permission denied");
        assert!(!is_without_locks(&io::ErrorKind::PermissionDenied.into()));
    }
}
