//! A small tree of XML: the elements of one record, with the places of what they hold.
//!
//! Entities of a document type are never looked up, and elements inside one another are bounded:
//! what lies deeper, or is not well formed, ends the reading, and what was read before is kept.

use std::iter::Peekable;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::{Span, limits};

/// An element with what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Without its prefix.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// From behind the opening tag up to the closing one.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The elements in it, without those that lie deeper.
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

    /// All elements under these names.
    pub fn all<'e>(&'e self, path: &'e [&'e str]) -> Vec<&'e Element> {
        path.iter().fold(vec![self], |found, name| {
            let children = found.into_iter().flat_map(Element::elements);
            children.filter(|child| child.name == *name).collect()
        })
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name)?;
        Some(&found.1)
    }

    /// Its words with the marks of HTML, on one line. `mark` gives the marks of an element.
    pub fn text(&self, mark: &impl Fn(&Element) -> &'static [&'static str]) -> String {
        let mut text = String::new();
        self.push_text(mark, &mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Elements are bounded when they are read, and so is this.
    fn push_text(&self, mark: &impl Fn(&Element) -> &'static [&'static str], text: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => {
                    let marks = mark(element);
                    marks.iter().for_each(|mark| text.extend(["<", mark, ">"]));
                    element.push_text(mark, text);
                    marks.iter().rev().for_each(|mark| text.extend(["</", mark, ">"]));
                }
            }
        }
    }
}

/// Reads the first element of a text, and whether all of it could be read.
pub fn read(text: &str) -> (Element, bool) {
    let mut reader = Reader::from_str(text);
    // The outermost holds the one that is read.
    let mut open = vec![Element::default()];
    loop {
        let before = position(&reader);
        let event = reader.read_event();
        let after = position(&reader);
        match event {
            Ok(Event::Start(tag)) => {
                if limits::XML_NESTING.is_passed_by(open.len()) {
                    return (closed(open, before), false);
                }
                let mut element = opened(&tag);
                element.span = Span::new(after, after);
                open.push(element);
            }
            Ok(Event::Empty(tag)) => {
                let mut element = opened(&tag);
                element.span = Span::new(after, after);
                push(&mut open, Node::Element(element));
            }
            Ok(Event::End(_)) => {
                let Some(mut element) = open.pop().filter(|_| !open.is_empty()) else {
                    return (Element::default(), false);
                };
                element.span.end = before.max(element.span.start);
                push(&mut open, Node::Element(element));
                if open.len() == 1 {
                    return (closed(open, after), true);
                }
            }
            Ok(Event::Text(words)) => push_words(&mut open, &words.xml10_content()),
            Ok(Event::CData(words)) => push_words(&mut open, &words.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let c = reference.resolve_char_ref().ok().flatten();
                match c {
                    Some(c) => push_words(&mut open, c.encode_utf8(&mut [0; 4])),
                    // Entities of HTML are read with the marks.
                    None => push_words(&mut open, &format!("&{};", reference.xml10_content())),
                }
            }
            Ok(Event::Eof) => {
                let is_whole = open.len() == 1;
                return (closed(open, after), is_whole);
            }
            Ok(_) => {}
            Err(_) => return (closed(open, before), false),
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn opened(tag: &BytesStart<'_>) -> Element {
    let attributes = tag.html_attributes().flatten().map(|attribute| {
        let name = attribute.key.as_ref().to_owned();
        (name, attribute.value.into_owned())
    });
    Element {
        name: tag.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

fn push(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn push_words(open: &mut [Element], words: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ => parent.children.push(Node::Text(words.to_owned())),
    }
}

/// Closes what is open at `end`, and gives the first element.
fn closed(mut open: Vec<Element>, end: usize) -> Element {
    while open.len() > 1
        && let Some(mut element) = open.pop()
    {
        element.span.end = end.max(element.span.start);
        push(&mut open, Node::Element(element));
    }
    let outermost = open.pop().unwrap_or_default();
    let first = outermost.children.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    first.unwrap_or_default()
}

/// The records of a text that one of these elements holds, as spans with their tags. A record that
/// is never closed ends where the next one begins.
pub fn records(text: &str, names: &[&str]) -> Vec<Span> {
    let mut starts: Vec<(usize, &str)> = Vec::new();
    for name in names {
        let opening = format!("<{name}");
        starts.extend(text.match_indices(&opening).filter_map(|(at, _)| {
            let next = text[at + opening.len()..].chars().next()?;
            (next == '>' || next.is_whitespace()).then_some((at, *name))
        }));
    }
    starts.sort_unstable();
    let mut ends: Vec<Peekable<_>> = Vec::new();
    for name in names {
        let closing = format!("</{name}>");
        let found = text.match_indices(&closing).map(|(at, found)| (at, at + found.len()));
        ends.push(found.collect::<Vec<_>>().into_iter().peekable());
    }
    let mut records: Vec<Span> = Vec::new();
    for (index, (start, name)) in starts.iter().enumerate() {
        // A record in another is a part of it.
        if records.last().is_some_and(|last| last.end > *start) {
            continue;
        }
        let end = names.iter().position(|known| known == name).and_then(|at| {
            while ends[at].next_if(|(closing, _)| closing < start).is_some() {}
            ends[at].peek().map(|(_, end)| *end)
        });
        let next = starts.get(index + 1).map_or(text.len(), |(next, _)| *next);
        records.push(Span::new(*start, end.unwrap_or(next)));
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(element: &Element) -> &'static [&'static str] {
        if element.name == "i" { &["i"] } else { &[] }
    }

    #[test]
    fn words_keep_their_marks_and_their_places() {
        let text = "<a x='1'> <t>Of <i>S.&#160;aureus</i> &amp; &beta;<![CDATA[ <x]]></t></a>";
        let (element, is_whole) = read(text);
        assert!(is_whole);
        let title = element.at(&["t"]).unwrap();
        assert_eq!(title.text(&marks), "Of <i>S. aureus</i> &amp; &beta; <x");
        assert_eq!(
            &text[title.span.range()],
            "Of <i>S.&#160;aureus</i> &amp; &beta;<![CDATA[ <x]]>"
        );
        assert_eq!(element.attribute("x"), Some("1"));
    }

    #[test]
    fn what_is_broken_keeps_what_was_before() {
        let (element, is_whole) = read("<a><t>One</t><u>Two</a>");
        assert!(!is_whole);
        assert_eq!(element.at(&["t"]).map(|title| title.text(&marks)).as_deref(), Some("One"));
        let deep = "<a>".repeat(100_000);
        assert!(!read(&deep).1);
        assert_eq!(read("").0, Element::default());
        assert_eq!(read("</a>").0, Element::default());
    }

    #[test]
    fn records_are_found_by_their_tags() {
        let text = "<r><rec a='1'>1</rec>x<rec>2<recs/></rec><rec>3<rec>4</rec></r>";
        let found: Vec<&str> =
            records(text, &["rec"]).iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["<rec a='1'>1</rec>", "<rec>2<recs/></rec>", "<rec>3<rec>4</rec>"]);
    }
}
