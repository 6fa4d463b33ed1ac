//! Saves a source of the person's in place of the old one, and keeps the one before in
//! `.folio/history/`: each under a number, at its own path, so that it can be copied back by hand.
//!
//! An edge, for the preview alone. It changes nothing that is no longer as it was shown, and nothing
//! that a link leads to. Of what it keeps, the oldest goes when it becomes much.

#![expect(clippy::disallowed_methods, reason = "this is where a source of the person's is saved")]

mod imports;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::base::{Digest, SourcePath};
use crate::emit::directory::workspace;
use crate::emit::held_file::HeldFile;

pub use imports::{FileChange, UndoneImport, keep_import, undo_import};

const FOLDER: &str = "history";
/// What a kept version says of itself.
const RECORD: &str = "saved.json";
/// How many versions are kept, and how many bytes of them.
const MOST_VERSIONS: usize = 200;
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    Written,
    /// The file is another one now than it was when it was shown: nothing was written.
    Changed,
}

/// What became of taking back the last save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undone {
    /// The file is as it was before; with the number of the save.
    Written(SourcePath, u64),
    /// Somebody has changed the file since: nothing was written.
    Changed(SourcePath),
    /// The file was new, and is gone again.
    Removed(SourcePath, u64),
    /// Nothing was saved, or all was taken back.
    Nothing,
}

/// A save, with what it changed.
#[derive(Clone, Debug)]
pub struct PastSave {
    pub number: u64,
    pub path: SourcePath,
    pub at: SystemTime,
    pub is_new: bool,
    /// The number of the import that it belongs to, which is that of its first file.
    pub import: Option<u64>,
    pub before: Vec<u8>,
    /// What it wrote; `None` where nobody has that any more.
    pub after: Option<Vec<u8>>,
    /// Whether the file is still as the save left it.
    pub is_last: bool,
}

/// A version that was kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    file: String,
    /// The digest of what took its place.
    after: String,
    /// Whether it is what an undone save had written: nothing to go back to, but what may be brought
    /// back.
    is_undone: bool,
    /// Whether there was no such file before: the version is empty.
    #[serde(default)]
    is_new: bool,
    /// The import that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    import: Option<u64>,
}

/// Reads a file that may be edited: an ordinary one, at its own place.
pub fn read_source(root: &Path, path: &SourcePath) -> io::Result<Vec<u8>> {
    plain_file(root, path)?.read()
}

/// Writes `new` to a file that holds `old`, whole or not at all.
pub fn save_source(root: &Path, path: &SourcePath, old: &[u8], new: &[u8]) -> io::Result<Saved> {
    let file = plain_file(root, path)?;
    if file.read()? != old {
        return Ok(Saved::Changed);
    }
    let after = Digest::of(new).to_string();
    let kept = Kept {
        file: path.as_str().to_owned(),
        after,
        is_undone: false,
        is_new: false,
        import: None,
    };
    let version = keep(root, &kept, old)?;
    match file.replace(old, new) {
        Ok(true) => {
            prune(root);
            Ok(Saved::Written)
        }
        failed => {
            let _ = fs::remove_dir_all(version);
            failed.map(|_| Saved::Changed)
        }
    }
}

/// Writes a file that is not there yet, with the folders that it needs.
pub fn save_new_source(root: &Path, path: &SourcePath, new: &[u8]) -> io::Result<Saved> {
    let after = Digest::of(new).to_string();
    let kept = Kept {
        file: path.as_str().to_owned(),
        after,
        is_undone: false,
        is_new: true,
        import: None,
    };
    let version = keep(root, &kept, b"")?;
    let written = HeldFile::open_or_make(root, path.as_str()).and_then(|file| file.create(new));
    match written {
        Ok(()) => {
            prune(root);
            Ok(Saved::Written)
        }
        Err(error) => {
            let _ = fs::remove_dir_all(version);
            if error.kind() == ErrorKind::AlreadyExists { Ok(Saved::Changed) } else { Err(error) }
        }
    }
}

