//! Reports slips: text that was meant as a link or a footnote and is none and would be shown as
//! typed, a remark without its end, nodes too deep in one another.
//!
//! Changes no text.

use super::block::Inline;
use super::footnotes;
use super::slug::OWN_IDS;
use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::{COMMENT, DUPLICATE_ID, LINK_SYNTAX, NESTING};

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
    if let Some((label, at)) = missing_definition(source, content) {
        let opened = source[..at].rfind('[').unwrap_or(at);
        let end = at + "][]".len() + label.len();
        diagnostics.push(
            Diagnostic::new(
                &LINK_SYNTAX,
                format!(
                    "this looks like a link, and is shown as it stands: no line of this file says \
                    where `{label}` is"
                ),
            )
            .at(file, Span::new(start_of_block + opened, start_of_block + end), "")
            .help(format!(
                "write `(https://...)` for `[{label}]`, or a line `[{label}]: https://...` of its own"
            )),
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

/// The label of `[words][label]` that is shown as typed, as nothing defines the label, and where
/// its `][` is. Numbers in brackets are marks of citations.
fn missing_definition<'a>(source: &'a str, content: &[Inline]) -> Option<(&'a str, usize)> {
    source.match_indices("][").find_map(|(at, _)| {
        let (label, _) = source[at + 2..].split_once(']')?;
        let is_label = label.contains(char::is_alphabetic) && !label.contains(['[', '\n', '^']);
        let is_link = content.iter().any(|inline| {
            matches!(inline, Inline::Text { text } if text.contains(&format!("][{label}]")))
        });
        (is_label && is_link).then_some((label, at))
    })
}

/// Nodes that lie deeper in one another than `deepest`.
pub fn too_deep(file: &SourcePath, deepest: usize, span: Span) -> Diagnostic {
    Diagnostic::new(
        &NESTING,
        format!("here more than {deepest} quotes, lists and the like lie in one another"),
    )
    .at(file, span, "")
    .help(
        "remove some of the signs at the start of the line, such as `>` and `-`, or those around \
        the words, such as `*`",
    )
}

/// An id that another heading of the file has, or a part of the page.
pub fn taken_id(file: &SourcePath, id: &str, span: Span) -> Diagnostic {
    let message = match id.starts_with(OWN_IDS) {
        true => format!("the id `{id}` is for parts of the page"),
        false => format!("the id `{id}` is given twice in this file"),
    };
    Diagnostic::new(&DUPLICATE_ID, message)
        .at(file, span, "")
        .help("give each heading an id of its own")
}

/// A comment that is open up to the end of the text.
pub fn unclosed_comment(file: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(&COMMENT, "this remark is never closed, so all behind it is hidden")
        .at(file, span, "")
        .help("write `-->` where the remark ends")
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
