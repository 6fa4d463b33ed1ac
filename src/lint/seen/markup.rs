//! HTML, XML and SVG: the words that are shown, and apart from them the values of attributes, remarks,
//! scripts and styles.
//!
//! Reads any text and builds no tree. Tags that part no words, such as a link's, leave no gap.

use memchr::{memchr, memchr2, memchr3};

use super::codes::{entity, readings};
use super::plain;
use crate::lexicon::folded::{Folded, FoldedBuilder, Gap};

/// Elements whose words go on in the words around them.
const INLINE: [&str; 36] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tspan", "textpath", "u", "var",
];

/// What parts words in a text of Word. Every other of its elements lies inside of words, such as
/// those of a run, which may begin anywhere.
const PARTS_OF_WORD: [&str; 6] = ["w:p", "w:tbl", "w:footnote", "w:sectPr", "w:body", "w:ftr"];

/// Attributes that hold the shape of a drawing.
const SHAPES: [&str; 12] = [
    "d",
    "points",
    "transform",
    "viewbox",
    "gradienttransform",
    "patterntransform",
    "values",
    "keytimes",
    "x",
    "y",
    "dx",
    "dy",
];

pub fn read(text: &str) -> Vec<Folded> {
    let mut reader = Reader {
        text,
        shown: FoldedBuilder::default(),
        asides: FoldedBuilder::default(),
        shows_tags: false,
    };
    reader.read();
    let mut folded = vec![reader.shown.finish(), reader.asides.finish()];
    if reader.shows_tags {
        // Tags that a reader sees as text may split a word, over many elements of the page.
        let shown = decoded(&shown_text(text));
        for reading in readings(&shown) {
            folded.push(Folded::of(&reading));
        }
    }
    folded
}

