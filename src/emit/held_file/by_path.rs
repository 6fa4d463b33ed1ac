//! A folder by its path, for systems without calls by a handle. The path is looked at before each step:
//! what remains is the moment between the look and the step.

#![expect(clippy::disallowed_methods, reason = "this is where a source of the person's is saved")]

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::emit::held_file::held_folder::HeldFolder;

pub struct Folder {
    root: PathBuf,
    /// From `root`.
    inside: PathBuf,
}

impl Folder {
    /// The path, if no link is on it.
    fn path(&self) -> io::Result<PathBuf> {
        let path = self.root.join(&self.inside);
        let is_plain = fs::canonicalize(&path)? == fs::canonicalize(&self.root)?.join(&self.inside);
        if is_plain { Ok(path) } else { Err(ErrorKind::InvalidInput.into()) }
    }
}

impl HeldFolder for Folder {
    fn open(root: &Path, names: &[&str]) -> io::Result<Folder> {
        let folder = Folder { root: root.to_owned(), inside: names.iter().collect() };
        folder.path().map(|_| folder)
    }

    fn open_or_make(root: &Path, names: &[&str]) -> io::Result<Folder> {
        let mut folder = Folder { root: root.to_owned(), inside: PathBuf::new() };
        for name in names {
            match fs::create_dir(folder.path()?.join(name)) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                _ => folder.inside.push(name),
            }
        }
        folder.path().map(|_| folder)
    }

    fn file(&self, name: &str) -> io::Result<File> {
        let path = self.path()?.join(name);
        let is_file = fs::symlink_metadata(&path)?.is_file();
        if is_file { File::open(path) } else { Err(ErrorKind::InvalidInput.into()) }
    }

    fn new_file(&self, name: &str) -> io::Result<File> {
        File::create_new(self.path()?.join(name))
    }

    fn rename(&self, old: &str, new: &str) -> io::Result<()> {
        let path = self.path()?;
        fs::rename(path.join(old), path.join(new))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path()?.join(name))
    }
}
