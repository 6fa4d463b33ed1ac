//! The documents of `site.toml` that print the CV, as a PDF, a file of Word or plain text: public
//! ones on the site, private ones in the packet, where alone private fields may be.

use std::borrow::Cow;

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, FileKind, OutputPath, SourcePath};
use crate::model::cv::Cv;
use crate::model::settings::{DocumentForm, DocumentSettings};
use crate::output::codes::BROKEN_FONT;
use crate::output::document::direction::unsupported_direction;
use crate::output::document::page_limit::too_long;
use crate::output::document::person::person;
use crate::output::document::selection::{SelectedSection, ids, select};
use crate::output::document::span::settings_span;
use crate::output::document::typeset::typeset;
use crate::output::page::cv::{page::cv_with_content, reference_list};
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::OutputTree;
use crate::render::document_view::{
    DocumentView, PrintEntryView, PrintGroupView, PrintSectionView,
};
use crate::render::docx::{WordForm, word_document};
use crate::render::plain_document::{TextForm, plain_document};
use crate::render::text::clinical_setting::clinical_setting;
use crate::render::text::date;
use crate::render::text::pdf_lowering::PdfLowering;
use crate::render::{Context, Failure, Rendered, pdf, rendered};
use crate::syntax::markdown::plain_text;

/// The theme's template of a CV, in `pdf/`.
const TEMPLATE: &str = "cv.typ";

/// More letters than this may be higher than a page: 40 lines of 60 letters.
const LONG_ITEM: usize = 2_400;

pub struct CvDocument;

/// A document of `site.toml`, and the CV that it prints.
pub struct PrintedCv<'a> {
    settings: &'a DocumentSettings,
    cv: &'a Cv,
}

impl OutputKind for CvDocument {
    type Subject<'a> = PrintedCv<'a>;

    const NAME: &'static str = "document";
    const STAGE: Stage = Stage::Early;
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, PrintedCv<'a>>) {
        let Some(cv) = cv_with_content(cx.profile) else {
            return;
        };
        let has_pdf = cx.options.pdf;
        let fonts = cx.sources.below("fonts").filter(|source| source.path.kind() == FileKind::Font);
        for source in fonts.filter(|_| has_pdf) {
            if !pdf::is_font(&Bytes::copy_from_slice(&source.bytes)) {
                claims.plan.diagnostics.push(
                    Diagnostic::new(
                        &BROKEN_FONT,
                        format!("`{}` is not a readable font", source.path.file_name()),
                    )
                    .in_file(&source.path)
                    .help("download the font again, as a .ttf or .otf file"),
                );
            }
        }
        let documents = cx.profile.settings.documents.iter();
        for settings in documents.filter(|one| has_pdf || one.form() != DocumentForm::Pdf) {
            let tree = if settings.public { OutputTree::Site } else { OutputTree::Packet };
            claims.file(
                tree,
                OutputPath::new(&settings.file),
                PrintedCv { settings, cv },
                &SourcePath::site(),
            );
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, subject: &PrintedCv<'_>) -> Rendered {
        let PrintedCv { settings, cv } = *subject;
        // The missing name is reported where it should be written, and nothing has a title.
        if cx.site.profile.person.name.is_empty() {
            return Err(Failure::AlreadyReported);
        }
        match settings.form() {
            DocumentForm::Text => return rendered(text(cx, settings, cv, TextForm::default())),
            DocumentForm::Docx => return rendered(word(cx, settings, cv)),
            DocumentForm::Pdf => {}
        }
        let language = &cx.site.profile.settings.language;
        if let Some(error) = unsupported_direction(language, &settings.file, cx.media.sources) {
            return Err(Failure::Diagnosed(vec![error]));
        }
        let file = SourcePath::cv();
        let sections = select(cv, &settings.selection);
        let ids = ids(&sections);
        let mut lowering = PdfLowering::new(cx, &file, &ids);
        let view = view(cx, settings, cv, &sections, &mut lowering);
        let Diagnosed { value: pdf, mut diagnostics } =
            typeset(cx, settings, TEMPLATE, &view, &lowering.files)?;
        let span = settings_span(cx.media.sources, settings);
        diagnostics.extend(too_long((settings, span), &pdf));
        Ok(Diagnosed::new(pdf.bytes, diagnostics))
    }
}

/// The public CV as plain text: as the document that is one, else as the public PDF shows it. `None`
/// is a site without a CV.
pub fn public_text(cx: &Context<'_>, form: TextForm) -> Option<String> {
    let cv = cv_with_content(cx.site.profile)?;
    Some(text(cx, &public_settings(cx, DocumentForm::Text), cv, form))
}

