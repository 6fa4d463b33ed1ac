//! Pictures in the text: each with its description, or the mark that it says nothing.

use crate::render::docx::form::{Form, Marks};
use crate::render::docx::namespaces::{DECORATIVE, DRAWING, PICTURE};
use crate::render::docx::pictures::Picture;
use crate::render::docx::style_names::CAPTION;
use crate::render::docx::writer::Writer;
use crate::render::docx::xml::Xml;

/// Word's unit of length in drawings: so many are a pixel of 96 to the inch, and a twentieth of a
/// point.
const OF_PIXEL: u64 = 9525;
const OF_TWENTIETH: u64 = 635;
/// No picture is higher, so that it does not dominate the page: 8 cm.
const HIGHEST: u64 = 2_880_000;
/// As high is a picture among words: a line.
const LINE: u64 = 150_000;
/// The photo of applications, 35 by 45 mm, and how far words stay away from it.
const PHOTO: (u64, u64) = (1_260_000, 1_620_000);
const AROUND_PHOTO: &str = "180000";

/// Shown size, in units of drawings.
type Size = (u64, u64);

impl Writer<'_> {
    /// A picture with a paragraph of its own, and its title below; false where there is no such
    /// picture.
    pub fn picture_alone(&mut self, source: &str, title: &str, alt: &str, form: Form) -> bool {
        let pictures = self.pictures;
        let Some(picture) = pictures.get(source) else { return false };
        let indent = form.indent.map_or(0, |(left, _)| left);
        let room = (self.page.text_width().saturating_sub(indent)) as u64 * OF_TWENTIETH;
        let size = within(picture, room, HIGHEST);
        let keeps_next = (!title.is_empty()).then_some(true);
        self.paragraph(Form { keeps_next, ..form.clone() }, |out| {
            out.inline_picture(picture, alt, size);
        });
        if !title.is_empty() {
            let caption = Form { style: Some(CAPTION.to_owned()), ..form };
            self.paragraph(caption, |out| out.run(title, Marks::default()));
        }
        true
    }

    /// A picture among words, as high as they are; its words where there is no picture.
    pub fn small_picture(&mut self, source: &str, _title: &str, alt: &str, marks: Marks) {
        let pictures = self.pictures;
        match pictures.get(source) {
            Some(picture) => {
                let room = self.page.text_width() as u64 * OF_TWENTIETH;
                self.inline_picture(picture, alt, within(picture, room, LINE));
            }
            None => self.run(alt, marks),
        }
    }

    /// The person's photo at the end of the first lines, which run beside it.
    pub fn photo(&mut self, source: &str, alt: &str) {
        let pictures = self.pictures;
        let Some(picture) = pictures.get(source) else { return };
        let (width, height) = PHOTO;
        let side = if self.language.is_right_to_left { "left" } else { "right" };
        let (id, drawing) = self.claim(picture);
        self.xml.open("w:r", &[]);
        self.xml.open("w:drawing", &[]);
        self.xml.open(
            "wp:anchor",
            &[
                ("distT", "0"),
                ("distB", "0"),
                ("distL", AROUND_PHOTO),
                ("distR", AROUND_PHOTO),
                ("simplePos", "0"),
                ("relativeHeight", "1"),
                ("behindDoc", "0"),
                ("locked", "0"),
                ("layoutInCell", "1"),
                ("allowOverlap", "0"),
            ],
        );
        self.xml.leaf("wp:simplePos", &[("x", "0"), ("y", "0")]);
        self.xml.within("wp:positionH", &[("relativeFrom", "margin")], |xml| {
            xml.words("wp:align", &[], side);
        });
        self.xml.within("wp:positionV", &[("relativeFrom", "margin")], |xml| {
            xml.words("wp:align", &[], "top");
        });
        extent(&mut self.xml, (width, height));
        self.xml.leaf("wp:effectExtent", &[("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")]);
        self.xml.leaf("wp:wrapSquare", &[("wrapText", "bothSides")]);
        graphic(&mut self.xml, &id, &drawing, alt, (width, height));
        self.xml.close("wp:anchor");
        self.xml.close("w:drawing");
        self.xml.close("w:r");
    }

    fn inline_picture(&mut self, picture: &Picture, alt: &str, size: Size) {
        let (id, drawing) = self.claim(picture);
        self.xml.open("w:r", &[]);
        self.xml.open("w:drawing", &[]);
        let none = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        self.xml.within("wp:inline", &none, |xml| {
            extent(xml, size);
            xml.leaf("wp:effectExtent", &[("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")]);
            graphic(xml, &id, &drawing, alt, size);
        });
        self.xml.close("w:drawing");
        self.xml.close("w:r");
    }

    /// The relationship to a picture, which is then part of the file, and the number of the drawing.
    fn claim(&mut self, picture: &Picture) -> (String, String) {
        self.used.insert(picture.path.clone());
        (self.relations.part("image", &picture.path), self.next_drawing())
    }
}

/// The size of a picture: its own, or as much of it as there is room for.
fn within(picture: &Picture, width: u64, height: u64) -> Size {
    let own = (u64::from(picture.width) * OF_PIXEL, u64::from(picture.height) * OF_PIXEL);
    let mut size = own;
    if size.0 > width {
        size = (width, own.1 * width / own.0);
    }
    if size.1 > height {
        size = (own.0 * height / own.1, height);
    }
    (size.0.max(1), size.1.max(1))
}

fn extent(xml: &mut Xml, (width, height): Size) {
    xml.leaf("wp:extent", &[("cx", &width.to_string()), ("cy", &height.to_string())]);
}

/// The picture itself, with its description on both of the elements where programs look for it.
fn graphic(xml: &mut Xml, id: &str, drawing: &str, alt: &str, (width, height): Size) {
    let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = format!("image{drawing}");
    let about = [("id", drawing), ("name", &name), ("descr", &alt)];
    match alt.is_empty() {
        false => xml.leaf("wp:docPr", &about),
        true => xml.within("wp:docPr", &about, decorative),
    }
    xml.within("wp:cNvGraphicFramePr", &[], |xml| {
        xml.leaf("a:graphicFrameLocks", &[("xmlns:a", DRAWING), ("noChangeAspect", "1")]);
    });
    xml.within("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
        xml.within("a:graphicData", &[("uri", PICTURE)], |xml| {
            xml.within("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
                xml.within("pic:nvPicPr", &[], |xml| {
                    xml.leaf("pic:cNvPr", &about);
                    xml.leaf("pic:cNvPicPr", &[]);
                });
                xml.within("pic:blipFill", &[], |xml| {
                    xml.leaf("a:blip", &[("r:embed", id)]);
                    xml.within("a:stretch", &[], |xml| xml.leaf("a:fillRect", &[]));
                });
                xml.within("pic:spPr", &[], |xml| {
                    xml.within("a:xfrm", &[], |xml| {
                        xml.leaf("a:off", &[("x", "0"), ("y", "0")]);
                        let (width, height) = (width.to_string(), height.to_string());
                        xml.leaf("a:ext", &[("cx", &width), ("cy", &height)]);
                    });
                    xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.leaf("a:avLst", &[]));
                });
            });
        });
    });
}

/// Office's mark of a picture that says nothing, so that no reader is told of it.
fn decorative(xml: &mut Xml) {
    xml.within("a:extLst", &[("xmlns:a", DRAWING)], |xml| {
        xml.within("a:ext", &[("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")], |xml| {
            xml.leaf("adec:decorative", &[("xmlns:adec", DECORATIVE), ("val", "1")]);
        });
    });
}
