//! A further page: `pages/<slug>.md` is `/<slug>/`.

use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, OutputPath, SourcePath, Span};
use crate::model::clinical::{CLINICAL, read_clinical};
use crate::model::codes::{EMPTY_SECTION, UNTITLED};
use crate::model::misplaced;
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::{Block, Body, Markdown, plain_text};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::Value;

/// The front matter of a page.
pub static PAGE: TableKeys = TableKeys::of(&[
    &[
        Key::text("title", "The title; without it, the heading that opens the text."),
        Key::text("description", "A line for search engines."),
        Key::bool("menu", "Whether the menu names the page; false keeps it out."),
    ],
    CLINICAL,
])
.elsewhere(&[misplaced::TEXT_FILE, misplaced::PAGE]);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Page {
    pub file: SourcePath,
    pub output: OutputPath,
    pub title: String,
    pub description: Option<String>,
    /// Whether the menu names the page.
    pub menu: bool,
    /// Whether it shows patient material.
    pub clinical: bool,
    pub body: Arc<Hashed<Body>>,
}

impl Page {
    pub fn read(
        file: &SourcePath,
        document: &MarkdownDocument,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Page {
        let slug = page_slug(file);
        let mut fields = TableReader::of(&document.front_matter, &PAGE, "the front matter");
        let title = fields.text("title");
        let description = fields.text("description");
        let menu = fields.bool("menu").unwrap_or(true);
        let clinical = read_clinical(&mut fields);
        fields.finish(diagnostics);
        diagnostics.extend(empty_headings(file, &document.markdown));
        let (title, body) =
            titled(title, &document.markdown.body, slug.rsplit('/').next().unwrap_or(slug));
        Page {
            file: file.clone(),
            output: OutputPath::page(slug),
            title,
            description,
            menu,
            clinical,
            body,
        }
    }
}

/// The address of a page: its path below `pages/` without the ending, however that is written.
pub fn page_slug(file: &SourcePath) -> &str {
    let path = file.as_str().strip_prefix("content/pages/").unwrap_or(file.as_str());
    path.rsplit_once('.').map_or(path, |(slug, _)| slug)
}

/// The title of a text and the text below it. The title is from the front matter, else from the `#`
/// heading that opens the text, else from the file name. A heading that repeats the front matter's
/// title is not shown twice.
pub fn titled(
    written: Option<String>,
    body: &Arc<Hashed<Body>>,
    file_name: &str,
) -> (String, Arc<Hashed<Body>>) {
    let heading = match body.blocks.first() {
        Some(Block::Heading { level: 1, content, .. }) => Some(plain_text(content)),
        _ => None,
    };
    let heading = heading.filter(|heading| !heading.trim().is_empty());
    match (written, heading) {
        (None, Some(heading)) => (heading, without_first_block(body)),
        (Some(title), Some(heading)) if title == heading => (title, without_first_block(body)),
        (Some(title), _) => (title, Arc::clone(body)),
        (None, None) => (words_of(file_name), Arc::clone(body)),
    }
}

/// Reports a text that is called after its file, as it says no title; `what` it is.
pub fn untitled(what: &str, title: &str, document: &MarkdownDocument) -> Option<Diagnostic> {
    let file = &document.front_matter.file;
    let has_heading = match document.markdown.body.blocks.first() {
        Some(Block::Heading { level: 1, content, .. }) => !plain_text(content).trim().is_empty(),
        _ => false,
    };
    let is_written = match document.front_matter.table.get("title").map(|entry| &entry.value) {
        Some(Value::String(title)) => !title.trim().is_empty(),
        // One of another type is reported as such.
        value => value.is_some(),
    };
    if is_written || has_heading || document.front_matter.is_broken {
        return None;
    }
    let called = match title {
        "" => "so there is nothing to call it by".to_owned(),
        title => format!("so it is called `{title}`, after its file"),
    };
    Some(
        Diagnostic::new(&UNTITLED, format!("this {what} has no title, {called}"))
            .at(file, Span::new(0, 0), "")
            .help("write `title = \"...\"` into its front matter, or begin its text with `# The title`"),
    )
}

/// The headings of a text below which nothing stands: another follows that is no part of it, or the
/// text ends. The heading that opens the text is its title.
pub fn empty_headings(file: &SourcePath, markdown: &Markdown) -> Vec<Diagnostic> {
    let blocks = &markdown.body.blocks;
    let is_empty = |at: usize, level: u8| match blocks.get(at + 1) {
        Some(Block::Heading { level: next, .. }) => *next <= level,
        next => next.is_none(),
    };
    let headings = blocks.iter().zip(&markdown.spans).enumerate();
    let empty = headings.filter_map(|(at, (block, span))| match block {
        Block::Heading { level, .. } if (at > 0 || *level > 1) && is_empty(at, *level) => {
            Some(*span)
        }
        _ => None,
    });
    empty
        .map(|span| {
            Diagnostic::new(&EMPTY_SECTION, "nothing stands under this heading")
                .at(file, span, "")
                .help(
                    "write below it what belongs there, or put it between `<!--` and `-->` until then",
                )
        })
        .collect()
}

/// Memoized: a text without its heading is a copy of all the rest.
#[comemo::memoize]
fn without_first_block(body: &Hashed<Body>) -> Arc<Hashed<Body>> {
    let blocks = body.blocks.get(1..).unwrap_or_default().to_vec();
    Arc::new(Hashed::new(Body { blocks, notes: body.notes.clone() }))
}

/// `for-new-imgs` as words: `For new imgs`.
fn words_of(file_name: &str) -> String {
    let words = file_name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
