//! The texts of a file of references: values as they are shown, numbers and keys of works, and all
//! else as a text that nothing shows.

use super::align::push_aligned;
use super::passage::{Builder, Passage, PassageKind};
use crate::base::Span;
use crate::syntax::works::{WorkEntry, Works};

pub(super) fn collect(works: &Works, text: &str, found: &mut Vec<Passage>) {
    let mut at = 0;
    for entry in &works.entries {
        unshown(text, Span::new(at, entry.whole().start), found);
        collect_entry(entry, text, found);
        at = at.max(entry.whole().end);
    }
    unshown(text, Span::new(at, text.len()), found);
}

fn collect_entry(entry: &WorkEntry, text: &str, found: &mut Vec<Passage>) {
    let mut at = entry.whole().start;
    for (value, span) in entry.values() {
        unshown(text, Span::new(at.min(span.start), span.start), found);
        at = at.max(span.end);
        let mut builder = Builder::default();
        let raw = text.get(span.range()).unwrap_or_default();
        push_aligned(&mut builder, &value.text, raw, span.start);
        let kind = match value.name {
            "" => PassageKind::Comment,
            "key" => PassageKind::CitationKey,
            name => PassageKind::Field { entry: entry.key.clone(), name: name.to_owned() },
        };
        builder.finish_into(kind, found);
    }
    unshown(text, Span::new(at, entry.whole().end), found);
}

/// What stands between two values is their tags, unless it is of several words.
fn unshown(text: &str, span: Span, found: &mut Vec<Passage>) {
    let raw = text.get(span.range()).unwrap_or_default();
    if raw.contains(char::is_alphanumeric) {
        let mut builder = Builder::default();
        builder.push_verbatim(raw, span.start);
        found.push(builder.finish(PassageKind::Comment));
    }
}
