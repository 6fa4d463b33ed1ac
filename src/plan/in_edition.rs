//! Where the outputs of an edition are: below its folder, or at the root, where the site has them for
//! all editions.
//!
//! Does not know which outputs exist.

use crate::base::OutputPath;
use crate::model::edition::Edition;
use crate::plan::routes;

/// Whether an output of an edition is the site's: what there is once for all, what is called by its
/// content, and files that the site has, too.
pub fn is_shared(edition: &Edition, output: &OutputPath) -> bool {
    routes::is_of_all_editions(output) || edition.shared.contains(output)
}

/// Where an output of an edition is in its tree: `de/cv/index.html`.
pub fn place(edition: &Edition, output: &OutputPath) -> OutputPath {
    match is_shared(edition, output) {
        true => output.clone(),
        false => OutputPath::new(&format!("{}/{output}", edition.files.folder)),
    }
}
