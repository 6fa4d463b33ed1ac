//! What an import has changed, file by file, kept like saves and taken back as one.
//!
//! Saves of the same files that came later go with it, the last one first. Where a file was changed
//! elsewhere since, nothing is taken back at all. What is private or a picture is not kept, and stays.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::{
    Kept, Undone, keep, may_be_taken_back, next_number, prune, read_source, record, take_back,
    versions,
};
use crate::base::{Digest, SourcePath};

/// A file that an import has written: `old` is `None` where it was not there.
pub struct FileChange<'a> {
    pub path: SourcePath,
    pub old: Option<&'a [u8]>,
    pub new: &'a [u8],
}

/// What became of taking back an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoneImport {
    /// All of its files are as they were before, with the numbers of the saves in the order in which
    /// they were taken back.
    Done(Vec<u64>),
    /// Somebody has changed this file elsewhere since: nothing was written.
    Changed(SourcePath),
    /// There is no such import, or all of it was taken back.
    Nothing,
}

/// Keeps what an import has changed, as if each file were a save, and knows them as one.
pub fn keep_import(root: &Path, changes: &[FileChange<'_>]) -> io::Result<()> {
    let import = Some(next_number(root));
    for change in changes {
        let kept = Kept {
            file: change.path.as_str().to_owned(),
            after: Digest::of(change.new).to_string(),
            is_undone: false,
            is_new: change.old.is_none(),
            import,
        };
        keep(root, &kept, change.old.unwrap_or_default())?;
    }
    prune(root);
    Ok(())
}

/// Takes back the import of a number.
pub fn undo_import(
    root: &Path,
    import: u64,
    may_be_edited: fn(&SourcePath) -> bool,
) -> io::Result<UndoneImport> {
    let mut open: Vec<_> = versions(root)
        .into_iter()
        .filter_map(|(number, version)| Some((number, record(&version)?, version)))
        .filter(|(_, kept, _)| may_be_taken_back(kept, may_be_edited))
        .collect();
    // By its files: the first of its saves.
    let mut first: BTreeMap<String, u64> = BTreeMap::new();
    for (number, kept, _) in open.iter().filter(|(_, kept, _)| kept.import == Some(import)) {
        first.entry(kept.file.clone()).or_insert(*number);
    }
    open.retain(|(number, kept, _)| first.get(&kept.file).is_some_and(|first| first <= number));
    if open.is_empty() {
        return Ok(UndoneImport::Nothing);
    }
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, kept, _) in &open {
        last.insert(&kept.file, &kept.after);
    }
    for (file, after) in last {
        let path = SourcePath::new(file);
        let is_as_saved =
            read_source(root, &path).is_ok_and(|bytes| Digest::of(&bytes).to_string() == after);
        if !is_as_saved {
            return Ok(UndoneImport::Changed(path));
        }
    }
    let mut numbers = Vec::new();
    for (number, kept, version) in open.into_iter().rev() {
        if let Undone::Changed(path) = take_back(root, number, &version, kept)? {
            return Ok(UndoneImport::Changed(path));
        }
        numbers.push(number);
    }
    Ok(UndoneImport::Done(numbers))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::SystemTime;

    use super::super::{PastSave, past_saves, redo_save, save_source, undo_save, undone_saves};
    use super::*;

    /// A site into which an import has brought a changed CV and a new list of works.
    fn imported() -> (tempfile::TempDir, [SourcePath; 2]) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(root.path().join("content/cv.md"), "two").unwrap();
        fs::write(root.path().join("content/works.bib"), "works").unwrap();
        let [cv, works] = ["content/cv.md", "content/works.bib"].map(SourcePath::new);
        let changes = [
            FileChange { path: cv.clone(), old: Some(b"one"), new: b"two" },
            FileChange { path: works.clone(), old: None, new: b"works" },
        ];
        keep_import(root.path(), &changes).unwrap();
        (root, [cv, works])
    }

    fn saves(root: &Path) -> Vec<PastSave> {
        past_saves(root, SystemTime::UNIX_EPOCH, |_| true)
    }

    #[test]
    fn its_files_are_taken_back_one_by_one() {
        let (root, [cv, works]) = imported();
        let shown = saves(root.path());
        let shown = shown.iter().map(|save| (save.path.as_str(), save.is_new, save.is_last));
        let expected = [("content/works.bib", true, true), ("content/cv.md", false, true)];
        assert_eq!(shown.collect::<Vec<_>>(), expected);
        let undo = |number| undo_save(root.path(), Some(number), |_| true).unwrap();
        assert_eq!(undo(2), Undone::Removed(works, 2));
        assert_eq!(undo(1), Undone::Written(cv, 1));
        assert_eq!(fs::read_to_string(root.path().join("content/cv.md")).unwrap(), "one");
        assert_eq!(undo_import(root.path(), 1, |_| true).unwrap(), UndoneImport::Nothing);
    }

    #[test]
    fn it_is_taken_back_as_one_with_later_saves_and_brought_back() {
        let (root, [cv, _]) = imported();
        save_source(root.path(), &cv, b"two", b"three").unwrap();
        assert!(
            saves(root.path()).iter().all(|save| save.import == (save.number < 3).then_some(1))
        );
        let file = |name: &str| fs::read_to_string(root.path().join("content").join(name)).ok();
        for _ in 0..2 {
            let undone = undo_import(root.path(), 1, |_| true).unwrap();
            assert_eq!(undone, UndoneImport::Done(vec![3, 2, 1]));
            assert_eq!((file("cv.md").as_deref(), file("works.bib")), (Some("one"), None));
            let undone = undone_saves(root.path(), SystemTime::UNIX_EPOCH, |_| true);
            let undone = undone.iter().map(|save| (save.number, save.import));
            assert_eq!(undone.collect::<Vec<_>>(), [(1, Some(1)), (2, Some(1)), (3, None)]);
            for number in [1, 2, 3] {
                assert!(redo_save(root.path(), number, |_| true).unwrap().is_some());
            }
            let now = (file("cv.md"), file("works.bib"));
            assert_eq!(now, (Some("three".to_owned()), Some("works".to_owned())));
        }
    }

    #[test]
    fn nothing_of_it_goes_where_a_file_was_changed_elsewhere_or_may_not_be_edited() {
        let (root, [cv, works]) = imported();
        fs::write(root.path().join(cv.as_str()), "by another").unwrap();
        let undone = undo_import(root.path(), 1, |_| true).unwrap();
        assert_eq!(undone, UndoneImport::Changed(cv));
        assert!(root.path().join(works.as_str()).exists());
        assert_eq!(undo_import(root.path(), 1, |_| false).unwrap(), UndoneImport::Nothing);
        assert_eq!(undo_import(root.path(), 2, |_| true).unwrap(), UndoneImport::Nothing);
    }
}
