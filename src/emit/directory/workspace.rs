//! The folder `.folio/` beside `site.toml`: staging, the picture store and the lock. All of it may
//! be deleted at any time that no build runs.

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
            // Some network disks know no locks: one build at a time works there as well, and two at
            // once are rare.
            Err(error) if error.kind() == ErrorKind::Unsupported => return Ok(()),
            result => return result,
        }
    }
}
