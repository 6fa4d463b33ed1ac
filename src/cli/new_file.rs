//! Writes new files, all of them or none, and never overwrites one.

#![expect(clippy::disallowed_methods, reason = "commands that begin something write new files")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::base::Diagnostic;
use crate::cli::codes::ALREADY_THERE;
use crate::emit::codes::WRITE_FAILED;

/// Why a file was not written.
#[derive(Debug, PartialEq, Eq)]
pub struct NotWritten {
    /// The file, or the folder that it belongs into.
    path: PathBuf,
    fault: Fault,
}

#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// The file exists.
    IsThere,
    /// What exists is a file, and should be a folder.
    IsNoFolder,
    Disk(ErrorKind),
}

/// Writes each file only if nothing exists at its path, even if something was created just now. Where
/// one of them cannot be written, those before it are removed again, with the folders that were made
/// for them.
pub fn write_new<'a>(
    dir: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), NotWritten> {
    let mut created = Created::default();
    let written =
        files.into_iter().try_for_each(|(path, bytes)| created.write(&dir.join(path), bytes));
    if written.is_err() {
        created.remove();
    }
    written
}

/// What did not exist before, in the order in which it was made.
#[derive(Default)]
struct Created {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Created {
    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
        let not_written = |fault| NotWritten { path: path.to_owned(), fault };
        if let Some(parent) = path.parent() {
            self.make_folder(parent)?;
        }
        let mut file = File::create_new(path).map_err(|error| {
            not_written(match error.kind() {
                ErrorKind::AlreadyExists => Fault::IsThere,
                other => Fault::Disk(other),
            })
        })?;
        self.files.push(path.to_owned());
        file.write_all(bytes).map_err(|error| not_written(Fault::Disk(error.kind())))
    }

    fn make_folder(&mut self, folder: &Path) -> Result<(), NotWritten> {
        let outer_first: Vec<&Path> = folder.ancestors().collect();
        for path in outer_first.into_iter().rev().filter(|path| !path.as_os_str().is_empty()) {
            if path.is_dir() {
                continue;
            }
            match fs::create_dir(path) {
                Ok(()) => self.folders.push(path.to_owned()),
                // Made by another program just now.
                Err(_) if path.is_dir() => {}
                Err(error) => {
                    let fault = match error.kind() {
                        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => Fault::IsNoFolder,
                        other => Fault::Disk(other),
                    };
                    return Err(NotWritten { path: path.to_owned(), fault });
                }
            }
        }
        Ok(())
    }

    /// A folder into which another program has put something stays.
    fn remove(self) {
        self.files.iter().rev().for_each(|path| drop(fs::remove_file(path)));
        self.folders.iter().rev().for_each(|path| drop(fs::remove_dir(path)));
    }
}

impl NotWritten {
    pub fn diagnostic(&self) -> Diagnostic {
        let path = self.path.strip_prefix(".").unwrap_or(&self.path).display();
        match self.fault {
            Fault::IsThere => Diagnostic::new(&ALREADY_THERE, format!("`{path}` is there already"))
                .help(
                    "nothing was written, as what you have is never overwritten: move it away, or \
                    choose another folder",
                ),
            Fault::IsNoFolder => {
                let message = format!("`{path}` is a file, where a folder should be");
                Diagnostic::new(&WRITE_FAILED, message)
                    .help("nothing was written; move that file away, or choose another folder")
            }
            Fault::Disk(kind) => {
                let (why, help) = of_disk(kind);
                let message = format!("`{path}` cannot be written: {why}");
                Diagnostic::new(&WRITE_FAILED, message).help(format!("nothing was written; {help}"))
            }
        }
    }
}

/// Why a file could not be written, in a few words.
pub fn why_not(error: &io::Error) -> &'static str {
    of_disk(error.kind()).0
}

/// Why a disk takes no file, and what to do.
fn of_disk(kind: ErrorKind) -> (&'static str, &'static str) {
    match kind {
        ErrorKind::PermissionDenied => (
            "you may not write there",
            "choose a folder of your own, or give yourself the right to write there",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ("the disk is full", "make room on it, or choose a folder on another disk")
        }
        ErrorKind::ReadOnlyFilesystem => {
            ("the disk can only be read", "choose a folder on another disk")
        }
        _ => ("the disk gave an error", "see that the disk is there, or choose another folder"),
    }
}

/// Whether the path exists, dangling links included.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files_below(folder: &Path) -> Vec<PathBuf> {
        let mut all = Vec::new();
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                all.extend(files_below(&entry));
            }
            all.push(entry);
        }
        all
    }

    #[test]
    fn a_failure_in_the_middle_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().join("a/site");
        fs::create_dir(root.path().join("a")).unwrap();
        fs::write(root.path().join("a/mine"), "mine").unwrap();
        for (paths, fault) in [
            (&["one", "two/three/four", "two/three/four"][..], Fault::IsThere),
            (&["one", "one/two"], Fault::IsNoFolder),
        ] {
            let files = paths.iter().map(|path| (*path, &b"1"[..]));
            let error = write_new(&site, files).unwrap_err();
            assert_eq!(error.fault, fault);
            assert_eq!(files_below(root.path()).len(), 2, "{error:?}");
        }
        write_new(&site, [("one", &b"1"[..])]).unwrap();
        let error = write_new(&site, [("two", &b"2"[..]), ("one", &b"2"[..])]).unwrap_err();
        let message = error.diagnostic().message;
        assert!(message.ends_with("one` is there already"), "{message}");
        assert_eq!(fs::read(site.join("one")).unwrap(), b"1");
        assert!(!site.join("two").exists());
    }
}
