//! The files beside a paper's page, in its own folder.

use crate::base::OutputPath;
use crate::model::publication::Publication;
use crate::model::slugs::PUBLICATIONS;

/// The citation in another format, named after the paper:
/// `/publications/okafor2025/okafor2025.ris`.
pub fn download(publication: &Publication, ending: &str) -> OutputPath {
    let slug = publication.slug();
    OutputPath::new(&format!("{PUBLICATIONS}/{slug}/{slug}.{ending}"))
}

/// The paper itself, if the person put it on the site.
pub fn own_file(publication: &Publication) -> Option<OutputPath> {
    publication.pdf.as_ref().map(|file| publication.file_output(file))
}
