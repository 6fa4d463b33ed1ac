//! A folder by its handle, which stays the same folder whatever its path leads to by now.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags, mkdirat, open, openat, renameat, unlinkat};
use rustix::io::Errno;

use crate::emit::held_file::held_folder::HeldFolder;

pub struct Folder(OwnedFd);

/// What the system says of a link that it was not to follow.
fn of_link(error: Errno) -> io::Error {
    match error {
        Errno::LOOP | Errno::NOTDIR => ErrorKind::InvalidInput.into(),
        other => other.into(),
    }
}

fn root_folder(root: &Path) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Ok(open(root, flags, Mode::empty())?)
}

fn inner(folder: &OwnedFd, name: &str) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    openat(folder, name, flags, Mode::empty()).map_err(of_link)
}

impl HeldFolder for Folder {
    fn open(root: &Path, names: &[&str]) -> io::Result<Folder> {
        let step = |folder: OwnedFd, name: &&str| inner(&folder, name);
        names.iter().try_fold(root_folder(root)?, step).map(Folder)
    }

    fn open_or_make(root: &Path, names: &[&str]) -> io::Result<Folder> {
        let step = |folder: OwnedFd, name: &&str| {
            match mkdirat(&folder, *name, 0o777.into()) {
                Ok(()) | Err(Errno::EXIST) => {}
                Err(error) => return Err(error.into()),
            }
            inner(&folder, name)
        };
        names.iter().try_fold(root_folder(root)?, step).map(Folder)
    }

    fn file(&self, name: &str) -> io::Result<File> {
        // What is no file may keep a reader waiting for ever.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = File::from(openat(&self.0, name, flags, Mode::empty()).map_err(of_link)?);
        if file.metadata()?.is_file() { Ok(file) } else { Err(ErrorKind::InvalidInput.into()) }
    }

    fn new_file(&self, name: &str) -> io::Result<File> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        Ok(File::from(openat(&self.0, name, flags, 0o666.into())?))
    }

    fn rename(&self, old: &str, new: &str) -> io::Result<()> {
        Ok(renameat(&self.0, old, &self.0, new)?)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        Ok(unlinkat(&self.0, name, AtFlags::empty())?)
    }
}
