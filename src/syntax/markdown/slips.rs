//! Reports text that was meant as a link or a footnote and is none: it would be shown as typed.
//!
//! Changes no text.

use super::block::Inline;
use super::footnotes;
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::LINK_SYNTAX;

/// Checks the text of one paragraph or heading. `source` is its text, which begins at byte
/// `start_of_block` of the file.
pub fn check(
    file: &SourcePath,
    source: &str,
    start_of_block: usize,
    content: &[Inline],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let words = content.iter().filter_map(|inline| match inline {
        Inline::Text { text } => Some(&**text),
        _ => None,
    });
    let (mut link, mut note) = (false, None);
    for text in words {
        link |= text
            .split_once("](")
            .is_some_and(|(before, after)| before.contains('[') && after.contains(')'));
        if let Some((label, _)) = text.split_once("[^").and_then(|(_, rest)| rest.split_once(']'))
            && !label.is_empty()
            && !label.contains(char::is_whitespace)
        {
            note = Some(label);
        }
    }
    if link
        && let Some(at) =
            source.match_indices("](").map(|(at, _)| at).find(|at| has_space(&source[*at + 2..]))
    {
        let opened = source[..at].rfind('[').unwrap_or(at);
        let end = at + source[at..].find(')').map_or(2, |end| end + 1);
        let span = Span::new(start_of_block + opened, start_of_block + end);
        diagnostics.push(
            Diagnostic::new(
                &LINK_SYNTAX,
                "this looks like a link, and is shown as it stands: \
                there is a space in its path",
            )
            .at(file, span, "")
            .help("put the path into angle brackets, as in `[my poster](<my poster.pdf>)`"),
        );
    }
    if let Some(label) = note
        && let Some(at) = source.find(&format!("[^{label}]"))
    {
        let span = Span::new(start_of_block + at, start_of_block + at + label.len() + 3);
        let diagnostic = footnotes::missing(file, label, span);
        diagnostics.push(diagnostic);
    }
}

/// Whether the target that begins here, up to its bracket and on one line, has a space in it that
/// does not begin a title.
fn has_space(target: &str) -> bool {
    target.split_once(')').is_some_and(|(path, _)| {
        !path.contains('\n')
            && !path.starts_with('<')
            && path.trim().contains(' ')
            && !path.contains(['"', '\''])
    })
}
