//! HTML of a text editor, such as `<p>Led an <strong>audit</strong></p>`, as markdown.
//!
//! Knows the few elements that such editors write; of any other its words stay.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options as Manner, cmark_with_options};
use quick_xml::Reader;
use quick_xml::escape::unescape_with;
use quick_xml::events::{BytesStart, Event as Xml};

/// Whether a text is HTML and no plain words.
pub fn is_html(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('<') && text.ends_with('>') && (text.contains("</") || text.contains("/>"))
}

/// The text as markdown; `None` where it cannot be read as HTML.
pub fn markdown(html: &str) -> Option<String> {
    let mut reader = Reader::from_str(html);
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
                let written = format!("&{};", &*entity);
                writer.text(&unescape_with(&written, named).unwrap_or(written.as_str().into()));
            }
            Xml::Eof => break,
            _ => {}
        }
    }
    writer.finish()
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
        ] {
            assert_eq!(markdown(html).as_deref(), Some(expected), "{html}");
        }
        assert!(!is_html("a < b") && is_html("<p>a</p>"));
    }
}