/// The saves since a time that were not taken back, the last one first.
pub fn past_saves(
    root: &Path,
    since: SystemTime,
    may_be_edited: fn(&SourcePath) -> bool,
) -> Vec<PastSave> {
    let mut saves: Vec<PastSave> = Vec::new();
    for (number, version) in versions(root).into_iter().rev() {
        let Some(kept) = record(&version).filter(|kept| !kept.is_undone) else { continue };
        let path = SourcePath::new(&kept.file);
        let at = fs::metadata(version.join(RECORD)).and_then(|metadata| metadata.modified());
        let (Ok(at), Ok(before)) = (at, fs::read(version.join(&kept.file))) else { continue };
        if at < since || !may_be_edited(&path) {
            continue;
        }
        let is_what_it_wrote = |bytes: &Vec<u8>| Digest::of(bytes).to_string() == kept.after;
        // Of the saves of a file, the one after this began with what this one wrote.
        let next = saves.iter().rev().find(|save| save.path == path);
        let after = match next {
            Some(next) => Some(next.before.clone()),
            None => read_source(root, &path).ok(),
        };
        let after = after.filter(is_what_it_wrote);
        let is_last = next.is_none() && after.is_some();
        let Kept { is_new, import, .. } = kept;
        saves.push(PastSave { number, path, at, is_new, import, before, after, is_last });
    }
    saves
}

/// A save that was taken back.
#[derive(Clone, Debug)]
pub struct UndoneSave {
    pub number: u64,
    pub path: SourcePath,
    /// When it was taken back.
    pub at: SystemTime,
    pub import: Option<u64>,
}

/// What was taken back since a time, the first save first, which is the order to bring them back in.
pub fn undone_saves(
    root: &Path,
    since: SystemTime,
    may_be_edited: fn(&SourcePath) -> bool,
) -> Vec<UndoneSave> {
    let undone = versions(root).into_iter().filter_map(|(number, version)| {
        let kept = record(&version).filter(|kept| kept.is_undone)?;
        let path = SourcePath::new(&kept.file);
        let at =
            fs::metadata(version.join(RECORD)).and_then(|metadata| metadata.modified()).ok()?;
        let is_meant = at >= since && may_be_edited(&path);
        is_meant.then_some(UndoneSave { number, path, at, import: kept.import })
    });
    undone.collect()
}

/// Puts the file of the last save back as it was, or that of the save with a number, if it is one that
/// may be edited. What the save had written is kept in turn.
pub fn undo_save(
    root: &Path,
    number: Option<u64>,
    may_be_edited: fn(&SourcePath) -> bool,
) -> io::Result<Undone> {
    let mut versions = versions(root);
    versions.reverse();
    versions.retain(|(own, _)| number.is_none_or(|number| number == *own));
    for (number, version) in versions {
        let Some(kept) = record(&version) else { continue };
        if may_be_taken_back(&kept, may_be_edited) {
            return take_back(root, number, &version, kept);
        }
    }
    Ok(Undone::Nothing)
}

fn may_be_taken_back(kept: &Kept, may_be_edited: fn(&SourcePath) -> bool) -> bool {
    !kept.is_undone && may_be_edited(&SourcePath::new(&kept.file))
}

/// Puts the file of a save back as it was, and keeps what the save had written.
fn take_back(root: &Path, number: u64, version: &Path, mut kept: Kept) -> io::Result<Undone> {
    let path = SourcePath::new(&kept.file);
    let file = plain_file(root, &path)?;
    let now = file.read()?;
    if Digest::of(&now).to_string() != kept.after {
        return Ok(Undone::Changed(path));
    }
    let copy = version.join(path.as_str());
    let before = fs::read(&copy)?;
    let is_done = if kept.is_new { file.remove(&now)? } else { file.replace(&now, &before)? };
    if !is_done {
        return Ok(Undone::Changed(path));
    }
    fs::write(copy, &now)?;
    kept.is_undone = true;
    kept.after = Digest::of(&before).to_string();
    write_record(version, &kept)?;
    if !kept.is_new {
        return Ok(Undone::Written(path, number));
    }
    // The folder of a poster that is gone; one with something else in it stays.
    let _ = fs::remove_dir(root.join(path.folder()));
    Ok(Undone::Removed(path, number))
}

