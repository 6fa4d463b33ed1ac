//! The title of a work as its page and the list of works show it: with its marks.

use crate::model::publication::Publication;
use crate::render::text::marked_text;

/// HTML. A work without a title shows its citation key.
pub fn html(publication: &Publication) -> String {
    match &publication.reference.title {
        Some(title) => marked_text::html(title),
        None => publication.title.clone(),
    }
}

/// Whether a title ends with a mark of its own, be it before quotes or brackets: a question, a
/// point, dots.
pub fn ends_sentence(title: &str) -> bool {
    let is_behind = |c: char| c.is_whitespace() || "\"'”’»›)]".contains(c);
    let last = title.trim_end_matches(is_behind).chars().last();
    last.is_some_and(|last| ".?!…‽؟。？！".contains(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_at_the_end_ends_a_title() {
        for title in ["Why?", "“Why?”", "More (or less!)", "Proc. IEEE.", "And so on …", "なぜ？"]
        {
            assert!(ends_sentence(title), "{title}");
        }
        for title in ["", "Valves", "Why? An answer", "Valves (2 of 3)", "“Valves”"] {
            assert!(!ends_sentence(title), "{title}");
        }
    }
}
