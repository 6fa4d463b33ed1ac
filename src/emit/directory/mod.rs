//! Writes a build into `dist/` and `packet/` beside `site.toml`.
//!
//! Every file appears whole or not at all, however the process ends, and the next build mends what
//! a killed one left. Files that did not change are not touched; files that folio did not make are
//! neither changed nor removed, and no link inside a tree is followed. There is no fsync: this
//! guards against a killed process and a full disk, not against a power cut.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

mod commit;
mod diff;
mod error;
mod manifest;
mod paths;
mod staging;
pub(super) mod workspace;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::emit::directory::diff::{Work, survey};
use crate::emit::directory::error::Moment;
use crate::emit::directory::staging::{PARTS, make_folder, stage};
use crate::emit::directory::workspace::{Workspace, remove_folder};
use crate::plan::{OutputTree, Outputs};
pub use error::EmitError;

const TREES: [OutputTree; 2] = [OutputTree::Site, OutputTree::Packet];

/// How many files a build wrote, left alone because they were the same, and removed, in both trees
/// together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Makes `dist/` and `packet/` below `root`, the folder of `site.toml`, hold exactly the outputs
/// and whatever of the person's own lies there. A tree without outputs has no folder.
///
/// Waits while another process emits to the same folder. `Err` tells what hinders; unless its help
/// says otherwise both trees are byte for byte as they were.
pub fn emit(root: &Path, outputs: &Outputs) -> Result<Changes, EmitError> {
    for tree in TREES {
        paths::check(outputs, tree)?;
    }
    let workspace = Workspace::open(root)?;
    clear_parts(root);
    let works =
        [survey(root, outputs, OutputTree::Site)?, survey(root, outputs, OutputTree::Packet)?];
    let result = write(root, &workspace, &works);
    // What is still staged after a failure takes room that the person may need to free. It is
    // stale, and mended next time.
    let _ = remove_folder(&workspace.staging());
    if result.is_err() {
        clear_parts(root);
    }
    result.map(|()| Changes {
        written: works.iter().map(|work| work.writes.len()).sum(),
        unchanged: works.iter().map(|work| work.unchanged).sum(),
        removed: works.iter().map(Work::removed).sum(),
    })
}

/// Stages both trees wholly before either is touched.
fn write(root: &Path, workspace: &Workspace, works: &[Work<'_>]) -> Result<(), EmitError> {
    let mut staged: Vec<(&Work<'_>, PathBuf)> = Vec::new();
    for work in works.iter().filter(|work| work.is_needed()) {
        staged.push((work, stage(root, workspace, work)?));
    }
    for (work, place) in &staged {
        commit::announce(root, place, work)?;
    }
    for (work, place) in &staged {
        if work.fresh {
            arrive(root, workspace, place, work)?
        } else {
            commit::commit(root, place, work)?
        }
    }
    Ok(())
}

/// Removes staging folders inside the trees, which a killed or failed build left. What cannot be
/// removed is told of when there is something to write.
fn clear_parts(root: &Path) {
    for tree in TREES {
        let _ = remove_folder(&root.join(tree.folder()).join(PARTS));
    }
}

/// Moves a whole new tree into its place in one step.
fn arrive(
    root: &Path,
    workspace: &Workspace,
    place: &Path,
    work: &Work<'_>,
) -> Result<(), EmitError> {
    let tree = root.join(work.tree.folder());
    let trouble = |error| EmitError::io(work.tree.folder(), &error, Moment::Amid);
    match fs::rename(place, &tree) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {}
        result => return result.map_err(trouble),
    }
    // `.folio/` lies on another disk: the tree is made empty, and filled as one that stands
    // already.
    make_folder(&tree, work.tree == OutputTree::Packet).map_err(trouble)?;
    remove_folder(place).map_err(trouble)?;
    let work = work.standing();
    let place = stage(root, workspace, &work)?;
    commit::announce(root, &place, &work)?;
    commit::commit(root, &place, &work)
}
