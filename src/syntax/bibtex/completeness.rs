//! Reports words of a `.bib` file that would be lost silently: text outside of entries, and parents
//! that the file does not have.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::Bibtex;
use crate::syntax::codes::{BIBTEX, ENTRY_WITHOUT_AT, UNKNOWN_PUBLICATION};

/// Text outside of entries is a comment. If it was meant as an entry, its words would be lost
/// silently.
pub fn report_lost_words(
    file: &SourcePath,
    text: &str,
    bibtex: &Bibtex,
    chunks: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let inside = |at: usize| {
        let chunk = chunks.iter().rev().find(|chunk| chunk.start <= at);
        let entry = chunk.and_then(|chunk| {
            bibtex
                .entries
                .iter()
                .find(|entry| chunk.start <= entry.span.start && entry.span.end <= chunk.end)
        });
        entry.map_or(chunk.is_some_and(|chunk| !is_closed_before(text, *chunk, at)), |entry| {
            at < entry.whole.end
        })
    };
    let mut at = 0;
    let mut first_words = None;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let start = at + line.len() - words.len();
        let words = words.trim_end();
        at += line.len();
        if words.is_empty() || words.starts_with('%') {
            continue;
        }
        first_words = first_words.or(Some(Span::new(start, start + words.len())));
        if looks_like_entry(words) && !inside(start) {
            diagnostics.push(
                Diagnostic::new(
                    &ENTRY_WITHOUT_AT,
                    "this is read as a remark, as no `@` stands before it",
                )
                .at(file, Span::new(start, start + words.len()), "")
                .help(format!("to make it an entry, write `@{words}`")),
            );
        }
    }
    if let Some(span) = first_words
        && bibtex.entries.is_empty()
        && chunks.is_empty()
    {
        diagnostics.push(
            Diagnostic::new(&BIBTEX, "there is no entry in this file").at(file, span, "").help(
                "an entry is written as `@article{key, title = {...}, ...}`; a reference \
                manager writes them as BibTeX or BibLaTeX",
            ),
        );
    }
}

/// An entry takes what it lacks from the one that `crossref` or `xdata` names: if that one is
/// missing, so are its words.
pub fn report_missing_parents(
    file: &SourcePath,
    text: &str,
    bibtex: &Bibtex,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in &bibtex.entries {
        for field in ["crossref", "xdata"] {
            let Some(span) = entry.fields.get(field) else { continue };
            let written = text.get(span.range()).unwrap_or_default();
            for parent in written
                .trim_matches(['{', '}', '"', ' '])
                .split(',')
                .map(str::trim)
                .filter(|parent| !parent.is_empty())
            {
                if !bibtex.entries.iter().any(|known| known.key == parent) {
                    diagnostics.push(
                        Diagnostic::new(
                            &UNKNOWN_PUBLICATION,
                            format!(
                                "this file has no entry `{parent}`, which `{}` refers to",
                                entry.key
                            ),
                        )
                        .at(file, span, "")
                        .help(format!(
                            "add the entry `{parent}` to this file, or remove the field `{field}`"
                        )),
                    );
                }
            }
        }
    }
}

/// `article{key,`: an entry without its `@`.
pub(super) fn looks_like_entry(line: &str) -> bool {
    line.split_once('{').is_some_and(|(kind, rest)| {
        !kind.is_empty()
            && kind.trim_end().bytes().all(|byte| byte.is_ascii_alphabetic())
            && rest.split_once(',').is_some_and(|(key, _)| {
                !key.trim().is_empty() && !key.contains(['{', '}', ' ', '='])
            })
    })
}

/// Whether all braces of a chunk are closed before an offset in it.
fn is_closed_before(text: &str, chunk: Span, at: usize) -> bool {
    let before = &text[chunk.start..at];
    before.contains('}') && before.matches('{').count() <= before.matches('}').count()
}