/// Brings back what a save had written that was taken back, if the file is still as that left it. Gives
/// the file; `None` where somebody has changed it since, or there is no such save.
pub fn redo_save(
    root: &Path,
    number: u64,
    may_be_edited: fn(&SourcePath) -> bool,
) -> io::Result<Option<SourcePath>> {
    let Some((_, version)) = versions(root).into_iter().find(|(own, _)| *own == number) else {
        return Ok(None);
    };
    let Some(mut kept) = record(&version).filter(|kept| kept.is_undone) else { return Ok(None) };
    let path = SourcePath::new(&kept.file);
    if !may_be_edited(&path) {
        return Ok(None);
    }
    let copy = version.join(path.as_str());
    let written = fs::read(&copy)?;
    let before = if kept.is_new { Vec::new() } else { plain_file(root, &path)?.read()? };
    if Digest::of(&before).to_string() != kept.after {
        return Ok(None);
    }
    let is_done = if kept.is_new {
        let made =
            HeldFile::open_or_make(root, path.as_str()).and_then(|file| file.create(&written));
        match made {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => false,
            made => made.map(|()| true)?,
        }
    } else {
        plain_file(root, &path)?.replace(&before, &written)?
    };
    if !is_done {
        return Ok(None);
    }
    fs::write(copy, &before)?;
    kept.is_undone = false;
    kept.after = Digest::of(&written).to_string();
    write_record(&version, &kept)?;
    Ok(Some(path))
}

/// The file on disk, held by its folder. `Err` is one that a link leads to, or no ordinary file.
fn plain_file(root: &Path, path: &SourcePath) -> io::Result<HeldFile> {
    let file = root.join(path.as_str());
    let is_plain = fs::symlink_metadata(&file)?.is_file();
    let real = fs::canonicalize(&file)?;
    let inside = real.strip_prefix(fs::canonicalize(root)?).ok().and_then(Path::to_str);
    let inside = inside.map(|inside| SourcePath::of_disk(&inside.replace('\\', "/")));
    match is_plain && inside.as_ref() == Some(path) {
        true => HeldFile::open(root, path.as_str()),
        false => Err(ErrorKind::InvalidInput.into()),
    }
}

/// Keeps a version under the next number. Gives its folder.
fn keep(root: &Path, kept: &Kept, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = workspace::make(root)?.join(FOLDER);
    let version = folder.join(format!("{:06}", next_number(root)));
    let copy = version.join(&kept.file);
    let write = || {
        fs::create_dir_all(copy.parent().unwrap_or(&version))?;
        fs::write(&copy, bytes)?;
        write_record(&version, kept)
    };
    let written = write();
    if written.is_err() {
        let _ = fs::remove_dir_all(&version);
    }
    written.map(|()| version)
}

fn next_number(root: &Path) -> u64 {
    versions(root).last().map_or(1, |(number, _)| number + 1)
}

fn write_record(version: &Path, kept: &Kept) -> io::Result<()> {
    fs::write(version.join(RECORD), serde_json::to_string_pretty(kept)? + "\n")
}

fn record(version: &Path) -> Option<Kept> {
    serde_json::from_slice(&fs::read(version.join(RECORD)).ok()?).ok()
}

/// The folders of all kept versions with their numbers, the oldest first.
fn versions(root: &Path) -> Vec<(u64, PathBuf)> {
    let entries = fs::read_dir(root.join(workspace::NAME).join(FOLDER)).into_iter().flatten();
    let number =
        |entry: fs::DirEntry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path()));
    let mut versions: Vec<(u64, PathBuf)> =
        entries.filter_map(|entry| number(entry.ok()?)).collect();
    versions.sort();
    versions
}

