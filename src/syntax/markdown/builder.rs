//! From the parser's events to the tree.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::block::{Block, Body, Inline, Inlines, ListItem, TableBars, plain_text};
use super::code_fences;
use super::convert::{alignment, heading_level, push_text, without_comments};
use super::footnotes::in_order;
use super::open_node::{Container, Open, Verbatim, Wrap};
use super::own_lines;
use super::quotation::Quotation;
use super::raw_html::{RawHtml, Reading, as_text, blocks_as_text};
use super::slips;
use super::slug::{OWN_IDS, Slugs};
use super::table_marks::MarkReader;
use super::{Heading, Markdown, Reference, ReferenceKind};
use crate::base::{Diagnosed, Diagnostic, Hashed, SourcePath, Span};
use crate::syntax::codes::NESTING;

/// How deep quotes, lists and emphasis may be nested. Nobody writes a tenth of it, and the floors
/// above walk the tree recursively, so the depth must be bounded.
const DEEPEST: usize = 16;

pub struct Builder<'a> {
    file: &'a SourcePath,
    text: &'a str,
    raw_html: RawHtml,
    quotation: Quotation,
    /// What the links of bare addresses show, by where they begin.
    bare_links: BTreeMap<usize, String>,
    /// What the link that is open shows instead of its address.
    shown: Option<String>,
    stack: Vec<Open>,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    headings: Vec<Heading>,
    marks: Vec<Reference>,
    slugs: Slugs,
    /// The labels of footnotes in the order of their first mark, each with that mark's span.
    note_order: Vec<(String, Span)>,
    note_bodies: Vec<(String, Span, Vec<Block>)>,
    diagnostics: Vec<Diagnostic>,
    /// How many open nodes are too deep; their words are kept, in the innermost node that is not.
    too_deep: usize,
}

impl<'a> Builder<'a> {
    /// `text` is the whole text that the events come from.
    pub fn new(
        file: &'a SourcePath,
        text: &'a str,
        reading: Reading,
        bare_links: BTreeMap<usize, String>,
    ) -> Self {
        Builder {
            file,
            text,
            raw_html: reading.raw_html,
            quotation: Quotation::new(reading.quotes),
            bare_links,
            shown: None,
            stack: Vec::new(),
            blocks: Vec::new(),
            spans: Vec::new(),
            headings: Vec::new(),
            marks: Vec::new(),
            slugs: Slugs::default(),
            note_order: Vec::new(),
            note_bodies: Vec::new(),
            diagnostics: Vec::new(),
            too_deep: 0,
        }
    }

    pub fn build(
        mut self,
        events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
    ) -> Diagnosed<Markdown> {
        for (event, range) in events {
            let span = Span::from(range.clone());
            match event {
                Event::Start(_) if self.too_deep > 0 => self.too_deep += 1,
                Event::Start(ref tag) if self.is_too_deep(tag) => self.report_too_deep(span),
                Event::Start(tag) => self.start(tag, span),
                Event::End(_) if self.too_deep > 0 => self.too_deep -= 1,
                Event::End(end) => self.end(end, span),
                Event::Text(text) => match self.shown.take() {
                    Some(shown) => self.text(&shown),
                    None => {
                        let shown = self.quotation.shown(self.text, range, &text);
                        self.text(shown);
                    }
                },
                Event::Code(text) => self.inline(Inline::Code { text: text.as_ref().into() }),
                Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
                Event::Html(html) => match self.stack.last_mut() {
                    Some(Open::Verbatim(_, out)) => out.push_str(&html),
                    _ => self.html_block(&html, span),
                },
                Event::InlineHtml(html) => self.inline_html(&html, span),
                Event::FootnoteReference(label) => self.note(&label, span),
                Event::SoftBreak => self.inline(Inline::SoftBreak),
                Event::HardBreak => self.inline(Inline::HardBreak),
                Event::Rule => self.block(Block::Rule, span),
                Event::TaskListMarker(checked) => {
                    if let Some(Open::Blocks(Container::Item(state), ..)) = self
                        .stack
                        .iter_mut()
                        .rev()
                        .find(|open| matches!(open, Open::Blocks(Container::Item(_), ..)))
                    {
                        *state = Some(checked);
                    }
                }
            }
        }
        self.finish()
    }

    /// Parts of a list or table are kept at any depth: without them it would not be one.
    fn is_too_deep(&self, tag: &Tag<'_>) -> bool {
        self.stack.len() >= DEEPEST
            && !matches!(tag, Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell)
    }

