//! HTML of a text editor, such as `<p>Led an <strong>audit</strong></p>`, as markdown.
//!
//! Knows the few elements that such editors write; of any other its words stay.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options as Manner, cmark_with_options};
use quick_xml::Reader;
use quick_xml::escape::unescape_with;
use quick_xml::events::{BytesStart, Event as Xml};

use crate::import::format::quill;

/// Whether a text is HTML and no plain words.
pub fn is_html(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.ends_with('>') && (text.contains("</") || text.contains("/>"))
}

/// The text as markdown; `None` where it cannot be read as HTML.
pub fn markdown(html: &str) -> Option<String> {
    let html = quill::with_usual_lists(html);
    let mut reader = Reader::from_str(&html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut writer = Writer::default();
    loop {
        match reader.read_event().ok()? {
            Xml::Start(element) => writer.open(&element),
            Xml::Empty(element) => {
                writer.open(&element);
                writer.close(&name(&element));
            }
            Xml::End(element) => {
                let name = element.name().as_ref().to_lowercase();
                writer.close(&name);
            }
            Xml::Text(text) => writer.text(&text),
            Xml::CData(text) => writer.text(&text),
            Xml::GeneralRef(entity) => {
                writer.text(&sign(&format!("&{};", &*entity)));
            }
            Xml::Eof => break,
            _ => {}
        }
    }
    writer.finish()
}

/// All words of HTML, whatever its elements: what a reader sees, and where links lead.
pub fn words(html: &str) -> String {
    /// Elements that part no words.
    const INLINE: [&str; 13] =
        ["a", "abbr", "b", "code", "em", "font", "i", "s", "small", "span", "strong", "u", "mark"];
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once('<') {
        words.push_str(&signs(before));
        let is_tag = behind.starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c));
        let Some((tag, after)) = behind.split_once('>').filter(|_| is_tag) else {
            words.push('<');
            rest = behind;
            continue;
        };
        let name: String =
            tag.chars().skip_while(|c| *c == '/').take_while(char::is_ascii_alphanumeric).collect();
        match name.to_lowercase().as_str() {
            "li" if !tag.starts_with('/') => words.push_str("\n• "),
            name if !INLINE.contains(&name) => words.push('\n'),
            _ => {}
        }
        let address = tag.split_once("href=").map(|(_, value)| value.trim_start());
        let address = address.and_then(|value| {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            value[1..].split(quote).next()
        });
        if let Some(address) = address.filter(|_| name.eq_ignore_ascii_case("a")) {
            words.push_str(&format!(" {} ", signs(address)));
        }
        rest = after;
    }
    words.push_str(&signs(rest));
    words
}

/// A text with signs in place of its entities.
fn signs(text: &str) -> String {
    let mut parts = text.split('&');
    let mut signs = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';') {
            Some((name, rest)) if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#') => {
                signs.push_str(&sign(&format!("&{name};")));
                signs.push_str(rest);
            }
            _ => signs.extend(["&", part]),
        }
    }
    signs
}

/// The sign for an entity; the entity itself where HTML knows none.
fn sign(entity: &str) -> String {
    let texts = pulldown_cmark::Parser::new(entity).filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    });
    let sign: String = texts.collect();
    // A reader of markdown takes away blanks at both ends of a line.
    match (sign.is_empty(), unescape_with(entity, named)) {
        (true, Ok(sign)) => sign.into_owned(),
        (true, Err(_)) => entity.to_owned(),
        (false, _) => sign,
    }
}

fn name(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_lowercase()
}

/// The entities that editors write.
fn named(entity: &str) -> Option<&'static str> {
    match entity {
        "amp" => Some("&"),
        "lt" => Some("<"),
        "gt" => Some(">"),
        "quot" => Some("\""),
        "apos" => Some("'"),
        "nbsp" => Some(" "),
        "ndash" => Some("–"),
        "mdash" => Some("—"),
        "hellip" => Some("…"),
        "rsquo" => Some("’"),
        "lsquo" => Some("‘"),
        "ldquo" => Some("“"),
        "rdquo" => Some("”"),
        _ => None,
    }
}

/// Events of markdown, with the ends of what is open.
#[derive(Default)]
struct Writer {
    events: Vec<Event<'static>>,
    open: Vec<(String, TagEnd)>,
}

impl Writer {
    fn is_in(&self, end: TagEnd) -> bool {
        self.open.iter().any(|(_, open)| *open == end)
    }

