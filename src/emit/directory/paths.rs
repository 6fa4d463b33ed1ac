//! Which paths the outputs of a tree may have. Looks at no disk.

use crate::base::OutputPath;
use crate::emit::arrival::ancestors;
use crate::emit::directory::{EmitError, manifest, workspace};
use crate::plan::{OutputTree, Outputs};

/// Refuses an output whose path leaves the tree, is folio's own, or names a folder that another
/// output lies in.
pub(super) fn validate(outputs: &Outputs, tree: OutputTree) -> Result<(), EmitError> {
    let files = outputs.tree(tree);
    for path in files.keys() {
        let refuse = |why: &str| Err(EmitError::output_path(tree, path.as_str(), why));
        if !manifest::is_inside(path.as_str()) {
            return refuse("this is not the name of a file inside the folder");
        }
        let first = path.as_str().split('/').next().unwrap_or_default();
        if [manifest::NAME, workspace::PARTS].contains(&first) {
            return refuse("folio keeps this name for its own bookkeeping");
        }
        for folder in ancestors(path.as_str()) {
            if files.contains_key(&OutputPath::new(folder)) {
                return refuse(&format!("`{folder}` is a file already"));
            }
        }
    }
    Ok(())
}
