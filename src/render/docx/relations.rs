//! What a part of the package leads to: other parts, and addresses, each by one relationship.

use crate::render::docx::xml::Xml;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The relationships of one part, in the order in which they were asked for.
#[derive(Default)]
pub struct Relations {
    /// Kind, target, and whether that is an address and no part.
    all: Vec<(String, String, bool)>,
}

impl Relations {
    /// The id of the relationship to a part, by the last word of its kind.
    pub fn part(&mut self, kind: &str, target: &str) -> String {
        self.id(format!("{KINDS}/{kind}"), target, false)
    }

    /// The same for a kind of the package itself, by its whole name.
    pub fn of_package(&mut self, kind: &str, target: &str) -> String {
        self.id(kind.to_owned(), target, false)
    }

    /// The id of the relationship to an address.
    pub fn address(&mut self, target: &str) -> String {
        self.id(format!("{KINDS}/hyperlink"), target, true)
    }

    fn id(&mut self, kind: String, target: &str, is_address: bool) -> String {
        let relation = (kind, target.to_owned(), is_address);
        let known = self.all.iter().position(|known| *known == relation);
        let at = known.unwrap_or_else(|| {
            self.all.push(relation);
            self.all.len() - 1
        });
        format!("rId{}", at + 1)
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn xml(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.within("Relationships", &[("xmlns", NAMESPACE)], |xml| {
            for (at, (kind, target, is_address)) in self.all.iter().enumerate() {
                let id = format!("rId{}", at + 1);
                let mode = [("TargetMode", "External")];
                let all = [("Id", id.as_str()), ("Type", kind), ("Target", target)];
                let mode = if *is_address { &mode[..] } else { &[] };
                xml.leaf("Relationship", &[&all, mode].concat());
            }
        });
        xml.finish()
    }
}
