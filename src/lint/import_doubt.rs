//! Comments in which an import asks for a look: counted until the last one is gone.
//!
//! Judges none of them: only the person knows the answers.

use crate::base::{Code, Diagnostic, SourcePath, Span, counted};
use crate::lint::{LintContext, Rule};
use crate::source::Source;

pub static IMPORT_DOUBT: Code =
    Code::note("import-doubt", include_str!("../../codes/import-doubt.md"));

pub const RULE: Rule = Rule { codes: &[&IMPORT_DOUBT], check };

/// How an import begins such a comment in markdown, and behind a line of TOML that is one.
const BEGIN: &str = "<!-- please check:";
const BEGIN_TOML: &str = "# please check:";

/// So many are shown of a file; the next ones come up when these are gone.
const MOST: usize = 5;

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (path, _) in cx.documents.markdowns() {
        let text = cx.sources.get(path).and_then(|source| source.text().ok());
        let doubts = doubts(text.unwrap_or_default());
        if !doubts.is_empty() {
            diagnostics.push(report(path, &doubts));
        }
    }
    let site = SourcePath::site();
    let text = cx.sources.get(&site).and_then(|source| source.text().ok());
    let doubts = doubts_of_toml(text.unwrap_or_default());
    if !doubts.is_empty() {
        diagnostics.push(report(&site, &doubts));
    }
}

/// Where such comments stand in a source.
pub fn doubts_in(source: &Source) -> Vec<Span> {
    let text = source.text().unwrap_or_default();
    match source.path.extension().as_str() {
        "md" => doubts(text),
        _ if source.path == SourcePath::site() => doubts_of_toml(text),
        _ => Vec::new(),
    }
}

/// The lines of TOML that are such comments as a whole.
fn doubts_of_toml(text: &str) -> Vec<Span> {
    let lines = text.split_inclusive('\n').scan(0, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line.trim_end()))
    });
    lines
        .filter(|(_, line)| line.starts_with('#') && line.contains(BEGIN_TOML))
        .map(|(start, line)| Span::new(start, start + line.len()))
        .collect()
}

/// Where such comments stand.
fn doubts(text: &str) -> Vec<Span> {
    let from_begin = text.match_indices(BEGIN);
    from_begin
        .filter_map(|(start, _)| {
            Some(Span::new(start, start + text.get(start..)?.find("-->")? + 3))
        })
        .collect()
}

fn report(path: &SourcePath, doubts: &[Span]) -> Diagnostic {
    let questions = counted(doubts.len(), "question");
    let message = format!("an import left {questions} to you");
    let shown = doubts.iter().take(MOST);
    let diagnostic = shown.fold(Diagnostic::new(&IMPORT_DOUBT, message), |diagnostic, span| {
        diagnostic.at(path, *span, "")
    });
    diagnostic.help(
        "mend what the comment asks about, or leave it as it is, and delete the comment; nobody but \
         you sees it",
    )
}
