//! Moves what is staged into its tree: renames and removals only, each of them whole in itself.
//!
//! The manifest lists every file before it appears and until after it is gone, so that a build
//! killed at any moment leaves nothing that the next one cannot account for.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::emit::directory::diff::{Obstacle, Work};
use crate::emit::directory::error::Moment;
use crate::emit::directory::staging::{FINAL_MANIFEST, PARTS, UNION_MANIFEST};
use crate::emit::directory::workspace::remove_folder;
use crate::emit::directory::{EmitError, manifest};

/// Lists what is about to appear. A fresh tree brings its list with it.
pub(super) fn announce(root: &Path, place: &Path, work: &Work<'_>) -> Result<(), EmitError> {
    if work.fresh || !work.lists_less_than_new() {
        return Ok(());
    }
    fs::rename(place.join(UNION_MANIFEST), root.join(work.tree.folder()).join(manifest::NAME))
        .map_err(|error| trouble(work, manifest::NAME, &error))
}

/// Brings a standing tree to its new state.
pub(super) fn commit(root: &Path, place: &Path, work: &Work<'_>) -> Result<(), EmitError> {
    let tree = root.join(work.tree.folder());
    for obstacle in &work.obstacles {
        let (path, result) = match obstacle {
            Obstacle::File(path) => (path, fs::remove_file(tree.join(path))),
            Obstacle::Folder(path) => (path, fs::remove_dir(tree.join(path))),
        };
        ignore_not_found(result).map_err(|error| trouble(work, path, &error))?;
    }
    for folder in &work.folders {
        match fs::create_dir(tree.join(folder)) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            result => result.map_err(|error| trouble(work, folder, &error))?,
        }
    }
    for (number, (path, _)) in work.writes.iter().enumerate() {
        let path = path.as_str();
        fs::rename(place.join(number.to_string()), tree.join(path))
            .map_err(|error| trouble(work, path, &error))?;
    }
    for path in &work.removals {
        ignore_not_found(fs::remove_file(tree.join(path)))
            .map_err(|error| trouble(work, path, &error))?;
    }
    for folder in &work.leftovers {
        // A folder with something of the person's own in it cannot be removed this way, and stays.
        let _ = fs::remove_dir(tree.join(folder));
    }
    let vanishes = work.new.is_empty() && holds_nothing(&tree);
    if !vanishes && work.lists_more_than_new() {
        fs::rename(place.join(FINAL_MANIFEST), tree.join(manifest::NAME))
            .map_err(|error| trouble(work, manifest::NAME, &error))?;
    }
    if place.starts_with(&tree) {
        remove_folder(place).map_err(|error| trouble(work, PARTS, &error))?;
    }
    if vanishes {
        ignore_not_found(fs::remove_file(tree.join(manifest::NAME)))
            .map_err(|error| trouble(work, manifest::NAME, &error))?;
        // A link to a folder, or a disk of its own, stays and is empty.
        let _ = fs::remove_dir(&tree);
    }
    Ok(())
}

/// Whether nothing is left in a tree but folio's own bookkeeping.
fn holds_nothing(tree: &Path) -> bool {
    let is_ours = |name: &OsStr| [manifest::NAME, PARTS].iter().any(|ours| name == *ours);
    fs::read_dir(tree).is_ok_and(|mut entries| {
        entries.all(|entry| entry.is_ok_and(|entry| is_ours(&entry.file_name())))
    })
}

fn ignore_not_found(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

fn trouble(work: &Work<'_>, path: &str, error: &io::Error) -> EmitError {
    EmitError::io(&format!("{}/{path}", work.tree.folder()), error, Moment::Amid)
}
