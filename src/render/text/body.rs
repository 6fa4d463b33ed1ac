//! A whole text of a file, with all that its HTML is made from: what a memoized page has in its key
//! instead of the site.
//!
//! Makes no HTML: that is `markdown`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hashed, SourcePath};
use crate::plan::{ImageRole, Store};
use crate::render::text::highlight::highlight;
use crate::render::view::PictureView;
use crate::render::{Context, SiteContext};
use crate::syntax::markdown::{Block, Body, Inline};
use crate::words::Words;

/// A text, and where its links and pictures lead. It derives its hash, so it is a complete memo key
/// for the text's HTML.
#[derive(Hash)]
pub struct BodyInput<'a> {
    pub body: &'a Hashed<Body>,
    pub words: &'a Words,
    languages: Languages<'a>,
    /// Addresses by the targets that are written; `None` leads nowhere.
    links: BTreeMap<&'a str, Option<String>>,
    /// Without the words for those who cannot see them.
    pictures: BTreeMap<&'a str, Option<PictureView>>,
    /// Highlighted code by its language and text.
    code: BTreeMap<(&'a str, &'a str), Option<Arc<str>>>,
}

/// In which languages a text and the page around it are, as BCP 47 tags.
#[derive(Clone, Copy, Debug, Hash)]
pub struct Languages<'a> {
    pub page: &'a str,
    /// That of a text which an edition has from its site.
    pub borrowed: Option<&'a str>,
}

impl<'a> Languages<'a> {
    fn of(site: &SiteContext<'a>, file: &SourcePath) -> Languages<'a> {
        let page = &site.profile.settings.language;
        Languages { page, borrowed: site.addresses.borrowed_language(file) }
    }
}

/// Where a text was written, and what its links, pictures and code become.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    /// Asks for each of them when it comes.
    File { site: SiteContext<'a>, store: &'a dyn Store, file: &'a SourcePath },
    /// Has them all already.
    Body(&'a BodyInput<'a>),
    /// A line whose links are addresses already; it has no picture and no code.
    Line { words: &'a Words, language: &'a str },
}

impl<'a> BodyInput<'a> {
    pub fn new(cx: &Context<'a>, file: &'a SourcePath, body: &'a Hashed<Body>) -> BodyInput<'a> {
        let mut input = BodyInput {
            body,
            words: cx.site.words.own,
            languages: Languages::of(&cx.site, file),
            links: BTreeMap::new(),
            pictures: BTreeMap::new(),
            code: BTreeMap::new(),
        };
        let origin = Origin::File { site: cx.site, store: cx.media.store, file };
        input.resolve_blocks(&body.blocks, &origin);
        body.notes.iter().for_each(|note| input.resolve_blocks(note, &origin));
        input
    }

    fn resolve_blocks(&mut self, blocks: &'a [Block], origin: &Origin<'a>) {
        for block in blocks {
            match block {
                Block::Paragraph { content }
                | Block::Plain { content }
                | Block::Heading { content, .. } => self.resolve_inlines(content, origin),
                Block::List { items, .. } => {
                    items.iter().for_each(|item| self.resolve_blocks(&item.content, origin));
                }
                Block::Quote { content } => self.resolve_blocks(content, origin),
                Block::Code { language, text } => {
                    let code = || origin.code(language, text);
                    self.code.entry((&**language, &**text)).or_insert_with(code);
                }
                Block::Table { head, rows, .. } => {
                    let cells = head.iter().chain(rows.iter().flatten());
                    cells.for_each(|cell| self.resolve_inlines(cell, origin));
                }
                Block::Rule | Block::Html { .. } => {}
            }
        }
    }

    fn resolve_inlines(&mut self, content: &'a [Inline], origin: &Origin<'a>) {
        for inline in content {
            match inline {
                Inline::Link { target, content, .. } => {
                    self.links.entry(&**target).or_insert_with(|| origin.link(target));
                    self.resolve_inlines(content, origin);
                }
                Inline::Image { source, .. } => {
                    let picture = || origin.picture(source, "");
                    self.pictures.entry(&**source).or_insert_with(picture);
                }
                Inline::Emphasis { content }
                | Inline::Strong { content }
                | Inline::InLanguage { content, .. }
                | Inline::Strikethrough { content } => self.resolve_inlines(content, origin),
                Inline::Text { .. }
                | Inline::Code { .. }
                | Inline::Note { .. }
                | Inline::SoftBreak
                | Inline::HardBreak
                | Inline::Html { .. } => {}
            }
        }
    }
}

impl<'a> Origin<'a> {
    pub fn words(&self) -> &'a Words {
        match self {
            Origin::File { site, .. } => site.words.own,
            Origin::Body(input) => input.words,
            Origin::Line { words, .. } => words,
        }
    }

    pub fn languages(&self) -> Languages<'a> {
        match self {
            Origin::File { site, file, .. } => Languages::of(site, file),
            Origin::Body(input) => input.languages,
            Origin::Line { language, .. } => Languages { page: language, borrowed: None },
        }
    }

    pub fn link(&self, target: &str) -> Option<String> {
        match self {
            Origin::File { site, file, .. } => site.link(file, target),
            Origin::Body(input) => input.links.get(target)?.clone(),
            Origin::Line { .. } => Some(target.to_owned()),
        }
    }

    pub fn picture(&self, written: &str, alt: &str) -> Option<PictureView> {
        match self {
            Origin::File { site, file, .. } => {
                let source = site.picture_source(file, written)?;
                PictureView::new(site, &source, ImageRole::Text, alt)
            }
            Origin::Body(input) => {
                let picture = input.pictures.get(written)?.clone()?;
                Some(PictureView { alt: alt.to_owned(), ..picture })
            }
            Origin::Line { .. } => None,
        }
    }

    /// The code with its syntax marked; `None` for a language that there is no grammar for.
    pub fn code(&self, language: &str, text: &str) -> Option<Arc<str>> {
        match self {
            Origin::File { store, .. } => highlight(language, text, *store),
            Origin::Body(input) => input.code.get(&(language, text))?.clone(),
            Origin::Line { .. } => None,
        }
    }
}
