//! Links whose words do not say where they lead.
//!
//! Only links that people write in their texts; those of themes are folio's own. A file's links
//! become one report.

use crate::base::{Code, Diagnostic, Span, counted};
use crate::lexicon::link_word::says_nothing;
use crate::lint::LintContext;
use crate::syntax::markdown::ReferenceKind;

pub static LINK_WORDS: Code =
    Code::warning("link-words", include_str!("../../../codes/link-words.md"));

/// So many are marked in a file.
const MOST_MARKS: usize = 5;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (path, document) in cx.documents.markdowns() {
        if !cx.profile.links.pages.contains_key(path) {
            continue;
        }
        let text = cx.sources.get(path).and_then(|source| source.text().ok()).unwrap_or_default();
        let marks = document.markdown.marks.iter();
        let links = marks.filter(|mark| matches!(mark.kind, ReferenceKind::Link(_)));
        let empty: Vec<Span> = links
            .map(|mark| mark.span)
            .filter(|span| text.get(span.range()).and_then(words).is_some_and(says_nothing))
            .collect();
        let message = match empty.len() {
            0 => continue,
            1 => "the words of this link do not say where it leads".to_owned(),
            count => format!("the words of {} do not say where they lead", counted(count, "link")),
        };
        let report = empty
            .iter()
            .take(MOST_MARKS)
            .fold(Diagnostic::new(&LINK_WORDS, message), |report, span| report.at(path, *span, ""));
        found.push(report.help(
            "put the name of what is there between the brackets, as in \
             `[the protocol of the trial](protocol.pdf)`",
        ));
    }
    found
}

/// What is between the brackets of a link.
fn words(link: &str) -> Option<&str> {
    let inner = link.strip_prefix('[')?;
    let end = inner.find("](").or_else(|| inner.find("][")).or_else(|| inner.find(']'))?;
    inner.get(..end)
}
