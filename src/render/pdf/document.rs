//! A document's view to a PDF, with the theme's templates. What no font can show is replaced, and
//! given back to be reported.

use bytes::Bytes;

use super::{
    Fonts, Pdf, PdfJob, PdfProblem, Room, makeshift_characters, missing_characters,
    replace_missing, typeset_cached,
};
use crate::base::Hashed;
use crate::plan::Store;
use crate::render::document_view::DocumentView;
use crate::theme::Theme;

/// A document to typeset.
pub struct DocumentJob<'a> {
    /// The name of its file, which identifies it.
    pub name: &'a str,
    /// The template among the theme's files in `pdf/`.
    pub template: &'static str,
    pub view: &'a DocumentView,
    /// The pictures that the view names.
    pub pictures: &'a [(String, Bytes)],
    pub theme: &'a Theme,
    pub fonts: &'a Hashed<Fonts>,
    pub room: Room,
}

/// The outcome; the characters that no font has; and those of another writing that no font for text
/// has.
pub struct TypesetDocument {
    pub pdf: Result<Pdf, Vec<PdfProblem>>,
    pub missing: Vec<char>,
    pub makeshift: Vec<char>,
}

/// Typesets a document, or takes it from the store.
pub fn typeset_document(job: &DocumentJob<'_>, store: &dyn Store) -> TypesetDocument {
    let whole = serde_json::to_string(job.view).unwrap_or_default();
    let missing = missing_characters(&whole, job.fonts);
    let makeshift = makeshift_characters(&whole, &job.view.language, job.fonts);
    let data = if missing.is_empty() { whole } else { replace_missing(&whole, &missing) };
    let templates: Vec<(String, &str)> = job
        .theme
        .below("pdf")
        .into_iter()
        .filter(|(path, _)| !path.starts_with("pdf/fonts/"))
        .filter_map(|(path, file)| Some((path.strip_prefix("pdf/")?.to_owned(), file.text()?)))
        .collect();
    let pdf = typeset_cached(
        &PdfJob {
            title: job.name,
            template: &templates,
            main: job.template,
            data: &data,
            files: job.pictures,
            tokens: &job.theme.tokens.json(),
            fonts: job.fonts,
            room: job.room,
        },
        store,
    );
    TypesetDocument { pdf, missing, makeshift }
}
