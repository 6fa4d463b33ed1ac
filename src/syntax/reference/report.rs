//! Diagnostics from what readers noticed: one for all works of a file with the same cause.
//!
//! Reads no work; a remark says itself what is wrong and what to do.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::reference::Remark;

/// Reports the remarks about a file's works, each with the span of the value that it is about, in
/// file order.
pub fn report<'r>(
    file: &SourcePath,
    text: &str,
    remarks: impl Iterator<Item = (&'r Remark, Span)>,
) -> Vec<Diagnostic> {
    let mut causes: BTreeMap<(&str, &str), (&Remark, Span, usize)> = BTreeMap::new();
    let mut last: Option<(&Remark, Span)> = None;
    for (remark, span) in remarks {
        // One way out for two causes in one value is one diagnostic.
        let is_told = last.is_some_and(|(before, place)| {
            place == span
                && before.code.name == remark.code.name
                && before.replacement.is_some()
                && before.replacement == remark.replacement
        });
        last = Some((remark, span));
        if is_told {
            continue;
        }
        let cause = (remark.code.name, remark.cause.as_str());
        causes.entry(cause).or_insert((remark, span, 0)).2 += 1;
    }
    let mut found: Vec<(&Remark, Span, usize)> = causes.into_values().collect();
    found.sort_by_key(|(_, span, _)| span.start);
    let diagnostics = found.into_iter().map(|(remark, value, count)| {
        let message = match count {
            1 => remark.message.clone(),
            2 => format!("{}; so it is in another entry", remark.message),
            count => format!("{}; so it is in {} other entries", remark.message, count - 1),
        };
        let span = remark.words.as_deref().and_then(|words| words_in(text, value, words));
        Diagnostic::new(remark.code, message).at(file, span.unwrap_or(value), "").help(&remark.help)
    });
    diagnostics.collect()
}

/// Where words are in a value, if they are written there as they are.
fn words_in(text: &str, value: Span, words: &str) -> Option<Span> {
    let at = text.get(value.range())?.find(words)?;
    let start = value.start + at;
    (!words.is_empty()).then(|| Span::new(start, start + words.len()))
}
