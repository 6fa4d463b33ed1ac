//! Diagnostics from what readers noticed: one for all works of a file with the same cause.
//!
//! Reads no work; a remark says itself what is wrong and what to do.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::reference::Remark;

/// A cause as it was first noticed.
struct Noticed<'r> {
    remark: &'r Remark,
    span: Span,
    /// The causes of what else the same way out mends there.
    more: Vec<&'r str>,
    /// The last work that has it, and how many have it.
    work: usize,
    count: usize,
}

/// Reports the remarks about a file's works, each with the number of its work and the span of the
/// value that it is about, in file order.
pub fn report<'r>(
    file: &SourcePath,
    text: &str,
    remarks: impl Iterator<Item = (usize, &'r Remark, Span)>,
) -> Vec<Diagnostic> {
    let mut causes: BTreeMap<(&str, &str), Noticed<'r>> = BTreeMap::new();
    let mut last: Option<(&Remark, Span)> = None;
    for (work, remark, span) in remarks {
        // One way out for two causes in one value is one diagnostic.
        let is_told = last.is_some_and(|(before, place)| {
            place == span
                && before.code.name == remark.code.name
                && before.replacement.is_some()
                && before.replacement == remark.replacement
        });
        if is_told {
            // What the value that is shown has as well is seen in its way out.
            let shown = last
                .and_then(|(before, _)| causes.get_mut(&(before.code.name, before.cause.as_str())));
            if let Some(shown) = shown {
                if shown.span == span {
                    shown.more.push(&remark.cause);
                }
                if shown.more.contains(&remark.cause.as_str()) {
                    continue;
                }
            }
        } else {
            last = Some((remark, span));
        }
        let cause = (remark.code.name, remark.cause.as_str());
        let noticed = Noticed { remark, span, more: Vec::new(), work, count: 1 };
        causes
            .entry(cause)
            .and_modify(|known| {
                // A slip that one work has twice is in no other one.
                known.count += usize::from(known.work != work);
                known.work = work;
            })
            .or_insert(noticed);
    }
    let mut found: Vec<Noticed<'_>> = causes.into_values().collect();
    found.sort_by_key(|noticed| noticed.span.start);
    let diagnostics = found.into_iter().map(|noticed| {
        let Noticed { remark, span: value, count, .. } = noticed;
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

#[cfg(test)]
mod tests {
    use super::report;
    use crate::base::{SourcePath, Span};
    use crate::syntax::codes::NAMES;
    use crate::syntax::reference::Remark;

    fn remark(cause: &str, replacement: &str) -> Remark {
        Remark {
            code: &NAMES,
            cause: cause.to_owned(),
            message: format!("{cause} is wrong"),
            words: None,
            replacement: Some(replacement.to_owned()),
            help: String::new(),
        }
    }

    #[test]
    fn one_cause_is_one_message() {
        let (commas, degrees) = (remark("a comma", "A"), remark("a degree", "A"));
        let other = remark("a comma", "B");
        let value = |start: usize| Span::new(start, start + 1);
        let messages = |remarks: &[(usize, &Remark, Span)]| {
            let file = SourcePath::new("content/a.bib");
            let found = report(&file, "", remarks.iter().copied());
            found.into_iter().map(|found| found.message).collect::<Vec<_>>()
        };
        let both = |work: usize, start: usize| {
            [(work, &commas, value(start)), (work, &degrees, value(start))]
        };
        // One text mends both slips, in whatever number of entries.
        assert_eq!(messages(&both(0, 0)), ["a comma is wrong"]);
        let in_two = [both(0, 0), both(1, 5)].concat();
        assert_eq!(messages(&in_two), ["a comma is wrong; so it is in another entry"]);
        // The slip that the entry which is shown does not have.
        let later = [vec![(0, &commas, value(0))], both(1, 5).to_vec()].concat();
        let wanted = ["a comma is wrong; so it is in another entry", "a degree is wrong"];
        assert_eq!(messages(&later), wanted);
        // Twice in one entry, as in its title and in its abstract.
        let twice = [(0, &commas, value(0)), (0, &other, value(5))];
        assert_eq!(messages(&twice), ["a comma is wrong"]);
        let many: Vec<_> = (0..3).map(|work| (work, &commas, value(work))).collect();
        assert_eq!(messages(&many), ["a comma is wrong; so it is in 2 other entries"]);
    }
}
