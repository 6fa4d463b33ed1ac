//! The CV as a document, and its parts for others: as the PDF and the text print it.

use bytes::Bytes;

use crate::base::SourcePath;
use crate::model::cv::Entry;
use crate::model::private_folder::PrivateFolder;
use crate::model::settings::{DocumentForm, DocumentSettings};
use crate::output::document::content::DocumentContent;
use crate::output::document::paper::Paper;
use crate::output::document::personal_table;
use crate::output::document::selection::SelectedSection;
use crate::output::document::word::word;
use crate::output::page::cv::reference_list;
use crate::output::page::cv::{case_table, page::cv_with_content};
use crate::render::document_view::{
    DocumentView, PrintEntryView, PrintGroupView, PrintSectionView,
};
use crate::render::plain_document::{TextForm, plain_document};
use crate::render::text::clinical_setting::clinical_setting;
use crate::render::text::date;
use crate::render::text::pdf_lowering::PdfLowering;
use crate::render::{Context, Failure};
use crate::syntax::markdown::plain_text;

/// More letters than this may be higher than a page: 40 lines of 60 letters.
const LONG_ITEM: usize = 2_400;

pub struct CvDocument;

impl DocumentContent for CvDocument {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        cv_view(paper).ok_or(Failure::AlreadyReported)
    }
}

/// The CV as the document chooses it; `None` is a site without one.
fn cv_view(paper: &mut Paper<'_>) -> Option<DocumentView> {
    let cv = cv_with_content(paper.cx.site.profile)?;
    let profile = paper.cx.site.profile;
    let convention = profile.settings.region.convention();
    let words = paper.cx.site.words.own;
    let mut view = paper.view(words.curriculum_vitae());
    view.title = words.pdf_title(&profile.person.name);
    view.is_cv = true;
    view.kind = view.kind.filter(|_| convention.shows_title && cv.title.is_none());
    // What everybody may load is not what is handed in and signed.
    if convention.has_signature_lines && !paper.settings.public {
        view.signed = vec![words.place_and_date().to_owned(), words.signature().to_owned()];
    }
    let sections = chosen_sections(paper);
    paper.take_from(&SourcePath::cv(), &cv.notes, |lowering| {
        view.heading = cv.title.as_ref().map(|title| lowering.inlines(title));
        view.preamble = lowering.blocks(&cv.preamble);
        view.sections = sections(lowering);
    });
    if convention.has_personal_table {
        personal_table::begin_with_table(paper, &mut view);
    }
    Some(paper.finish(view))
}

/// The public CV as plain text: as the document that is one, else as the public PDF shows it. `None`
/// is a site without a CV.
pub fn public_text(cx: &Context<'_>, form: TextForm) -> Option<String> {
    let settings = public_settings(cx, "cv.txt");
    let view = cv_view(&mut Paper::new(cx, &settings, &PrivateFolder::default()))?;
    Some(plain_document(&view, form))
}

/// The same as a file of Word.
pub fn public_word(cx: &Context<'_>) -> Option<Bytes> {
    let settings = public_settings(cx, "cv.docx");
    let folder = PrivateFolder::default();
    let mut paper = Paper::new(cx, &settings, &folder);
    let view = cv_view(&mut paper)?;
    Some(word(cx, &view, &paper.files))
}

/// What the public document of a form shows: its own choice, else that of the public PDF. The name
/// of the file says the form.
fn public_settings(cx: &Context<'_>, file: &str) -> DocumentSettings {
    let settings = &cx.site.profile.settings;
    let form = DocumentForm::of(file);
    let own = settings.documents.iter().find(|one| one.public && Some(one.form()) == form);
    let document = own.or_else(|| settings.public_pdf()).cloned();
    let document = document.unwrap_or_else(|| DocumentSettings::cv(settings.density));
    DocumentSettings { file: file.to_owned(), ..document }
}

/// The sections of the CV that the document chooses, in another document; nothing for a site without
/// a CV.
pub fn cv_sections(paper: &mut Paper<'_>) -> Vec<PrintSectionView> {
    let Some(cv) = cv_with_content(paper.cx.site.profile) else { return Vec::new() };
    let sections = chosen_sections(paper);
    paper.take_from(&SourcePath::cv(), &cv.notes, |lowering| sections(lowering))
}

/// What makes the chosen sections ready for paper.
fn chosen_sections<'a>(
    paper: &mut Paper<'a>,
) -> impl FnOnce(&mut PdfLowering<'_>) -> Vec<PrintSectionView> + use<'a> {
    let chosen = paper.chosen_cv().map(|(_, chosen)| chosen).unwrap_or_default();
    let settings = paper.settings;
    move |lowering| {
        chosen.iter().filter_map(|section| print_section(lowering, settings, section)).collect()
    }
}

fn print_section(
    lowering: &mut PdfLowering<'_>,
    settings: &DocumentSettings,
    SelectedSection { section, entries }: &SelectedSection<'_>,
) -> Option<PrintSectionView> {
    let entries: Vec<PrintEntryView> =
        entries.iter().map(|(entry, is_post)| print_entry(lowering, entry, *is_post)).collect();
    let groups: Vec<PrintGroupView> = if section.is_empty() {
        let site = &lowering.cx.site;
        let selection = &settings.selection;
        let groups = reference_list::of_section(site.profile, site.words, section.kind, selection);
        groups
            .into_iter()
            .map(|group| PrintGroupView {
                heading: group.heading,
                has_long_items: group
                    .items
                    .iter()
                    .any(|item| plain_text(&item.content).len() > LONG_ITEM),
                items: lowering.as_it_is(|lowering| {
                    group.items.iter().map(|item| lowering.inlines(&item.content)).collect()
                }),
                languages: group.items.iter().map(|item| item.language.clone()).collect(),
            })
            .collect()
    } else {
        Vec::new()
    };
    // A section of which nothing is left has no heading either.
    let mut blocks = lowering.blocks(&section.blocks);
    let log = case_table::blocks(&lowering.cx.site, section.kind);
    blocks.extend(lowering.as_it_is(|lowering| lowering.blocks(&log)));
    let has_content = !entries.is_empty() || !groups.is_empty() || !blocks.is_empty();
    has_content.then(|| PrintSectionView {
        id: section.id.clone(),
        starts_page: false,
        heading: lowering.inlines(&section.heading),
        facts: Vec::new(),
        blocks,
        entries,
        groups,
    })
}

/// An entry of the CV, ready for paper.
pub fn print_entry(lowering: &mut PdfLowering<'_>, entry: &Entry, is_post: bool) -> PrintEntryView {
    match entry.language {
        Some(_) => lowering.as_it_is(|lowering| entry_view(lowering, entry, is_post)),
        None => entry_view(lowering, entry, is_post),
    }
}

fn entry_view(lowering: &mut PdfLowering<'_>, entry: &Entry, is_post: bool) -> PrintEntryView {
    let site = &lowering.cx.site;
    let (words, region) = (site.words, site.profile.settings.region);
    let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    PrintEntryView {
        id: entry.id.clone(),
        is_post,
        language: entry.language.clone(),
        title: lowering.inlines(&entry.title),
        organization: entry.organization.as_ref().map(|part| lowering.inlines(part)),
        place: entry.place.as_ref().map(|part| lowering.inlines(part)),
        other: entry.other.iter().map(|part| lowering.inlines(part)).collect(),
        comma: words.own.commas().between_parts(byline.map(|part| plain_text(part))).to_owned(),
        setting: clinical_setting(words.own, entry),
        period: entry.period.as_ref().map(|period| date::period(words, region, period)),
        blocks: lowering.blocks(&entry.blocks),
    }
}
