//! The text of a Word file in its order, as lines and tables, with the marks that it is seen with.
//!
//! What a reader of the page does not see (deleted and hidden text, comments) is left out and said
//! so. What a line means is not asked here.

use std::collections::BTreeMap;

use super::line::{Block, lines};
use super::package::Package;
use super::reader::{Open, Reader, deleted, is_placeholder};
use super::styles::{Numbering, ParagraphFormat, Styles};
use super::xml::Element;
use crate::import::career::{Extract, LeftOut, Place};

/// What a file holds.
#[derive(Debug, Default)]
pub struct Content {
    pub headers: Vec<Block>,
    pub body: Vec<Block>,
    pub footers: Vec<Block>,
    pub left: Vec<LeftOut>,
}

/// Reads all parts that hold text. `None` if the main one is damaged.
pub fn read(package: &Package<'_>, file: &str) -> Option<Content> {
    let main = package.main()?;
    let relations = package.main_relations();
    let parts = |kind: &str| -> Vec<(String, Element)> {
        let found = relations.iter().filter(|relation| relation.kind == kind);
        let parts =
            found.filter_map(|found| Some((found.target.clone(), package.part(&found.target)?)));
        parts.collect()
    };
    let first = |kind: &str| parts(kind).into_iter().next().map(|(_, part)| part);
    let mut reader = Reader {
        file,
        styles: Styles::of(first("styles").as_ref()),
        numbering: Numbering::of(first("numbering").as_ref()),
        notes: BTreeMap::new(),
        relations: relations.clone(),
        part: None,
        number: 0,
        left: Vec::new(),
    };
    let side = |kind: &str, reader: &mut Reader<'_>| {
        let mut blocks = Vec::new();
        for (number, (path, part)) in parts(kind).into_iter().enumerate() {
            reader.relations = package.relations(&path);
            reader.part = Some(format!("{kind} {}", number + 1));
            blocks.extend(reader.blocks(&part));
        }
        blocks
    };
    let headers = side("header", &mut reader);
    let footers = side("footer", &mut reader);
    for (kind, name) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        for (path, part) in parts(kind) {
            reader.relations = package.relations(&path);
            for (number, note) in part.elements().filter(|note| note.name == name).enumerate() {
                reader.part = Some(format!("{name} {}", number + 1));
                let blocks = reader.blocks(note);
                let id = note.attribute("id").unwrap_or_default().to_owned();
                reader.notes.insert((name.to_owned(), id), blocks);
            }
        }
    }
    for (path, part) in parts("comments") {
        reader.relations = package.relations(&path);
        reader.part = Some("comment".to_owned());
        let mut all = Vec::new();
        part.all("comment", &mut all);
        for comment in all {
            reader.leave_out(comment, "a comment at the margin");
        }
    }
    (reader.relations, reader.part, reader.number) = (relations, None, 0);
    let body = reader.blocks(main.at(&["body"]).unwrap_or(&main));
    // What no text points to.
    for blocks in std::mem::take(&mut reader.notes).into_values() {
        for line in lines(&blocks) {
            reader.leave(
                line.text.words.clone(),
                line.place.clone(),
                "a note that nothing points to",
            );
        }
    }
    Some(Content { headers, body, footers, left: reader.left })
}

impl Reader<'_> {
    pub fn place(&self) -> Place {
        match &self.part {
            Some(part) => Place::new(format!("{} {part}", self.file)),
            None => Place::new(format!("{} \u{b6}{}", self.file, self.number)),
        }
    }

    pub fn blocks(&mut self, parent: &Element) -> Vec<Block> {
        let mut blocks = Vec::new();
        for element in parent.elements() {
            match element.name.as_str() {
                "p" => self.paragraph(element, &mut blocks),
                "tbl" => {
                    let rows = self.rows(element);
                    blocks.push(Block::Table(rows));
                }
                "del" | "moveFrom" => self.leave_out(element, deleted(element)),
                "sdt" if is_placeholder(element) => {
                    self.leave_out(element, "a field that is not filled in");
                }
                "mc:AlternateContent" => {
                    if let Some(chosen) = element.chosen() {
                        blocks.extend(self.blocks(chosen));
                    }
                }
                "sectPr" | "sdtPr" | "tcPr" | "trPr" | "tblPr" => {}
                // Words without a paragraph around them.
                "r" | "t" => {
                    let mut open = Open::default();
                    self.inline_element(element, &mut open);
                    self.finish(open, ParagraphFormat::default(), &mut blocks);
                }
                _ => blocks.extend(self.blocks(element)),
            }
        }
        blocks
    }

    fn rows(&mut self, table: &Element) -> Vec<Vec<Vec<Block>>> {
        let mut rows = Vec::new();
        for element in table.elements() {
            match element.name.as_str() {
                "tr" => {
                    let cells = self.cells(element);
                    rows.push(cells);
                }
                "sdt" if is_placeholder(element) => {
                    self.leave_out(element, "a field that is not filled in");
                }
                "del" | "moveFrom" => self.leave_out(element, deleted(element)),
                "tblPr" | "tblGrid" => {}
                "mc:AlternateContent" => {
                    if let Some(chosen) = element.chosen() {
                        rows.extend(self.rows(chosen));
                    }
                }
                // A paragraph that is in no cell.
                "p" | "r" | "t" => {
                    let blocks = self.blocks(&Element::around(element.clone()));
                    rows.push(vec![blocks]);
                }
                _ => rows.extend(self.rows(element)),
            }
        }
        rows
    }

    fn cells(&mut self, row: &Element) -> Vec<Vec<Block>> {
        let mut cells = Vec::new();
        for element in row.elements() {
            match element.name.as_str() {
                "tc" => {
                    let blocks = self.blocks(element);
                    cells.push(blocks);
                }
                "sdt" if is_placeholder(element) => {
                    self.leave_out(element, "a field that is not filled in");
                }
                "trPr" => {}
                "mc:AlternateContent" => {
                    if let Some(chosen) = element.chosen() {
                        cells.extend(self.cells(chosen));
                    }
                }
                "p" | "r" | "t" | "tbl" => {
                    let blocks = self.blocks(&Element::around(element.clone()));
                    cells.push(blocks);
                }
                _ => cells.extend(self.cells(element)),
            }
        }
        cells
    }

    pub fn target(&self, id: &str) -> Option<String> {
        let found = self.relations.iter().find(|relation| relation.id == id)?;
        Some(found.target.clone())
    }

    pub fn leave_out(&mut self, element: &Element, why: &str) {
        let words = super::raw::text(element);
        self.leave(words, self.place(), why);
    }

    fn leave(&mut self, words: String, place: Place, why: &str) {
        if words.contains(char::is_alphanumeric) {
            self.left.push(LeftOut { what: Extract::new(words, place), why: why.to_owned() });
        }
    }
}
