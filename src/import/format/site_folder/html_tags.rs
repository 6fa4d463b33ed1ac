//! HTML within a text of markdown, as markdown: links, bold words, lists, pictures and headings.
//!
//! Code stays as it is. Of an element that is not known, its words stay; what runs or only looks
//! (scripts, styles, films in frames) goes with its content.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use regex::Regex;

use crate::import::markdown::link;

static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)/?>"#).ok()
});
static COMMENT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?s)<!--.*?-->").ok());
static ATTRIBUTE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"#).ok());

/// Elements whose content is no text.
const MUTE: &[&str] =
    &["script", "style", "iframe", "svg", "video", "audio", "object", "form", "noscript", "canvas"];

/// Elements around which an empty line is.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "aside",
    "center",
    "table",
    "thead",
    "tbody",
    "tr",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "figure",
    "figcaption",
    "details",
    "summary",
    "hr",
    "main",
    "nav",
    "address",
    "pre",
];

/// A text without HTML.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plainer {
    pub text: String,
    /// Comments and what runs, as they are written.
    pub gone: Vec<String>,
}

/// A text of markdown without the HTML in it.
pub fn without_html(text: &str) -> Plainer {
    if !text.contains('<') {
        return Plainer { text: text.to_owned(), gone: Vec::new() };
    }
    let mut gone = Vec::new();
    let text = without_comments(text, &mut gone);
    let text = without_indents(&text);
    let code = code(&text);
    let Some(regex) = TAG.as_ref() else { return Plainer { text, gone } };
    let mut writer = Writer::default();
    let mut ends = Ends { lower: text.to_ascii_lowercase(), missing: BTreeSet::new() };
    let mut from = 0;
    while let Some(found) = regex.captures_at(&text, from) {
        let Some(whole) = found.get(0) else { break };
        if let Some(code) = code.iter().find(|code| code.contains(&whole.start())) {
            writer.push(&text[from..code.end.max(whole.end())]);
            from = code.end.max(whole.end());
            continue;
        }
        writer.push(&text[from..whole.start()]);
        from = whole.end();
        let name = found[2].to_ascii_lowercase();
        let is_end = !found[1].is_empty();
        if MUTE.contains(&name.as_str()) && !is_end {
            let end = ends.of(&name, from);
            gone.push(text[whole.start()..end].to_owned());
            from = end;
        } else if is_end {
            writer.close(&name);
        } else {
            writer.open(&name, &found[3]);
        }
    }
    writer.push(&text[from..]);
    Plainer { text: without_wide_gaps(&writer.text), gone }
}

fn without_comments(text: &str, gone: &mut Vec<String>) -> String {
    let Some(regex) = COMMENT.as_ref() else { return text.to_owned() };
    let code = code(text);
    let mut kept = String::new();
    let mut from = 0;
    for found in regex.find_iter(text) {
        if code.iter().any(|code| code.contains(&found.start())) {
            continue;
        }
        kept.push_str(&text[from..found.start()]);
        gone.push(found.as_str().to_owned());
        from = found.end();
    }
    kept.push_str(&text[from..]);
    kept
}

/// Lines of HTML begin at the margin, as what is far from it would be code.
fn without_indents(text: &str) -> String {
    let html: Vec<Range<usize>> = Parser::new(text)
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Html(_)))
        .map(|(_, range)| range)
        .collect();
    let (mut kept, mut from) = (String::new(), 0);
    for range in html {
        kept.push_str(&text[from..range.start]);
        let lines = text[range.clone()].split_inclusive('\n');
        lines.for_each(|line| kept.push_str(line.trim_start_matches([' ', '\t'])));
        from = range.end;
    }
    kept.push_str(&text[from..]);
    kept
}

/// Where code is.
fn code(text: &str) -> Vec<Range<usize>> {
    let mut code = Vec::new();
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => code.push(range),
            Event::End(TagEnd::CodeBlock) => {}
            _ => {}
        }
    }
    code
}

/// Where elements end, each looked for once.
struct Ends {
    lower: String,
    /// Elements that end nowhere behind the place that was looked at last.
    missing: BTreeSet<String>,
}

impl Ends {
    /// Where an element that opens before `from` ends; `from` if it never does.
    fn of(&mut self, name: &str, from: usize) -> usize {
        if self.missing.contains(name) {
            return from;
        }
        let Some(at) = self.lower[from..].find(&format!("</{name}")) else {
            self.missing.insert(name.to_owned());
            return from;
        };
        let rest = &self.lower[from + at..];
        from + at + rest.find('>').map_or(rest.len(), |close| close + 1)
    }
}

/// The value of an attribute.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut all = ATTRIBUTE.as_ref()?.captures_iter(attributes);
    let found = all.find(|found| found[1].eq_ignore_ascii_case(name))?;
    let value = found.get(2).or_else(|| found.get(3)).or_else(|| found.get(4))?;
    Some(value.as_str().trim().replace("&amp;", "&"))
}

