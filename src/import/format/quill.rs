//! Lists as the text editor Quill writes them, in the usual form of HTML.
//!
//! Quill has one flat `<ol>` for everything: an item says whether it is a bullet or a number, and how
//! far it is indented. All else stays as it is.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The text with `<ul>` and `<ol>` around items of one kind, inside one another where indented.
pub fn with_usual_lists(html: &str) -> Cow<'_, str> {
    let is_of_quill = html.contains("data-list=") || html.contains("ql-indent-");
    match is_of_quill.then(|| rewritten(html)).flatten() {
        Some(rewritten) => Cow::Owned(rewritten),
        None => Cow::Borrowed(html),
    }
}

fn rewritten(html: &str) -> Option<String> {
    let mut reader = Reader::from_str(html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut lists = Lists::default();
    let mut around = "ul";
    loop {
        let from = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let to = usize::try_from(reader.buffer_position()).ok()?;
        match &event {
            Event::Start(element) if element.name().as_ref() == "ol" => around = "ol",
            Event::Start(element) if element.name().as_ref() == "ul" => around = "ul",
            Event::Start(element) if element.name().as_ref() == "li" => {
                lists.begin_item(kind(element).unwrap_or(around), depth(element));
            }
            Event::End(element) if element.name().as_ref() == "li" => {}
            Event::End(element) if matches!(element.name().as_ref(), "ol" | "ul") => {
                lists.close_all();
            }
            Event::Eof => break,
            _ => lists.html.push_str(html.get(from..to)?),
        }
    }
    lists.close_all();
    Some(lists.html)
}

/// The lists that are open at a place, from the outermost.
#[derive(Default)]
struct Lists {
    html: String,
    open: Vec<&'static str>,
}

impl Lists {
    fn begin_item(&mut self, kind: &'static str, depth: usize) {
        // An item that is indented by two steps is below the one before it all the same.
        let depth = depth.min(self.open.len() + 1);
        while self.open.len() > depth {
            self.close();
        }
        if self.open.len() == depth {
            match self.open.last() == Some(&kind) {
                true => self.html.push_str("</li>"),
                false => self.close(),
            }
        }
        if self.open.len() < depth {
            self.html.push_str(&format!("<{kind}>"));
            self.open.push(kind);
        }
        self.html.push_str("<li>");
    }

    fn close(&mut self) {
        if let Some(kind) = self.open.pop() {
            self.html.push_str(&format!("</li></{kind}>"));
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.html_attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref() == name)?;
    Some(found.value.to_string())
}

fn kind(element: &BytesStart<'_>) -> Option<&'static str> {
    let kind = attribute(element, "data-list")?;
    Some(if kind == "ordered" { "ol" } else { "ul" })
}

/// How many lists an item is in.
fn depth(element: &BytesStart<'_>) -> usize {
    let classes = attribute(element, "class").unwrap_or_default();
    let mut indents =
        classes.split_whitespace().filter_map(|class| class.strip_prefix("ql-indent-"));
    indents.next().and_then(|indent| indent.parse::<usize>().ok()).unwrap_or_default().min(8) + 1
}

#[cfg(test)]
mod tests {
    use super::with_usual_lists;

    #[test]
    fn flat_lists_get_their_kind_and_depth() {
        for (quill, html) in [
            (
                "<p>A</p><ol><li data-list=\"bullet\"><span class=\"ql-ui\"></span>one</li>\
                 <li data-list=\"bullet\" class=\"ql-indent-1\">in</li><li data-list=\"bullet\">two</li></ol>",
                "<p>A</p><ul><li><span class=\"ql-ui\"></span>one<ul><li>in</li></ul></li><li>two</li></ul>",
            ),
            (
                "<ol><li data-list=\"ordered\">1</li><li data-list=\"bullet\">b</li></ol>",
                "<ol><li>1</li></ol><ul><li>b</li></ul>",
            ),
            (
                "<ul><li class=\"ql-indent-3\">deep</li><li>b</li></ul>",
                "<ul><li>deep</li><li>b</li></ul>",
            ),
            ("<ul><li>a</li></ul>", "<ul><li>a</li></ul>"),
        ] {
            assert_eq!(with_usual_lists(quill), html);
        }
    }
}
