//! A part of a Word file as a tree of elements.
//!
//! Names of Word's own two namespaces have no prefix here, those of a few others a fixed one,
//! whatever the file calls them. Entities are never looked up, and nesting is bounded.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::base::limits::IMPORT_NESTING;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    /// By their names without a prefix.
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// The namespaces that count, with the prefix that they have here.
const SPACES: [(&str, &str); 12] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", ""),
    ("http://schemas.openxmlformats.org/package/2006/relationships", ""),
    ("http://schemas.openxmlformats.org/package/2006/content-types", ""),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"),
    ("urn:schemas-microsoft-com:vml", "v:"),
];

impl Element {
    /// An element that holds nothing but another one.
    pub fn around(element: Element) -> Element {
        Element { children: vec![Node::Element(element)], ..Element::default() }
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element under these names, one inside of the other.
    pub fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter()
            .try_fold(self, |element, name| element.elements().find(|child| child.name == *name))
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a property: `val` of the element under this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.at(&[name])?.attribute("val")
    }

    /// A property that is on or off; `None` where nothing is said.
    pub fn switch(&self, name: &str) -> Option<bool> {
        let value = self.at(&[name])?.attribute("val").unwrap_or("on");
        Some(!matches!(value, "0" | "false" | "off" | "none"))
    }

    /// The text that is right in it.
    pub fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }

    /// All elements of a name, however deep.
    pub fn all<'e>(&'e self, name: &str, found: &mut Vec<&'e Element>) {
        for child in self.elements() {
            if child.name == name {
                found.push(child);
            }
            child.all(name, found);
        }
    }

    /// Of two forms of the same content the one that Word shows.
    pub fn chosen(&self) -> Option<&Element> {
        self.at(&["mc:Choice"]).or_else(|| self.at(&["mc:Fallback"]))
    }
}

/// Reads a part; `None` if it is not well formed, or nested too deeply.
pub fn read(bytes: &[u8]) -> Option<Element> {
    let (text, _, is_damaged) = encoding_rs::UTF_8.decode(bytes);
    if is_damaged {
        return None;
    }
    let mut reader = NsReader::from_str(&text);
    let mut open = vec![Element::default()];
    loop {
        let (space, event) = reader.read_resolved_event().ok()?;
        let prefix = prefix(&space);
        match event {
            Event::Start(tag) => {
                if IMPORT_NESTING.is_passed_by(open.len()) {
                    return None;
                }
                open.push(opened(&tag, prefix));
            }
            Event::Empty(tag) => {
                let element = opened(&tag, prefix);
                open.last_mut()?.children.push(Node::Element(element));
            }
            Event::End(_) => {
                let element = open.pop()?;
                open.last_mut()?.children.push(Node::Element(element));
            }
            Event::Text(words) => push_words(open.last_mut()?, &words.xml10_content()),
            Event::CData(words) => push_words(open.last_mut()?, &words.xml10_content()),
            Event::GeneralRef(reference) => {
                let sign = reference.resolve_char_ref().ok()?;
                let name = reference.xml10_content();
                let words = sign.map(String::from).or_else(|| {
                    quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned)
                });
                push_words(open.last_mut()?, &words?);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let outermost = open.pop().filter(|_| open.is_empty())?;
    outermost.children.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn prefix(space: &ResolveResult<'_>) -> &'static str {
    let ResolveResult::Bound(space) = space else { return "other:" };
    let known = SPACES.iter().find(|(name, _)| *name == space.0);
    known.map_or("other:", |(_, prefix)| prefix)
}

fn opened(tag: &BytesStart<'_>, prefix: &str) -> Element {
    let attributes = tag.html_attributes().flatten().map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
        (attribute.key.local_name().as_ref().to_owned(), value)
    });
    Element {
        name: format!("{prefix}{}", tag.local_name().as_ref()),
        attributes: attributes.collect(),
        children: Vec::new(),
    }
}

fn push_words(parent: &mut Element, words: &str) {
    match parent.children.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ => parent.children.push(Node::Text(words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn names_do_not_depend_on_prefixes() {
        let xml = "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'>\
                   <x:p x:val='&lt;1'>R&amp;D &#8211;</x:p><y/></x:document>";
        let document = read(xml.as_bytes()).unwrap();
        assert_eq!(document.name, "document");
        let paragraph = document.at(&["p"]).unwrap();
        assert_eq!(paragraph.attribute("val"), Some("<1"));
        assert_eq!(paragraph.text(), "R&D \u{2013}");
        assert!(document.at(&["other:y"]).is_some());
    }

    #[test]
    fn what_is_broken_or_too_deep_is_not_read() {
        for xml in ["<a><b></a>", "<a>", "", "<a>&lol;</a>", "\u{0}"] {
            assert_eq!(read(xml.as_bytes()), None, "{xml}");
        }
        let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
        assert_eq!(read(deep.as_bytes()), None);
        assert_eq!(read(b"<a>\xff\xff\xff</a>"), None);
    }
}
