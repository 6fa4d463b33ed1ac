//! How text looks by its style and the styles that this one is based on, and which lists are numbered.
//!
//! Only what tells a heading, a title or a list item from other text is read.

use std::collections::BTreeMap;

use super::xml::Element;

/// How a run of text looks; `None` where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunFormat {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub capitals: Option<bool>,
    pub underline: Option<bool>,
    pub hidden: Option<bool>,
    /// In half points.
    pub size: Option<u32>,
}

/// How a paragraph is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphFormat {
    /// 0 is a heading of the first order; 9 and more is none.
    pub outline: Option<u8>,
    pub is_title: bool,
    pub has_border: bool,
    /// The number of the list, and the level in it.
    pub list: Option<(String, u8)>,
    /// What the style says of lists by its name alone.
    pub named_list: Option<ListKind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    Bullet,
    Number,
}

#[derive(Clone, Debug, Default)]
struct Style {
    based_on: Option<String>,
    paragraph: ParagraphFormat,
    run: RunFormat,
}

#[derive(Debug, Default)]
pub struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    standard: Option<String>,
    run: RunFormat,
}

/// No style is based on more others than this, one on the other.
const LONGEST_CHAIN: usize = 32;

impl RunFormat {
    pub fn of(properties: &Element) -> RunFormat {
        RunFormat {
            bold: properties.switch("b"),
            italic: properties.switch("i"),
            capitals: properties.switch("caps").or_else(|| properties.switch("smallCaps")),
            underline: properties.switch("u"),
            hidden: properties.switch("vanish"),
            size: properties.value("sz").and_then(|size| size.parse().ok()),
        }
    }

    /// The format with what `nearer` says in place of it.
    pub fn under(self, nearer: &RunFormat) -> RunFormat {
        RunFormat {
            bold: nearer.bold.or(self.bold),
            italic: nearer.italic.or(self.italic),
            capitals: nearer.capitals.or(self.capitals),
            underline: nearer.underline.or(self.underline),
            hidden: nearer.hidden.or(self.hidden),
            size: nearer.size.or(self.size),
        }
    }
}

impl ParagraphFormat {
    pub fn of(properties: &Element) -> ParagraphFormat {
        let list = properties.at(&["numPr"]).map(|list| {
            let level = list.value("ilvl").and_then(|level| level.parse().ok());
            (list.value("numId").unwrap_or_default().to_owned(), level.unwrap_or(0))
        });
        ParagraphFormat {
            outline: properties.value("outlineLvl").and_then(|level| level.parse().ok()),
            has_border: properties.at(&["pBdr"]).is_some_and(|borders| {
                borders.at(&["bottom"]).is_some() && borders.switch("bottom") != Some(false)
            }),
            list,
            ..ParagraphFormat::default()
        }
    }

    pub fn under(self, nearer: &ParagraphFormat) -> ParagraphFormat {
        ParagraphFormat {
            outline: nearer.outline.or(self.outline),
            is_title: nearer.is_title || self.is_title,
            has_border: nearer.has_border || self.has_border,
            list: nearer.list.clone().or(self.list),
            named_list: nearer.named_list.or(self.named_list),
        }
    }
}

impl Styles {
    pub fn of(part: Option<&Element>) -> Styles {
        let mut styles = Styles::default();
        let Some(part) = part else { return styles };
        if let Some(run) = part.at(&["docDefaults", "rPrDefault", "rPr"]) {
            styles.run = RunFormat::of(run);
        }
        for element in part.elements().filter(|element| element.name == "style") {
            let Some(id) = element.attribute("styleId") else { continue };
            let style = Style::of(element);
            let is_standard = matches!(element.attribute("default"), Some("1" | "true" | "on"));
            if is_standard && element.attribute("type") == Some("paragraph") {
                styles.standard = Some(id.to_owned());
            }
            styles.by_id.insert(id.to_owned(), style);
        }
        styles
    }

    /// What a paragraph of a style looks like, and text in it.
    pub fn paragraph(&self, id: Option<&str>) -> (ParagraphFormat, RunFormat) {
        let id = id.or(self.standard.as_deref());
        let mut paragraph = ParagraphFormat::default();
        let mut run = self.run.clone();
        for style in self.chain(id).into_iter().rev() {
            paragraph = paragraph.under(&style.paragraph);
            run = run.under(&style.run);
        }
        (paragraph, run)
    }

