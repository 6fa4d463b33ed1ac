//! Writes what a tree needs to a folder beside it, whole, so that only renames are left to do.
//!
//! Staging never touches a file of the tree. A disk that is full shows itself here.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use rayon::prelude::*;

use crate::base::OutputPath;
use crate::emit::directory::diff::TreeDiff;
use crate::emit::directory::error::Phase;
use crate::emit::directory::open_folder::OpenFolder;
use crate::emit::directory::order::NewFolders;
use crate::emit::directory::workspace::{PARTS, Workspace, remove_folder};
use crate::emit::directory::{EmitError, manifest};
use crate::plan::OutputTree;

/// The manifest of all old and new files, and the one of the new files alone, among the staged
/// files.
pub(super) const UNION_MANIFEST: &str = "manifest.union";
pub(super) const FINAL_MANIFEST: &str = "manifest.final";

/// Makes a folder that only its owner can look into when it is to hold private documents.
pub(super) fn make_folder(folder: &Path, private: bool) -> io::Result<()> {
    #[cfg(unix)]
    if private {
        use std::os::unix::fs::DirBuilderExt;
        return fs::DirBuilder::new().mode(0o700).create(folder);
    }
    #[cfg(not(unix))]
    let _ = private;
    fs::create_dir(folder)
}

/// Stages one tree and gives the folder that it lies in: the whole tree when it does not exist yet,
/// else the files to write by their number, folders that the tree lacks by theirs, and both
/// manifests.
pub(super) fn stage(
    root: &Path,
    workspace: &Workspace,
    diff: &TreeDiff<'_>,
) -> Result<PathBuf, EmitError> {
    let name = diff.tree.folder();
    let io_error = |error: io::Error| EmitError::io(name, &error, Phase::Preparing);
    let staging = workspace.staging();
    match make_folder(&staging, true) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        result => result.map_err(io_error)?,
    }
    let mut staged = staging.join(name);
    make_folder(&staged, diff.tree == OutputTree::Packet).map_err(io_error)?;
    if diff.is_new_tree {
        stage_tree(&staged, diff)?;
    } else {
        if !can_rename_into(&staged, &root.join(name)).map_err(io_error)? {
            staged = root.join(name).join(PARTS);
            make_folder(&staged, true).map_err(io_error)?;
        }
        stage_files(&staged, diff)?;
    }
    Ok(staged)
}

/// Whether a rename leads from the staging folder into the tree. It does not when the tree lies on
/// another disk.
///
/// Trying it is the only sure way to know, and shows a tree that may not be written before anything
/// happens.
fn can_rename_into(staged: &Path, tree: &Path) -> io::Result<bool> {
    let (probe, arrival) = (staged.join(PARTS), tree.join(PARTS));
    remove_folder(&arrival)?;
    fs::create_dir(&probe)?;
    match fs::rename(&probe, &arrival) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => Ok(false),
        result => result.and_then(|()| fs::remove_dir(&arrival)).map(|()| true),
    }
}

/// A folder that holds no other, to be made, and its files; no folder is the open one's own files.
type Group<'a> = (Option<&'a str>, Vec<(&'a OutputPath, &'a Bytes)>);

/// Folders that hold no others are made beside one another, each with its files: a site of ten
/// thousand pages has ten thousand of them in one folder.
fn stage_tree(staged: &Path, diff: &TreeDiff<'_>) -> Result<(), EmitError> {
    let io_error = |path: &str, error: &io::Error| {
        EmitError::io(&format!("{}/{path}", diff.tree.folder()), error, Phase::Preparing)
    };
    let outer: BTreeSet<&str> =
        diff.folders.iter().filter_map(|folder| Some(folder.rsplit_once('/')?.0)).collect();
    for folder in &outer {
        fs::create_dir(staged.join(folder)).map_err(|error| io_error(folder, &error))?;
    }
    let list = manifest::format(diff.new.keys().map(OutputPath::as_str));
    write_new(&staged.join(manifest::NAME), list.as_bytes())
        .map_err(|error| io_error(manifest::NAME, &error))?;
    // One after another, as a process may hold few handles.
    for (folder, groups) in by_open_folder(diff, &outer) {
        let open =
            OpenFolder::new(&staged.join(folder)).map_err(|error| io_error(folder, &error))?;
        let prefix = if folder.is_empty() { 0 } else { folder.len() + 1 };
        groups.par_iter().try_for_each(|(made, files)| {
            if let Some(made) = made {
                open.make_folder(&made[prefix..]).map_err(|error| io_error(made, &error))?;
            }
            files.iter().try_for_each(|(path, bytes)| {
                let path = path.as_str();
                open.write_new(&path[prefix..], bytes).map_err(|error| io_error(path, &error))
            })
        })?;
    }
    Ok(())
}

/// The files to write by the folder that is opened for them: `outer` ones, which hold others, and
/// the tree's own.
fn by_open_folder<'a>(
    diff: &'a TreeDiff<'_>,
    outer: &BTreeSet<&str>,
) -> BTreeMap<&'a str, Vec<Group<'a>>> {
    let mut files: BTreeMap<&str, Vec<(&OutputPath, &Bytes)>> = BTreeMap::new();
    for (path, bytes) in &diff.writes {
        let folder = path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        files.entry(folder).or_default().push((path, bytes));
    }
    let mut open: BTreeMap<&str, Vec<Group<'_>>> = BTreeMap::new();
    for (folder, files) in files {
        let (parent, made) = match folder.rsplit_once('/') {
            _ if folder.is_empty() || outer.contains(folder) => (folder, None),
            Some((parent, _)) => (parent, Some(folder)),
            None => ("", Some(folder)),
        };
        open.entry(parent).or_default().push((made, files));
    }
    open
}

fn stage_files(staged: &Path, diff: &TreeDiff<'_>) -> Result<(), EmitError> {
    let io_error = |path: &str, error: &io::Error| {
        EmitError::io(&format!("{}/{path}", diff.tree.folder()), error, Phase::Preparing)
    };
    let all: BTreeSet<&OutputPath> = diff.old.iter().chain(diff.new.keys()).collect();
    let union = manifest::format(all.into_iter().map(OutputPath::as_str));
    let listed = manifest::format(diff.new.keys().map(OutputPath::as_str));
    for (name, list) in [(UNION_MANIFEST, union), (FINAL_MANIFEST, listed)] {
        write_new(&staged.join(name), list.as_bytes())
            .map_err(|error| io_error(manifest::NAME, &error))?;
    }
    // A folder that the tree lacks is staged as a folder, so that it arrives whole.
    let new_folders = NewFolders::of(diff);
    for folder in &diff.folders {
        let name = new_folders.staged(folder).unwrap_or_default();
        fs::create_dir(staged.join(name)).map_err(|error| io_error(folder, &error))?;
    }
    diff.writes.par_iter().enumerate().try_for_each(|(number, (path, bytes))| {
        let path = path.as_str();
        let name = new_folders.staged(path).unwrap_or_else(|| number.to_string());
        write_new(&staged.join(name), bytes).map_err(|error| io_error(path, &error))
    })
}

fn write_new(staged: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(staged)?.write_all(bytes)
}
