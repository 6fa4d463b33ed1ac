//! Writes a build into `dist/` and `packet/` beside `site.toml`.
//!
//! Every file appears whole or not at all, however the process ends; every page that is there has
//! what it asks for; and the next build mends what a killed one left. Files that did not change are not touched; files that folio did not make are
//! neither changed nor removed, and no link inside a tree is followed. There is no fsync: this
//! guards against a killed process and a full disk, not against a power cut.

#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

mod commit;
mod diff;
mod error;
mod examine;
mod manifest;
mod open_folder;
mod order;
mod paths;
mod staging;
pub(in crate::emit) mod workspace;

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::base::OutputPath;
use crate::emit::directory::diff::{TreeDiff, compare_tree};
use crate::emit::directory::error::Phase;
use crate::emit::directory::staging::{make_folder, stage};
use crate::emit::directory::workspace::{PARTS, Workspace, remove_folder};
use crate::plan::{OutputTree, Outputs};
pub use error::EmitError;
pub use examine::examine;

/// What lies in a tree and is folio's own, no part of the site.
pub(in crate::emit) const NOT_PUBLISHED: [&str; 2] = [manifest::NAME, PARTS];

const TREES: [OutputTree; 2] = [OutputTree::Site, OutputTree::Packet];

/// The files that the last build left in `dist/` below `root`. `Err` is a folder or a list of it that
/// would prevent the next build, too.
pub(in crate::emit) fn made_before(root: &Path) -> Result<BTreeSet<OutputPath>, EmitError> {
    diff::made_before(root, OutputTree::Site)
}

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
/// Waits while another process emits to the same folder. `Err` is what prevents it; unless its help
/// says otherwise both trees are byte for byte as they were.
pub fn emit(root: &Path, outputs: &Outputs) -> Result<Changes, EmitError> {
    for tree in TREES {
        paths::validate(outputs, tree)?;
    }
    let workspace = Workspace::open(root)?;
    clear_parts(root);
    let diffs = [
        compare_tree(root, outputs, OutputTree::Site)?,
        compare_tree(root, outputs, OutputTree::Packet)?,
    ];
    let result = write(root, &workspace, &diffs);
    // What is still staged after a failure takes room that the person may need to free. It is
    // stale, and mended next time.
    let _ = remove_folder(&workspace.staging());
    if result.is_err() {
        clear_parts(root);
    }
    result.map(|()| Changes {
        written: diffs.iter().map(|diff| diff.writes.len()).sum(),
        unchanged: diffs.iter().map(|diff| diff.unchanged).sum(),
        removed: diffs.iter().map(TreeDiff::removed).sum(),
    })
}

/// Stages both trees wholly before either is touched.
fn write(root: &Path, workspace: &Workspace, diffs: &[TreeDiff<'_>]) -> Result<(), EmitError> {
    let mut staged_trees: Vec<(&TreeDiff<'_>, PathBuf)> = Vec::new();
    for diff in diffs.iter().filter(|diff| diff.is_needed()) {
        staged_trees.push((diff, stage(root, workspace, diff)?));
    }
    for (diff, staged) in &staged_trees {
        commit::write_union_manifest(root, staged, diff)?;
    }
    for (diff, staged) in &staged_trees {
        if diff.is_new_tree {
            install_new_tree(root, workspace, staged, diff)?
        } else {
            commit::commit(root, staged, diff)?
        }
    }
    Ok(())
}

/// Removes staging folders inside the trees, which a killed or failed build left. What cannot be
/// removed is reported when there is something to write.
fn clear_parts(root: &Path) {
    for tree in TREES {
        let _ = remove_folder(&root.join(tree.folder()).join(PARTS));
    }
}

/// Moves a whole new tree to where it belongs in one step.
fn install_new_tree(
    root: &Path,
    workspace: &Workspace,
    staged: &Path,
    diff: &TreeDiff<'_>,
) -> Result<(), EmitError> {
    let tree = root.join(diff.tree.folder());
    let io_error = |error| EmitError::io(diff.tree.folder(), &error, Phase::Committing);
    match fs::rename(staged, &tree) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {}
        result => return result.map_err(io_error),
    }
    // `.folio/` lies on another disk: the tree is made empty, and filled as one that exists
    // already.
    make_folder(&tree, diff.tree == OutputTree::Packet).map_err(io_error)?;
    remove_folder(staged).map_err(io_error)?;
    let diff = diff.for_existing_tree();
    let staged = stage(root, workspace, &diff)?;
    commit::write_union_manifest(root, &staged, &diff)?;
    commit::commit(root, &staged, &diff)
}