    /// What the style of a run says.
    pub fn run(&self, id: &str) -> RunFormat {
        let chain = self.chain(Some(id));
        chain.into_iter().rev().fold(RunFormat::default(), |run, style| run.under(&style.run))
    }

    /// A style and those that it is based on.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.by_id.get(id))
            && chain.len() < LONGEST_CHAIN
        {
            chain.push(style);
            next = style.based_on.as_deref();
        }
        chain
    }
}

impl Style {
    fn of(element: &Element) -> Style {
        let name = element.value("name").unwrap_or_default().to_lowercase();
        let paragraph = element.at(&["pPr"]).map(ParagraphFormat::of).unwrap_or_default();
        let by_name = name.strip_prefix("heading ").and_then(|level| level.trim().parse().ok());
        let by_name: Option<u8> = by_name.and_then(|level: u8| level.checked_sub(1));
        let named_list = match name.as_str() {
            name if name.starts_with("list bullet") => Some(ListKind::Bullet),
            name if name.starts_with("list number") => Some(ListKind::Number),
            _ => None,
        };
        Style {
            based_on: element.value("basedOn").map(str::to_owned),
            paragraph: ParagraphFormat {
                outline: paragraph.outline.or(by_name),
                is_title: name == "title",
                named_list,
                ..paragraph
            },
            run: element.at(&["rPr"]).map(RunFormat::of).unwrap_or_default(),
        }
    }
}

/// The lists of a file: which have bullets and which numbers.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The kinds of the levels of each list.
    lists: BTreeMap<String, BTreeMap<u8, Option<ListKind>>>,
}

impl Numbering {
    pub fn of(part: Option<&Element>) -> Numbering {
        let Some(part) = part else { return Numbering::default() };
        let mut forms: BTreeMap<&str, BTreeMap<u8, Option<ListKind>>> = BTreeMap::new();
        for form in part.elements().filter(|element| element.name == "abstractNum") {
            let levels = form.elements().filter(|element| element.name == "lvl");
            let levels = levels.filter_map(|level| {
                let number = level.attribute("ilvl")?.parse().ok()?;
                Some((number, kind(level.value("numFmt"))))
            });
            forms.insert(form.attribute("abstractNumId").unwrap_or_default(), levels.collect());
        }
        let lists = part.elements().filter(|element| element.name == "num").filter_map(|list| {
            let levels = forms.get(list.value("abstractNumId")?)?;
            Some((list.attribute("numId")?.to_owned(), levels.clone()))
        });
        Numbering { lists: lists.collect() }
    }

    /// What is before an item; `None` if nothing is.
    pub fn kind(&self, list: &str, level: u8) -> Option<ListKind> {
        match self.lists.get(list) {
            _ if list == "0" => None,
            Some(levels) => levels.get(&level).copied().unwrap_or(Some(ListKind::Bullet)),
            None => Some(ListKind::Bullet),
        }
    }
}

fn kind(format: Option<&str>) -> Option<ListKind> {
    match format {
        Some("none") => None,
        Some("bullet") => Some(ListKind::Bullet),
        _ => Some(ListKind::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::format::docx::xml;

    #[test]
    fn styles_are_based_on_others_and_never_in_a_circle() {
        let part = "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>\
            <w:style w:type='paragraph' w:styleId='A'><w:name w:val='heading 1'/><w:basedOn w:val='B'/>\
            <w:rPr><w:b w:val='0'/></w:rPr></w:style>\
            <w:style w:type='paragraph' w:default='1' w:styleId='B'><w:basedOn w:val='A'/>\
            <w:rPr><w:b/><w:sz w:val='28'/></w:rPr></w:style></w:styles>";
        let styles = Styles::of(xml::read(part.as_bytes()).as_ref());
        let (paragraph, run) = styles.paragraph(Some("A"));
        assert_eq!((paragraph.outline, run.bold, run.size), (Some(0), Some(false), Some(28)));
        let (paragraph, run) = styles.paragraph(None);
        assert_eq!((paragraph.outline, run.bold), (Some(0), Some(true)));
        assert_eq!(styles.paragraph(Some("no such")), Default::default());
    }
}
