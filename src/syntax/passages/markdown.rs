//! The texts of markdown, from the same events that its tree is built from.
//!
//! Bounds no depth and reports nothing: the tree's builder does.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::align::push_aligned;
use super::passage::{Builder, Passage, PassageKind, Row};
use crate::syntax::markdown::parser;

/// Adds the texts of `text`, which starts at byte `shift` of its file.
pub(super) fn collect(text: &str, shift: usize, found: &mut Vec<Passage>) {
    let first = found.len();
    let mut collector = Collector {
        text,
        shift,
        runs: vec![Builder::default()],
        containers: Vec::new(),
        links: Vec::new(),
        head: Arc::default(),
        cells: Vec::new(),
        last_end: 0,
        found,
    };
    let events = parser(text).into_offset_iter();
    for (_, definition) in events.reference_definitions().iter() {
        collector.locate(&definition.dest, definition.span.clone(), PassageKind::LinkTarget);
        let title = definition.title.as_deref().unwrap_or_default();
        collector.locate(title, definition.span.clone(), PassageKind::Title);
    }
    for (event, range) in events {
        collector.event(event, range);
    }
    collector.flush();
    found[first..].sort_by_key(|passage| passage.span(0..passage.text.len()).start);
}

struct Collector<'a, 'f> {
    text: &'a str,
    shift: usize,
    /// The running text, and above it the alternative text of each picture that is open.
    runs: Vec<Builder>,
    /// What the text outside of headings and tables is, by the lists, quotes and footnotes around.
    containers: Vec<PassageKind>,
    links: Vec<OpenLink>,
    head: Arc<[String]>,
    cells: Vec<Range<usize>>,
    /// Where the last event ended.
    last_end: usize,
    found: &'f mut Vec<Passage>,
}

/// A link or a picture whose words are still to come.
struct OpenLink {
    kind: LinkType,
    target: String,
    title: String,
}

