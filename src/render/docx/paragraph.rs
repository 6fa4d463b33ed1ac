//! Paragraphs: their style, and what one of them has that its style does not say.

use crate::render::docx::form::{Form, Mark, Marks, Tab};
use crate::render::docx::page::STEP;
use crate::render::docx::style_names::{BULLET, LIST_TEXT, NOTE, NOTE_MARK, NUMBERED};
use crate::render::docx::writer::Writer;

impl Writer<'_> {
    pub fn paragraph(&mut self, form: Form, content: impl FnOnce(&mut Self)) {
        let mark = self.mark.take();
        let form = self.with_mark(form, mark.as_ref());
        self.xml.open("w:p", &[]);
        self.form(&form);
        let of_sheet = self.language.is_right_to_left;
        self.is_turned = form.is_right_to_left.unwrap_or(of_sheet);
        match mark {
            Some(Mark::Written { sign, .. }) => {
                self.run(&sign, Marks::default());
                self.tab();
            }
            Some(Mark::Note) => {
                self.xml.within("w:r", &[], |xml| {
                    xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", NOTE_MARK));
                    xml.leaf("w:footnoteRef", &[]);
                });
                self.run(" ", Marks::default());
            }
            Some(Mark::InnerNote(number)) => self.run(&format!("[{number}] "), Marks::default()),
            Some(Mark::List { .. }) | None => {}
        }
        content(self);
        self.xml.close("w:p");
        self.is_turned = of_sheet;
        self.is_after_table = false;
    }

    /// A paragraph for a mark that no words follow.
    pub fn flush_mark(&mut self) {
        if self.mark.is_some() {
            self.paragraph(Form::default(), |_| {});
        }
    }

    /// A jump to the next stop.
    pub fn tab(&mut self) {
        self.xml.within("w:r", &[], |xml| xml.leaf("w:tab", &[]));
    }

    /// The form of a paragraph with a mark before its words.
    fn with_mark(&self, form: Form, mark: Option<&Mark>) -> Form {
        match mark {
            Some(Mark::List { id, level, is_numbered, indent }) => {
                let style = if *is_numbered { NUMBERED } else { BULLET };
                let style = form.style.or_else(|| Some(style.to_owned()));
                Form { style, indent: *indent, list: Some((id.clone(), *level)), ..form }
            }
            Some(Mark::Written { indent, .. }) => {
                let style = form.style.or_else(|| Some(LIST_TEXT.to_owned()));
                let tabs = vec![Tab { kind: "left", at: indent.0, filler: None }];
                Form { style, indent: Some(*indent), tabs, ..form }
            }
            Some(Mark::Note | Mark::InnerNote(_)) | None if self.is_in_note => {
                Form { style: form.style.or_else(|| Some(NOTE.to_owned())), ..form }
            }
            _ => form,
        }
    }

    fn form(&mut self, form: &Form) {
        let before = form.before.or_else(|| self.is_after_table.then_some(STEP / 2));
        let is_turned = form.is_right_to_left.filter(|is| *is != self.language.is_right_to_left);
        let is_plain = form.style.is_none()
            && form.indent.is_none()
            && form.list.is_none()
            && form.tabs.is_empty()
            && form.keeps_next.is_none()
            && !form.starts_page
            && !form.has_line
            && is_turned.is_none()
            && before.is_none();
        if is_plain {
            return;
        }
        self.xml.within("w:pPr", &[], |xml| {
            if let Some(style) = &form.style {
                xml.value("w:pStyle", style);
            }
            match form.keeps_next {
                Some(true) => xml.leaf("w:keepNext", &[]),
                Some(false) => xml.value("w:keepNext", "0"),
                None => {}
            }
            if form.starts_page {
                xml.leaf("w:pageBreakBefore", &[]);
            }
            if let Some((id, level)) = &form.list {
                xml.within("w:numPr", &[], |xml| {
                    xml.value("w:ilvl", &level.to_string());
                    xml.value("w:numId", id);
                });
            }
            if form.has_line {
                xml.within("w:pBdr", &[], |xml| {
                    let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "1")];
                    xml.leaf("w:bottom", &[&line[..], &[("w:color", "auto")]].concat());
                });
            }
            if !form.tabs.is_empty() {
                xml.within("w:tabs", &[], |xml| {
                    for tab in &form.tabs {
                        let at = tab.at.to_string();
                        let mut attributes = vec![("w:val", tab.kind)];
                        attributes.extend(tab.filler.map(|filler| ("w:leader", filler)));
                        attributes.push(("w:pos", &at));
                        xml.leaf("w:tab", &attributes);
                    }
                });
            }
            match is_turned {
                Some(true) => xml.leaf("w:bidi", &[]),
                Some(false) => xml.value("w:bidi", "0"),
                None => {}
            }
            if let Some(before) = before {
                xml.leaf("w:spacing", &[("w:before", &before.to_string())]);
            }
            if let Some((left, hanging)) = form.indent {
                let (left, hanging) = (left.to_string(), hanging.to_string());
                xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
            }
        });
    }
}
