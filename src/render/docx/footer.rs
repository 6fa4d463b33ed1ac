//! `word/footer1.xml`: the name, and the number of the sheet, which Word counts.

use crate::render::docx::form::{Form, Marks};
use crate::render::docx::namespaces::OF_TEXT;
use crate::render::docx::style_names::FOOTER;
use crate::render::docx::writer::Writer;

impl Writer<'_> {
    /// Writes it into an empty part.
    pub fn footer(&mut self) {
        let view = self.view;
        self.xml.open("w:ftr", &OF_TEXT);
        self.paragraph(Form::of(FOOTER), |out| {
            out.run(&view.person.name, Marks::default());
            out.tab();
            out.field(" PAGE ", "1", Marks::default());
            out.run(&format!(" {} ", view.of), Marks::default());
            out.field(" NUMPAGES ", "1", Marks::default());
        });
        self.xml.close("w:ftr");
    }
}