#[derive(Default)]
struct Writer {
    text: String,
    /// The addresses of the links that are open.
    links: Vec<Option<String>>,
    /// The mark of an item, and how many there were, for each list that is open.
    lists: Vec<(&'static str, usize)>,
    /// Whether a mark was just opened, which stands at the word behind it.
    is_at_mark: bool,
}

impl Writer {
    fn push(&mut self, text: &str) {
        let text = match self.is_at_mark {
            true => text.trim_start(),
            false => text,
        };
        if !text.is_empty() {
            self.is_at_mark = false;
            self.text.push_str(text);
        }
    }

    /// A mark around words: it touches them on both sides.
    fn mark(&mut self, mark: &str, opens: bool) {
        if opens {
            self.text.push_str(mark);
            self.is_at_mark = true;
            return;
        }
        if self.is_at_mark && self.text.ends_with(mark) {
            // Nothing is between them.
            self.text.truncate(self.text.len() - mark.len());
            self.is_at_mark = false;
            return;
        }
        let words = self.text.trim_end().len();
        let blanks = self.text.split_off(words);
        self.text.push_str(mark);
        self.text.push_str(&blanks);
    }

    fn gap(&mut self) {
        self.is_at_mark = false;
        self.text.push_str("\n\n");
    }

    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "b" | "strong" => self.mark("**", true),
            "i" | "em" | "cite" => self.mark("*", true),
            "code" | "kbd" => self.text.push('`'),
            "a" => {
                let address = attribute(attributes, "href").filter(|address| !address.is_empty());
                if address.is_some() {
                    self.mark("[", true);
                }
                self.links.push(address);
            }
            "img" => {
                let words =
                    attribute(attributes, "alt").unwrap_or_default().replace(['[', ']'], "");
                if let Some(path) = attribute(attributes, "src") {
                    self.push(&format!("!{}", link(&words, &path)));
                }
            }
            "br" => {
                let line = self.text.rsplit('\n').next().unwrap_or_default();
                let is_row = line.trim_start().starts_with('|');
                self.text.push_str(if is_row { " " } else { "  \n" });
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap();
                let level = name[1..].parse().unwrap_or(2).max(2);
                self.text.push_str(&format!("{} ", "#".repeat(level)));
                self.is_at_mark = true;
            }
            "li" => {
                let depth = self.lists.len().saturating_sub(1);
                let (mark, items) = self.lists.last_mut().map_or(("- ", 1), |(mark, items)| {
                    *items += 1;
                    (*mark, *items)
                });
                // Items follow each other without an empty line.
                self.text.truncate(self.text.trim_end().len());
                let gap = if items == 1 && depth == 0 { "\n\n" } else { "\n" };
                self.text.push_str(&format!("{gap}{}{mark}", "  ".repeat(depth)));
                self.is_at_mark = true;
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.gap();
                }
                self.lists.push((if name == "ol" { "1. " } else { "- " }, 0));
            }
            "td" | "th" => self.text.push(' '),
            "hr" => self.text.push_str("\n\n---\n\n"),
            name if BLOCKS.contains(&name) && self.lists.is_empty() => self.gap(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.mark("**", false),
            "i" | "em" | "cite" => self.mark("*", false),
            "code" | "kbd" => self.text.push('`'),
            "a" => match self.links.pop().flatten() {
                Some(address) if self.is_at_mark && self.text.ends_with('[') => {
                    // A link without words.
                    drop(address);
                    self.text.pop();
                    self.is_at_mark = false;
                }
                Some(address) => self.mark(&link("", &address)[1..], false),
                None => {}
            },
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.gap(),
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.gap();
                }
            }
            name if BLOCKS.contains(&name) && self.lists.is_empty() => self.gap(),
            _ => {}
        }
    }
}

/// At most one empty line between two others.
fn without_wide_gaps(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let is_empty = line.trim().is_empty();
        let is_second = lines.last().is_none_or(|last| last.is_empty());
        match is_empty {
            true if is_second => {}
            true => lines.push(""),
            false => lines.push(line),
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_html;

    #[test]
    fn html_becomes_markdown() {
        for (html, expected) in [
            ("I am <b> bold </b>and <i>so</i> on", "I am **bold** and *so* on"),
            (
                "See <a href=\"/a.pdf\" target='_blank'>my <b>CV</b></a>.",
                "See [my **CV**](/a.pdf).",
            ),
            (
                "<div class=\"row\">\n    <div>\n        <img src=\"a.png\" alt=\"A\">\n    </div>\n</div>",
                "![A](a.png)",
            ),
            ("<h1>One</h1>\n<p>two<br>three</p>", "## One\n\ntwo  \nthree"),
            ("<ul>\n  <li>a</li>\n  <li>b\n  <ol><li>c</li></ol></li>\n</ul>", "- a\n- b\n  1. c"),
            ("a<script>var x = '<b>';</script>b <!-- no\n -->c", "ab c"),
            ("`<b>` and\n\n```\n<i>x</i>\n```", "`<b>` and\n\n```\n<i>x</i>\n```"),
            (
                "2 < 3 and <https://a.example> <a@b.example>",
                "2 < 3 and <https://a.example> <a@b.example>",
            ),
            ("<a href=\"#\"></a><span>x</span><b></b>", "x"),
            ("<style>p {}", "p {}"),
        ] {
            assert_eq!(without_html(html).text.trim(), expected, "{html}");
        }
    }
}
