//! The text of a Word file in its order, as lines and tables, with the marks that it is seen with.
//!
//! What a reader of the page does not see (deleted and hidden text, comments) is left out and said
//! so. What a line means is not asked here.

use std::collections::BTreeMap;

use super::package::{Package, Relation};
use super::styles::{ListKind, Numbering, ParagraphFormat, RunFormat, Styles};
use super::text::{Mark, Text};
use super::xml::Element;
use crate::import::career::{Extract, LeftOut, Place};

/// A paragraph, or a line of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub text: Text,
    pub look: Look,
    pub list: Option<(ListKind, u8)>,
    /// Whether the line goes on with the paragraph of the line before it.
    pub goes_on: bool,
    /// Whether it is a note below the page.
    pub is_note: bool,
    pub place: Place,
}

/// By what a reader's eye tells lines apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    pub level: Option<u8>,
    pub is_title: bool,
    pub is_bold: bool,
    pub is_italic: bool,
    pub is_capitals: bool,
    pub is_underlined: bool,
    pub has_border: bool,
    pub size: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Line(Line),
    /// Rows of cells.
    Table(Vec<Vec<Vec<Block>>>),
    /// A box of text, which stands beside the text.
    Box(Vec<Block>),
    Picture(Picture),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The path of its part.
    pub path: String,
    /// What is to be seen on it, if the file says so.
    pub description: String,
    /// Its lesser side in the text, in millimeters.
    pub side: Option<u64>,
    pub place: Place,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Content {
    pub headers: Vec<Block>,
    pub body: Vec<Block>,
    pub footers: Vec<Block>,
    pub left: Vec<LeftOut>,
}

struct Reader<'a> {
    file: &'a str,
    styles: Styles,
    numbering: Numbering,
    /// Notes below the page, by the name of their part and their number.
    notes: BTreeMap<(String, String), Vec<Block>>,
    relations: Vec<Relation>,
    /// What is read now, if it is not the body.
    part: Option<String>,
    number: usize,
    left: Vec<LeftOut>,
}

/// A paragraph while it is read.
#[derive(Default)]
struct Open {
    text: Text,
    /// What the paragraph's style says of its text.
    run: RunFormat,
    size: u32,
    is_underlined: bool,
    is_capitals: bool,
    link: Option<String>,
    /// The instructions of fields that are open, each with its address once it shows its text.
    fields: Vec<(String, bool)>,
    /// What stands beside the paragraph.
    beside: Vec<Block>,
    notes: Vec<Block>,
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

/// All lines of some blocks, also those in tables and boxes.
pub fn lines(blocks: &[Block]) -> Vec<&Line> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Line(line) => found.push(line),
            Block::Box(blocks) => found.extend(lines(blocks)),
            Block::Table(rows) => {
                found.extend(rows.iter().flatten().flat_map(|cell| lines(cell)));
            }
            Block::Picture(_) => {}
        }
    }
    found
}

