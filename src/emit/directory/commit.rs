//! Moves what is staged into its tree: renames and removals only, each of them whole in itself.
//!
//! At every moment each page that is there has what it asks for (`order`). The manifest lists every file before it appears and until after it is gone, so that a build
//! killed at any moment leaves nothing that the next one cannot account for.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::emit::directory::diff::{Obstacle, TreeDiff};
use crate::emit::directory::error::Phase;
use crate::emit::directory::staging::{FINAL_MANIFEST, UNION_MANIFEST};
use crate::emit::directory::workspace::{PARTS, remove_folder};
use crate::emit::directory::{EmitError, manifest, order};

/// Lists what is about to appear. A new tree brings its list with it.
pub(super) fn write_union_manifest(
    root: &Path,
    staged: &Path,
    diff: &TreeDiff<'_>,
) -> Result<(), EmitError> {
    if diff.is_new_tree || !diff.lists_less_than_new() {
        return Ok(());
    }
    fs::rename(staged.join(UNION_MANIFEST), root.join(diff.tree.folder()).join(manifest::NAME))
        .map_err(|error| io_error(diff, manifest::NAME, &error))
}

/// Brings an existing tree to its new state.
pub(super) fn commit(root: &Path, staged: &Path, diff: &TreeDiff<'_>) -> Result<(), EmitError> {
    let tree = root.join(diff.tree.folder());
    for obstacle in &diff.obstacles {
        let (path, result) = match obstacle {
            Obstacle::File(path) => (path, fs::remove_file(tree.join(path))),
            Obstacle::Folder(path) => (path, fs::remove_dir(tree.join(path))),
        };
        ignore_not_found(result).map_err(|error| io_error(diff, path, &error))?;
    }
    for arrival in order::arrivals(diff) {
        fs::rename(staged.join(arrival.staged_name()), tree.join(arrival.path()))
            .map_err(|error| io_error(diff, arrival.path(), &error))?;
    }
    for path in order::departures(diff) {
        ignore_not_found(fs::remove_file(tree.join(path)))
            .map_err(|error| io_error(diff, path, &error))?;
    }
    for folder in &diff.emptied_folders {
        // A folder with something of the person's own in it cannot be removed this way, and stays.
        let _ = fs::remove_dir(tree.join(folder));
    }
    let vanishes = diff.new.is_empty() && holds_nothing(&tree);
    if !vanishes && diff.lists_more_than_new() {
        fs::rename(staged.join(FINAL_MANIFEST), tree.join(manifest::NAME))
            .map_err(|error| io_error(diff, manifest::NAME, &error))?;
    }
    if staged.starts_with(&tree) {
        remove_folder(staged).map_err(|error| io_error(diff, PARTS, &error))?;
    }
    if vanishes {
        ignore_not_found(fs::remove_file(tree.join(manifest::NAME)))
            .map_err(|error| io_error(diff, manifest::NAME, &error))?;
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

fn io_error(diff: &TreeDiff<'_>, path: &str, error: &io::Error) -> EmitError {
    EmitError::io(&format!("{}/{path}", diff.tree.folder()), error, Phase::Committing)
}
