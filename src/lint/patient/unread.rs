//! Says once per build what the check of patients' privacy cannot see.

use crate::base::{Diagnostic, SourcePath};
use crate::lint::LintContext;
use crate::lint::patient::codes::CLINICAL_UNREAD;
use crate::syntax::markdown::ReferenceKind;

/// A note at the first work that shows patient material in pictures or PDFs.
pub fn note(cx: &LintContext<'_>) -> Option<Diagnostic> {
    let profile = cx.profile;
    let shows_pictures = |file: &SourcePath| {
        cx.documents.markdown(file.as_str()).is_some_and(|(_, document)| {
            let mut marks = document.markdown.marks.iter();
            marks.any(|mark| matches!(mark.kind, ReferenceKind::Image { .. }))
        })
    };
    let presentations = profile
        .presentations
        .iter()
        .filter(|work| work.clinical)
        .filter(|work| work.file.is_some() || work.image.is_some() || shows_pictures(&work.source))
        .map(|work| (&work.source, "clinical"));
    let updates =
        profile.updates.iter().filter(|update| update.clinical).map(|update| &update.file);
    let pages = profile.pages.iter().filter(|page| page.clinical).map(|page| &page.file);
    let texts = updates.chain(pages).filter(|file| shows_pictures(file));
    let mut places: Vec<(SourcePath, Vec<&str>)> =
        presentations.map(|(file, key)| (file.clone(), vec![key])).collect();
    places.extend(texts.map(|file| (file.clone(), vec!["clinical"])));
    let papers = profile
        .publications
        .iter()
        .filter(|work| work.clinical && (work.pdf.is_some() || work.image.is_some()));
    places.extend(
        papers.map(|work| (SourcePath::publications(), vec![work.key.as_str(), "clinical"])),
    );
    let (file, keys) = places.into_iter().min()?;
    let span = cx.documents.span(&file, &keys);
    Some(
        Diagnostic::new(
            &CLINICAL_UNREAD,
            "folio does not read words in pictures and scans, and sees no face: look at each \
            picture of a patient yourself",
        )
        .at(&file, span, "")
        .help(
            "the check of texts, PDFs and names of files assists you; it cannot certify that \
            nobody can be recognized",
        ),
    )
}
