//! A folder of the staging area in which much is made: by its handle where the system has calls for
//! that, so that its path is not walked again for each of ten thousand files.
//!
//! Makes only what does not exist yet.

#![cfg_attr(
    not(unix),
    expect(clippy::disallowed_methods, reason = "this is where the disk is written")
)]

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

pub(super) struct OpenFolder {
    #[cfg(unix)]
    handle: std::os::fd::OwnedFd,
    #[cfg(not(unix))]
    path: std::path::PathBuf,
}

impl OpenFolder {
    pub(super) fn new(path: &Path) -> io::Result<OpenFolder> {
        #[cfg(unix)]
        {
            use rustix::fs::{Mode, OFlags, open};
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
            Ok(OpenFolder { handle: open(path, flags, Mode::empty())? })
        }
        #[cfg(not(unix))]
        Ok(OpenFolder { path: path.to_owned() })
    }

    /// Makes a folder; `path` is relative to this one.
    pub(super) fn make_folder(&self, path: &str) -> io::Result<()> {
        #[cfg(unix)]
        return Ok(rustix::fs::mkdirat(&self.handle, path, 0o777.into())?);
        #[cfg(not(unix))]
        std::fs::create_dir(self.path.join(path))
    }

    /// Makes a file; `path` is relative to this folder.
    pub(super) fn write_new(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.new_file(path)?.write_all(bytes)
    }

    fn new_file(&self, path: &str) -> io::Result<File> {
        #[cfg(unix)]
        {
            use rustix::fs::{OFlags, openat};
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
            Ok(File::from(openat(&self.handle, path, flags, 0o666.into())?))
        }
        #[cfg(not(unix))]
        File::create_new(self.path.join(path))
    }
}