impl Reader<'_> {
    fn place(&self) -> Place {
        match &self.part {
            Some(part) => Place::new(format!("{} {part}", self.file)),
            None => Place::new(format!("{} \u{b6}{}", self.file, self.number)),
        }
    }

    fn blocks(&mut self, parent: &Element) -> Vec<Block> {
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
                _ => cells.extend(self.cells(element)),
            }
        }
        cells
    }

    fn paragraph(&mut self, element: &Element, blocks: &mut Vec<Block>) {
        self.number += 1;
        let properties = element.at(&["pPr"]);
        let style = properties.and_then(|properties| properties.value("pStyle"));
        let (mut format, run) = self.styles.paragraph(style);
        if let Some(properties) = properties {
            format = format.under(&ParagraphFormat::of(properties));
        }
        let mut open = Open { run, ..Open::default() };
        self.inline(element, &mut open);
        self.finish(open, format, blocks);
    }

    /// Adds the lines of a paragraph, and what stands beside it.
    fn finish(&mut self, open: Open, format: ParagraphFormat, blocks: &mut Vec<Block>) {
        let list = match &format.list {
            Some((list, level)) => self.numbering.kind(list, *level).map(|kind| (kind, *level)),
            None => format.named_list.map(|kind| (kind, 0)),
        };
        let place = self.place();
        let mut goes_on = false;
        for text in open.text.without_leaders().split(|c| c == '\n') {
            let look = Look {
                level: format.outline.filter(|level| *level < 9),
                is_title: format.is_title,
                is_bold: text.is_all(|mark| mark.is_bold),
                is_italic: text.is_all(|mark| mark.is_italic),
                is_capitals: open.is_capitals || is_capitals(&text.words),
                is_underlined: open.is_underlined,
                has_border: format.has_border,
                size: open.size,
            };
            let place = place.clone();
            let line = Line { text, look, list, goes_on, is_note: false, place };
            blocks.push(Block::Line(line));
            goes_on = true;
        }
        blocks.extend(open.beside);
        blocks.extend(open.notes.into_iter().map(|block| match block {
            Block::Line(line) => Block::Line(Line { is_note: true, list: None, ..line }),
            block => block,
        }));
    }

    fn inline(&mut self, parent: &Element, open: &mut Open) {
        for element in parent.elements() {
            self.inline_element(element, open);
        }
    }

    fn inline_element(&mut self, element: &Element, open: &mut Open) {
        match element.name.as_str() {
            "r" | "m:r" => self.run(element, open),
            "hyperlink" => {
                let before = open.link.clone();
                let target = element.attribute("id").and_then(|id| self.target(id));
                open.link = target.or(before.clone());
                self.inline(element, open);
                open.link = before;
            }
            "fldSimple" => {
                let before = open.link.clone();
                let address = element.attribute("instr").and_then(address_of_field);
                open.link = address.or(before.clone());
                self.inline(element, open);
                open.link = before;
            }
            "del" | "moveFrom" => self.leave_out(element, deleted(element)),
            "sdt" if is_placeholder(element) => {
                self.leave_out(element, "a field that is not filled in");
            }
            "mc:AlternateContent" => {
                if let Some(chosen) = element.chosen() {
                    self.inline(chosen, open);
                }
            }
            "pPr" | "sdtPr" | "rPr" => {}
            "t" | "m:t" => open.push(&element.text(), &RunFormat::default()),
            "p" | "tbl" | "txbxContent" | "drawing" | "pict" | "object" => {
                self.drawing(element, open);
            }
            _ => self.inline(element, open),
        }
    }

    fn run(&mut self, run: &Element, open: &mut Open) {
        let own = run.at(&["rPr"]);
        let style = own.and_then(|own| own.value("rStyle"));
        let mut format = open.run.clone();
        format = style.map_or(format.clone(), |style| format.under(&self.styles.run(style)));
        format = own.map_or(format.clone(), |own| format.under(&RunFormat::of(own)));
        if format.hidden == Some(true) {
            self.leave_out(run, "hidden text");
            return;
        }
        for element in run.elements() {
            match element.name.as_str() {
                "t" | "m:t" => open.push(&element.text(), &format),
                "tab" | "ptab" => open.push("\t", &format),
                "br" | "cr" => open.push("\n", &format),
                "noBreakHyphen" => open.push("-", &format),
                "sym" => open.push("\u{2022}", &format),
                "delText" => self.leave_out(element, "deleted text"),
                "instrText" => open.instruction(&element.text()),
                "fldChar" => open.field(element.attribute("fldCharType").unwrap_or_default()),
                "footnoteReference" | "endnoteReference" => {
                    let name = element.name.trim_end_matches("Reference").to_owned();
                    let id = element.attribute("id").unwrap_or_default().to_owned();
                    open.notes.extend(self.notes.remove(&(name, id)).unwrap_or_default());
                }
                "rPr" => {}
                _ => self.inline_element(element, open),
            }
        }
    }

    /// What stands beside a paragraph: text in boxes, and pictures.
    fn drawing(&mut self, drawing: &Element, open: &mut Open) {
        if matches!(drawing.name.as_str(), "p" | "tbl") {
            let blocks = self.blocks(&Element::around(drawing.clone()));
            open.beside.extend(blocks);
            return;
        }
        if drawing.name == "txbxContent" {
            let blocks = self.blocks(drawing);
            open.beside.push(Block::Box(blocks));
            return;
        }
        let mut pictures = Vec::new();
        drawing.all("a:blip", &mut pictures);
        drawing.all("v:imagedata", &mut pictures);
        let mut properties = Vec::new();
        drawing.all("wp:docPr", &mut properties);
        let mut extents = Vec::new();
        drawing.all("wp:extent", &mut extents);
        let description = properties.first().and_then(|found| found.attribute("descr"));
        let side = extents.first().and_then(|extent| {
            let sides = ["cx", "cy"].map(|side| extent.attribute(side)?.parse::<u64>().ok());
            Some(sides[0]?.min(sides[1]?) / 36_000)
        });
        for picture in pictures {
            let id = picture.attribute("embed").or_else(|| picture.attribute("id"));
            let Some(path) = id.and_then(|id| self.target(id)) else { continue };
            open.beside.push(Block::Picture(Picture {
                path,
                description: description.unwrap_or_default().to_owned(),
                side,
                place: self.place(),
            }));
        }
        self.texts_of_drawing(drawing, open);
    }

    fn texts_of_drawing(&mut self, drawing: &Element, open: &mut Open) {
        for element in drawing.elements() {
            match element.name.as_str() {
                "p" | "tbl" | "txbxContent" => self.drawing(element, open),
                "mc:AlternateContent" => {
                    if let Some(chosen) = element.chosen() {
                        self.texts_of_drawing(chosen, open);
                    }
                }
                "r" | "t" => {
                    let mut blocks = Vec::new();
                    let mut own = Open::default();
                    self.inline_element(element, &mut own);
                    self.finish(own, ParagraphFormat::default(), &mut blocks);
                    open.beside.extend(blocks);
                }
                _ => self.texts_of_drawing(element, open),
            }
        }
    }

    fn target(&self, id: &str) -> Option<String> {
        let found = self.relations.iter().find(|relation| relation.id == id)?;
        Some(found.target.clone())
    }

    fn leave_out(&mut self, element: &Element, why: &str) {
        let words = super::raw::text(element);
        self.leave(words, self.place(), why);
    }

    fn leave(&mut self, words: String, place: Place, why: &str) {
        if words.contains(char::is_alphanumeric) {
            self.left.push(LeftOut { what: Extract::new(words, place), why: why.to_owned() });
        }
    }
}

