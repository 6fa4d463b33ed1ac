//! Tables of markdown: real ones, whose head is repeated on each page, and is known as such to who
//! hears the file. Never used for layout.

use crate::render::docx::form::{Form, Marks};
use crate::render::docx::style_names::TABLE;
use crate::render::docx::writer::Writer;
use crate::render::docx::xml::Xml;
use crate::syntax::markdown::{Alignment, Inlines, plain_text};

/// About as wide is a letter, one of the bold head's, and the room at both sides of a cell.
const LETTER: usize = 115;
const HEAD_LETTER: usize = 130;
const SIDES: usize = 240;
/// No text asks for more room than so many letters, and no word either.
const MOST: usize = 60;
const LONGEST_WORD: usize = 24;
/// No column is narrower, if it can be helped.
const NARROWEST: usize = 700;

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
        let mut widths = widths(columns.len(), head, rows, room);
        // Programs disagree on which side of the sheet a table from right to left is.
        if self.language.is_right_to_left {
            let all: usize = widths.iter().sum();
            widths.iter_mut().for_each(|width| *width = *width * room / all);
        }
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
        let caption = if self.is_in_note { String::new() } else { self.heading.clone() };
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
            // Word's left is where a line begins.
            let side = match (column, self.language.is_right_to_left) {
                (Alignment::Center, _) => Some("center"),
                (Alignment::Right, false) | (Alignment::Left, true) => Some("right"),
                _ => None,
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

/// The widths of columns: as wide as their longest text, if there is room; else each has room for
/// its longest word, and those with longer texts share the rest.
fn widths(count: usize, head: &[Inlines], rows: &[Vec<Inlines>], room: usize) -> Vec<usize> {
    let longest = |at: usize, of: fn(&str) -> usize| {
        let width = |cell: Option<&Inlines>, letter| {
            cell.map_or(0, |cell| of(&plain_text(cell)) * letter + SIDES)
        };
        let below = rows.iter().map(|row| width(row.get(at), LETTER)).max();
        below.unwrap_or_default().max(width(head.get(at), HEAD_LETTER)).max(NARROWEST)
    };
    let whole = |text: &str| text.chars().count().min(MOST);
    let word = |text: &str| {
        let words = text.split_whitespace().map(|word| word.chars().count());
        words.max().unwrap_or_default().min(LONGEST_WORD)
    };
    let wished: Vec<usize> = (0..count).map(|at| longest(at, whole)).collect();
    if wished.iter().sum::<usize>() <= room {
        return wished;
    }
    let least: Vec<usize> = (0..count).map(|at| longest(at, word)).collect();
    let (all, needed) = (wished.iter().sum::<usize>(), least.iter().sum::<usize>());
    match room.checked_sub(needed) {
        None => least.iter().map(|least| (least * room / needed).max(1)).collect(),
        Some(rest) => {
            let more = (all - needed).max(1);
            let shares = wished.iter().zip(&least);
            shares.map(|(wish, least)| least + (wish - least) * rest / more).collect()
        }
    }
}
