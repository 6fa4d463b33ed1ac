//! What is known while a Word file is read: of the whole, and of the paragraph that is open.
//!
//! `reading` goes through the parts, `paragraph` through what is in one paragraph.

use std::collections::BTreeMap;

use super::line::Block;
use super::package::Relation;
use super::styles::{Numbering, RunFormat, Styles};
use super::text::{Mark, Text};
use super::xml::Element;
use crate::import::career::LeftOut;

pub struct Reader<'a> {
    pub file: &'a str,
    pub styles: Styles,
    pub numbering: Numbering,
    /// Notes below the page, by the name of their part and their number.
    pub notes: BTreeMap<(String, String), Vec<Block>>,
    pub relations: Vec<Relation>,
    /// What is read now, if it is not the body.
    pub part: Option<String>,
    pub number: usize,
    pub left: Vec<LeftOut>,
}

/// A paragraph while it is read.
#[derive(Default)]
pub struct Open {
    pub text: Text,
    /// What the paragraph's style says of its text.
    pub run: RunFormat,
    pub size: u32,
    pub is_underlined: bool,
    pub is_capitals: bool,
    pub link: Option<String>,
    /// The instructions of fields that are open, each with its address once it shows its text.
    pub fields: Vec<(String, bool)>,
    /// What stands beside the paragraph.
    pub beside: Vec<Block>,
    pub notes: Vec<Block>,
}

impl Open {
    pub fn push(&mut self, words: &str, format: &RunFormat) {
        let link = self.link.clone().or_else(|| {
            let shown = self.fields.iter().rev().find(|(_, is_shown)| *is_shown)?;
            address_of_field(&shown.0)
        });
        let mark = Mark {
            is_bold: format.bold == Some(true),
            is_italic: format.italic == Some(true),
            link: link.filter(|address| is_web(address)),
        };
        if words.contains(char::is_alphanumeric) {
            self.size = self.size.max(format.size.unwrap_or(20));
            self.is_underlined |= format.underline == Some(true) && mark.link.is_none();
            self.is_capitals |= format.capitals == Some(true);
        }
        self.text.push(words, &mark);
    }

    /// A field has instructions, then the text that it shows.
    pub fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push((String::new(), false)),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.1 = true;
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    pub fn instruction(&mut self, text: &str) {
        if let Some((instruction, _)) = self.fields.last_mut() {
            instruction.push_str(text);
        }
    }
}

/// The address in `HYPERLINK "https://..."`.
pub fn address_of_field(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?;
    rest.split('"').nth(1).map(str::to_owned)
}

fn is_web(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

pub fn deleted(element: &Element) -> &'static str {
    match element.name.as_str() {
        "moveFrom" => "text that was moved to another place",
        _ => "deleted text",
    }
}

pub fn is_placeholder(field: &Element) -> bool {
    field.at(&["sdtPr"]).is_some_and(|properties| properties.switch("showingPlcHdr") == Some(true))
}
