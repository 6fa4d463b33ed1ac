//! Adds to the files that a person writes: all changes are done, or none.
//!
//! An edge, for imports. It changes no file that is another one by now than it was when the change
//! was planned.

#![expect(clippy::disallowed_methods, reason = "this is where files of the person's are written")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// One file as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceChange {
    /// From the folder of `site.toml`.
    pub path: String,
    /// What is there now; `None` where there is no such file.
    pub old: Option<Vec<u8>>,
    pub new: Vec<u8>,
}

/// Does all changes. `Err` is the path that could not be written; then every file is as it was.
pub fn change_sources(root: &Path, changes: &[SourceChange]) -> Result<(), (String, io::Error)> {
    let mut staged: Vec<(&SourceChange, PathBuf)> = Vec::new();
    let mut done: Vec<&SourceChange> = Vec::new();
    let result = changes.iter().try_for_each(|change| {
        let new = stage(root, change).map_err(|error| (change.path.clone(), error))?;
        staged.push((change, new));
        Ok(())
    });
    let result = result.and_then(|()| {
        staged.iter().try_for_each(|(change, new)| {
            put(root, change, new).map_err(|error| (change.path.clone(), error))?;
            done.push(change);
            Ok(())
        })
    });
    if result.is_err() {
        for (_, new) in &staged {
            let _ = fs::remove_file(new);
        }
        for change in done {
            take_back(root, change);
        }
    }
    result
}

/// Writes the new file beside the old one.
fn stage(root: &Path, change: &SourceChange) -> io::Result<PathBuf> {
    let path = root.join(&change.path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let mut file = File::create(&new)?;
    let written = file.write_all(&change.new).and_then(|()| {
        if let Ok(old) = fs::metadata(&path) {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()
    });
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written.map(|()| new)
}

/// Gives the new file the old one's name, if that is still what it was.
fn put(root: &Path, change: &SourceChange, new: &Path) -> io::Result<()> {
    let path = root.join(&change.path);
    let there = match fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    if there != change.old {
        return Err(ErrorKind::AlreadyExists.into());
    }
    fs::rename(new, &path)
}

fn take_back(root: &Path, change: &SourceChange) {
    let path = root.join(&change.path);
    let _ = match &change.old {
        Some(old) => fs::write(&path, old),
        None => fs::remove_file(&path),
    };
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{SourceChange, change_sources};

    #[test]
    fn all_is_written_or_nothing() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("a.md"), "old").unwrap();
        let change = |path: &str, old: Option<&str>, new: &str| SourceChange {
            path: path.to_owned(),
            old: old.map(|old| old.as_bytes().to_vec()),
            new: new.as_bytes().to_vec(),
        };
        let late = [change("a.md", Some("old"), "new"), change("b/c.md", Some("other"), "new")];
        assert_eq!(change_sources(root.path(), &late).unwrap_err().0, "b/c.md");
        assert_eq!(fs::read_to_string(root.path().join("a.md")).unwrap(), "old");
        let good = [change("a.md", Some("old"), "new"), change("b/c.md", None, "new")];
        change_sources(root.path(), &good).unwrap();
        assert_eq!(fs::read_to_string(root.path().join("b/c.md")).unwrap(), "new");
        let names = fs::read_dir(root.path()).unwrap().count();
        assert_eq!(names, 2);
    }
}
