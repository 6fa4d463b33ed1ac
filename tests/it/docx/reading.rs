//! Reads a file of Word as another program does: its parts, their relationships, and the words of
//! its paragraphs.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::{CompressionMethod, ZipArchive};

pub struct Package {
    /// Text of parts that are XML, by path.
    pub parts: BTreeMap<String, String>,
    /// All paths in the order of the zip, each with whether it is packed, and its time.
    pub entries: Vec<(String, bool, Option<u16>)>,
}

impl Package {
    pub fn of(bytes: &[u8]) -> Package {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let (mut parts, mut entries) = (BTreeMap::new(), Vec::new());
        for index in 0..archive.len() {
            let mut member = archive.by_index(index).unwrap();
            let path = member.name().unwrap().into_owned();
            let is_packed = member.compression() == CompressionMethod::Deflated;
            entries.push((path.clone(), is_packed, member.last_modified().map(|time| time.year())));
            if path.ends_with(".xml") || path.ends_with(".rels") {
                let mut text = String::new();
                member.read_to_string(&mut text).unwrap();
                parts.insert(path, text);
            }
        }
        Package { parts, entries }
    }

    pub fn part(&self, path: &str) -> Document<'_> {
        let text = self.parts.get(path).unwrap_or_else(|| panic!("there is no {path}"));
        Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every part that is XML.
    pub fn all(&self) -> impl Iterator<Item = (&str, Document<'_>)> {
        self.parts.keys().map(|path| (path.as_str(), self.part(path)))
    }

    /// The words of text and footnotes, a paragraph a line. A picture is its description, and the
    /// portrait and the title below a picture are nothing, as in a text.
    pub fn words(&self) -> String {
        let mut out = String::new();
        for path in ["word/document.xml", "word/footnotes.xml"] {
            for paragraph in self.part(path).descendants().filter(|node| is(*node, "p")) {
                let style = below(paragraph, "pStyle").and_then(|it| attribute(it, "val"));
                if style == Some("Caption") {
                    continue;
                }
                for node in paragraph.descendants() {
                    push(node, &mut out);
                }
                out.push('\n');
            }
        }
        out
    }

    /// Relationships of a part: id to kind, target and whether it is an address.
    pub fn relations(&self, part: &str) -> BTreeMap<String, (String, String, bool)> {
        let (folder, name) = part.rsplit_once('/').unwrap();
        let path = format!("{folder}/_rels/{name}.rels");
        if !self.parts.contains_key(&path) {
            return BTreeMap::new();
        }
        let document = self.part(&path);
        let of = |node: Node<'_, '_>, name| node.attribute(name).unwrap().to_owned();
        let relations = document.root_element().children().filter(Node::is_element);
        relations
            .map(|node| {
                let kind = of(node, "Type").rsplit('/').next().unwrap().to_owned();
                let is_address = node.attribute("TargetMode") == Some("External");
                (of(node, "Id"), (kind, of(node, "Target"), is_address))
            })
            .collect()
    }
}

/// Whether a node is an element with this name of Word's own vocabulary.
pub fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
        && node
            .tag_name()
            .namespace()
            .is_some_and(|space| space.ends_with("wordprocessingml/2006/main"))
}

/// `w:val`, or another attribute of Word's vocabulary.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|attribute| {
        attribute.name() == name
            && attribute.namespace().is_some_and(|space| space.ends_with("2006/main"))
    })
    .map(|attribute| attribute.value())
}

/// The first element of a name below another.
pub fn below<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|node| is(*node, name))
}

fn push(node: Node<'_, '_>, out: &mut String) {
    let run = node.ancestors().find(|node| is(*node, "r"));
    let is_mark =
        run.and_then(|run| below(run, "rStyle")).and_then(|style| attribute(style, "val"))
            == Some("FootnoteReference");
    match node.tag_name().name() {
        "t" if !is_mark => out.push_str(node.text().unwrap_or_default()),
        // Stops of the tab's kind are in the properties of paragraphs.
        "tab" if run.is_some() => out.push(' '),
        "br" => out.push(' '),
        "noBreakHyphen" => out.push('-'),
        "docPr" if node.parent().is_none_or(|node| node.tag_name().name() != "anchor") => {
            out.push_str(node.attribute("descr").unwrap_or_default());
        }
        _ => {}
    }
}