/// Removes the oldest versions where there are too many. The last one stays, however large.
fn prune(root: &Path) {
    let versions = versions(root);
    let (mut number, mut bytes) = (0, 0);
    for (_, version) in versions.iter().rev() {
        let length = record(version)
            .and_then(|kept| fs::metadata(version.join(kept.file)).ok())
            .map_or(0, |metadata| metadata.len());
        number += 1;
        bytes += length;
        if number > 1 && (number > MOST_VERSIONS || bytes > MOST_BYTES) {
            let _ = fs::remove_dir_all(version);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> (tempfile::TempDir, SourcePath) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(root.path().join("content/cv.md"), text).unwrap();
        (root, SourcePath::cv())
    }

    #[test]
    fn each_save_can_be_taken_back_once() {
        let (root, path) = site("one");
        let text = || fs::read_to_string(root.path().join("content/cv.md")).unwrap();
        for (old, new) in [("one", "two"), ("two", "three")] {
            let saved = save_source(root.path(), &path, old.as_bytes(), new.as_bytes());
            assert_eq!(saved.unwrap(), Saved::Written);
        }
        assert_eq!(save_source(root.path(), &path, b"one", b"x").unwrap(), Saved::Changed);
        assert_eq!((text().as_str(), versions(root.path()).len()), ("three", 2));
        for (before, number) in [("two", 2), ("one", 1)] {
            assert_eq!(
                undo_save(root.path(), None, |_| true).unwrap(),
                Undone::Written(path.clone(), number)
            );
            assert_eq!(text(), before);
        }
        assert_eq!(undo_save(root.path(), None, |_| true).unwrap(), Undone::Nothing);
        let kept = |number: &str| {
            fs::read_to_string(
                root.path().join(".folio/history").join(number).join("content/cv.md"),
            )
        };
        assert_eq!(
            (kept("000001").unwrap(), kept("000002").unwrap()),
            ("two".into(), "three".into())
        );
    }

    #[test]
    fn past_saves_tell_what_each_of_them_changed() {
        let (root, path) = site("one");
        for (old, new) in [("one", "two"), ("two", "three")] {
            save_source(root.path(), &path, old.as_bytes(), new.as_bytes()).unwrap();
        }
        let saves = |since| past_saves(root.path(), since, |_| true);
        let shown = || -> Vec<String> {
            let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
            let show = |save: PastSave| {
                let after = save.after.map(text);
                format!("{} {} {after:?} {}", save.number, text(save.before), save.is_last)
            };
            saves(SystemTime::UNIX_EPOCH).into_iter().map(show).collect()
        };
        assert_eq!(shown(), ["2 two Some(\"three\") true", "1 one Some(\"two\") false"]);
        let undone = undo_save(root.path(), Some(1), |_| true).unwrap();
        assert_eq!(undone, Undone::Changed(path.clone()), "another save came after it");
        assert_eq!(
            undo_save(root.path(), Some(2), |_| true).unwrap(),
            Undone::Written(path.clone(), 2)
        );
        assert_eq!(shown(), ["1 one Some(\"two\") true"]);
        fs::write(root.path().join("content/cv.md"), "by another").unwrap();
        assert_eq!(shown(), ["1 one None false"]);
        let late = SystemTime::now() + std::time::Duration::from_secs(60);
        assert!(saves(late).is_empty());
    }

    #[test]
    fn what_was_changed_since_is_not_taken_back() {
        let (root, path) = site("one");
        save_source(root.path(), &path, b"one", b"two").unwrap();
        fs::write(root.path().join("content/cv.md"), "by another").unwrap();
        assert_eq!(undo_save(root.path(), None, |_| true).unwrap(), Undone::Changed(path));
    }

    #[test]
    fn a_new_file_is_never_written_over_and_is_gone_when_it_is_taken_back() {
        let (root, _) = site("one");
        let path = SourcePath::new("content/posters/a/index.md");
        let save = |text: &str| save_new_source(root.path(), &path, text.as_bytes()).unwrap();
        assert_eq!((save("new"), save("other")), (Saved::Written, Saved::Changed));
        let file = root.path().join("content/posters/a/index.md");
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        let undone = undo_save(root.path(), None, |_| true).unwrap();
        assert_eq!(undone, Undone::Removed(path.clone(), 1));
        assert!(!file.parent().unwrap().exists());
        let kept = root.path().join(".folio/history/000001/content/posters/a/index.md");
        assert_eq!(fs::read_to_string(kept).unwrap(), "new");
        assert_eq!(undo_save(root.path(), None, |_| true).unwrap(), Undone::Nothing);
    }

    #[test]
    fn what_was_taken_back_is_brought_back_and_over_nothing() {
        let (root, cv) = site("one");
        let new = SourcePath::new("content/posters/a/index.md");
        save_source(root.path(), &cv, b"one", b"two").unwrap();
        save_new_source(root.path(), &new, b"new").unwrap();
        let text = |path: &SourcePath| fs::read_to_string(root.path().join(path.as_str())).ok();
        let redo = |number| redo_save(root.path(), number, |_| true).unwrap();
        let undo = |number| undo_save(root.path(), Some(number), |_| true).unwrap();
        assert_eq!((redo(1), redo(2), redo(3)), (None, None, None), "nothing was taken back");
        for _ in 0..2 {
            assert_eq!(undo(1), Undone::Written(cv.clone(), 1));
            assert_eq!(undo(2), Undone::Removed(new.clone(), 2));
            assert_eq!((text(&cv), text(&new)), (Some("one".to_owned()), None));
            assert_eq!((redo(1), redo(2)), (Some(cv.clone()), Some(new.clone())));
            assert_eq!((text(&cv), text(&new)), (Some("two".to_owned()), Some("new".to_owned())));
        }
        undo(1);
        undo(2);
        save_new_source(root.path(), &new, b"another").unwrap();
        fs::write(root.path().join("content/cv.md"), "by another").unwrap();
        assert_eq!((redo(1), redo(2)), (None, None));
        assert_eq!(text(&new).as_deref(), Some("another"));
        let nothing = redo_save(root.path(), 2, |_| false).unwrap();
        assert_eq!(nothing, None);
    }

    #[test]
    fn not_all_is_kept_for_ever() {
        let (root, path) = site("0");
        for number in 0..MOST_VERSIONS + 5 {
            let (old, new) = (number.to_string(), (number + 1).to_string());
            save_source(root.path(), &path, old.as_bytes(), new.as_bytes()).unwrap();
        }
        let versions = versions(root.path());
        assert_eq!((versions.len(), versions[0].0), (MOST_VERSIONS, 6));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_read_or_written_through_a_link() {
        use std::os::unix::fs::symlink;
        let (root, path) = site("one");
        let (outside, other) = site("secret");
        fs::remove_file(root.path().join("content/cv.md")).unwrap();
        let target = outside.path().join("content/cv.md");
        symlink(&target, root.path().join("content/cv.md")).unwrap();
        assert!(read_source(root.path(), &path).is_err());
        assert!(save_source(root.path(), &path, b"secret", b"x").is_err());
        fs::remove_dir_all(root.path().join("content")).unwrap();
        symlink(outside.path().join("content"), root.path().join("content")).unwrap();
        assert!(read_source(root.path(), &other).is_err());
        assert!(save_source(root.path(), &path, b"secret", b"x").is_err());
        let new = SourcePath::new("content/updates/new.md");
        assert!(save_new_source(root.path(), &new, b"x").is_err());
        assert!(!outside.path().join("content/updates").exists());
        assert_eq!(fs::read_to_string(target).unwrap(), "secret");
        let out = SourcePath::new("content/../../x");
        assert!(read_source(root.path(), &out).is_err());
    }
}
