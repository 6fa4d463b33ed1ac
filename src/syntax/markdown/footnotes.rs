//! Footnotes of a text in the order of the marks that lead to them.
//!
//! Gives no numbers: that happens where texts come together on a page.

use super::block::Block;
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::FOOTNOTE;

/// The bodies in the order of `marks`, each mark with its first position. Reports a body that is
/// written twice or that nothing leads to, and a mark without a body.
pub fn in_order(
    file: &SourcePath,
    marks: &[(String, Span)],
    bodies: Vec<(String, Span, Vec<Block>)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Vec<Block>> {
    let mut notes = vec![Vec::new(); marks.len()];
    for (label, span, blocks) in bodies {
        match marks.iter().position(|(known, _)| *known == label) {
            Some(index) if notes[index].is_empty() => notes[index] = blocks,
            Some(_) => diagnostics.push(
                Diagnostic::new(&FOOTNOTE, format!("the footnote `{label}` is written twice"))
                    .at(file, span, "")
                    .help("give one of the two another name, here and where it is pointed to"),
            ),
            None => diagnostics.push(
                Diagnostic::new(
                    &FOOTNOTE,
                    format!("nothing points to the footnote `{label}`, so it would not be shown"),
                )
                .at(file, span, "")
                .help(format!("write `[^{label}]` where it belongs, or remove the footnote")),
            ),
        }
    }
    for (note, (label, span)) in notes.iter().zip(marks) {
        if note.is_empty() {
            diagnostics.push(missing(file, label, *span));
        }
    }
    notes
}

/// A mark that leads to no footnote.
pub fn missing(file: &SourcePath, label: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&FOOTNOTE, format!("there is no footnote `{label}`"))
        .at(file, span, "")
        .help(format!("write it on a line of its own: `[^{label}]: The text.`"))
}