impl Collector<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => return self.start(tag, range),
            Event::End(end) => self.end(end, range.clone()),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.push(&text, range.clone());
            }
            Event::Code(text) => {
                let (raw, start) = (&self.text[range.clone()], self.shift + range.start);
                push_aligned(self.run(), &text, raw, start);
            }
            Event::InlineHtml(html) if html.starts_with("<!--") => {
                let mut remark = Builder::default();
                remark.push(&html, &self.text[range.clone()], self.shift + range.start);
                remark.finish_into(PassageKind::Comment, self.found);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.push(&html, range.clone()),
            Event::SoftBreak | Event::HardBreak => self.push("\n", range.clone()),
            Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
        self.last_end = range.end;
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::Superscript | Tag::Subscript => {}
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, &title);
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, &title);
                self.runs.push(Builder::default());
            }
            Tag::TableCell => {
                if !self.cells.is_empty() {
                    self.push("\t", range.start..range.start);
                }
                let start = self.run().len();
                self.cells.push(start..start);
            }
            Tag::Heading { id, classes, attrs, .. } => {
                self.flush();
                let values = attrs.iter().filter_map(|(_, value)| value.as_ref());
                for written in id.iter().chain(&classes).chain(values) {
                    self.locate(written, range.clone(), PassageKind::Attribute);
                }
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                if let CodeBlockKind::Fenced(info) = kind {
                    self.locate(&info, range.clone(), PassageKind::Attribute);
                }
            }
            block => {
                self.flush();
                match block {
                    Tag::BlockQuote(_) => self.containers.push(PassageKind::Paragraph),
                    Tag::Item => self.containers.push(PassageKind::ListItem),
                    Tag::FootnoteDefinition(_) => self.containers.push(PassageKind::Footnote),
                    _ => {}
                }
            }
        }
        self.last_end = range.start;
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        match end {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link => self.close_link(range),
            TagEnd::Image => {
                if self.runs.len() > 1
                    && let Some(alt) = self.runs.pop()
                {
                    alt.finish_into(PassageKind::AltText, self.found);
                }
                self.close_link(range);
            }
            TagEnd::TableCell => {
                let end = self.run().len();
                if let Some(cell) = self.cells.last_mut() {
                    cell.end = end;
                }
            }
            TagEnd::TableHead => {
                let cells = self.cells.clone();
                let text = self.run().text();
                self.head = cells.into_iter().map(|cell| text[cell].to_owned()).collect();
                let row = self.row();
                self.finish(PassageKind::TableHead(row));
            }
            TagEnd::TableRow => {
                self.surplus_cells(range.end);
                let row = self.row();
                self.finish(PassageKind::TableRow(row));
            }
            TagEnd::Heading(_) => self.finish(PassageKind::Heading),
            TagEnd::CodeBlock => self.finish(PassageKind::CodeBlock),
            TagEnd::HtmlBlock => self.finish_html(),
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.flush();
                self.containers.pop();
            }
            _ => self.flush(),
        }
    }

    fn run(&mut self) -> &mut Builder {
        if self.runs.is_empty() {
            self.runs.push(Builder::default());
        }
        let last = self.runs.len() - 1;
        &mut self.runs[last]
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        let (raw, start) = (&self.text[range.clone()], self.shift + range.start);
        self.run().push(text, raw, start);
    }

    /// Cells behind the last column, which the parser leaves out and the page shows.
    fn surplus_cells(&mut self, end: usize) {
        let text = self.text;
        let mut at = self.last_end.min(end);
        for cell in text.get(at..end).unwrap_or_default().split('|') {
            if !cell.trim().is_empty() {
                self.push("\t", at..at);
                let start = self.run().len();
                for (event, range) in parser(cell).into_offset_iter() {
                    if let Event::Text(text) | Event::Code(text) = event {
                        self.push(&text, at + range.start..at + range.end);
                    }
                }
                let end = self.run().len();
                self.cells.push(start..end);
            }
            at += cell.len() + 1;
        }
    }

    fn row(&mut self) -> Row {
        Row { head: Arc::clone(&self.head), cells: std::mem::take(&mut self.cells) }
    }

    /// Ends the running text as what the containers around it make of it.
    fn flush(&mut self) {
        self.finish(self.containers.last().cloned().unwrap_or(PassageKind::Paragraph));
    }

    fn finish(&mut self, kind: PassageKind) {
        std::mem::take(self.run()).finish_into(kind, self.found);
    }

    /// Remarks in a block of HTML are not shown.
    fn finish_html(&mut self) {
        let block = std::mem::take(self.run());
        let mut shown = Builder::default();
        let mut at = 0;
        while let Some(start) = block.text()[at..].find("<!--").map(|start| at + start) {
            let end = block.text()[start..].find("-->").map(|end| start + end + 3);
            let end = end.unwrap_or(block.len());
            shown.push_part(&block, at..start);
            let mut remark = Builder::default();
            remark.push_part(&block, start..end);
            remark.finish_into(PassageKind::Comment, self.found);
            at = end;
        }
        shown.push_part(&block, at..block.len());
        shown.finish_into(PassageKind::Html, self.found);
    }

    fn open_link(&mut self, kind: LinkType, target: &str, title: &str) {
        self.links.push(OpenLink { kind, target: target.to_owned(), title: title.to_owned() });
    }

    /// The target and the title stand behind the words, unless a definition elsewhere has them.
    fn close_link(&mut self, range: Range<usize>) {
        let Some(link) = self.links.pop() else { return };
        match link.kind {
            LinkType::Inline => {
                let behind = self.last_end.clamp(range.start, range.end)..range.end;
                self.locate(&link.target, behind.clone(), PassageKind::LinkTarget);
                self.locate(&link.title, behind, PassageKind::Title);
            }
            LinkType::Autolink | LinkType::Email => {
                self.locate(&link.target, range, PassageKind::LinkTarget);
            }
            _ => {}
        }
    }

    /// Adds a text that is written somewhere in `within`, as it is or with escapes.
    fn locate(&mut self, text: &str, within: Range<usize>, kind: PassageKind) {
        let raw = self.text.get(within.clone()).unwrap_or_default();
        let at = match kind {
            PassageKind::LinkTarget => raw.find(text),
            _ => raw.rfind(text),
        };
        let mut builder = Builder::default();
        match at {
            Some(at) => builder.push_verbatim(text, self.shift + within.start + at),
            None => push_aligned(&mut builder, text, raw, self.shift + within.start),
        }
        builder.finish_into(kind, self.found);
    }
}
