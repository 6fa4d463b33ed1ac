//! The markdown tree as HTML. Every text is escaped; raw HTML is in the tree only if the person let
//! it through.

mod direction;
mod language;
mod picture;

use std::fmt::Write;
use std::sync::Arc;

use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};

use crate::base::{Hashed, SourcePath};
use crate::lexicon::language::is_right_to_left;
use crate::model::{LinkTarget, Links};
use crate::render::context::Context;
use crate::render::text::body::{BodyInput, Origin};
use crate::render::text::left_to_right::has_turned_words;
use crate::render::text::table_classes::TableClasses;
use crate::render::text::unbroken;
use crate::syntax::markdown::{
    Alignment, Block, Body, Inline, Inlines, ListItem, TableBars, plain_text,
};
use crate::words::Words;

/// What a text needs to become HTML: where it was written, and how its footnotes are told apart
/// from others on the page.
#[derive(Clone, Copy)]
pub struct Html<'a> {
    /// `None` for a generated text.
    origin: Option<Origin<'a>>,
    /// The level of the heading above the text: 1 for the page's title.
    pub depth: u8,
    /// Whether the notes that marks point to are on the same page.
    pub has_notes: bool,
    /// Whether the text is a heading, in which no word breaks at its hyphen.
    is_heading: bool,
    /// Whether there are words from right to left in the paragraph.
    is_mixed: bool,
    /// The language that an element around says, where it is not the page's.
    around: Option<&'a str>,
}

impl<'a> Html<'a> {
    pub fn new(cx: &Context<'a>, file: &'a SourcePath) -> Self {
        let origin = Origin::File { site: cx.site, store: cx.media.store, file };
        Html::at(Some(origin), true)
    }

    fn at(origin: Option<Origin<'a>>, has_notes: bool) -> Self {
        Html { origin, depth: 1, has_notes, is_heading: false, is_mixed: false, around: None }
    }

    /// The same for a text whose links, pictures and code are known already.
    pub fn of(input: &'a BodyInput<'a>) -> Self {
        Html::at(Some(Origin::Body(input)), true)
    }

    /// A line whose links are addresses already.
    pub fn line(words: &'a Words, language: &'a str) -> Self {
        let origin = Origin::Line { words, language };
        Html::at(Some(origin), false)
    }

    /// The same for a text that is under a heading of this level.
    pub fn below(self, depth: u8) -> Self {
        Html { depth, ..self }
    }

    /// The same for a part of a text that is elsewhere, without its notes: marks that would
    /// point to them are left out.
    pub fn excerpt(self) -> Self {
        Html { has_notes: false, ..self }
    }

    fn link(&self, target: &str) -> Option<String> {
        match self.origin {
            Some(origin) => origin.link(target),
            None => match Links::default().resolve(&SourcePath::site(), target) {
                Ok(LinkTarget::Outside(url)) => Some(url),
                _ => None,
            },
        }
    }

    /// A whole text with its footnotes at the end.
    pub fn body(&self, body: &Body) -> String {
        let mut out = self.blocks(&body.blocks);
        out.push_str(&self.notes(&body.notes));
        out
    }

    pub fn blocks(&self, blocks: &[Block]) -> String {
        let mut out = String::new();
        self.push_blocks(blocks, &mut out);
        out
    }

    pub fn inlines(&self, content: &[Inline]) -> String {
        let mut out = String::new();
        let said = self.said_in_line();
        if said.is_empty() || content.is_empty() {
            self.push_line(content, &mut out);
        } else {
            let _ = write!(out, "<span{said}>");
            self.inside().push_line(content, &mut out);
            out.push_str("</span>");
        }
        out
    }

    /// The words of a heading.
    pub fn heading(&self, content: &[Inline]) -> String {
        Html { is_heading: true, ..*self }.inlines(content)
    }

