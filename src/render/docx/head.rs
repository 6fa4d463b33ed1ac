//! The top of the document: the name, what the person is, and how to reach them. All of it is in the
//! text, as programs that read applications pass over headers.

use crate::render::document_view::PrintContactView;
use crate::render::docx::form::{Form, Marks};
use crate::render::docx::style_names::{BYLINE, CONTACT, HYPERLINK, SUBTITLE, TITLE};
use crate::render::docx::writer::Writer;
use crate::syntax::markdown::plain_text;

/// Between the parts of a line.
pub const DOT: &str = " · ";
/// The degrees behind a name, in half points: smaller than the name.
const CREDENTIALS: usize = 26;

impl Writer<'_> {
    pub fn head(&mut self) {
        let view = self.view;
        let person = &view.person;
        let mut photo = person.photo.as_deref();
        let title = view.heading.as_ref();
        if let Some(title) = title.filter(|title| plain_text(title) != person.name) {
            self.first(SUBTITLE, &mut photo, |out| out.inlines(title, Marks::default()));
        }
        if let Some(kind) = &view.kind {
            self.first(SUBTITLE, &mut photo, |out| out.run(kind, Marks::default()));
        }
        self.first(TITLE, &mut photo, |out| {
            out.run(&person.name, Marks::default());
            if !person.credentials.is_empty() {
                let credentials = person.credentials.join(&person.credential_comma);
                out.run(&person.name_comma, Marks { size: Some(CREDENTIALS), ..Marks::default() });
                out.run(&credentials, Marks { size: Some(CREDENTIALS), ..Marks::default() });
            }
        });
        if let Some(headline) = &person.headline {
            self.paragraph(Form::of(SUBTITLE), |out| out.run(headline, Marks::default()));
        }
        let place = person.location.as_deref().unwrap_or_default();
        let parts: Vec<&str> =
            [person.post.as_str(), place].into_iter().filter(|it| !it.is_empty()).collect();
        if !parts.is_empty() {
            // The style is that of entries, which may stand beside a column of dates.
            let form = Form { indent: Some((0, 0)), keeps_next: Some(true), ..Form::of(BYLINE) };
            self.paragraph(form, |out| out.run(&parts.join(DOT), Marks::default()));
        }
        self.contact();
    }

    /// A line at the top; the photo is tied to the first.
    fn first(&mut self, style: &str, photo: &mut Option<&str>, content: impl FnOnce(&mut Self)) {
        let photo = photo.take();
        let alt = &self.view.person.photo_alt;
        self.paragraph(Form::of(style), |out| {
            if let Some(photo) = photo {
                out.photo(photo, alt);
            }
            content(out);
        });
    }

    fn contact(&mut self) {
        let person = &self.view.person;
        let details: Vec<&PrintContactView> =
            person.contact.iter().chain(&person.private).collect();
        let has_photo = person.photo.as_ref().is_some_and(|name| self.pictures.get(name).is_some());
        if details.is_empty() && !has_photo {
            return;
        }
        self.paragraph(Form::of(CONTACT), |out| {
            for (at, detail) in details.into_iter().enumerate() {
                if at > 0 {
                    out.run(DOT, Marks::default());
                }
                out.detail(detail);
            }
            if has_photo {
                // What follows begins below the photo.
                out.xml.within("w:r", &[], |xml| {
                    xml.leaf("w:br", &[("w:type", "textWrapping"), ("w:clear", "all")]);
                });
            }
        });
    }

    fn detail(&mut self, detail: &PrintContactView) {
        if !detail.label.is_empty() {
            self.run(&format!("{}: ", detail.label), Marks::default());
        }
        match detail.target.is_empty() {
            true => self.run(&detail.text, Marks::default()),
            false => self.link(&detail.target, |out| out.run(&detail.text, Marks::of(HYPERLINK))),
        }
    }
}
