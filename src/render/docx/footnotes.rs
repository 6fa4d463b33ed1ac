//! `word/footnotes.xml`: the footnotes that have a mark, and the lines above them.

use crate::render::docx::block::Place;
use crate::render::docx::form::{Form, Mark};
use crate::render::docx::namespaces::OF_TEXT;
use crate::render::docx::writer::Writer;

/// The line between text and notes, and that above a note which goes on from the sheet before: ids
/// and elements.
pub const SEPARATORS: [(&str, &str); 2] = [("-1", "separator"), ("0", "continuationSeparator")];

impl Writer<'_> {
    /// Writes them all into an empty part.
    pub fn footnotes(&mut self) {
        self.is_in_note = true;
        self.xml.open("w:footnotes", &OF_TEXT);
        for (id, kind) in SEPARATORS {
            self.xml.within("w:footnote", &[("w:type", kind), ("w:id", id)], |xml| {
                xml.within("w:p", &[], |xml| {
                    xml.within("w:pPr", &[], |xml| {
                        let spacing = [("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")];
                        xml.leaf("w:spacing", &spacing);
                    });
                    xml.within("w:r", &[], |xml| xml.leaf(&format!("w:{kind}"), &[]));
                });
            });
        }
        for (at, index) in self.note_order.clone().into_iter().enumerate() {
            self.xml.open("w:footnote", &[("w:id", &(at + 1).to_string())]);
            self.note_text(Mark::Note, index);
            while !self.inner_notes.is_empty() {
                let (index, number) = self.inner_notes.remove(0);
                self.note_text(Mark::InnerNote(number), index);
            }
            // A note ends with a paragraph, not with a table.
            if self.is_after_table {
                self.paragraph(Form::default(), |_| {});
            }
            self.xml.close("w:footnote");
        }
        self.xml.close("w:footnotes");
        self.is_in_note = false;
    }

    fn note_text(&mut self, mark: Mark, index: usize) {
        let view = self.view;
        self.mark = Some(mark);
        self.blocks(view.notes.get(index).map(Vec::as_slice).unwrap_or_default(), Place::in_note());
        self.flush_mark();
    }
}
