//! Writes what a tree needs to a place beside it, whole, so that only renames are left to do.
//!
//! Staging never touches a file of the tree. A disk that is full shows itself here.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::base::OutputPath;
use crate::emit::directory::diff::Work;
use crate::emit::directory::error::Moment;
use crate::emit::directory::workspace::{Workspace, remove_folder};
use crate::emit::directory::{EmitError, manifest};
use crate::plan::OutputTree;

/// A staging folder inside the tree, for a tree that lies on another disk than `.folio/`. It exists
/// during a build only.
pub(super) const PARTS: &str = ".folio-parts";

/// The manifest of all old and new files, and the one of the new files alone, among the staged
/// files.
pub(super) const UNION_MANIFEST: &str = "announced";
pub(super) const FINAL_MANIFEST: &str = "concluded";

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

/// Stages one tree and gives the folder that it lies in: the whole tree when the tree is fresh,
/// else the files to write by their number, and both manifests.
pub(super) fn stage(
    root: &Path,
    workspace: &Workspace,
    work: &Work<'_>,
) -> Result<PathBuf, EmitError> {
    let name = work.tree.folder();
    let trouble = |error: io::Error| EmitError::io(name, &error, Moment::Before);
    let staging = workspace.staging();
    match make_folder(&staging, true) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        result => result.map_err(trouble)?,
    }
    let mut place = staging.join(name);
    make_folder(&place, work.tree == OutputTree::Packet).map_err(trouble)?;
    if work.fresh {
        stage_tree(&place, work)?;
    } else {
        if !reaches(&place, &root.join(name)).map_err(trouble)? {
            place = root.join(name).join(PARTS);
            make_folder(&place, true).map_err(trouble)?;
        }
        stage_files(&place, work)?;
    }
    Ok(place)
}

/// Whether a rename leads from the staging folder into the tree. It does not when the tree lies on
/// another disk.
///
/// Trying it is the only sure way to know, and shows a tree that may not be written before anything
/// happens.
fn reaches(place: &Path, tree: &Path) -> io::Result<bool> {
    let (probe, arrival) = (place.join(PARTS), tree.join(PARTS));
    remove_folder(&arrival)?;
    fs::create_dir(&probe)?;
    match fs::rename(&probe, &arrival) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => Ok(false),
        result => result.and_then(|()| fs::remove_dir(&arrival)).map(|()| true),
    }
}

fn stage_tree(place: &Path, work: &Work<'_>) -> Result<(), EmitError> {
    let trouble = |path: &str, error: &io::Error| {
        EmitError::io(&format!("{}/{path}", work.tree.folder()), error, Moment::Before)
    };
    for folder in &work.folders {
        fs::create_dir(place.join(folder)).map_err(|error| trouble(folder, &error))?;
    }
    let list = manifest::format(work.new.keys().map(OutputPath::as_str));
    write_new(&place.join(manifest::NAME), list.as_bytes())
        .map_err(|error| trouble(manifest::NAME, &error))?;
    work.writes.par_iter().try_for_each(|(path, bytes)| {
        let path = path.as_str();
        write_new(&place.join(path), bytes).map_err(|error| trouble(path, &error))
    })
}

fn stage_files(place: &Path, work: &Work<'_>) -> Result<(), EmitError> {
    let trouble = |path: &str, error: &io::Error| {
        EmitError::io(&format!("{}/{path}", work.tree.folder()), error, Moment::Before)
    };
    let all: BTreeSet<&OutputPath> = work.old.iter().chain(work.new.keys()).collect();
    let announced = manifest::format(all.into_iter().map(OutputPath::as_str));
    let concluded = manifest::format(work.new.keys().map(OutputPath::as_str));
    for (name, list) in [(UNION_MANIFEST, announced), (FINAL_MANIFEST, concluded)] {
        write_new(&place.join(name), list.as_bytes())
            .map_err(|error| trouble(manifest::NAME, &error))?;
    }
    work.writes.par_iter().enumerate().try_for_each(|(number, (path, bytes))| {
        write_new(&place.join(number.to_string()), bytes)
            .map_err(|error| trouble(path.as_str(), &error))
    })
}

fn write_new(place: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(place)?.write_all(bytes)
}
