//! Tables whose head says nothing: a screen reader names the column of each cell by it (WCAG 2.2,
//! 1.3.1).
//!
//! One empty cell above the names of rows is usual. In the CV a table without a head is no table but a
//! way to lay out entries, of which another rule speaks.

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lint::LintContext;
use crate::syntax::markdown::{Block, plain_text};

pub static TABLE_HEAD: Code =
    Code::warning("table-head", include_str!("../../../codes/table-head.md"));

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let not_cv = cx.documents.markdowns().filter(|(path, _)| **path != SourcePath::cv());
    for (path, document) in not_cv {
        let blocks = document.markdown.body.blocks.iter().zip(&document.markdown.spans);
        let tables = blocks.filter(|(block, _)| has_empty_head(block)).map(|(_, span)| *span);
        let text = document.text();
        found.extend(tables.map(|table| {
            let end = text.get(table.start..).and_then(|text| text.find('\n'));
            let head = Span::new(table.start, end.map_or(table.end, |end| table.start + end));
            Diagnostic::new(&TABLE_HEAD, "the head of this table does not name its columns")
                .at(path, head, "")
                .help("write above each column what it holds; the first may stay empty")
        }));
    }
    found
}

/// Whether two columns or more, or all, have no name.
fn has_empty_head(block: &Block) -> bool {
    let Block::Table { head, rows, .. } = block else { return false };
    let empty = head.iter().filter(|cell| plain_text(cell).trim().is_empty()).count();
    !rows.is_empty() && (empty > 1 || empty == head.len())
}