    /// The footnotes of a text, each with a way back to its mark.
    pub fn notes(&self, notes: &[Vec<Block>]) -> String {
        let mut out = String::new();
        if notes.is_empty() {
            return out;
        }
        let Some(words) = self.origin.map(|origin| origin.words()) else { return out };
        out.push_str("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"");
        escape(words.notes(), &mut out);
        let _ = writeln!(out, "\"><ol{}>", self.said());
        let html = self.inside();
        let own = html.own();
        for (index, blocks) in notes.iter().enumerate() {
            let number = index + 1;
            let _ = write!(out, "<li id=\"folio__note-{number}\">");
            let mut back = format!(
                " <a class=\"note-back\" href=\"#folio__note-mark-{number}\" role=\"doc-backlink\"{own} \
                aria-label=\""
            );
            escape(&words.note_back(number), &mut back);
            back.push_str("\">↩</a>");
            match blocks.split_last() {
                Some((Block::Paragraph { content }, before)) => {
                    html.push_blocks(before, &mut out);
                    let _ = write!(out, "<p>{}{back}</p>", html.inlines(content));
                }
                _ => {
                    html.push_blocks(blocks, &mut out);
                    out.push_str(&back);
                }
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol></section>\n");
        out
    }

    fn push_blocks(&self, blocks: &[Block], out: &mut String) {
        let mut open: Vec<u8> = Vec::new();
        for block in blocks {
            // Levels are made consecutive below the heading above, whatever was written: a reader's
            // program finds its way by them.
            if let Block::Heading { level, .. } = block {
                while open.last().is_some_and(|last| last >= level) {
                    open.pop();
                }
                open.push(*level);
            }
            self.below(self.depth.saturating_add(open.len() as u8)).push_block(block, out);
        }
    }

    fn push_block(&self, block: &Block, out: &mut String) {
        let (said, html) = (self.said(), self.inside());
        match block {
            Block::Paragraph { content } => match content.as_slice() {
                // A picture that is alone is a figure of its own, and its title the caption.
                [Inline::Image { source, title, alt }] => {
                    html.push_figure(&said, source, title, alt, out)
                }
                content => {
                    let _ = write!(out, "<p{said}>");
                    html.push_line(content, out);
                    out.push_str("</p>\n");
                }
            },
            Block::Plain { content } => self.push_line(content, out),
            // A heading without words would be a stop at nothing.
            Block::Heading { content, .. } if content.is_empty() => {}
            Block::Heading { id, content, .. } => {
                let level = self.depth.clamp(2, 6);
                let _ = write!(out, "<h{level}{said} id=\"");
                escape(id, out);
                out.push_str("\">");
                out.push_str(&html.heading(content));
                let _ = writeln!(out, "</h{level}>");
            }
            Block::List { start, items } => html.push_list(&said, *start, items, out),
            Block::Quote { content } => {
                let _ = writeln!(out, "<blockquote{said}>");
                html.push_blocks(content, out);
                out.push_str("</blockquote>\n");
            }
            Block::Code { language, text } => {
                out.push_str("<pre tabindex=\"0\"><code");
                if !language.is_empty() {
                    out.push_str(" class=\"language-");
                    escape(language, out);
                    out.push('"');
                }
                out.push('>');
                match self.origin.and_then(|origin| origin.code(language, text)) {
                    Some(highlighted) => out.push_str(&highlighted),
                    None => {
                        let _ = escape_html_body_text(&mut *out, text);
                    }
                }
                out.push_str("</code></pre>\n");
            }
            Block::Table { columns, head, rows, bars } => {
                html.push_table(&said, columns, head, rows, bars, out);
            }
            Block::Rule => out.push_str("<hr>\n"),
            Block::Html { text } => {
                out.push_str(text);
                out.push('\n');
            }
        }
    }

    fn push_list(&self, said: &str, start: Option<u64>, items: &[ListItem], out: &mut String) {
        let is_task_list = items.iter().any(|item| item.checked.is_some());
        let class = if is_task_list { " class=\"tasks\"" } else { "" };
        let _ = match start {
            Some(1) => writeln!(out, "<ol{class}{said}>"),
            Some(start) => writeln!(out, "<ol{class}{said} start=\"{start}\">"),
            None => writeln!(out, "<ul{class}{said}>"),
        };
        for item in items {
            out.push_str("<li>");
            if let Some(checked) = item.checked
                && let Some(origin) = self.origin
            {
                let words = origin.words();
                let (mark, word) = match checked {
                    true => ("☑", words.task_done()),
                    false => ("☐", words.task_open()),
                };
                let _ =
                    write!(out, "<span class=\"task\" role=\"img\"{} aria-label=\"", self.own());
                escape(word, out);
                let _ = write!(out, "\">{mark}</span> ");
            }
            self.push_blocks(&item.content, out);
            out.push_str("</li>\n");
        }
        out.push_str(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    fn push_table(
        &self,
        said: &str,
        columns: &[Alignment],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        bars: &TableBars,
        out: &mut String,
    ) {
        let page = self.origin.map_or("en", |origin| origin.languages().page);
        let language = self.around.unwrap_or(page);
        let classes = TableClasses::new(columns, rows, bars, language);
        let own = classes.of_table();
        let _ = write!(out, "<div class=\"table\"{said} tabindex=\"0\"><table{own}>\n<thead><tr>");
        for (at, cell) in head.iter().enumerate() {
            // An empty corner is no heading.
            let tag = if plain_text(cell).trim().is_empty() { "td" } else { "th scope=\"col\"" };
            let _ =
                write!(out, "<{tag}{}>{}</{}>", classes.of_head(at), self.inlines(cell), &tag[..2]);
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for (y, row) in rows.iter().enumerate() {
            out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let _ = write!(out, "<td{}>{}</td>", classes.of_cell(y, at), self.inlines(cell));
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table></div>\n");
    }

    fn push_inlines(&self, content: &[Inline], out: &mut String) {
        let html = Html { is_mixed: self.is_mixed || has_turned_words(content), ..*self };
        for inline in content {
            html.push_inline(inline, out);
        }
    }

    fn push_inline(&self, inline: &Inline, out: &mut String) {
        let wrapped = |tag: &str, content: &[Inline], out: &mut String| {
            let _ = write!(out, "<{tag}>");
            self.push_inlines(content, out);
            let _ = write!(out, "</{tag}>");
        };
        match inline {
            Inline::Text { text } => unbroken::push(text, self.is_heading, self.is_mixed, out),
            Inline::Code { text } => {
                out.push_str("<code>");
                let _ = escape_html_body_text(&mut *out, text);
                out.push_str("</code>");
            }
            Inline::Emphasis { content } => wrapped("em", content, out),
            Inline::Strong { content } => wrapped("strong", content, out),
            Inline::Strikethrough { content } => wrapped("del", content, out),
            Inline::InLanguage { language, content } => {
                // What is around it is not known here, so the direction is always said.
                let direction = if is_right_to_left(language) { "rtl" } else { "ltr" };
                out.push_str("<span lang=\"");
                escape(language, out);
                let _ = write!(out, "\" dir=\"{direction}\">");
                self.push_inlines(content, out);
                out.push_str("</span>");
            }
            Inline::Link { target, title, content } => match self.link(target) {
                Some(href) => {
                    out.push_str("<a href=\"");
                    let _ = escape_href(&mut *out, &href);
                    out.push('"');
                    push_title(title, out);
                    out.push('>');
                    self.push_inlines(content, out);
                    out.push_str("</a>");
                }
                None => self.push_inlines(content, out),
            },
            Inline::Image { source, title, alt } => self.push_picture(source, title, alt, out),
            Inline::Note { index, again } => {
                let Some(origin) = self.origin.filter(|_| self.has_notes) else { return };
                let number = index + 1;
                // The way back from the note leads to its first mark.
                let id = if *again {
                    String::new()
                } else {
                    format!(" id=\"folio__note-mark-{number}\"")
                };
                let _ = write!(
                    out,
                    "<sup class=\"note-mark\"><a{id} href=\"#folio__note-{number}\" role=\"doc-noteref\"{} \
                    aria-label=\"",
                    self.own()
                );
                escape(&origin.words().note_mark(number), out);
                let _ = write!(out, "\">{number}</a></sup>");
            }
            Inline::SoftBreak => out.push('\n'),
            Inline::HardBreak => out.push_str("<br>\n"),
            Inline::Html { text } => out.push_str(text),
        }
    }
}

fn escape(text: &str, out: &mut String) {
    let _ = escape_html(&mut *out, text);
}

/// A citation or another text that was generated, not written in a file. Its links are whole
/// addresses, so it is the same on every page and of every site.
#[comemo::memoize]
pub fn citation_html(content: &Hashed<Inlines>) -> Arc<str> {
    Html::at(None, false).inlines(content).into()
}

/// A whole text that was generated, of which the same is true.
pub fn generated_html(blocks: &[Block]) -> String {
    Html::at(None, false).blocks(blocks)
}

/// The words that show when a pointer rests on a link or a picture, if there are any.
fn push_title(title: &str, out: &mut String) {
    if !title.is_empty() {
        out.push_str(" title=\"");
        escape(title, out);
        out.push('"');
    }
}
