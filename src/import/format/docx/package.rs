//! The parts of a Word file, and what they say of each other.
//!
//! The main part is found by its relationship, as its name may be any. Knows no text.

use std::collections::BTreeMap;

use super::xml::{self, Element};

pub struct Package<'a> {
    members: &'a BTreeMap<String, Vec<u8>>,
    /// The path of the main part.
    main: String,
}

/// What a part says of another one, or of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    pub id: String,
    /// The last word of its type: `styles`, `hyperlink`.
    pub kind: String,
    /// The path of a part, or an address.
    pub target: String,
}

impl<'a> Package<'a> {
    /// `None` if the members are not those of a Word file.
    pub fn of(members: &'a BTreeMap<String, Vec<u8>>) -> Option<Package<'a>> {
        let types = xml::read(members.get("[Content_Types].xml")?)?;
        let package = Package { members, main: String::new() };
        let relations = package.relations("");
        let main = relations.into_iter().find(|found| found.kind == "officeDocument")?.target;
        let by_name = types.elements().find(|known| {
            let name = known.attribute("PartName").unwrap_or_default();
            known.name == "Override" && name.trim_start_matches('/') == main
        });
        let by_ending = || {
            let ending = main.rsplit('.').next().unwrap_or_default();
            types.elements().find(|known| known.attribute("Extension") == Some(ending))
        };
        let kind = by_name.or_else(by_ending)?.attribute("ContentType")?;
        let is_word = kind.contains("wordprocessingml") || kind.contains("ms-word");
        (is_word && members.contains_key(&main)).then_some(Package { members, main })
    }

    /// The main part; `None` if it is damaged.
    pub fn main(&self) -> Option<Element> {
        self.part(&self.main)
    }

    pub fn part(&self, path: &str) -> Option<Element> {
        xml::read(self.members.get(path)?)
    }

    pub fn bytes(&self, path: &str) -> Option<&'a [u8]> {
        self.members.get(path).map(Vec::as_slice)
    }

    pub fn main_relations(&self) -> Vec<Relation> {
        self.relations(&self.main)
    }

    /// What a part says of others; the package itself has the path `""`.
    pub fn relations(&self, path: &str) -> Vec<Relation> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(all) = self.part(&format!("{folder}{slash}_rels/{name}.rels")) else {
            return Vec::new();
        };
        let relation = |element: &Element| {
            let target = element.attribute("Target")?;
            let is_address = element.attribute("TargetMode") == Some("External");
            Some(Relation {
                id: element.attribute("Id")?.to_owned(),
                kind: element.attribute("Type")?.rsplit('/').next()?.to_owned(),
                target: if is_address { target.to_owned() } else { resolved(folder, target) },
            })
        };
        all.elements().filter_map(relation).collect()
    }
}

/// A path that is relative to a folder, as one from the top.
fn resolved(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn paths_are_resolved() {
        assert_eq!(resolved("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word", "../customXml/./a.xml"), "customXml/a.xml");
        assert_eq!(resolved("", "word/document2.xml"), "word/document2.xml");
    }
}
