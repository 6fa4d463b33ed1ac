//! Tables of markdown: real ones, whose head is repeated on each page, and is known as such to who
//! hears the file. Never used for layout.

use crate::render::docx::form::{Form, Marks};
use crate::render::docx::styles::TABLE;
use crate::render::docx::writer::Writer;
use crate::render::docx::xml::Xml;
use crate::syntax::markdown::{Alignment, Inlines, plain_text};

/// About as wide is a letter, and the room at both sides of a cell.
const LETTER: usize = 115;
const SIDES: usize = 240;
/// A column gets no less than for so many letters of its longest text, and no more than for so many.
const FEWEST: usize = 4;
const MOST: usize = 60;

impl Writer<'_> {
    pub fn table(
        &mut self,
        columns: &[Alignment],
        head: &[Inlines],
        rows: &[Vec<Inlines>],
        indent: usize,
    ) {
        if columns.is_empty() {
            return;
        }
        // Two tables in a row would be one.
        if self.is_after_table {
            self.paragraph(Form::default(), |_| {});
        }
        let has_head = head.iter().any(|cell| !plain_text(cell).trim().is_empty());
        let room = self.page.text_width().saturating_sub(indent);
        let widths = widths(columns.len(), head, rows, room);
        self.xml.open("w:tbl", &[]);
        self.table_form(&widths, indent, has_head);
        if has_head {
            self.row(columns, head, &widths, true);
        }
        for row in rows {
            self.row(columns, row, &widths, false);
        }
        if !has_head && rows.is_empty() {
            self.row(columns, &[], &widths, false);
        }
        self.xml.close("w:tbl");
        self.is_after_table = true;
    }

    fn table_form(&mut self, widths: &[usize], indent: usize, has_head: bool) {
        let caption = self.heading.clone();
        let is_right_to_left = self.language.is_right_to_left;
        let first_row = if has_head { "1" } else { "0" };
        self.xml.within("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", TABLE);
            if is_right_to_left {
                xml.leaf("w:bidiVisual", &[]);
            }
            width(xml, "w:tblW", widths.iter().sum());
            if indent > 0 {
                width(xml, "w:tblInd", indent);
            }
            xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            xml.leaf(
                "w:tblLook",
                &[
                    ("w:val", if has_head { "0020" } else { "0000" }),
                    ("w:firstRow", first_row),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "0"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            if !caption.trim().is_empty() {
                xml.value("w:tblCaption", caption.trim());
            }
        });
        self.xml.within("w:tblGrid", &[], |xml| {
            for column in widths {
                xml.leaf("w:gridCol", &[("w:w", &column.to_string())]);
            }
        });
    }

    fn row(&mut self, columns: &[Alignment], cells: &[Inlines], widths: &[usize], is_head: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.within("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if is_head {
                xml.leaf("w:tblHeader", &[]);
            }
        });
        let nothing = Inlines::new();
        for (at, (column, own_width)) in columns.iter().zip(widths).enumerate() {
            self.xml.open("w:tc", &[]);
            self.xml.within("w:tcPr", &[], |xml| width(xml, "w:tcW", *own_width));
            self.xml.open("w:p", &[]);
            let side = match column {
                Alignment::Center => Some("center"),
                Alignment::Right => Some("right"),
                Alignment::None | Alignment::Left => None,
            };
            if is_head || side.is_some() {
                self.xml.within("w:pPr", &[], |xml| {
                    if is_head {
                        xml.leaf("w:keepNext", &[]);
                    }
                    if let Some(side) = side {
                        xml.value("w:jc", side);
                    }
                });
            }
            let marks = Marks { is_bold: is_head, ..Marks::default() };
            self.inlines(cells.get(at).unwrap_or(&nothing), marks);
            self.xml.close("w:p");
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
    }
}

fn width(xml: &mut Xml, name: &str, length: usize) {
    xml.leaf(name, &[("w:w", &length.to_string()), ("w:type", "dxa")]);
}

/// The widths of columns: as wide as their longest text, if there is room, else in proportion.
fn widths(count: usize, head: &[Inlines], rows: &[Vec<Inlines>], room: usize) -> Vec<usize> {
    let longest = |at: usize| {
        let cells = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
        let letters =
            cells.filter_map(|row| row.get(at)).map(|cell| plain_text(cell).chars().count());
        letters.max().unwrap_or_default().clamp(FEWEST, MOST)
    };
    let wished: Vec<usize> = (0..count).map(|at| longest(at) * LETTER + SIDES).collect();
    let all: usize = wished.iter().sum();
    match all <= room {
        true => wished,
        false => wished.iter().map(|wish| (wish * room / all).max(1)).collect(),
    }
}
