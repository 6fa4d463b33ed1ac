//! The markdown tree as it goes to paper: links made whole, pictures named by their files,
//! characters that no font has replaced.

use std::borrow::Cow;
use std::collections::BTreeSet;

use bytes::Bytes;

use crate::base::SourcePath;
use crate::model::person::Focus;
use crate::model::table_bars::bar_steps;
use crate::plan::{ImagePlan, ImageRole};
use crate::render::Context;
use crate::render::image::picture;
use crate::render::text::typography::insert_nbsp;
use crate::syntax::markdown::{Block, Inline, Inlines, ListItem, TableBars};

/// The largest picture that paper needs, in pixels.
const WIDEST: u32 = 1600;

/// Collects what one document needs.
pub struct PdfLowering<'a> {
    pub cx: &'a Context<'a>,
    pub from: &'a SourcePath,
    /// Ids that exist in the document, which links inside it may lead to.
    pub ids: &'a BTreeSet<String>,
    pub files: Vec<(String, Bytes)>,
    /// How many footnotes of other files come before those of this one.
    pub notes_before: usize,
    has_pictures: bool,
    /// The language of the words at hand, where it has to be said of each.
    said_in: Option<&'a str>,
}

impl<'a> PdfLowering<'a> {
    /// For a text that is written in `from`.
    pub fn new(cx: &'a Context<'a>, from: &'a SourcePath, ids: &'a BTreeSet<String>) -> Self {
        let files = Vec::new();
        let said_in = cx.site.addresses.borrowed_language(from);
        PdfLowering { cx, from, ids, files, notes_before: 0, has_pictures: true, said_in }
    }

    /// For a document of letters alone: a picture is its description.
    pub fn without_pictures(self) -> Self {
        PdfLowering { has_pictures: false, ..self }
    }

    /// What is no text of the file, such as a citation, or says its language by itself.
    pub fn as_it_is<T>(&mut self, take: impl FnOnce(&mut Self) -> T) -> T {
        let said_in = self.said_in.take();
        let taken = take(self);
        self.said_in = said_in;
        taken
    }

