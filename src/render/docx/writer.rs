//! What a part with running text is written with: its elements, its relationships, and what all
//! parts of one document share, such as numbers that may be given once only.
//!
//! `paragraph`, `inline`, `block`, `table` and `drawing` each add what they write.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::document_view::DocumentView;
use crate::render::docx::anchors::Anchors;
use crate::render::docx::form::Mark;
use crate::render::docx::language::Language;
use crate::render::docx::numbering::Numbering;
use crate::render::docx::page::Page;
use crate::render::docx::pictures::Pictures;
use crate::render::docx::relations::Relations;
use crate::render::docx::xml::Xml;

pub struct Writer<'a> {
    pub view: &'a DocumentView,
    pub page: Page,
    pub language: &'a Language,
    pub pictures: &'a Pictures<'a>,
    pub anchors: &'a Anchors,
    /// The language of what is being written, where it is not the document's.
    pub part_language: Option<String>,
    /// The part that is being written, and what it leads to.
    pub xml: Xml,
    pub relations: Relations,
    pub numbering: Numbering,
    /// The numbers of footnotes that have a mark, by their index in the view.
    pub notes: BTreeMap<usize, usize>,
    /// The same footnotes in the order of their numbers.
    pub note_order: Vec<usize>,
    /// Footnotes that have marks in footnotes alone, and are still to be written, with their numbers.
    pub inner_notes: Vec<(usize, usize)>,
    /// Whether a footnote is being written: Word has no marks in footnotes.
    pub is_in_note: bool,
    /// Whether the citation of a work is being written.
    pub is_in_citation: bool,
    /// The mark of an item whose first paragraph is still to come.
    pub mark: Option<Mark>,
    /// The level of the last heading: no other may be more than one below it.
    pub level: usize,
    /// The words of the last heading, which name a table below it.
    pub heading: String,
    /// Whether the last thing was a table. Two in a row would be one, and a part must not end with
    /// one.
    pub is_after_table: bool,
    /// Whether the paragraph that is being written runs from right to left.
    pub is_turned: bool,
    /// The pictures that are used, by their paths.
    pub used: BTreeSet<String>,
    bookmarks: usize,
    drawings: usize,
    placed: BTreeSet<String>,
}

impl<'a> Writer<'a> {
    pub fn new(
        view: &'a DocumentView,
        page: Page,
        language: &'a Language,
        pictures: &'a Pictures<'a>,
        anchors: &'a Anchors,
    ) -> Self {
        Writer {
            view,
            page,
            language,
            pictures,
            anchors,
            xml: Xml::part(),
            relations: Relations::default(),
            numbering: Numbering::default(),
            notes: BTreeMap::new(),
            note_order: Vec::new(),
            inner_notes: Vec::new(),
            part_language: None,
            is_in_note: false,
            is_in_citation: false,
            mark: None,
            level: 0,
            heading: String::new(),
            is_after_table: false,
            is_turned: language.is_right_to_left,
            used: BTreeSet::new(),
            bookmarks: 0,
            drawings: 0,
            placed: BTreeSet::new(),
        }
    }

    /// Takes the part that was written, with its relationships, and begins another.
    pub fn take_part(&mut self) -> (Vec<u8>, Relations) {
        let part = std::mem::replace(&mut self.xml, Xml::part());
        self.is_after_table = false;
        (part.finish(), std::mem::take(&mut self.relations))
    }

    /// The number of the next drawing, whatever part it is in.
    pub fn next_drawing(&mut self) -> String {
        self.drawings += 1;
        self.drawings.to_string()
    }

    /// Content that links lead to, if some do. Of two places with one id the first counts.
    pub fn bookmarked(&mut self, id: &str, content: impl FnOnce(&mut Self)) {
        match self.anchors.bookmark(id).filter(|_| self.placed.insert(id.to_owned())) {
            Some(name) => self.named(&name, content),
            None => content(self),
        }
    }

    /// Content with a bookmark of this name.
    pub fn named(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        self.xml.leaf("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        content(self);
        self.xml.leaf("w:bookmarkEnd", &[("w:id", &id)]);
    }
}
