//! Whether a build could be written, without writing it.
//!
//! Changes nothing on the disk, and takes no lock: what a build that runs at the same time does is
//! not waited for.

use std::collections::BTreeSet;
use std::path::Path;

use walkdir::WalkDir;

use crate::base::OutputPath;
use crate::emit::directory::diff::compare_tree;
use crate::emit::directory::{EmitError, manifest, paths};
use crate::plan::{OutputTree, Outputs};

/// Looks at `dist/` and `packet/` below `root`, as a build of these outputs would. Gives the files in
/// `dist/` that folio did not make, in order, with paths relative to it: they stay, and go wherever
/// `dist/` goes. `Err` is what would prevent the build.
pub fn examine(root: &Path, outputs: &Outputs) -> Result<Vec<String>, EmitError> {
    for tree in [OutputTree::Site, OutputTree::Packet] {
        paths::validate(outputs, tree)?;
    }
    let site = compare_tree(root, outputs, OutputTree::Site)?;
    compare_tree(root, outputs, OutputTree::Packet)?;
    Ok(foreign_files(&root.join(OutputTree::Site.folder()), &site.old))
}

/// The files below a folder that are not in the list of what folio made there.
fn foreign_files(folder: &Path, made: &BTreeSet<OutputPath>) -> Vec<String> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    files
        .filter(|entry| !entry.file_type().is_dir())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).ok()?.to_str()?.replace('\\', "/");
            let is_made = path == manifest::NAME || made.contains(&OutputPath::new(&path));
            (!is_made).then_some(path)
        })
        .collect()
}
