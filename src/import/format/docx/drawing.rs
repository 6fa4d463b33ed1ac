//! What stands beside a paragraph: text in boxes, and pictures.

use super::line::{Block, Picture};
use super::reader::{Open, Reader};
use super::styles::ParagraphFormat;
use super::xml::Element;

impl Reader<'_> {
    /// What stands beside a paragraph: text in boxes, and pictures.
    pub fn drawing(&mut self, drawing: &Element, open: &mut Open) {
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
}
