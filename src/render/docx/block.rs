//! Blocks of markdown as paragraphs: headings, lists, quotes, code, pictures on their own.
//!
//! Bars that a page draws below the numbers of a table are not drawn: the numbers say the same.

use crate::render::docx::form::{Form, Mark, Marks};
use crate::render::docx::numbering::LEVELS;
use crate::render::docx::page::STEP;
use crate::render::docx::style_names::{BULLETS, CODE_BLOCK, QUOTE, heading};
use crate::render::docx::writer::Writer;
use crate::render::text::direction;
use crate::syntax::markdown::{Block, Inline, Inlines, ListItem, plain_text};

/// Where blocks stand.
#[derive(Clone, Copy)]
pub struct Place {
    /// How far they are set in.
    pub indent: usize,
    /// The level of the heading above them; `None` where headings are only bold lines.
    pub level: Option<usize>,
    /// In how many lists they are.
    pub depth: usize,
    pub is_quoted: bool,
}

impl Place {
    pub fn below(level: usize, indent: usize) -> Place {
        Place { indent, level: Some(level), depth: 0, is_quoted: false }
    }

    /// In a footnote.
    pub fn in_note() -> Place {
        Place { indent: 0, level: None, depth: 0, is_quoted: false }
    }

    fn form(self) -> Form {
        let own = Form::set_in(self.indent);
        match self.is_quoted {
            true => Form { style: Some(QUOTE.to_owned()), indent: Some((self.indent, 0)), ..own },
            false => own,
        }
    }
}

impl Writer<'_> {
    pub fn blocks(&mut self, blocks: &[Block], place: Place) {
        // The levels of the headings that are open, as they are written.
        let mut open: Vec<u8> = Vec::new();
        for block in blocks {
            if let Block::Heading { level, id, content } = block {
                while open.last().is_some_and(|last| last >= level) {
                    open.pop();
                }
                open.push(*level);
                self.heading_or_line(place, open.len(), id, content);
            } else {
                let level = place.level.map(|level| level + open.len());
                self.block(block, Place { level, ..place });
            }
        }
    }

    /// A heading of a level, whose words name the tables below it. No level is left out: a heading is
    /// at most one below the last.
    pub fn heading(&mut self, level: usize, id: &str, form: Form, content: impl FnOnce(&mut Self)) {
        let level = level.clamp(1, self.level + 1);
        self.level = level;
        self.paragraph(Form { style: Some(heading(level)), ..form }, |out| {
            out.bookmarked(id, content);
        });
    }

    fn heading_or_line(&mut self, place: Place, below: usize, id: &str, content: &Inlines) {
        let words = plain_text(content);
        match place.level.filter(|_| !words.trim().is_empty() && !self.is_in_note) {
            Some(level) => {
                self.heading = words;
                let indent = Some((place.indent, 0)).filter(|_| place.depth > 0);
                let form = Form { indent, ..Form::default() };
                self.heading(level + below, id, form, |out| {
                    out.inlines(content, Marks::default());
                });
            }
            None => self.paragraph(Form { keeps_next: Some(true), ..place.form() }, |out| {
                out.bookmarked(id, |out| {
                    out.inlines(content, Marks { is_bold: true, ..Marks::default() });
                });
            }),
        }
    }

    fn block(&mut self, block: &Block, place: Place) {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => self.text(content, place),
            Block::Heading { id, content, .. } => self.heading_or_line(place, 1, id, content),
            Block::List { start, items } => {
                self.flush_mark();
                self.list(*start, items, place);
            }
            Block::Quote { content } => {
                let indent = place.indent + STEP;
                self.blocks(content, Place { indent, level: None, is_quoted: true, ..place });
            }
            Block::Code { text, .. } => self.code(text, place),
            Block::Html { text } => self.code(text, place),
            Block::Table { columns, head, rows, .. } => {
                self.flush_mark();
                self.table(columns, head, rows, place.indent);
            }
            Block::Rule => {
                self.paragraph(Form { has_line: true, ..place.form() }, |_| {});
            }
        }
    }

    fn text(&mut self, content: &Inlines, place: Place) {
        if let [Inline::Image { source, title, alt }] = content.as_slice()
            && self.picture_alone(source, title, alt, place.form())
        {
            return;
        }
        let own = direction::of_sentence(&plain_text(content), self.language.is_right_to_left);
        let is_right_to_left = own.filter(|_| place.depth == 0);
        self.paragraph(Form { is_right_to_left, ..place.form() }, |out| {
            out.in_own_order(content, Marks::default());
        });
    }

    fn code(&mut self, text: &str, place: Place) {
        let indent = (place.indent > 0).then_some((place.indent, 0));
        self.paragraph(Form { indent, ..Form::of(CODE_BLOCK) }, |out| {
            // Code runs from left to right in any document.
            out.plain_run(text.trim_matches('\n'));
        });
    }

    fn list(&mut self, start: Option<u64>, items: &[ListItem], place: Place) {
        let level = place.depth.min(LEVELS - 1);
        let counted = start.and_then(|start| self.numbering.numbers(level, start, items.len()));
        // Numbers of three digits and more need more room.
        let last = start.map(|start| start.saturating_add(items.len() as u64));
        let digits = last.map_or(1, |last| last.to_string().len());
        let hanging = STEP + digits.saturating_sub(2) * STEP / 3;
        let base = place.indent.min((LEVELS - 1) * STEP + self.page.indent());
        let indent = (base + hanging, hanging);
        // The list says itself how far it is set in, where nothing else sets it in.
        let is_usual = base == level * STEP && hanging == STEP;
        for (at, item) in items.iter().enumerate() {
            let number = start.map(|start| start.saturating_add(at as u64));
            let own = (!is_usual).then_some(indent);
            self.mark = Some(match (item.checked, &counted, number) {
                (Some(true), ..) => Mark::Written { sign: "☑".to_owned(), indent },
                (Some(false), ..) => Mark::Written { sign: "☐".to_owned(), indent },
                (None, Some(id), _) => {
                    Mark::List { id: id.clone(), level, is_numbered: true, indent: own }
                }
                (None, None, Some(number)) => Mark::Written { sign: format!("{number}."), indent },
                (None, None, None) => {
                    Mark::List { id: BULLETS.to_owned(), level, is_numbered: false, indent: own }
                }
            });
            let inside = Place { indent: indent.0, depth: place.depth + 1, ..place };
            self.blocks(&item.content, inside);
            self.flush_mark();
        }
    }
}
