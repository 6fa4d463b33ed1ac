//! Reports what stands between the entries of a `.bib` file and was meant for one: fields that a
//! brace too many has put there, entries without their `@`. No page would show either.
//!
//! Any other text between entries is a remark.

use std::collections::BTreeSet;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::split::parts::{Gap, Parts};
use crate::syntax::codes::{BIBTEX, ENTRY_WITHOUT_AT, OUTSIDE_ENTRY};

/// Fields whose value people write as a bare number.
const NUMBERS: [&str; 9] =
    ["year", "volume", "number", "month", "day", "issue", "pages", "edition", "chapter"];

/// Gives the places of the braces that end an entry too early.
pub fn report(
    file: &SourcePath,
    text: &str,
    parts: &Parts,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<usize> {
    let mut first_words = None;
    let mut early = BTreeSet::new();
    for gap in &parts.gaps {
        let mut has_entry = false;
        for (span, words) in lines(text, gap.span) {
            if words.is_empty() || words.starts_with('%') {
                continue;
            }
            first_words = first_words.or(Some(span));
            if looks_like_entry(words) {
                has_entry = true;
                diagnostics.push(
                    Diagnostic::new(
                        &ENTRY_WITHOUT_AT,
                        "this is read as a remark, as no `@` stands before it",
                    )
                    .at(file, span, "")
                    .help(format!("to make it an entry, write `@{words}`")),
                );
            }
        }
        if !has_entry && let Some(found) = outside(file, text, gap) {
            diagnostics.push(found);
            early.extend(gap.ended_by.map(|brace| brace.start));
        }
    }
    if let Some(span) = first_words
        && parts.entries.is_empty()
        && parts.definitions.is_empty()
        && parts.slips.is_empty()
    {
        diagnostics.retain(|found| found.code != &OUTSIDE_ENTRY);
        diagnostics.push(
            Diagnostic::new(&BIBTEX, "there is no entry in this file").at(file, span, "").help(
                "an entry is written as `@article{key, title = {...}, ...}`; a reference \
                manager writes them as BibTeX or BibLaTeX",
            ),
        );
    }
    early
}

/// The lines of a span without blanks around their words.
fn lines(text: &str, span: Span) -> impl Iterator<Item = (Span, &str)> {
    let mut at = span.start;
    text[span.range()].split_inclusive(['\n', '\r']).map(move |line| {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let start = at + line.len() - words.len();
        at += line.len();
        let words = words.trim_end();
        (Span::new(start, start + words.len()), words)
    })
}

/// Lines that look like fields, or a brace that ends nothing.
fn outside(file: &SourcePath, text: &str, gap: &Gap) -> Option<Diagnostic> {
    let mut found: Option<Span> = None;
    for (span, words) in lines(text, gap.span) {
        let is_field =
            words.trim_start_matches(',').split_once('=').is_some_and(|(name, value)| {
                let (name, value) = (name.trim(), value.trim_start());
                // `Total = 12` is a remark.
                let is_number = value.starts_with(|c: char| c.is_ascii_digit())
                    && NUMBERS.contains(&name.to_ascii_lowercase().as_str());
                name.starts_with(|c: char| c.is_ascii_alphabetic())
                    && name
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"-_+".contains(&byte))
                    && (value.starts_with(['{', '"']) || is_number)
            });
        let is_brace = !words.is_empty() && words.chars().all(|c| ['}', ','].contains(&c));
        if is_field || is_brace && words.contains('}') || found.is_some() && !words.is_empty() {
            found = Some(Span::new(found.map_or(span.start, |found| found.start), span.end));
        }
    }
    // With a brace alone no word is lost; libraries of many years have some.
    let span = found.filter(|span| text[span.range()].contains(char::is_alphanumeric))?;
    let diagnostic =
        Diagnostic::new(&OUTSIDE_ENTRY, "what stands outside of an entry is shown nowhere");
    let diagnostic = match gap.ended_by {
        Some(brace) => diagnostic.at(file, brace, "the entry ends here").at(
            file,
            span,
            "and this belongs to none",
        ),
        None => diagnostic.at(file, span, ""),
    };
    Some(diagnostic.help(
        "move it into its entry, before the `}` that ends it; if that `}` is one too many, remove \
        it",
    ))
}

/// `article{key,`: an entry without its `@`.
fn looks_like_entry(line: &str) -> bool {
    line.split_once('{').is_some_and(|(kind, rest)| {
        !kind.is_empty()
            && kind.trim_end().bytes().all(|byte| byte.is_ascii_alphabetic())
            && rest.split_once(',').is_some_and(|(key, _)| {
                !key.trim().is_empty() && !key.contains(['{', '}', ' ', '='])
            })
    })
}
