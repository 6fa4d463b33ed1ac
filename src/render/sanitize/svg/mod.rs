//! SVG drawings with nothing in them but what is drawn.
//!
//! Only listed elements, attributes and CSS properties pass, and of addresses only those of a part
//! of the same drawing and of pictures inside it. Scripts, handlers, animations, style sheets from
//! elsewhere, embedded HTML, entities, comments, titles, notes of drawing programs and hidden
//! layers are left out. A listed value that names anything else is left out whole, never mended.
//! The crate `svg-hush` is no substitute: it keeps titles, addresses of the same site and
//! animations, and it indents text.

mod css;
mod picture;
mod references;
mod vocabulary;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use roxmltree::{Attribute, Document, Node, ParsingOptions};

use self::references::{References, own_attribute, style_text};
use self::vocabulary::ValueKind;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// How many drawings may lie inside one another.
const DEEPEST: u8 = 2;
/// A drawing of more nodes is refused.
const MOST_NODES: u32 = 2_000_000;

/// The drawing with what is drawn alone; `None` is text that is not an SVG drawing.
pub fn sanitize(bytes: &[u8]) -> Option<Vec<u8>> {
    sanitize_nested(bytes, 0)
}

fn sanitize_nested(bytes: &[u8], depth: u8) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, entity_resolver: None };
    let document = Document::parse_with_options(text, options).ok()?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return None;
    }
    let drawing = Drawing { references: References::of(&document), depth };
    let mut writer = Writer::new(Vec::new());
    drawing.write(root, &mut writer)?;
    Some(writer.into_inner())
}

/// The words that a drawing shows, one `text` element a line; empty for what is not a drawing.
pub fn text(bytes: &[u8]) -> String {
    let Some(Ok(text)) = sanitize(bytes).map(String::from_utf8) else { return String::new() };
    let Ok(document) = Document::parse(&text) else { return String::new() };
    let mut words = String::new();
    for node in document.descendants() {
        if node.is_text()
            && !node.parent().is_some_and(|parent| parent.has_tag_name((SVG, "style")))
        {
            words.push_str(node.text().unwrap_or_default());
        } else if node.has_tag_name((SVG, "text")) {
            words.push('\n');
        }
    }
    words
}

struct Drawing<'a> {
    references: References<'a>,
    depth: u8,
}

impl Drawing<'_> {
    /// Writes a tree without recursion: a drawing may be nested as deep as it likes.
    fn write(&self, root: Node<'_, '_>, writer: &mut Writer<Vec<u8>>) -> Option<()> {
        let mut node = root;
        // Levels of `text` around the node: text elsewhere is not drawn.
        let mut in_text = 0_usize;
        loop {
            let descends = if node.is_text() {
                let text = node.text().unwrap_or_default();
                if in_text > 0 || text.chars().all(|c| c.is_ascii_whitespace()) {
                    writer.write_event(Event::Text(BytesText::new(text))).ok()?;
                }
                false
            } else {
                self.open(node, writer)?
            };
            if descends {
                in_text += usize::from(node.tag_name().name() == "text");
                if let Some(child) = node.first_child() {
                    node = child;
                    continue;
                }
            }
            // Close what ends here, up to the next thing to write.
            while node != root && node.next_sibling().is_none() {
                node = node.parent()?;
                let name = node.tag_name().name();
                in_text -= usize::from(name == "text");
                writer.write_event(Event::End(BytesEnd::new(name))).ok()?;
            }
            if node == root {
                return Some(());
            }
            node = node.next_sibling()?;
        }
    }

    /// Writes the start of an element, or all of one without children. Returns whether its children
    /// follow.
    fn open(&self, node: Node<'_, '_>, writer: &mut Writer<Vec<u8>>) -> Option<bool> {
        let name = node.tag_name().name();
        if !node.is_element()
            || node.tag_name().namespace() != Some(SVG)
            || !vocabulary::is_element(name)
            // No reader of the web has an extension, so these are drawn by nobody.
            || own_attribute(node, "requiredExtensions").is_some()
            || self.references.is_unseen(node)
        {
            return Some(false);
        }
        let mut start = BytesStart::new(name);
        if node.parent().is_none_or(|parent| parent.is_root()) {
            start.push_attribute(("xmlns", SVG));
        }
        for attribute in node.attributes() {
            if let Some((name, value)) = self.attribute(node, &attribute) {
                start.push_attribute((name, value.as_str()));
            }
        }
        if name == "style" {
            let sheet = css::sheet(&style_text(node));
            let is_css = own_attribute(node, "type").is_none_or(|kind| kind == "text/css");
            let is_for_all = own_attribute(node, "media").is_none_or(|media| media == "all");
            if !sheet.is_empty() && is_css && is_for_all {
                writer.write_event(Event::Start(start)).ok()?;
                writer.write_event(Event::Text(BytesText::new(&sheet))).ok()?;
                writer.write_event(Event::End(BytesEnd::new(name))).ok()?;
            }
            return Some(false);
        }
        let has_children = node.has_children();
        let event = if has_children { Event::Start(start) } else { Event::Empty(start) };
        writer.write_event(event).ok()?;
        Some(has_children)
    }

    /// An attribute as it is written; `None` leaves it out.
    fn attribute<'n>(
        &self,
        node: Node<'n, '_>,
        attribute: &Attribute<'n, '_>,
    ) -> Option<(&'n str, String)> {
        let (name, value) = (attribute.name(), attribute.value());
        let name = match (attribute.namespace(), name) {
            (None, name) => name,
            // The older form of a name that every reader knows without the prefix.
            (Some(XLINK), "href") if own_attribute(node, "href").is_none() => "href",
            (Some(XML), "space") if ["preserve", "default"].contains(&value) => "xml:space",
            (Some(XML), "lang") => "xml:lang",
            _ => return None,
        };
        let value = match vocabulary::kind(name)? {
            ValueKind::Plain => vocabulary::is_plain(value).then(|| value.to_owned()),
            ValueKind::Css if !value.contains('(') && vocabulary::is_plain(value) => {
                Some(value.to_owned())
            }
            ValueKind::Css => css::value(value),
            ValueKind::Declarations => {
                Some(css::declarations(value)).filter(|kept| !kept.is_empty())
            }
            ValueKind::Id => {
                (self.references.names(value) && is_id(value)).then(|| value.to_owned())
            }
            ValueKind::Classes => self.references.classes(value),
            ValueKind::Address => self.address(node.tag_name().name(), value.trim()),
        };
        Some((name, value?))
    }

    fn address(&self, element: &str, value: &str) -> Option<String> {
        if is_local(value) {
            return Some(value.to_owned());
        }
        let holds_picture = ["image", "feImage"].contains(&element) && self.depth < DEEPEST;
        holds_picture.then(|| picture::sanitize(value, self.depth + 1)).flatten()
    }
}

/// Whether an address leads to a part of the same drawing.
fn is_local(address: &str) -> bool {
    address.strip_prefix('#').is_some_and(is_id)
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-_.:".contains(c))
}
