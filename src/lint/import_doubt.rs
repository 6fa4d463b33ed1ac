//! Comments in which an import asks for a look: counted until the last one is gone.
//!
//! Judges none of them: only the person knows the answers.

use crate::base::{Code, Diagnostic, SourcePath, Span, counted};
use crate::lint::{LintContext, Rule};
use crate::source::Source;
use crate::syntax::passages::{PassageKind, passages};

pub static IMPORT_DOUBT: Code =
    Code::note("import-doubt", include_str!("../../codes/import-doubt.md"));

pub const RULE: Rule = Rule { codes: &[&IMPORT_DOUBT], check };

/// How an import begins such a comment in markdown.
const BEGIN: &str = "<!-- please check:";
/// How such a remark of TOML begins behind its `#`: behind a value, or behind a line that is a comment.
const BEGIN_TOML: &str = "please check:";

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
    let doubts = cx.sources.get(&site).map(|source| doubts_in(source)).unwrap_or_default();
    if !doubts.is_empty() {
        diagnostics.push(report(&site, &doubts));
    }
}

/// Where such comments stand in a source.
pub fn doubts_in(source: &Source) -> Vec<Span> {
    let text = source.text().unwrap_or_default();
    match source.path.extension().as_str() {
        "md" => doubts(text),
        _ if source.path == SourcePath::site() => doubts_of_toml(source, text),
        _ => Vec::new(),
    }
}

/// The lines of TOML that end with such a remark. A value whose `#` was taken away is asked about for as
/// long as the remark stands behind it; a text that says the same is no remark.
fn doubts_of_toml(source: &Source, text: &str) -> Vec<Span> {
    if !text.contains(BEGIN_TOML) {
        return Vec::new();
    }
    let all = passages(source);
    let remarks = all.iter().filter(|passage| {
        let remark = passage.text.as_str();
        passage.kind == PassageKind::Comment
            && (remark.trim_start().starts_with(BEGIN_TOML)
                || remark.contains(&format!("# {BEGIN_TOML}")))
    });
    let line = |at: usize| {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        Span::new(start, start + text[start..end].trim_end().len())
    };
    remarks.map(|passage| line(passage.span(0..passage.text.len()).start)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_asked_about_until_the_remark_is_gone() {
        let lines = |text: &str| -> Vec<String> {
            let source = Source::new(SourcePath::site(), text.as_bytes().to_vec());
            doubts_in(&source).iter().map(|span| text[span.range()].to_owned()).collect()
        };
        let asked = [
            "# email = \"a at b\"  # please check: this is not an email address",
            "email = \"a@b.example\"  # please check: this is not an email address",
            "a = \"# x\" #please check: y",
            "# please check: z",
        ];
        for line in asked {
            assert_eq!(lines(&format!("[person]\nname = \"A\"\n{line}\n")), [line], "{line}");
            assert_eq!(lines(&format!("[person]\r\n{line}\r\nb = 1")), [line], "{line}");
        }
        let others = [
            "email = \"a@b.example\"",
            "headline = \"# please check: no remark\"",
            "headline = \"\"\"\n# please check: no remark\n\"\"\"",
            "email = \"a\"  # what folio is to please check: all",
        ];
        for text in others {
            assert_eq!(lines(&format!("[person]\n{text}\n")), [""; 0], "{text}");
        }
    }
}
