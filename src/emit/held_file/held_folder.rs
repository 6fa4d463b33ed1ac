//! What is asked of a folder that is held while a file in it is changed.

use std::fs::File;
use std::io;
use std::path::Path;

/// A folder in which a file is read, made, renamed and removed, all by its name there.
pub trait HeldFolder: Sized {
    /// The folder at these names below `root`. `Err` where one of them is a link.
    fn open(root: &Path, names: &[&str]) -> io::Result<Self>;
    /// The same; those that are not there are made.
    fn open_or_make(root: &Path, names: &[&str]) -> io::Result<Self>;
    /// Opens an ordinary file. `Err` is a link, or no file.
    fn file(&self, name: &str) -> io::Result<File>;
    fn new_file(&self, name: &str) -> io::Result<File>;
    /// Gives a file the name of another, which it replaces.
    fn rename(&self, old: &str, new: &str) -> io::Result<()>;
    fn remove(&self, name: &str) -> io::Result<()>;
}
