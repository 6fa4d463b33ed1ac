//! Where a file is referenced: the line that a person has to look at if the file is broken.
//!
//! Does not report what is wrong with it.

use crate::base::{SourcePath, Span};
use crate::model::person::links::LinkTarget;
use crate::model::profile::Profile;
use crate::syntax::Documents;
use crate::syntax::markdown::ReferenceKind;

/// The file and the span that name a picture, a poster or a paper's PDF first.
pub fn file_use(
    documents: &Documents,
    profile: &Profile,
    wanted: &SourcePath,
) -> Option<(SourcePath, Span)> {
    let is_it = |file: &Option<SourcePath>| file.as_ref() == Some(wanted);
    let at = |file: &SourcePath, keys: &[&str]| Some((file.clone(), documents.span(file, keys)));
    if is_it(&profile.person.photo) {
        return at(&SourcePath::site(), &["person", "photo"]);
    }
    if let Some(work) = profile.presentations.iter().find(|work| is_it(&work.image)) {
        return at(&work.source, &["image"]);
    }
    if let Some(work) = profile.presentations.iter().find(|work| is_it(&work.file)) {
        return at(&work.source, &["file"]);
    }
    if let Some(paper) = profile.publications.iter().find(|paper| is_it(&paper.pdf)) {
        return at(&SourcePath::publications(), &[&paper.key, "file"]);
    }
    if let Some(paper) = profile.publications.iter().find(|paper| is_it(&paper.image)) {
        return at(&SourcePath::publications(), &[&paper.key, "image"]);
    }
    documents.markdowns().find_map(|(path, document)| {
        let reference = document.markdown.marks.iter().find(|reference| match &reference.kind {
            ReferenceKind::Image { source, .. } | ReferenceKind::Link(source) => {
                let target = profile.links.resolve(path, source);
                matches!(target, Ok(LinkTarget::File(file, _)) if file == *wanted)
            }
            ReferenceKind::Html => false,
        })?;
        Some((path.clone(), reference.span))
    })
}