    fn report_too_deep(&mut self, span: Span) {
        self.too_deep = 1;
        if self.diagnostics.iter().all(|diagnostic| *diagnostic.code != NESTING) {
            self.diagnostics.push(slips::too_deep(self.file, DEEPEST, self.first_line(span)));
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Span) {
        self.quotation.begin(&tag);
        let open = match tag {
            Tag::Paragraph => Open::Inlines(Wrap::Paragraph, Vec::new()),
            Tag::Heading { level, id, classes, attrs } => {
                let own_id = id.is_some();
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                if own_id && (id.starts_with(OWN_IDS) || !self.slugs.reserve(&id)) {
                    let line = self.first_line(span);
                    self.diagnostics.push(slips::taken_id(self.file, &id, line));
                }
                self.headings.push(Heading {
                    span: self.first_line(span),
                    id,
                    own_id,
                    classes: classes.iter().map(ToString::to_string).collect(),
                    attributes: attrs
                        .iter()
                        .map(|(key, value)| {
                            (key.to_string(), value.as_ref().map(ToString::to_string))
                        })
                        .collect(),
                });
                Open::Inlines(
                    Wrap::Heading(heading_level(level), self.headings.len() - 1),
                    Vec::new(),
                )
            }
            Tag::BlockQuote(_) => Open::Blocks(Container::Quote, Vec::new(), Vec::new()),
            Tag::CodeBlock(kind) => {
                let block = self.text.get(span.range()).unwrap_or_default();
                self.diagnostics.extend(code_fences::check(self.file, block, span.start));
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split([' ', ',', '{']).next().unwrap_or_default()
                    }
                    CodeBlockKind::Indented => "",
                };
                Open::Verbatim(Verbatim::Code(language.into()), String::new())
            }
            Tag::HtmlBlock => Open::Verbatim(Verbatim::Html, String::new()),
            Tag::List(start) => {
                self.flush_inlines();
                Open::List(start, Vec::new())
            }
            Tag::Item => Open::Blocks(Container::Item(None), Vec::new(), Vec::new()),
            Tag::FootnoteDefinition(label) => Open::Blocks(
                Container::Footnote(label.to_string(), self.first_line(span)),
                Vec::new(),
                Vec::new(),
            ),
            Tag::Table(columns) => Open::Table(
                columns.iter().map(|column| alignment(*column)).collect(),
                Vec::new(),
                Vec::new(),
            ),
            Tag::TableHead | Tag::TableRow => Open::Row(Vec::new()),
            Tag::TableCell => Open::Inlines(Wrap::Cell, Vec::new()),
            Tag::Emphasis => Open::Inlines(Wrap::Emphasis, Vec::new()),
            Tag::Strong => Open::Inlines(Wrap::Strong, Vec::new()),
            Tag::Strikethrough => Open::Inlines(Wrap::Strikethrough, Vec::new()),
            Tag::Link { link_type, dest_url, title, .. } => {
                // The parser gives the address of `<someone@example.com>` without a scheme, which
                // would read as a file name.
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                let target = format!("{scheme}{dest_url}");
                self.marks.push(Reference { span, kind: ReferenceKind::Link(target.clone()) });
                self.shown = self.bare_links.remove(&span.start);
                Open::Inlines(Wrap::Link(target.into(), title.as_ref().into()), Vec::new())
            }
            Tag::Image { dest_url, title, .. } => Open::Inlines(
                Wrap::Image(dest_url.as_ref().into(), title.as_ref().into(), span),
                Vec::new(),
            ),
            // The remaining tags belong to extensions that are off; their content passes through as
            // a paragraph.
            _ => Open::Inlines(Wrap::Paragraph, Vec::new()),
        };
        self.stack.push(open);
    }

    fn end(&mut self, end: TagEnd, span: Span) {
        self.flush_inlines();
        let Some(open) = self.stack.pop() else { return };
        match open {
            Open::Inlines(wrap, content) => self.end_inlines(wrap, content, span),
            Open::Blocks(Container::Quote, content, _) => {
                self.block(Block::Quote { content }, span)
            }
            Open::Blocks(Container::Item(checked), content, _) => {
                if let Some(Open::List(_, items)) = self.stack.last_mut() {
                    items.push(ListItem { checked, content });
                }
            }
            Open::Blocks(Container::Footnote(label, span), content, _) => {
                self.note_bodies.push((label, span, content))
            }
            Open::List(start, items) => self.block(Block::List { start, items }, span),
            Open::Row(cells) => {
                if let Some(Open::Table(_, head, rows)) = self.stack.last_mut() {
                    if end == TagEnd::TableHead {
                        *head = cells;
                    } else {
                        rows.push(cells);
                    }
                }
            }
            Open::Table(columns, head, rows) => {
                self.block(Block::Table { columns, head, rows, bars: TableBars::None }, span)
            }
            Open::Verbatim(Verbatim::Code(language), text) => {
                self.block(
                    Block::Code { language, text: text.strip_suffix('\n').unwrap_or(&text).into() },
                    span,
                );
            }
            Open::Verbatim(Verbatim::Html, text) => self.html_block(&text, span),
        }
    }

    fn end_inlines(&mut self, wrap: Wrap, content: Inlines, span: Span) {
        let source = self.text.get(span.range()).unwrap_or_default();
        if matches!(wrap, Wrap::Paragraph | Wrap::Heading(..) | Wrap::Cell) {
            slips::check(self.file, source, span.start, &content, &mut self.diagnostics);
        }
        match wrap {
            Wrap::Paragraph => {
                let content = own_lines::apart(content, source);
                self.block(Block::Paragraph { content }, span);
            }
            Wrap::Heading(level, index) => {
                if !self.headings[index].own_id {
                    self.headings[index].id = self.slugs.make(&plain_text(&content));
                }
                let id = self.headings[index].id.as_str().into();
                self.block(Block::Heading { level, id, content }, span);
            }
            Wrap::Cell => {
                if let Some(Open::Row(cells)) = self.stack.last_mut() {
                    cells.push(content);
                }
            }
            Wrap::Emphasis => self.inline(Inline::Emphasis { content }),
            Wrap::Strong => self.inline(Inline::Strong { content }),
            Wrap::Strikethrough => self.inline(Inline::Strikethrough { content }),
            Wrap::Link(target, title) => self.inline(Inline::Link { target, title, content }),
            Wrap::Image(source, title, span) => {
                // No tag can stand in an attribute, so here HTML is always words.
                let alt = plain_text(&as_text(content));
                self.marks.push(Reference {
                    span,
                    kind: ReferenceKind::Image { source: source.to_string(), alt: alt.clone() },
                });
                self.inline(Inline::Image { source, title, alt: alt.into() });
            }
        }
    }

    fn text(&mut self, text: &str) {
        match self.stack.last_mut() {
            Some(Open::Verbatim(_, out)) => out.push_str(text),
            Some(Open::Inlines(_, inlines) | Open::Blocks(_, _, inlines)) => {
                push_text(inlines, text)
            }
            _ => self.inline(Inline::Text { text: text.into() }),
        }
    }

    fn note(&mut self, label: &str, span: Span) {
        let known = self.note_order.iter().position(|(known, _)| known == label);
        let index = match known {
            Some(index) => index,
            None => {
                self.note_order.push((label.to_owned(), span));
                self.note_order.len() - 1
            }
        };
        self.inline(Inline::Note { index, again: known.is_some() });
    }

    fn inline_html(&mut self, html: &str, span: Span) {
        // A comment is private to the author: it is never shown or published.
        if html.starts_with("<!--") {
            return;
        }
        // A closing tag belongs to its opening tag: one mistake, one diagnostic.
        if !html.starts_with("</") {
            self.marks.push(Reference { span, kind: ReferenceKind::Html });
        }
        self.inline(Inline::Html { text: html.into() });
    }

    fn html_block(&mut self, html: &str, span: Span) {
        let shown = without_comments(html);
        if let Some(at) = html.rfind("<!--").filter(|at| !html[*at..].contains("-->")) {
            let start = (span.start + at).min(self.text.len());
            let rest = self.first_line(Span::new(start, self.text.len()));
            self.diagnostics.push(slips::unclosed_comment(self.file, rest));
        }
        if shown.trim().is_empty() {
            return;
        }
        self.marks.push(Reference { span: self.first_line(span), kind: ReferenceKind::Html });
        self.block(Block::Html { text: shown.trim_end().into() }, span);
    }

    fn inline(&mut self, inline: Inline) {
        match self.stack.last_mut() {
            Some(Open::Inlines(_, inlines) | Open::Blocks(_, _, inlines)) => inlines.push(inline),
            _ => {
                self.blocks.push(Block::Plain { content: vec![inline] });
                self.spans.push(Span::default());
            }
        }
    }

    /// In a tight list an item holds inline text; it becomes a block when a block follows or the
    /// item ends.
    fn flush_inlines(&mut self) {
        if let Some(Open::Blocks(_, blocks, inlines)) = self.stack.last_mut()
            && !inlines.is_empty()
        {
            blocks.push(Block::Plain { content: std::mem::take(inlines) });
        }
    }

    fn block(&mut self, block: Block, span: Span) {
        self.flush_inlines();
        match self.stack.last_mut() {
            Some(Open::Blocks(_, blocks, _)) => blocks.push(block),
            _ => {
                self.blocks.push(block);
                self.spans.push(span);
            }
        }
    }

    /// The first line of a range: marking ten lines says no more than marking the first.
    fn first_line(&self, span: Span) -> Span {
        let text = self.text.get(span.range()).unwrap_or_default();
        Span::new(
            span.start,
            span.start + text.lines().next().map_or(0, |line| line.trim_end().len()),
        )
    }

    fn finish(mut self) -> Diagnosed<Markdown> {
        let bodies = std::mem::take(&mut self.note_bodies);
        let notes = in_order(self.file, &self.note_order, bodies, &mut self.diagnostics);
        let (mut blocks, notes) = match self.raw_html {
            RawHtml::PassesThrough => (self.blocks, notes),
            RawHtml::IsText => {
                (blocks_as_text(self.blocks), notes.into_iter().map(blocks_as_text).collect())
            }
        };
        let marks = MarkReader { file: self.file, text: self.text };
        self.diagnostics.extend(marks.read(&mut blocks, &mut self.spans));
        let body = Arc::new(Hashed::new(Body { blocks, notes }));
        Diagnosed::new(
            Markdown { body, spans: self.spans, headings: self.headings, marks: self.marks },
            self.diagnostics,
        )
    }
}
