//! Paragraphs in bold that stand where a heading would: seen as one, and no heading for those who
//! listen or jump from heading to heading (WCAG 2.2, 1.3.1).
//!
//! Not in the CV, where an entry's lines have their own form.

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lint::LintContext;
use crate::syntax::markdown::{Block, Inline, plain_text};

pub static BOLD_HEADING: Code =
    Code::note("bold-heading", include_str!("../../../codes/bold-heading.md"));

/// A longer paragraph is a sentence that matters.
const MOST_LETTERS: usize = 60;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (path, document) in cx.documents.markdowns().filter(|(path, _)| **path != SourcePath::cv())
    {
        let (blocks, spans) = (&document.markdown.body.blocks, &document.markdown.spans);
        let pairs = blocks.iter().zip(spans).zip(blocks.iter().skip(1));
        let headings = pairs.filter(|((block, _), next)| is_like_heading(block) && is_text(next));
        let spans: Vec<Span> = headings.map(|((_, span), _)| *span).collect();
        let message = match spans.len() {
            0 => continue,
            1 => "this line in bold looks like a heading, and is none".to_owned(),
            count => format!("{count} lines in bold look like headings, and are none"),
        };
        let report = Diagnostic::new(&BOLD_HEADING, message);
        let report = spans.iter().fold(report, |report, span| report.at(path, *span, ""));
        found.push(report.help("write it as in `## Research`, so that a reader can jump to it"));
    }
    found
}

/// A paragraph of nothing but bold words, which end no sentence.
fn is_like_heading(block: &Block) -> bool {
    let Block::Paragraph { content } = block else { return false };
    let [Inline::Strong { content }] = &content[..] else { return false };
    let words = plain_text(content);
    words.chars().count() <= MOST_LETTERS
        && !words.trim_end().ends_with(['.', '!', '?', '。', '؟', ','])
}

/// What stands below a heading.
fn is_text(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::List { .. } | Block::Table { .. })
}
