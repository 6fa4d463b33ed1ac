//! Markdown text to a tree: CommonMark with tables, footnotes, strikethrough, task lists, heading
//! attributes and smart punctuation.
//!
//! Resolves no link, reads no picture and makes no HTML: it lists the spans of links, pictures and
//! raw HTML for the floors that do.

mod bare_links;
mod block;
mod builder;
mod code_fences;
mod convert;
mod edited;
mod footnotes;
mod link_definitions;
mod odd_spaces;
mod open_node;
mod own_lines;
mod quotation;
mod raw_html;
mod slips;
mod slug;
mod table_marks;
mod table_rows;
mod tables_apart;
mod tables_unruled;
mod typed;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser};

pub use block::{
    Alignment, Block, Body, Inline, Inlines, ListItem, TableBars, first_paragraph, plain_text,
    plain_texts,
};
pub use convert::without_comments;
pub use raw_html::{RawHtml, Reading};
pub use slug::Slugs;

use crate::base::{Diagnosed, Diagnostic, Hashed, SourcePath, Span};
use crate::lexicon::invisible::invisible;
use builder::Builder;
use edited::{Edit, Edited};

/// A parsed markdown text: the tree, and the spans that checks need.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    pub body: Arc<Hashed<Body>>,
    /// The span of each block of the body.
    pub spans: Vec<Span>,
    pub headings: Vec<Heading>,
    pub marks: Vec<Reference>,
}

/// A heading of the text, at any depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub span: Span,
    pub id: String,
    /// Whether the person wrote the id.
    pub own_id: bool,
    pub classes: Vec<String>,
    pub attributes: Vec<(String, Option<String>)>,
}

/// Something in the text that a later floor has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub span: Span,
    pub kind: ReferenceKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    Link(String),
    /// `alt`: the words that stand for it.
    Image {
        source: String,
        alt: String,
    },
    Html,
}

/// Reads `text`, which starts at byte `shift` of `file`. Any text is valid markdown: the
/// diagnostics report what a person would not expect, such as a footnote that nothing points to.
pub fn parse(
    file: &SourcePath,
    text: &str,
    shift: usize,
    reading: impl Into<Reading>,
) -> Diagnosed<Markdown> {
    let (edited, tables) = as_meant(file, text);
    let (edited, links, mut rows) = with_links_and_columns(file, edited);
    rows.extend(tables);
    let mut parsed = Builder::new(file, &edited.text, reading.into(), links)
        .build(parser(&edited.text).into_offset_iter());
    parsed.diagnostics.extend(link_definitions::check(file, &edited.text));
    let original = |span: &mut Span| *span = edited.original(*span).shifted(shift);
    let Markdown { spans, headings, marks, .. } = &mut parsed.value;
    spans.iter_mut().for_each(original);
    headings.iter_mut().for_each(|heading| original(&mut heading.span));
    marks.iter_mut().for_each(|mark| original(&mut mark.span));
    relocate(&mut parsed.diagnostics, original);
    relocate(&mut rows, |span| *span = span.shifted(shift));
    parsed.diagnostics.extend(rows);
    parsed
}

/// A text without what nobody sees, and with its lines as they are meant; and what is wrong with its
/// tables, at its place before all edits.
fn as_meant<'a>(file: &SourcePath, text: &'a str) -> (Edited<'a>, Vec<Diagnostic>) {
    let unseen: Vec<Edit> = invisible(text).into_iter().map(|range| Edit::new(range, "")).collect();
    let edited = Edited::unchanged(odd_spaces::plain(text)).edit(&unseen);
    // A CV has no hashtags.
    let edits = typed::edits(&edited.text, *file == SourcePath::cv());
    let edited = edited.edit(&edits);
    if !edited.text.contains('|') {
        return (edited, Vec::new());
    }
    let events = parser(&edited.text).into_offset_iter();
    let (edits, mut tables) = tables_unruled::ruled(file, &edited.text, events);
    relocate(&mut tables, |span| *span = edited.original(*span));
    let edited = edited.edit(&edits);
    if !tables_apart::may_have(&edited.text) {
        return (edited, tables);
    }
    let edits = tables_apart::edits(&edited.text, parser(&edited.text).into_offset_iter());
    (edited.edit(&edits), tables)
}

fn relocate(diagnostics: &mut [Diagnostic], relocated: impl Fn(&mut Span)) {
    for diagnostic in diagnostics {
        diagnostic.labels.iter_mut().flat_map(|label| &mut label.span).for_each(&relocated);
        diagnostic.fix.iter_mut().for_each(|fix| relocated(&mut fix.span));
    }
}

/// A text whose bare addresses are links and whose tables have a column for each cell; what each of
/// these links shows, by its offset; and the rows with too many cells, at their place before all
/// edits.
fn with_links_and_columns<'a>(
    file: &SourcePath,
    edited: Edited<'a>,
) -> (Edited<'a>, BTreeMap<usize, String>, Vec<Diagnostic>) {
    let text = &*edited.text;
    if !bare_links::may_have(text) && !text.contains('|') {
        return (edited, BTreeMap::new(), Vec::new());
    }
    let events: Vec<(Event<'_>, Range<usize>)> = parser(text).into_offset_iter().collect();
    let (mut edits, mut rows) = table_rows::widen(file, text, &events);
    let links = bare_links::find(text, &events);
    drop(events);
    relocate(&mut rows, |span| *span = edited.original(*span));
    let mut shown = BTreeMap::new();
    for link in links {
        shown.insert(link.edit.range.start, link.shown);
        edits.push(link.edit);
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut offset = 0_isize;
    let mut links = BTreeMap::new();
    for edit in &edits {
        if let Some(shown) = shown.remove(&edit.range.start) {
            links.insert(edit.range.start.saturating_add_signed(offset), shown);
        }
        offset += edit.text.len() as isize - edit.range.len() as isize;
    }
    (edited.edit(&edits), links, rows)
}

/// The events of a text, in folio's form of markdown.
pub(super) fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(text, options)
}