    pub fn blocks(&mut self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    pub fn inlines(&mut self, content: &[Inline]) -> Inlines {
        let mut out = Vec::new();
        for inline in content {
            self.inline(inline, &mut out);
        }
        out
    }

    fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph { content } => Block::Paragraph { content: self.inlines(content) },
            Block::Plain { content } => Block::Plain { content: self.inlines(content) },
            Block::Heading { level, id, content } => {
                Block::Heading { level: *level, id: id.clone(), content: self.inlines(content) }
            }
            Block::List { start, items } => Block::List {
                start: *start,
                items: items
                    .iter()
                    .map(|item| ListItem {
                        checked: item.checked,
                        content: self.blocks(&item.content),
                    })
                    .collect(),
            },
            Block::Quote { content } => Block::Quote { content: self.blocks(content) },
            Block::Code { language, text } => {
                Block::Code { language: language.clone(), text: text.clone() }
            }
            Block::Table { columns, head, rows, bars } => Block::Table {
                columns: columns.clone(),
                head: head.iter().map(|cell| self.inlines(cell)).collect(),
                rows: rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.inlines(cell)).collect())
                    .collect(),
                bars: match bars {
                    TableBars::Marked => TableBars::Steps(bar_steps(rows, self.language())),
                    bars => bars.clone(),
                },
            },
            Block::Rule => Block::Rule,
            Block::Html { text } => Block::Html { text: text.clone() },
        }
    }

    /// That of the text.
    fn language(&self) -> &'a str {
        self.said_in.unwrap_or(&self.cx.site.profile.settings.language)
    }

    fn inline(&mut self, inline: &Inline, out: &mut Inlines) {
        out.push(match inline {
            Inline::Text { text } => {
                let text = Inline::Text { text: insert_nbsp(&spaced(text)).as_ref().into() };
                match self.said_in {
                    Some(language) => {
                        Inline::InLanguage { language: language.into(), content: vec![text] }
                    }
                    None => text,
                }
            }
            Inline::Code { text } => Inline::Code { text: text.clone() },
            Inline::Html { text } => Inline::Html { text: text.clone() },
            Inline::Emphasis { content } => Inline::Emphasis { content: self.inlines(content) },
            Inline::Strong { content } => Inline::Strong { content: self.inlines(content) },
            Inline::InLanguage { language, content } => {
                let content = self.as_it_is(|lowering| lowering.inlines(content));
                Inline::InLanguage { language: language.clone(), content }
            }
            Inline::Strikethrough { content } => {
                Inline::Strikethrough { content: self.inlines(content) }
            }
            Inline::Link { target, title, content } => {
                let content = self.inlines(content);
                match self.cx.site.printed_link(self.from, target) {
                    // A link to a heading that another document holds would lead nowhere on this
                    // sheet.
                    Some(address)
                        if address.strip_prefix('#').is_none_or(|id| self.ids.contains(id)) =>
                    {
                        Inline::Link { target: address.into(), title: title.clone(), content }
                    }
                    _ => {
                        out.extend(content);
                        return;
                    }
                }
            }
            Inline::Image { source, title, alt } => match self.picture(source) {
                Some(name) => {
                    Inline::Image { source: name.into(), title: title.clone(), alt: alt.clone() }
                }
                None => Inline::Text { text: alt.clone() },
            },
            Inline::Note { index, again } => {
                Inline::Note { index: *index + self.notes_before, again: *again }
            }
            Inline::SoftBreak => Inline::SoftBreak,
            Inline::HardBreak => Inline::HardBreak,
        });
    }

    /// Takes a picture along and gives its name among the document's files.
    pub fn picture(&mut self, written: &str) -> Option<String> {
        if !self.has_pictures {
            return None;
        }
        let source = self.cx.site.picture_source(self.from, written)?;
        let picture = self.cx.site.plan.picture(&source, ImageRole::Text)?;
        self.picture_file(&source, picture, widest(picture)?)
    }

    /// The person's photo, cut to the size that papers ask for.
    pub fn photo(&mut self, source: &SourcePath) -> Option<String> {
        if !self.has_pictures {
            return None;
        }
        let picture = ImagePlan::plan(
            self.cx.media.sources.get(source)?,
            ImageRole::Print,
            self.cx.site.profile.person.photo_focus,
        )
        .ok()?;
        self.picture_file(source, &picture, picture.variants.len().checked_sub(1)?)
    }

    /// A poster or a page of slides, as large as paper needs it; also one that the site does not have
    /// yet.
    pub fn work_picture(&mut self, source: &SourcePath) -> Option<String> {
        if !self.has_pictures {
            return None;
        }
        let file = self.cx.media.sources.get(source)?;
        let picture = ImagePlan::plan(file, ImageRole::Work, Focus::default()).ok()?;
        self.picture_file(source, &picture, widest(&picture)?)
    }

    fn picture_file(
        &mut self,
        source: &SourcePath,
        picture: &ImagePlan,
        index: usize,
    ) -> Option<String> {
        let name = picture.variants.get(index)?.output.as_str().rsplit('/').next()?.to_owned();
        if !self.files.iter().any(|(known, _)| *known == name) {
            // A picture that cannot be read is reported where it is made for the site.
            let bytes = picture::file(
                self.cx.media.sources.get(source)?,
                picture,
                index,
                self.cx.media.open_pictures,
                self.cx.media.store,
            )
            .ok()?;
            self.files.push((name.clone(), bytes));
        }
        Some(name)
    }
}

/// The widest of a picture's sizes that paper needs.
fn widest(picture: &ImagePlan) -> Option<usize> {
    let last = picture.variants.len().checked_sub(1)?;
    Some(picture.variants.iter().rposition(|size| size.width <= WIDEST).unwrap_or(last))
}

/// A text with one space for each row of spaces and tabs, as browsers show it: on paper a tab would
/// be nothing.
fn spaced(text: &str) -> Cow<'_, str> {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    if !text.contains(['\t', '\n', '\r']) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match is_space(c) {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}
