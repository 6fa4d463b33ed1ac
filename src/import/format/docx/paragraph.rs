//! A paragraph: its runs with their marks, its links and notes, in lines.

use super::line::{Block, Line, Look};
use super::reader::{Open, Reader, address_of_field, deleted, is_placeholder};
use super::styles::{ParagraphFormat, RunFormat};
use super::xml::Element;

impl Reader<'_> {
    pub fn paragraph(&mut self, element: &Element, blocks: &mut Vec<Block>) {
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
    pub fn finish(&mut self, open: Open, format: ParagraphFormat, blocks: &mut Vec<Block>) {
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

    pub fn inline_element(&mut self, element: &Element, open: &mut Open) {
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
}

fn is_capitals(words: &str) -> bool {
    words.chars().filter(|c| c.is_uppercase()).count() >= 2 && !words.contains(char::is_lowercase)
}
