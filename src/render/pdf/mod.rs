//! A view and a theme's templates to a PDF that conforms to PDF/UA-1.
//!
//! The only folder that knows the typesetting engine: a caller sees strings and bytes. Pure: it
//! reads no disk, clock or environment, so the same job gives the same bytes. What a layout costs
//! is remembered by the engine between calls; forgetting (`comemo::evict`) is the caller's.

mod cache;
mod card;
mod catalog;
mod document;
mod fonts;
mod length;
mod problem;
mod reading_order;
mod spacing;
mod world;

use std::cell::RefCell;
use std::ops::Range;

use bytes::Bytes;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use cache::typeset_cached;
pub use card::CardKit;
pub use document::{DocumentJob, TypesetDocument, typeset_document};
pub use fonts::{is_font, makeshift_characters, missing_characters, replace_missing};
pub use length::PartLength;
pub use spacing::Room;
use spacing::Spacing;
use world::PdfWorld;

use crate::base::Hashed;
use crate::source::SystemFont;

/// What to typeset.
pub struct PdfJob<'a> {
    /// The document's title; it names the document, and is not printed by itself.
    pub title: &'a str,
    /// The theme's files by their path in its `pdf` folder, such as `cv.typ`.
    pub template: &'a [(String, &'a str)],
    /// Which of them is the document.
    pub main: &'a str,
    /// The view as JSON text; a template reads it with `json("/view.json")`.
    pub data: &'a str,
    /// Pictures by the name that the view uses; a template reads them with `image("/pictures/" +
    /// name)`.
    pub files: &'a [(String, Bytes)],
    /// The theme's tokens as JSON text; a template reads them with `json("/tokens.json")`.
    pub tokens: &'a str,
    pub fonts: &'a Hashed<Fonts>,
    pub room: Room,
}

/// The fonts that a job brings; those inside the program lie between the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fonts {
    /// The theme's. A template reads the names of their families with `json("/theme-fonts.json")`.
    pub theme: Vec<Bytes>,
    /// The site's own, for letters that no other font has. A template reads the names of their
    /// families with `json("/fonts.json")`.
    pub own: Vec<Bytes>,
    /// Those of this machine, which come behind the site's own; none unless the site asks for them.
    pub system: Vec<SystemFont>,
}

/// A document, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Bytes,
    pub pages: usize,
    /// Where it does not fit its limit in the closest spacing: by how many lines, and how long its
    /// parts are.
    pub overflow: Option<Overflow>,
    /// What the template should not do, such as naming a font that is not there. The document is
    /// usable all the same.
    pub warnings: Vec<PdfProblem>,
}

/// What is too much in a document that does not fit its limit of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overflow {
    pub lines: usize,
    pub parts: Vec<PartLength>,
}

/// Something that is wrong with a template, or with what it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfProblem {
    /// The file in the theme's `pdf` folder and the bytes in it, when the place is known.
    pub template: Option<(String, Range<usize>)>,
    pub message: String,
    pub hint: Option<String>,
}

/// Typesets a job. All that is wrong comes at once, in plain words; a document that would not
/// conform to PDF/UA-1 is an error. One that does not fit its limit is set as close as the theme
/// can, and says by how much it is too long.
pub fn typeset(job: &PdfJob) -> Result<Pdf, Vec<PdfProblem>> {
    let warnings = RefCell::new(Vec::new());
    let document = spacing::best(job.room, |spacing| {
        let mut world = PdfWorld::new(job, spacing)?;
        let mut compiled = typst::compile::<PagedDocument>(&world);
        if problem::is_unsettled(&compiled.warnings) {
            world = PdfWorld::new(job, spacing.surely_settled())?;
            compiled = typst::compile::<PagedDocument>(&world);
        }
        warnings.replace(problem::explain(&world, &compiled.warnings));
        compiled.output.map_err(|errors| {
            let mut problems = problem::explain(&world, &errors);
            problem::name_pictures(&mut problems, job.files);
            problems
        })
    })?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| vec![problem::bare(error.message())])?;
    let options = PdfOptions {
        // Named by what it is, so that two builds of one document are one document to a reader's
        // program.
        ident: Smart::Custom(format!("folio/{}/{}", job.main, job.title)),
        creator: Smart::Custom(Some("folio".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    let document = reading_order::in_order(document);
    let world = PdfWorld::new(job, Spacing::of(job.room.density))?;
    let mut bytes =
        typst_pdf::pdf(&document, &options).map_err(|errors| problem::explain(&world, &errors))?;
    catalog::leave_out_suspects(&mut bytes);
    let lines = job.room.most_pages.map_or(0, |most| length::lines_beyond(&document, most));
    Ok(Pdf {
        bytes: bytes.into(),
        pages: document.pages().len(),
        overflow: (lines > 0).then(|| Overflow { lines, parts: length::parts(&document) }),
        warnings: warnings.into_inner(),
    })
}
