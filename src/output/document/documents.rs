//! The documents of `site.toml`, as PDF, as a file of Word or as plain text: public ones on the site, the others in the
//! packet, where alone private fields and texts may be.

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, FileKind, OutputPath, SourcePath};
use crate::model::private_folder::PrivateFolder;
use crate::model::settings::{DocumentForm, DocumentKind, DocumentSettings};
use crate::output::codes::{BROKEN_FONT, MISSING_CHARACTER};
use crate::output::document::content::DocumentContent;
use crate::output::document::cover::Cover;
use crate::output::document::cv::CvDocument;
use crate::output::document::introduction::Introduction;
use crate::output::document::letter::Letter;
use crate::output::document::meeting::Meeting;
use crate::output::document::one_pager::OnePager;
use crate::output::document::packet_key::PacketKey;
use crate::output::document::page_limit::too_long;
use crate::output::document::paper::Paper;
use crate::output::document::poster_handout::PosterHandout;
use crate::output::document::proof::proof;
use crate::output::document::span::settings_span;
use crate::output::document::summary::Summary;
use crate::output::document::typeset::typeset;
use crate::output::document::word::word;
use crate::output::page::cv::page::cv_with_content;
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::OutputTree;
use crate::render::plain_document::{TextForm, plain_document};
use crate::render::{Context, Failure, Rendered, pdf};

/// The theme's template of a document, in `pdf/`.
const TEMPLATE: &str = "cv.typ";

pub struct Documents;

/// A document of `site.toml`, and what it may look at.
pub struct PlannedDocument<'a> {
    settings: &'a DocumentSettings,
    /// `None` for a public one.
    folder: Option<&'a PrivateFolder>,
}

fn content_of(kind: DocumentKind) -> &'static dyn DocumentContent {
    match kind {
        DocumentKind::Cv => &CvDocument,
        DocumentKind::Summary => &Summary,
        DocumentKind::Meeting => &Meeting,
        DocumentKind::Letter => &Letter,
        DocumentKind::OnePager => &OnePager,
        DocumentKind::Introduction => &Introduction,
        DocumentKind::PosterHandout => &PosterHandout,
        DocumentKind::Cover => &Cover,
    }
}

impl OutputKind for Documents {
    type Subject<'a> = PlannedDocument<'a>;

    const NAME: &'static str = "document";
    const STAGE: Stage = Stage::Early;
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, PlannedDocument<'a>>) {
        let has_pdf = cx.options.pdf;
        let has_cv = cv_with_content(cx.profile).is_some();
        let documents = cx.profile.settings.documents.iter();
        // A CV of nothing is not made; other kinds say what they lack.
        let documents = documents.filter(|one| has_cv || one.kind != DocumentKind::Cv);
        let documents: Vec<_> =
            documents.filter(|one| has_pdf || one.form() != DocumentForm::Pdf).collect();
        let is_pdf = |one: &&DocumentSettings| one.form() == DocumentForm::Pdf;
        if documents.iter().copied().any(|one| is_pdf(&one)) {
            claims.plan.diagnostics.extend(broken_fonts(cx));
        }
        for settings in documents {
            let (tree, folder) = match settings.public {
                true => (OutputTree::Site, None),
                false => (OutputTree::Packet, Some(cx.private.open(&PacketKey::new()))),
            };
            let document = PlannedDocument { settings, folder };
            claims.file(tree, OutputPath::new(&settings.file), document, &SourcePath::site());
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, subject: &PlannedDocument<'_>) -> Rendered {
        let settings = subject.settings;
        // The missing name is reported where it should be written, and nothing has a title.
        if cx.site.profile.person.name.is_empty() {
            return Err(Failure::AlreadyReported);
        }
        let empty = PrivateFolder::default();
        let mut paper = Paper::new(cx, settings, subject.folder.unwrap_or(&empty));
        let view = content_of(settings.kind).view(&mut paper)?;
        let Paper { files, diagnostics: found, .. } = paper;
        let made = match settings.form() {
            DocumentForm::Text => Some(Bytes::from(plain_document(&view, TextForm::default()))),
            DocumentForm::Docx => Some(word(cx, &view, &files)),
            DocumentForm::Pdf => None,
        };
        if let Some(bytes) = made {
            let proof = proof(cx, settings, &view, &bytes);
            return Ok(Diagnosed::new(bytes, found.into_iter().chain(proof).collect()));
        }
        let Diagnosed { value: pdf, mut diagnostics } =
            typeset(cx, settings, TEMPLATE, &view, &files)?;
        let span = settings_span(cx.media.sources, settings);
        diagnostics.extend(too_long((settings, span), &pdf));
        diagnostics.extend(found);
        // What no font has is not in the file, and was reported.
        if !diagnostics.iter().any(|diagnostic| *diagnostic.code == MISSING_CHARACTER) {
            diagnostics.extend(proof(cx, settings, &view, &pdf.bytes));
        }
        Ok(Diagnosed::new(pdf.bytes, diagnostics))
    }
}

fn broken_fonts(cx: &PlanContext<'_>) -> Vec<Diagnostic> {
    let fonts = cx.sources.below("fonts").filter(|source| source.path.kind() == FileKind::Font);
    let broken = fonts.filter(|source| !pdf::is_font(&Bytes::copy_from_slice(&source.bytes)));
    broken
        .map(|source| {
            let message = format!("`{}` is not a readable font", source.path.file_name());
            Diagnostic::new(&BROKEN_FONT, message)
                .in_file(&source.path)
                .help("download the font again, as a .ttf or .otf file")
        })
        .collect()
}
