//! A file of the person's, held by its folder: whoever puts a link in the place of that folder
//! meanwhile leads no reading and no writing elsewhere.
//!
//! An edge. It writes over nothing but what it was told of, and follows no link below the folder that it
//! begins in.

#[cfg(unix)]
mod by_handle;
#[cfg(any(not(unix), test))]
mod by_path;
mod held_folder;

use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use crate::base::SourcePath;
#[cfg(unix)]
use by_handle::Folder;
#[cfg(not(unix))]
use by_path::Folder;
use held_folder::HeldFolder;

/// Makes a file of the person's that is not there yet, with the folders that it needs.
pub fn make_file(root: &Path, path: &SourcePath, bytes: &[u8]) -> io::Result<()> {
    HeldFile::open_or_make(root, path.as_str())?.create(bytes)
}

/// Reads a file to which no link leads.
pub fn read_file(root: &Path, path: &str) -> io::Result<Vec<u8>> {
    HeldFile::open(root, path)?.read()
}

/// Removes such a file again, if it is still what was written.
pub fn remove_file(root: &Path, path: &SourcePath, bytes: &[u8]) -> io::Result<bool> {
    HeldFile::open(root, path.as_str())?.remove(bytes)
}

pub struct HeldFile {
    folder: Folder,
    name: String,
}

impl HeldFile {
    /// Holds the file at a path from `root`, with `/` between its names. `InvalidInput` is a path that
    /// leads through a link or out.
    pub fn open(root: &Path, path: &str) -> io::Result<HeldFile> {
        let (names, name) = names_of(path)?;
        Ok(HeldFile { folder: Folder::open(root, &names)?, name: name.to_owned() })
    }

    /// The same for a file that is to be made, with the folders that it needs.
    pub fn open_or_make(root: &Path, path: &str) -> io::Result<HeldFile> {
        let (names, name) = names_of(path)?;
        Ok(HeldFile { folder: Folder::open_or_make(root, &names)?, name: name.to_owned() })
    }

    pub fn read(&self) -> io::Result<Vec<u8>> {
        read(&self.folder, &self.name)
    }

    /// Puts `new` in the place of `old`, whole or not at all. `Ok(false)` is a file that is another one
    /// by now, and was left as it is.
    pub fn replace(&self, old: &[u8], new: &[u8]) -> io::Result<bool> {
        replace(&self.folder, &self.name, old, new)
    }

    /// Writes the file, which must not be there yet.
    pub fn create(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.folder.new_file(&self.name)?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if written.is_err() {
            let _ = self.folder.remove(&self.name);
        }
        written
    }

    /// Removes the file, if it is still `old`.
    pub fn remove(&self, old: &[u8]) -> io::Result<bool> {
        let is_same = self.read()? == old;
        if is_same { self.folder.remove(&self.name).map(|()| true) } else { Ok(false) }
    }
}

/// The folders of a path, and the name in the last of them.
fn names_of(path: &str) -> io::Result<(Vec<&str>, &str)> {
    let mut names: Vec<&str> = path.split('/').collect();
    if names.iter().any(|name| matches!(*name, "" | "." | "..")) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let name = names.pop().unwrap_or_default();
    Ok((names, name))
}

fn read(folder: &impl HeldFolder, name: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    folder.file(name)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn replace(folder: &impl HeldFolder, name: &str, old: &[u8], new: &[u8]) -> io::Result<bool> {
    let like = folder.file(name)?.metadata()?.permissions();
    if read(folder, name)? != old {
        return Ok(false);
    }
    // Only a file of the same folder can take its place at once.
    let beside = format!(".{name}.{}.new", std::process::id());
    let write = || {
        let mut file = folder.new_file(&beside)?;
        file.write_all(new)?;
        file.set_permissions(like)?;
        file.sync_all()
    };
    let written = write().and_then(|()| {
        // Between reading and writing somebody may have saved.
        let is_same = read(folder, name)? == old;
        if is_same { folder.rename(&beside, name).map(|()| true) } else { Ok(false) }
    });
    if !matches!(written, Ok(true)) {
        let _ = folder.remove(&beside);
    }
    written
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "a test makes its folders itself")]
mod tests {
    use std::fs::{self, File};
    use std::os::unix::fs::symlink;

    use super::*;

    fn site() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("content/posters")).unwrap();
        fs::write(root.path().join("content/posters/a.md"), "old").unwrap();
        root
    }

    /// A folder that another takes the place of, between the look at it and the save.
    fn swapped<F: HeldFolder>(is_for_all: bool) {
        let (root, outside) = (site(), site());
        let folder = F::open(root.path(), &["content", "posters"]).unwrap();
        assert_eq!(read(&folder, "a.md").unwrap(), b"old");
        fs::rename(root.path().join("content"), root.path().join("away")).unwrap();
        symlink(outside.path().join("content"), root.path().join("content")).unwrap();
        let replaced = replace(&folder, "a.md", b"old", b"new");
        assert_eq!(replaced.is_ok_and(|replaced| replaced), is_for_all);
        let there = outside.path().join("content/posters");
        assert_eq!(fs::read_to_string(there.join("a.md")).unwrap(), "old");
        assert_eq!(fs::read_dir(there).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_became_a_link_leads_nothing_elsewhere() {
        // By its handle the file that was looked at is saved, wherever it lies by now.
        swapped::<by_handle::Folder>(true);
        swapped::<by_path::Folder>(false);
    }

    fn links<F: HeldFolder>() {
        let root = site();
        let folder = root.path().join("content/posters");
        symlink(folder.join("a.md"), folder.join("link.md")).unwrap();
        symlink(&folder, root.path().join("content/linked")).unwrap();
        let posters = F::open(root.path(), &["content", "posters"]).unwrap();
        let kind = |result: io::Result<File>| result.err().map(|error| error.kind());
        assert_eq!(kind(posters.file("link.md")), Some(ErrorKind::InvalidInput));
        assert_eq!(kind(posters.file("none.md")), Some(ErrorKind::NotFound));
        let linked = F::open(root.path(), &["content", "linked"]);
        assert_eq!(linked.err().map(|error| error.kind()), Some(ErrorKind::InvalidInput));
        let content = F::open(root.path(), &["content"]).unwrap();
        assert_eq!(kind(content.file("posters")), Some(ErrorKind::InvalidInput));
        assert!(replace(&posters, "link.md", b"old", b"new").is_err());
        assert!(!replace(&posters, "a.md", b"other", b"new").unwrap());
        assert!(replace(&posters, "a.md", b"old", b"new").unwrap());
        assert_eq!(fs::read_to_string(folder.join("a.md")).unwrap(), "new");
        assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
    }

    #[test]
    fn no_link_is_followed() {
        links::<by_handle::Folder>();
        links::<by_path::Folder>();
        for out in ["../x", "content/../../x", "/etc/passwd", "content//a", "content/"] {
            let held = HeldFile::open(Path::new("."), out);
            assert_eq!(
                held.err().map(|error| error.kind()),
                Some(ErrorKind::InvalidInput),
                "{out}"
            );
        }
    }
}