/// The same as a file of Word.
pub fn public_word(cx: &Context<'_>) -> Option<Bytes> {
    let cv = cv_with_content(cx.site.profile)?;
    Some(word(cx, &public_settings(cx, DocumentForm::Docx), cv))
}

/// What the public document of a form shows: its own choice, else that of the public PDF.
fn public_settings<'a>(cx: &Context<'a>, form: DocumentForm) -> Cow<'a, DocumentSettings> {
    let settings = &cx.site.profile.settings;
    let own = settings.documents.iter().find(|one| one.public && one.form() == form);
    match own.or_else(|| settings.public_pdf()) {
        Some(document) => Cow::Borrowed(document),
        None => Cow::Owned(DocumentSettings::cv(settings.density)),
    }
}

fn word(cx: &Context<'_>, settings: &DocumentSettings, cv: &Cv) -> Bytes {
    let file = SourcePath::cv();
    let sections = select(cv, &settings.selection);
    let ids = ids(&sections);
    let mut lowering = PdfLowering::new(cx, &file, &ids);
    let view = view(cx, settings, cv, &sections, &mut lowering);
    let form = WordForm {
        tokens: &cx.pages.theme.tokens,
        has_dates_first: cx.site.profile.settings.region.convention().has_dates_first,
        made: cx.site.options.today,
    };
    word_document(&view, &lowering.files, &form)
}

fn text(cx: &Context<'_>, settings: &DocumentSettings, cv: &Cv, form: TextForm) -> String {
    let file = SourcePath::cv();
    let sections = select(cv, &settings.selection);
    let ids = ids(&sections);
    let mut lowering = PdfLowering::new(cx, &file, &ids).without_pictures();
    plain_document(&view(cx, settings, cv, &sections, &mut lowering), form)
}

fn view(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    cv: &Cv,
    sections: &[SelectedSection<'_>],
    lowering: &mut PdfLowering<'_>,
) -> DocumentView {
    let profile = cx.site.profile;
    let region = profile.settings.region;
    let convention = region.convention();
    let words = cx.site.words.cv;
    let sections = sections.iter().filter_map(|SelectedSection { section, entries }| {
        let entries: Vec<PrintEntryView> = entries
            .iter()
            .map(|(entry, is_post)| PrintEntryView {
                id: entry.id.clone(),
                is_post: *is_post,
                title: lowering.inlines(&entry.title),
                organization: entry.organization.as_ref().map(|part| lowering.inlines(part)),
                place: entry.place.as_ref().map(|part| lowering.inlines(part)),
                other: entry.other.iter().map(|part| lowering.inlines(part)).collect(),
                setting: clinical_setting(words, entry),
                period: entry
                    .period
                    .as_ref()
                    .map(|period| date::period(cx.site.words, region, period)),
                blocks: lowering.blocks(&entry.blocks),
            })
            .collect();
        let groups: Vec<PrintGroupView> = if section.is_empty() {
            let groups = reference_list::of_section(
                profile,
                cx.site.words,
                section.kind,
                &settings.selection,
            );
            groups
                .into_iter()
                .map(|group| PrintGroupView {
                    heading: group.heading,
                    has_long_items: group
                        .items
                        .iter()
                        .any(|item| plain_text(&item.content).len() > LONG_ITEM),
                    items: group.items.iter().map(|item| lowering.inlines(&item.content)).collect(),
                })
                .collect()
        } else {
            Vec::new()
        };
        // A section of which nothing is left has no heading either.
        let has_content = !entries.is_empty() || !groups.is_empty() || !section.blocks.is_empty();
        has_content.then(|| PrintSectionView {
            id: section.id.clone(),
            heading: lowering.inlines(&section.heading),
            blocks: lowering.blocks(&section.blocks),
            entries,
            groups,
        })
    });
    let sections = sections.collect();
    DocumentView {
        title: words.pdf_title(&profile.person.name),
        language: profile.settings.language.clone(),
        paper: convention.paper,
        least_type: convention.least_type,
        kind: (convention.shows_title && cv.title.is_none())
            .then(|| words.curriculum_vitae().to_owned()),
        of: words.page_of().to_owned(),
        signed: if convention.has_signature_lines {
            vec![words.place_and_date().to_owned(), words.signature().to_owned()]
        } else {
            Vec::new()
        },
        person: person(cx, settings, lowering),
        heading: cv.title.as_ref().map(|title| lowering.inlines(title)),
        preamble: lowering.blocks(&cv.preamble),
        sections,
        notes: cv.notes.iter().map(|blocks| lowering.blocks(blocks)).collect(),
    }
}
