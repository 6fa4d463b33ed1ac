//! One document while it is put together: the texts that it takes from several files, with the
//! pictures and footnotes that come along.
//!
//! Knows no kind of document and no format.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::language::is_right_to_left;
use crate::model::cv::Cv;
use crate::model::private_folder::PrivateFolder;
use crate::model::settings::{DocumentForm, DocumentSettings};
use crate::output::document::note_numbers::number_notes;
use crate::output::document::person::person;
use crate::output::document::selection::{SelectedSection, ids, select};
use crate::output::page::cv::page::cv_with_content;
use crate::render::Context;
use crate::render::document_view::{DocumentView, PrintSectionView};
use crate::render::text::pdf_lowering::PdfLowering;
use crate::syntax::markdown::{Block, Inline, Inlines};

pub struct Paper<'a> {
    pub cx: &'a Context<'a>,
    pub settings: &'a DocumentSettings,
    /// What the person keeps to themselves; empty for what is public.
    pub folder: &'a PrivateFolder,
    pub diagnostics: Vec<Diagnostic>,
    /// Pictures by the names that the view uses.
    pub files: Vec<(String, Bytes)>,
    notes: Vec<Vec<Block>>,
    /// Where the footnotes of each file begin among all.
    first_notes: BTreeMap<SourcePath, usize>,
    /// Ids of the CV that are on the paper, which links may lead to.
    ids: BTreeSet<String>,
}

impl<'a> Paper<'a> {
    pub fn new(
        cx: &'a Context<'a>,
        settings: &'a DocumentSettings,
        folder: &'a PrivateFolder,
    ) -> Paper<'a> {
        Paper {
            cx,
            settings,
            folder,
            diagnostics: Vec::new(),
            files: Vec::new(),
            notes: Vec::new(),
            first_notes: BTreeMap::new(),
            ids: BTreeSet::new(),
        }
    }

    /// The CV, and the parts of it that the document chooses.
    pub fn chosen_cv(&mut self) -> Option<(&'a Cv, Vec<SelectedSection<'a>>)> {
        let cv = cv_with_content(self.cx.site.profile)?;
        let chosen = select(cv, &self.settings.selection);
        self.ids = ids(&chosen);
        Some((cv, chosen))
    }

    /// Takes texts of one file along, with its footnotes: all of them, whatever of the text is taken.
    pub fn take_from<T>(
        &mut self,
        file: &SourcePath,
        notes: &[Vec<Block>],
        take: impl FnOnce(&mut PdfLowering<'_>) -> T,
    ) -> T {
        let mut lowering = PdfLowering::new(self.cx, file, &self.ids);
        if self.settings.form() == DocumentForm::Text {
            lowering = lowering.without_pictures();
        }
        lowering.files = std::mem::take(&mut self.files);
        let known = self.first_notes.get(file).copied().filter(|_| !notes.is_empty());
        lowering.notes_before = known.unwrap_or(self.notes.len());
        let taken = take(&mut lowering);
        let notes = notes.iter().filter(|_| known.is_none());
        let notes: Vec<_> = notes.map(|blocks| lowering.blocks(blocks)).collect();
        self.files = lowering.files;
        if !notes.is_empty() {
            self.first_notes.insert(file.clone(), self.notes.len());
            self.notes.extend(notes);
        }
        taken
    }

    /// A picture that is made for the document.
    pub fn add_picture(&mut self, name: &str, bytes: Bytes) {
        if !self.files.iter().any(|(known, _)| known == name) {
            self.files.push((name.to_owned(), bytes));
        }
    }

    /// The head of the document, with nothing below it. `what` it is stands in its title.
    pub fn view(&mut self, what: &str) -> DocumentView {
        let profile = self.cx.site.profile;
        let convention = profile.settings.region.convention();
        let words = self.cx.site.words.own;
        let settings = self.settings;
        let site = SourcePath::site();
        let person = self.take_from(&site, &[], |lowering| person(lowering.cx, settings, lowering));
        DocumentView {
            title: words.document_title(&profile.person.name, what),
            language: profile.settings.language.clone(),
            is_right_to_left: is_right_to_left(&profile.settings.language),
            paper: convention.paper,
            least_type: convention.least_type,
            kind: Some(what.to_owned()),
            between_dates: words.between_dates().to_owned(),
            of: words.page_of().to_owned(),
            is_letter: false,
            is_cv: false,
            signed: Vec::new(),
            person,
            heading: None,
            preamble: Vec::new(),
            sections: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The document with the footnotes that it has marks of, in the order of the marks.
    pub fn finish(&mut self, mut view: DocumentView) -> DocumentView {
        // Two lines that say what the document is would be one too many.
        view.kind = view.kind.filter(|_| view.heading.is_none());
        view.notes = std::mem::take(&mut self.notes);
        number_notes(&mut view);
        view
    }
}

/// A section of text alone.
pub fn section(id: &str, heading: Inlines, blocks: Vec<Block>) -> PrintSectionView {
    PrintSectionView {
        id: id.to_owned(),
        starts_page: false,
        heading,
        facts: Vec::new(),
        blocks,
        entries: Vec::new(),
        groups: Vec::new(),
    }
}

/// Plain words as running text.
pub fn words(text: &str) -> Inlines {
    vec![Inline::Text { text: text.into() }]
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { content: words(text) }
}

/// Lines below each other in one paragraph.
pub fn lines<'t>(lines: impl IntoIterator<Item = &'t str>) -> Block {
    let mut content = Inlines::new();
    for line in lines {
        if !content.is_empty() {
            content.push(Inline::HardBreak);
        }
        content.push(Inline::Text { text: line.into() });
    }
    Block::Paragraph { content }
}
