//! A further page: `pages/<slug>.md` is `/<slug>/`.

use std::sync::Arc;

use crate::base::{Diagnostic, Hashed, OutputPath, SourcePath};
use crate::model::clinical::read_clinical;
use crate::syntax::MarkdownDocument;
use crate::syntax::markdown::{Block, Body, plain_text};
use crate::syntax::table_reader::TableReader;

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
        let mut fields = TableReader::of(&document.front_matter, "the front matter");
        let title = fields.text("title");
        let description = fields.text("description");
        let menu = fields.bool("menu").unwrap_or(true);
        let clinical = read_clinical(&mut fields);
        fields.finish(diagnostics);
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
    match (written, heading) {
        (None, Some(heading)) => (heading, without_first_block(body)),
        (Some(title), Some(heading)) if title == heading => (title, without_first_block(body)),
        (Some(title), _) => (title, Arc::clone(body)),
        (None, None) => (words_of(file_name), Arc::clone(body)),
    }
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
