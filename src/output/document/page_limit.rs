//! The limit of pages that a document may set, and what to shorten where it is exceeded.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::settings::DocumentSettings;
use crate::output::codes::TOO_MANY_PAGES;
use crate::output::document::selection::SelectedSection;
use crate::syntax::markdown::{Block, plain_text};

/// The error that a document has more pages than it may, with its longest sections.
pub fn too_long(
    (settings, span): (&DocumentSettings, Span),
    sections: &[SelectedSection<'_>],
    pages: usize,
) -> Option<Diagnostic> {
    let most = settings.max_pages.and_then(|most| usize::try_from(most).ok())?;
    let over = pages.checked_sub(most).filter(|over| *over > 0)?;
    let mut lengths: Vec<(usize, String)> = sections
        .iter()
        .map(|SelectedSection { section, entries }| {
            let entry_words = entries.iter().map(|(entry, _)| words(&entry.blocks) + 8);
            let words = words(&section.blocks) + entry_words.sum::<usize>();
            (words, plain_text(&section.heading))
        })
        .collect();
    lengths.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let longest: Vec<String> = lengths
        .into_iter()
        .take(3)
        .filter(|(words, _)| *words > 0)
        .map(|(words, name)| format!("{name} ({words} words)"))
        .collect();
    let plural = |number: usize| if number == 1 { "page" } else { "pages" };
    Some(
        Diagnostic::new(
            &TOO_MANY_PAGES,
            format!(
                "{} has {pages} {}, {over} more than its `max-pages = \
            {most}`",
                settings.file,
                plural(pages)
            ),
        )
        .at(&SourcePath::site(), span, "")
        .help(format!(
            "its longest sections are {}: shorten them, tag entries and choose with `only`, or \
            raise `max-pages`",
            longest.join(", ")
        )),
    )
}

fn words(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { content }
            | Block::Plain { content }
            | Block::Heading { content, .. } => plain_text(content).split_whitespace().count(),
            Block::List { items, .. } => items.iter().map(|item| words(&item.content)).sum(),
            Block::Quote { content } => words(content),
            Block::Code { text, .. } => text.split_whitespace().count(),
            Block::Table { head, rows, .. } => head
                .iter()
                .chain(rows.iter().flatten())
                .map(|cell| plain_text(cell).split_whitespace().count())
                .sum(),
            Block::Html { text } => text.split_whitespace().count(),
            Block::Rule => 0,
        })
        .sum()
}
