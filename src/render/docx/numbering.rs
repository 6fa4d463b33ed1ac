//! `word/numbering.xml`: bullets and numbers of lists. Each list with numbers is one of its own, so
//! that it begins where its text says; all bullets are one list.

use crate::render::docx::namespaces::WORD;
use crate::render::docx::page::{NUMBER, STEP};
use crate::render::docx::style_names::{BULLET, CITATION, NUMBERED};
use crate::render::docx::xml::Xml;

/// Word has no more levels in a list.
pub const LEVELS: usize = 9;
/// Word counts no further.
const MOST: u64 = 32_767;

/// The lists with numbers of one document.
#[derive(Default)]
pub struct Numbering {
    /// Each with what it is, its level and the number at which it begins.
    lists: Vec<(Kind, usize, u64)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bullets,
    Numbers,
    Works,
}

impl Numbering {
    /// The id of a new list at a level; `None` where Word cannot count so far, and the numbers have
    /// to be written.
    pub fn numbers(&mut self, level: usize, start: u64, count: usize) -> Option<String> {
        let last = start.saturating_add(count as u64);
        (last <= MOST).then(|| self.list(Kind::Numbers, level, start))
    }

    /// The id of a new list of works.
    pub fn works(&mut self) -> String {
        self.list(Kind::Works, 0, 1)
    }

    fn list(&mut self, kind: Kind, level: usize, start: u64) -> String {
        self.lists.push((kind, level, start));
        (self.lists.len() + 3).to_string()
    }

    pub fn xml(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.open("w:numbering", &[("xmlns:w", WORD)]);
        for (id, kind) in KINDS.iter().enumerate() {
            kind.write(id, &mut xml);
        }
        let of_styles = KINDS.iter().map(|kind| (*kind, 0, None));
        let lists = self.lists.iter().map(|(kind, level, start)| (*kind, *level, Some(*start)));
        for (at, (kind, level, start)) in of_styles.chain(lists).enumerate() {
            xml.within("w:num", &[("w:numId", &(at + 1).to_string())], |xml| {
                xml.value("w:abstractNumId", &kind.id().to_string());
                if let Some(start) = start {
                    let level = level.to_string();
                    xml.within("w:lvlOverride", &[("w:ilvl", &level)], |xml| {
                        xml.value("w:startOverride", &start.to_string());
                    });
                }
            });
        }
        xml.close("w:numbering");
        xml.finish()
    }
}

const KINDS: [Kind; 3] = [Kind::Bullets, Kind::Numbers, Kind::Works];

impl Kind {
    fn id(self) -> usize {
        KINDS.iter().position(|kind| *kind == self).unwrap_or_default()
    }

    fn write(self, id: usize, xml: &mut Xml) {
        let (format, style) = match self {
            Kind::Bullets => ("bullet", BULLET),
            Kind::Numbers => ("decimal", NUMBERED),
            Kind::Works => ("decimal", CITATION),
        };
        xml.within("w:abstractNum", &[("w:abstractNumId", &id.to_string())], |xml| {
            // Word tells kinds of lists apart by this number.
            xml.value("w:nsid", &format!("00F0110{id}"));
            xml.value("w:multiLevelType", "multilevel");
            for level in 0..LEVELS {
                xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                    xml.value("w:start", "1");
                    xml.value("w:numFmt", format);
                    if level == 0 {
                        xml.value("w:pStyle", style);
                    }
                    let text = match self {
                        Kind::Bullets if level % 2 == 0 => "•".to_owned(),
                        Kind::Bullets => "–".to_owned(),
                        _ => format!("%{}.", level + 1),
                    };
                    xml.value("w:lvlText", &text);
                    xml.value("w:lvlJc", "left");
                    let step = if self == Kind::Works { NUMBER } else { STEP };
                    let left = (step + level * STEP).to_string();
                    xml.within("w:pPr", &[], |xml| {
                        xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", &step.to_string())]);
                    });
                });
            }
        });
    }
}
