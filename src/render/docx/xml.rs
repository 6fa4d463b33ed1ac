//! One part of a Word file as XML, element by element.
//!
//! Knows no element by its name. What XML has no sign for, such as a control character, is left
//! out: one of them would make Word refuse the file.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::base::hidden_character::is_in_xml;

/// The names and values of an element's attributes, in their order.
pub type Attributes<'a> = [(&'a str, &'a str)];

pub struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// An empty part with the line that every part begins with.
    pub fn part() -> Xml {
        let mut xml = Xml { writer: Writer::new(Vec::new()) };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    pub fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
    }

    pub fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub fn leaf(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element whose one attribute is `w:val`.
    pub fn value(&mut self, name: &str, value: &str) {
        self.leaf(name, &[("w:val", value)]);
    }

    /// An element and what is in it.
    pub fn within(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Xml),
    ) {
        self.open(name, attributes);
        content(self);
        self.close(name);
    }

    /// An element that holds words.
    pub fn words(&mut self, name: &str, attributes: &Attributes<'_>, words: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&without_foreign(words))));
        self.close(name);
    }

    pub fn finish(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.writer.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, without_foreign(value).as_ref()));
    }
    start
}

fn without_foreign(text: &str) -> Cow<'_, str> {
    match text.chars().all(is_in_xml) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|c| is_in_xml(*c)).collect()),
    }
}