struct Reader<'a> {
    text: &'a str,
    shown: FoldedBuilder,
    asides: FoldedBuilder,
    /// Whether the page shows a tag or an entity as text.
    shows_tags: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut at = 0;
        while at < self.text.len() {
            let tag =
                memchr(b'<', &self.text.as_bytes()[at..]).map_or(self.text.len(), |to| at + to);
            self.show(at, tag);
            at = if tag < self.text.len() { self.markup(tag) } else { tag };
        }
    }

    /// Words, with their entities.
    fn show(&mut self, start: usize, end: usize) {
        let text = &self.text[start..end];
        let mut at = 0;
        while let Some(to) = memchr(b'&', &text.as_bytes()[at..]) {
            self.shown.push(&text[at..at + to], start + at);
            at += to;
            let (c, length) = entity(&text[at..]).unwrap_or(('&', 1));
            self.shows_tags |= matches!(c, '<' | '&');
            self.shown.push_decoded(c, start + at, length);
            at += length;
        }
        self.shown.push(&text[at..], start + at);
        self.read_codes(text, start);
    }

    fn read_codes(&mut self, text: &str, start: usize) {
        let has_word = text.len() >= 12 && text.bytes().any(|byte| byte.is_ascii_uppercase());
        if !has_word && memchr2(b'%', b'\\', text.as_bytes()).is_none() {
            return;
        }
        for reading in readings(text) {
            plain::push_reading(&mut self.asides, &reading, start, text.len());
        }
    }

    /// What begins with `<`; returns where it ends.
    fn markup(&mut self, start: usize) -> usize {
        let rest = &self.text[start..];
        for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>")] {
            let Some(inner) = rest.strip_prefix(open) else { continue };
            let (from, length) = (start + open.len(), inner.find(close).unwrap_or(inner.len()));
            if open == "<!--" {
                self.aside(&inner[..length], from);
            } else {
                self.shown.push(&inner[..length], from);
            }
            return (from + length + close.len()).min(self.text.len());
        }
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        if !is_tag {
            self.shown.push(&rest[..1], start);
            return start + 1;
        }
        let end = tag_end(rest);
        let (tag, after) = (&rest[1..end], (start + end + 1).min(self.text.len()));
        let closes = tag.starts_with('/');
        let name_end =
            tag[1..].find([' ', '\n', '\t', '\r', '/', '>']).map_or(tag.len(), |at| at + 1);
        let name = tag[..name_end].trim_start_matches('/');
        self.shown.gap(gap_of(name, closes));
        if !closes {
            self.attributes(&tag[name_end..], start + 1 + name_end, name);
        }
        let is_raw = |raw: &str| !closes && name.eq_ignore_ascii_case(raw) && !tag.ends_with('/');
        for raw in ["script", "style"] {
            if is_raw(raw) {
                return self.raw(after, raw);
            }
        }
        after
    }

    /// The text of a script or a style, up to its end.
    fn raw(&mut self, start: usize, name: &str) -> usize {
        let rest = &self.text[start..];
        let close = format!("</{name}");
        let length = rest.to_ascii_lowercase().find(&close).unwrap_or(rest.len());
        self.aside(&rest[..length], start);
        start + length
    }

    fn aside(&mut self, text: &str, start: usize) {
        plain::push(&mut self.asides, text, start);
        self.asides.gap(Gap::Entry);
    }

    fn attributes(&mut self, text: &'a str, start: usize, element: &str) {
        let mut at = 0;
        while let Some(equals) = memchr(b'=', &text.as_bytes()[at..]) {
            let name = text[at..at + equals].trim();
            at += equals + 1;
            let value_start = at + (text.len() - at - text[at..].trim_start().len());
            let value = &text[value_start..];
            let (from, to) = match value.as_bytes().first() {
                Some(quote @ (b'"' | b'\'')) => {
                    let inner = value_start + 1;
                    let end = memchr(*quote, &text.as_bytes()[inner..]).map(|to| inner + to);
                    (inner, end.unwrap_or(text.len()))
                }
                _ => {
                    let end = value.find([' ', '\n', '\t']).map(|to| value_start + to);
                    (value_start, end.unwrap_or(text.len()))
                }
            };
            self.attribute(element, name, &text[from..to], start + from);
            at = (to + 1).min(text.len());
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str, start: usize) {
        if SHAPES.iter().any(|shape| name.eq_ignore_ascii_case(shape)) {
            return;
        }
        self.asides.gap(Gap::Entry);
        if memchr3(b'&', b'%', b'\\', value.as_bytes()).is_some() {
            for c in decoded(value).chars() {
                self.asides.push_decoded(c, start, value.len());
            }
        } else {
            self.asides.push(value, start);
        }
        self.asides.gap(Gap::Entry);
        // Words in the place of a picture are read with those around it.
        if element.eq_ignore_ascii_case("img") && name.eq_ignore_ascii_case("alt") {
            for c in decoded(value).chars() {
                self.shown.push_decoded(c, start, value.len());
            }
            self.shown.gap(Gap::Space);
        }
        self.read_codes(value, start);
    }
}

/// The index of the `>` that ends a tag: not one in quotes.
fn tag_end(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let mut at = 0;
    while let Some(to) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += to;
        if bytes[at] == b'>' {
            return at;
        }
        match memchr(bytes[at], &bytes[at + 1..]) {
            Some(close) => at += close + 2,
            None => break,
        }
    }
    memchr(b'>', bytes).unwrap_or(bytes.len())
}

fn gap_of(name: &str, closes: bool) -> Gap {
    let is = |known: &[&str]| known.iter().any(|known| name.eq_ignore_ascii_case(known));
    let is_inside_words = name.starts_with("w:") && !is(&PARTS_OF_WORD);
    if is(&["w:tc"]) {
        Gap::Cell
    } else if is(&["w:br", "w:tab"]) {
        Gap::Space
    } else if is(&INLINE) || name.eq_ignore_ascii_case("wbr") || is_inside_words {
        Gap::Joined
    } else if is(&["br", "img", "input", "picture", "source"]) {
        Gap::Space
    } else if is(&["td", "th"]) {
        Gap::Cell
    } else if is(&["h1", "h2", "h3", "h4", "h5", "h6", "entry", "item"]) && !closes {
        Gap::Entry
    } else {
        Gap::Block
    }
}

fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (c, length) = entity(&rest[at..]).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[at + length..];
    }
    out + rest
}

/// The page without its tags.
fn shown_text(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = tag_end(&rest[at..]) + 1;
        rest = rest.get(at + end..).unwrap_or_default();
    }
    out + rest
}
