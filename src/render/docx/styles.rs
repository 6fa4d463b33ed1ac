//! `word/styles.xml`: Word's own styles under Word's own names, by which Word lists headings and
//! other programs know what a line is, and four of ours: Contact, Byline, Entry date, Citation.
//!
//! How a paragraph looks stands in `paragraph_styles`; the body only names its style, so that who edits the file
//! changes one style and all its lines follow.

use crate::render::docx::language::Language;
use crate::render::docx::look::Look;
use crate::render::docx::namespaces::WORD;
use crate::render::docx::page::Page;
use crate::render::docx::paragraph_styles::{ParagraphStyle, of_headings, of_text};
use crate::render::docx::style_names::{
    BYLINE, CITATION, CODE, CONTACT, ENTRY_DATE, HYPERLINK, MONOSPACED, NOTE_MARK, TABLE,
};
use crate::render::docx::xml::Xml;

pub struct Styles<'a> {
    pub look: &'a Look,
    pub language: &'a Language,
    pub page: Page,
    /// In points.
    pub least_type: f64,
}

impl Styles<'_> {
    pub fn xml(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.open("w:styles", &[("xmlns:w", WORD)]);
        self.defaults(&mut xml);
        let language = self.language;
        style(&mut xml, ("paragraph", true), "Normal", "Normal", |xml| {
            xml.leaf("w:qFormat", &[]);
            if language.is_right_to_left {
                xml.within("w:pPr", &[], |xml| xml.leaf("w:bidi", &[]));
            }
        });
        style(
            &mut xml,
            ("character", true),
            "DefaultParagraphFont",
            "Default Paragraph Font",
            |_| {},
        );
        style(&mut xml, ("table", true), "TableNormal", "Normal Table", |xml| {
            xml.within("w:tblPr", &[], |xml| {
                xml.leaf("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
                cell_margins(xml, 0, 108);
            });
        });
        style(&mut xml, ("numbering", true), "NoList", "No List", |_| {});
        let (look, page, size) = (self.look, self.page, self.size());
        for one in of_text(look, page, size).iter().chain(&of_headings(look, page, size)) {
            self.paragraph(one, &mut xml);
        }
        self.characters(&mut xml);
        self.table(&mut xml);
        xml.close("w:styles");
        xml.finish()
    }

    /// The size of running text, in half points: ten and a half points, or what the region asks for.
    fn size(&self) -> usize {
        ((2.0 * self.least_type).ceil() as usize).max(21)
    }

    fn defaults(&self, xml: &mut Xml) {
        let Look { font, font_right_to_left, ink, .. } = self.look;
        let size = self.size().to_string();
        xml.within("w:docDefaults", &[], |xml| {
            xml.within("w:rPrDefault", &[], |xml| {
                xml.within("w:rPr", &[], |xml| {
                    xml.leaf(
                        "w:rFonts",
                        &[
                            ("w:ascii", font),
                            ("w:hAnsi", font),
                            ("w:eastAsia", font),
                            ("w:cs", font_right_to_left),
                        ],
                    );
                    xml.value("w:color", ink);
                    xml.value("w:sz", &size);
                    xml.value("w:szCs", &size);
                    xml.leaf("w:lang", &self.language.attributes());
                });
            });
            xml.within("w:pPrDefault", &[], |xml| {
                xml.within("w:pPr", &[], |xml| {
                    xml.leaf(
                        "w:spacing",
                        &[("w:after", "80"), ("w:line", "259"), ("w:lineRule", "auto")],
                    );
                });
            });
        });
    }

    fn paragraph(&self, one: &ParagraphStyle<'_>, xml: &mut Xml) {
        style(xml, ("paragraph", false), &one.id, &one.name, |xml| {
            xml.value("w:basedOn", "Normal");
            if !one.next.is_empty() {
                xml.value("w:next", one.next);
            }
            xml.leaf("w:qFormat", &[]);
            xml.within("w:pPr", &[], |xml| self.paragraph_properties(one, xml));
            xml.within("w:rPr", &[], |xml| {
                if let Some(font) = one.font {
                    fonts(xml, font);
                }
                let is_italic = one.is_italic && self.language.has_italics();
                for (has, name) in [
                    (one.is_bold, "w:b"),
                    (one.is_bold, "w:bCs"),
                    (is_italic, "w:i"),
                    (is_italic, "w:iCs"),
                ] {
                    if has {
                        xml.leaf(name, &[]);
                    }
                }
                if let Some(color) = one.color {
                    xml.value("w:color", color);
                }
                xml.value("w:sz", &one.size.to_string());
                xml.value("w:szCs", &one.size.to_string());
            });
        });
    }

    fn paragraph_properties(&self, one: &ParagraphStyle<'_>, xml: &mut Xml) {
        if one.keeps_next {
            xml.leaf("w:keepNext", &[]);
            xml.leaf("w:keepLines", &[]);
        }
        if let Some(list) = one.list {
            xml.within("w:numPr", &[], |xml| xml.value("w:numId", list));
        }
        let side = match (one.has_rule, one.has_bar) {
            (true, _) => Some(("w:top", "4", "6")),
            (_, true) => {
                Some((if self.language.is_right_to_left { "w:right" } else { "w:left" }, "6", "8"))
            }
            _ => None,
        };
        if let Some((side, size, space)) = side {
            xml.within("w:pBdr", &[], |xml| {
                let rule = self.look.rule.as_str();
                xml.leaf(
                    side,
                    &[("w:val", "single"), ("w:sz", size), ("w:space", space), ("w:color", rule)],
                );
            });
        }
        if let Some((kind, at)) = one.tab {
            xml.within("w:tabs", &[], |xml| {
                xml.leaf("w:tab", &[("w:val", kind), ("w:pos", &at.to_string())]);
            });
        }
        xml.leaf(
            "w:spacing",
            &[("w:before", &one.before.to_string()), ("w:after", &one.after.to_string())],
        );
        let indents = [("w:left", one.left), ("w:right", one.right), ("w:hanging", one.hanging)];
        let indents: Vec<(&str, String)> = indents
            .into_iter()
            .filter(|(_, length)| *length > 0)
            .map(|(name, length)| (name, length.to_string()))
            .collect();
        if !indents.is_empty() {
            let indents: Vec<(&str, &str)> =
                indents.iter().map(|(name, length)| (*name, length.as_str())).collect();
            xml.leaf("w:ind", &indents);
        }
        if one.is_tight {
            xml.leaf("w:contextualSpacing", &[]);
        }
        if let Some(level) = one.level {
            xml.value("w:outlineLvl", &level.to_string());
        }
    }

    fn characters(&self, xml: &mut Xml) {
        let (size, look) = (self.size(), self.look);
        let mut character = |id: &str, name: &str, properties: &dyn Fn(&mut Xml)| {
            style(xml, ("character", false), id, name, |xml| {
                xml.value("w:basedOn", "DefaultParagraphFont");
                xml.leaf("w:qFormat", &[]);
                xml.within("w:rPr", &[], |xml| properties(xml));
            });
        };
        character(ENTRY_DATE, "Entry date", &|xml| {
            xml.leaf("w:b", &[("w:val", "0")]);
            xml.leaf("w:bCs", &[("w:val", "0")]);
            xml.value("w:color", &look.muted);
            xml.value("w:sz", &(size - 2).to_string());
            xml.value("w:szCs", &(size - 2).to_string());
        });
        character(HYPERLINK, "Hyperlink", &|xml| {
            xml.value("w:color", &look.accent);
            xml.value("w:u", "single");
        });
        character(CODE, "HTML Code", &|xml| fonts(xml, MONOSPACED));
        character(NOTE_MARK, "footnote reference", &|xml| xml.value("w:vertAlign", "superscript"));
    }

    fn table(&self, xml: &mut Xml) {
        style(xml, ("table", false), TABLE, "Table Grid", |xml| {
            xml.value("w:basedOn", "TableNormal");
            xml.within("w:pPr", &[], |xml| {
                xml.leaf(
                    "w:spacing",
                    &[("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")],
                )
            });
            xml.within("w:tblPr", &[], |xml| {
                xml.within("w:tblBorders", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
                    {
                        let rule = self.look.rule.as_str();
                        xml.leaf(
                            side,
                            &[
                                ("w:val", "single"),
                                ("w:sz", "4"),
                                ("w:space", "0"),
                                ("w:color", rule),
                            ],
                        );
                    }
                });
                cell_margins(xml, 40, 100);
            });
        });
    }
}

pub fn fonts(xml: &mut Xml, font: &str) {
    xml.leaf("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:cs", font)]);
}

fn cell_margins(xml: &mut Xml, high: usize, wide: usize) {
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, length) in
            [("w:top", high), ("w:left", wide), ("w:bottom", high), ("w:right", wide)]
        {
            xml.leaf(side, &[("w:w", &length.to_string()), ("w:type", "dxa")]);
        }
    });
}

/// A style of a kind, which may be the default of its kind.
fn style(
    xml: &mut Xml,
    (kind, is_default): (&str, bool),
    id: &str,
    name: &str,
    content: impl FnOnce(&mut Xml),
) {
    let is_own = [CONTACT, BYLINE, ENTRY_DATE, CITATION].contains(&id);
    let mut attributes = vec![("w:type", kind)];
    attributes.extend(is_default.then_some(("w:default", "1")));
    attributes.extend(is_own.then_some(("w:customStyle", "1")));
    attributes.push(("w:styleId", id));
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", name);
        content(xml);
    });
}
