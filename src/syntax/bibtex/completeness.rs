//! Reports words of a `.bib` file that would be lost silently: text outside of entries, and parents
//! that the file does not have.

use std::collections::{BTreeMap, HashSet};

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
    let entries: BTreeMap<usize, usize> =
        bibtex.entries.iter().map(|entry| (entry.span.start, entry.whole.end)).collect();
    let mut braces = Braces::default();
    let mut inside = |at: usize| {
        let before = chunks.partition_point(|chunk| chunk.start <= at);
        let Some(chunk) = before.checked_sub(1).and_then(|index| chunks.get(index)) else {
            return false;
        };
        match entries.range(chunk.start..chunk.end).next() {
            Some((_, end)) => at < *end,
            None => !braces.are_closed_before(text, *chunk, at),
        }
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
    let mut keys: HashSet<String> = bibtex.entries.iter().map(|entry| entry.key.clone()).collect();
    for entry in &bibtex.entries {
        keys.extend(entry.entry.get_as::<Vec<String>>("ids").unwrap_or_default());
    }
    // What is put together of abbreviations is not what is written.
    let is_literal = |written: &str| written.starts_with(['{', '"']) && !written.contains('#');
    for entry in &bibtex.entries {
        for field in ["crossref", "xdata"] {
            let Some(span) = entry.fields.get(field) else { continue };
            let written = text.get(span.range()).unwrap_or_default();
            if !is_literal(written.trim()) {
                continue;
            }
            for parent in written
                .trim_matches(['{', '}', '"', ' '])
                .split(',')
                .map(str::trim)
                .filter(|parent| !parent.is_empty())
            {
                if !keys.contains(parent) {
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

/// The braces of a chunk up to a place in it. Asked about one place after another, it looks at each
/// byte once.
#[derive(Default)]
struct Braces {
    counted: Span,
    opened: usize,
    closed: usize,
}

impl Braces {
    /// Whether all braces of a chunk are closed before an offset in it.
    fn are_closed_before(&mut self, text: &str, chunk: Span, at: usize) -> bool {
        if self.counted.start != chunk.start || self.counted.end < chunk.start {
            *self = Braces { counted: Span::new(chunk.start, chunk.start), ..Braces::default() };
        }
        let more = text.get(self.counted.end..at).unwrap_or_default();
        self.opened += more.matches('{').count();
        self.closed += more.matches('}').count();
        self.counted.end = self.counted.end.max(at);
        self.closed > 0 && self.opened <= self.closed
    }
}