    fn start(&mut self, name: &str, tag: Tag<'static>) {
        self.open.push((name.to_owned(), tag.to_end()));
        self.events.push(Event::Start(tag));
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        let name = name(element);
        match name.as_str() {
            // A paragraph within an item is the item.
            "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if !self.is_in(TagEnd::Item) => {
                self.close_paragraph();
                self.start(&name, Tag::Paragraph);
            }
            "ul" | "ol" => {
                self.close_paragraph();
                self.start(&name, Tag::List((name == "ol").then_some(1)));
            }
            "li" if self.open.iter().any(|(_, open)| matches!(open, TagEnd::List(_))) => {
                self.start("li", Tag::Item);
            }
            "strong" | "b" => self.start_inline(&name, Tag::Strong),
            "em" | "i" => self.start_inline(&name, Tag::Emphasis),
            "br" if !self.events.is_empty() => self.events.push(Event::SoftBreak),
            "a" => {
                let address = element.attributes().flatten();
                let mut address = address.filter(|attribute| attribute.key.as_ref() == "href");
                let address = address.next().and_then(|attribute| {
                    unescape_with(&attribute.value, named).ok().map(|text| text.into_owned())
                });
                if let Some(address) = address {
                    let tag = Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: CowStr::from(address),
                        title: CowStr::from(""),
                        id: CowStr::from(""),
                    };
                    self.start_inline("a", tag);
                }
            }
            _ => {}
        }
    }

    fn start_inline(&mut self, name: &str, tag: Tag<'static>) {
        self.need_paragraph();
        self.start(name, tag);
    }

    fn need_paragraph(&mut self) {
        if self.open.is_empty() {
            self.start("p", Tag::Paragraph);
        }
    }

    fn text(&mut self, text: &str) {
        let is_blank = text.trim().is_empty();
        let is_between = matches!(self.open.last(), None | Some((_, TagEnd::List(_))));
        if is_between && is_blank {
            return;
        }
        self.need_paragraph();
        let text = text.replace(['\n', '\r', '\u{a0}'], " ");
        self.events.push(Event::Text(CowStr::from(text)));
    }

    fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            while self.open.len() > at {
                self.pop();
            }
        }
    }

    fn close_paragraph(&mut self) {
        while self.is_in(TagEnd::Paragraph) {
            self.pop();
        }
    }

    fn pop(&mut self) {
        if let Some((_, end)) = self.open.pop() {
            // A paragraph of nothing but line breaks is how editors write a gap.
            let is_break = |event: &&Event<'_>| matches!(event, Event::SoftBreak);
            let breaks = self.events.iter().rev().take_while(is_break).count();
            let before = self.events.len() - breaks;
            if end == TagEnd::Paragraph {
                self.events.truncate(before);
                if matches!(self.events.last(), Some(Event::Start(Tag::Paragraph))) {
                    self.events.pop();
                    return;
                }
            }
            self.events.push(Event::End(end));
        }
    }

    fn finish(mut self) -> Option<String> {
        while !self.open.is_empty() {
            self.pop();
        }
        let mut text = String::new();
        let manner = Manner { list_token: '-', ..Manner::default() };
        cmark_with_options(self.events.iter(), &mut text, Options::empty(), manner).ok()?;
        Some(crate::import::markdown::without_entities(text.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::{is_html, markdown};

    #[test]
    fn html_of_editors_becomes_markdown() {
        for (html, expected) in [
            ("<p>Led an <strong>audit</strong> &amp; more</p>", "Led an **audit** & more"),
            ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
            ("<ul><li><p>One</p></li><li>Two</li></ul>", "- One\n- Two"),
            (
                "<p><a href=\"https://a.example/?x=1&amp;y=2\">there</a></p>",
                "[there](https://a.example/?x=1&y=2)",
            ),
            ("<p>2 * 3&nbsp;&lt; 7</p>", "2 \\* 3 \\< 7"),
            ("words <i>alone</i>", "words *alone*"),
            ("<p>One</p><p><br></p><p>Two<br></p>", "One\n\nTwo"),
            (
                "<ol><li data-list=\"bullet\">a<br></li><li data-list=\"bullet\" class=\"ql-indent-1\">b</li></ol>",
                "- a\n  - b",
            ),
            ("<ol><li>a</li><li>b</li></ol>", "1. a\n1. b"),
            ("<p>M&uuml;ller &eacute; &#8211; &bogus;</p>", "Müller é – \\&bogus;"),
        ] {
            assert_eq!(markdown(html).as_deref(), Some(expected), "{html}");
        }
        assert!(!is_html("a < b") && is_html("<p>a</p>"));
    }

    #[test]
    fn words_are_read_without_elements() {
        let html = "<p class=\"x\">M<span>erit &amp; <a href=\"https://a.example/?b=1&amp;c\">go</a></p>\
                    <ul><li>a < 3</li><li>b</li></ul>&eacute;&copy";
        let words: Vec<String> = super::words(html).split_whitespace().map(str::to_owned).collect();
        let expected = "Merit & https://a.example/?b=1&c go • a < 3 • b é&copy";
        assert_eq!(words.join(" "), expected);
    }
}