impl Open {
    fn push(&mut self, words: &str, format: &RunFormat) {
        let link = self.link.clone().or_else(|| {
            let shown = self.fields.iter().rev().find(|(_, is_shown)| *is_shown)?;
            address_of_field(&shown.0)
        });
        let mark = Mark {
            is_bold: format.bold == Some(true),
            is_italic: format.italic == Some(true),
            link: link.filter(|address| is_web(address)),
        };
        if words.contains(char::is_alphanumeric) {
            self.size = self.size.max(format.size.unwrap_or(20));
            self.is_underlined |= format.underline == Some(true) && mark.link.is_none();
            self.is_capitals |= format.capitals == Some(true);
        }
        self.text.push(words, &mark);
    }

    /// A field has instructions, then the text that it shows.
    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push((String::new(), false)),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.1 = true;
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn instruction(&mut self, text: &str) {
        if let Some((instruction, _)) = self.fields.last_mut() {
            instruction.push_str(text);
        }
    }
}

/// The address in `HYPERLINK "https://..."`.
fn address_of_field(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?;
    rest.split('"').nth(1).map(str::to_owned)
}

fn is_web(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

fn deleted(element: &Element) -> &'static str {
    match element.name.as_str() {
        "moveFrom" => "text that was moved to another place",
        _ => "deleted text",
    }
}

fn is_placeholder(field: &Element) -> bool {
    field.at(&["sdtPr"]).is_some_and(|properties| properties.switch("showingPlcHdr") == Some(true))
}

fn is_capitals(words: &str) -> bool {
    words.chars().filter(|c| c.is_uppercase()).count() >= 2 && !words.contains(char::is_lowercase)
}
