//! Which entries of a CV say what the person does now.
//!
//! Reads no words of their texts: what goes on is what has no end.

use std::cmp::Reverse;

use crate::base::PeriodEnd;
use crate::lexicon::SectionKind;
use crate::model::cv::Entry;
use crate::syntax::markdown::plain_text;

/// An entry, or a post of it, that goes on.
#[derive(Clone, Copy)]
pub struct CurrentPosition<'a> {
    pub position: &'a Entry,
    /// The entry that the position is in; for one that is no post, itself.
    pub holder: &'a Entry,
}

/// What goes on among `entries`, which come with the kinds of their sections, the main one first:
/// the one that the person's own `position` names, then the one that began last. Posts in research,
/// teaching and leadership, which most have beside another, count where `position` names them alone.
pub fn current_positions<'a>(
    entries: impl Iterator<Item = (SectionKind, &'a Entry)>,
    position: Option<&str>,
) -> Vec<CurrentPosition<'a>> {
    use SectionKind::{Clinical, Leadership, Research, Teaching, Training, Work};
    let is_named = |entry: &Entry| position.is_some_and(|position| names(entry, position));
    let all = entries.flat_map(|(kind, holder)| {
        holder.with_posts().map(move |(position, _)| (kind, CurrentPosition { position, holder }))
    });
    let mut current: Vec<_> = all
        .filter(|(kind, held)| match kind {
            Training | Clinical | Work => goes_on(held.position),
            Research | Teaching | Leadership => goes_on(held.position) && is_named(held.position),
            _ => false,
        })
        .map(|(_, held)| held)
        .collect();
    // Of several that began together, the one written first.
    current.sort_by_key(|held| {
        let start = held.position.period.as_ref().map(|period| period.start.earliest());
        Reverse((is_named(held.position), start))
    });
    current
}

fn goes_on(entry: &Entry) -> bool {
    let period = entry.period.as_ref();
    period.is_some_and(|period| period.end == PeriodEnd::Present && !period.expected)
}

/// Whether an entry has the title that the person gives as the position, or one of the two a part of
/// the other: `Professor of Surgery` in `Professor of Surgery and Chair`.
fn names(entry: &Entry, position: &str) -> bool {
    let (title, position) = (words(&plain_text(entry.roles().role)), words(position));
    let are_in = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    !title.is_empty()
        && !position.is_empty()
        && (are_in(&title, &position) || are_in(&position, &title))
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
