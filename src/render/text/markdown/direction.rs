//! The direction of a line, told by a mark where its first letter does not tell it.

use crate::lexicon::language::is_right_to_left;
use crate::render::text::direction;
use crate::render::text::left_to_right::has_turned_words;
use crate::render::text::markdown::Html;
use crate::syntax::markdown::{Inline, plain_text};

impl Html<'_> {
    /// A whole line or paragraph.
    pub(super) fn push_line(&self, content: &[Inline], out: &mut String) {
        if has_turned_words(content) {
            let words = plain_text(content);
            let languages = self.origin.map(|origin| origin.languages());
            let own = match languages.map(|it| it.borrowed.unwrap_or(it.page)) {
                Some(language) => direction::of_sentence(&words, is_right_to_left(language)),
                None => direction::of_work(&words),
            };
            out.push_str(direction::mark_before(&words, own));
        }
        self.push_inlines(content, out);
    }
}
