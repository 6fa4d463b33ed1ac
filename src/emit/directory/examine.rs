//! Whether a build could be written, without writing it.
//!
//! Changes nothing on the disk, and takes no lock: what a build that runs at the same time does is
//! not waited for.

use std::path::Path;

use crate::emit::directory::diff::compare_tree;
use crate::emit::directory::{EmitError, TREES, paths};
use crate::plan::Outputs;

/// Looks at `dist/` and `packet/` below `root`, as a build of these outputs would. `Err` is what would
/// prevent the build.
pub fn examine(root: &Path, outputs: &Outputs) -> Result<(), EmitError> {
    for tree in TREES {
        paths::validate(outputs, tree)?;
    }
    for tree in TREES {
        compare_tree(root, outputs, tree)?;
    }
    Ok(())
}
