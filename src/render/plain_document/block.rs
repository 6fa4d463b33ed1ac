//! Blocks of markdown as lines of plain text.

use textwrap::core::display_width;

use crate::render::plain_document::lines::wrapped;
use crate::syntax::markdown::{Alignment, Block, Inline, Inlines};

/// Between the columns of a table.
const GUTTER: usize = 2;

/// Collects the lines of a document.
pub struct Writer {
    width: Option<usize>,
    lines: Vec<String>,
    /// What begins the next line and those after it, as in an item of a list.
    first: String,
    rest: String,
    /// The footnotes so far, by their index in the document, in the order of their marks.
    notes: Vec<usize>,
}

impl Writer {
    pub fn new(width: Option<usize>) -> Self {
        Writer {
            width,
            lines: Vec::new(),
            first: String::new(),
            rest: String::new(),
            notes: Vec::new(),
        }
    }

    /// The text, with a line end after each line.
    pub fn finish(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
    }

    /// An empty line, if there is none and something to part.
    pub fn apart(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A paragraph of plain words; nothing where there are none.
    pub fn line(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let lines = wrapped(text, self.width, &self.first, &self.rest);
        self.lines.extend(lines);
        self.first.clone_from(&self.rest);
    }

    pub fn lines<'a>(&mut self, texts: impl Iterator<Item = &'a String>) {
        texts.for_each(|text| self.line(text));
    }

    /// A paragraph of running text.
    pub fn text(&mut self, content: &[Inline]) {
        let text = self.inlines(content);
        self.line(&text);
    }

    /// Several running texts as one paragraph.
    pub fn joined<'a>(&mut self, parts: impl Iterator<Item = &'a [Inline]>, separator: &str) {
        let parts: Vec<String> = parts.map(|part| self.inlines(part)).collect();
        self.line(&parts.join(separator));
    }

    /// A running text behind a mark, such as a bullet or a number.
    pub fn item(&mut self, mark: &str, content: &[Inline]) {
        self.set_in(mark, |out| out.text(content));
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 && !matches!(block, Block::Plain { .. }) && !self.first_is_due() {
                let is_list = matches!(block, Block::List { .. });
                let in_list = !self.rest.is_empty();
                if !(is_list && in_list) {
                    self.apart();
                }
            }
            self.block(block);
        }
    }

    /// The footnotes that were marked, with the numbers of their marks.
    pub fn notes(&mut self, notes: &[Vec<Block>]) {
        // A footnote may have marks of its own, so that the list grows on the way.
        let mut at = 0;
        while let Some(index) = self.notes.get(at).copied() {
            self.apart();
            let blocks = notes.get(index).map(Vec::as_slice).unwrap_or_default();
            self.set_in(&format!("[{}] ", at + 1), |out| out.blocks(blocks));
            at += 1;
        }
    }

    /// Whether a mark waits for the first words behind it.
    fn first_is_due(&self) -> bool {
        self.first != self.rest
    }

    /// Content whose first line begins with a mark, and whose other lines stand as far in.
    fn set_in(&mut self, mark: &str, content: impl FnOnce(&mut Self)) {
        let outer = self.rest.clone();
        let before = self.lines.len();
        self.first.push_str(mark);
        self.rest.push_str(&" ".repeat(display_width(mark)));
        content(self);
        if self.lines.len() == before {
            self.lines.push(self.first.trim_end().to_owned());
        }
        self.first.clone_from(&outer);
        self.rest = outer;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => self.text(content),
            Block::Heading { content, .. } => self.text(content),
            Block::List { start, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = match (start, item.checked) {
                        (_, Some(true)) => "[x] ".to_owned(),
                        (_, Some(false)) => "[ ] ".to_owned(),
                        (Some(start), None) => format!("{}. ", start.saturating_add(at as u64)),
                        (None, None) => "- ".to_owned(),
                    };
                    self.set_in(&mark, |out| out.blocks(&item.content));
                }
            }
            Block::Quote { content } => self.set_in("  ", |out| out.blocks(content)),
            Block::Code { text, .. } => self.verbatim(text),
            Block::Html { text } => self.verbatim(text),
            Block::Table { columns, head, rows, .. } => self.table(columns, head, rows),
            Block::Rule => self.apart(),
        }
    }

    fn verbatim(&mut self, text: &str) {
        for line in text.trim_matches('\n').split('\n') {
            let indent = std::mem::replace(&mut self.first, self.rest.clone());
            self.lines
                .push(format!("{indent}{}", line.replace('\t', "    ")).trim_end().to_owned());
        }
    }

    /// A table in columns if they fit, else a line for each row with the name of each column.
    fn table(&mut self, columns: &[Alignment], head: &[Inlines], rows: &[Vec<Inlines>]) {
        let head: Vec<String> = head.iter().map(|cell| self.inlines(cell)).collect();
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| self.inlines(cell)).collect()).collect();
        let widths: Vec<usize> = (0..columns.len())
            .map(|x| {
                let cells = std::iter::once(&head).chain(&rows).filter_map(|row| row.get(x));
                cells.map(|cell| display_width(cell)).max().unwrap_or_default()
            })
            .collect();
        let total = widths.iter().sum::<usize>() + GUTTER * widths.len().saturating_sub(1);
        let room = self.width.map(|width| width.saturating_sub(display_width(&self.rest)));
        if room.is_some_and(|room| total <= room) {
            let head =
                std::iter::once(&head).filter(|head| head.iter().any(|name| !name.is_empty()));
            for row in head.chain(&rows) {
                self.verbatim(&in_columns(row, &widths, columns));
            }
            return;
        }
        for row in &rows {
            let cells =
                row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(x, cell)| {
                    match head.get(x).filter(|name| !name.is_empty()) {
                        Some(name) => format!("{name}: {cell}"),
                        None => cell.clone(),
                    }
                });
            let line = cells.collect::<Vec<_>>().join("; ");
            self.line(&line);
        }
    }

    fn inlines(&mut self, content: &[Inline]) -> String {
        let mut text = String::new();
        for inline in content {
            self.inline(inline, &mut text);
        }
        text
    }

    fn inline(&mut self, inline: &Inline, out: &mut String) {
        match inline {
            Inline::Text { text } | Inline::Code { text } | Inline::Html { text } => {
                out.push_str(text)
            }
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::InLanguage { content, .. }
            | Inline::Strikethrough { content } => out.push_str(&self.inlines(content)),
            Inline::Link { target, content, .. } => {
                let words = self.inlines(content);
                // An identifier stands behind its name: `PMID: 99000101`.
                let is_named = out.trim_end().ends_with(':') && target.ends_with(&words);
                out.push_str(&if is_named { words } else { link(&words, target) });
            }
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Note { index, .. } => {
                let known = self.notes.iter().position(|note| note == index);
                let at = known.unwrap_or_else(|| {
                    self.notes.push(*index);
                    self.notes.len() - 1
                });
                out.push_str(&format!("[{}]", at + 1));
            }
            Inline::SoftBreak => out.push(' '),
            Inline::HardBreak => out.push('\n'),
        }
    }
}

/// The words of a link and its address; one of them where they say the same. A link inside of the
/// document leads nowhere in a text.
fn link(words: &str, target: &str) -> String {
    let address = target.strip_prefix("mailto:").unwrap_or(target);
    let short = address.trim_start_matches("https://").trim_start_matches("http://");
    let (short, shown) = (short.trim_end_matches('/'), words.trim_end_matches('/'));
    if target.starts_with('#') || words == address || shown == address {
        return words.to_owned();
    }
    if words.is_empty() || shown == short {
        return address.to_owned();
    }
    format!("{words} ({address})")
}

fn in_columns(row: &[String], widths: &[usize], columns: &[Alignment]) -> String {
    let cells = row.iter().zip(widths).zip(columns).map(|((cell, width), column)| {
        let room = " ".repeat(width.saturating_sub(display_width(cell)));
        match column {
            Alignment::Right => format!("{room}{cell}"),
            _ => format!("{cell}{room}"),
        }
    });
    cells.collect::<Vec<_>>().join(&" ".repeat(GUTTER))
}
