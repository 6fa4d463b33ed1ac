//! A text after edits that make it what its writer meant, and where each part of it was before: a
//! diagnostic marks the file as it is.
//!
//! Decides no edit.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::Span;

/// What stands instead of a range of the text.
pub struct Edit {
    pub range: Range<usize>,
    pub text: Cow<'static, str>,
}

impl Edit {
    pub fn new(range: Range<usize>, text: impl Into<Cow<'static, str>>) -> Edit {
        Edit { range, text: text.into() }
    }
}

/// A text, and where it was before its edits.
pub struct Edited<'a> {
    pub text: Cow<'a, str>,
    /// The replacements in order, as ranges of the text now and before. Empty without an edit.
    replaced: Vec<(Range<usize>, Range<usize>)>,
    /// The text before this one's edits, if it was edited too.
    before: Option<Box<Edited<'a>>>,
}

impl<'a> Edited<'a> {
    pub fn unchanged(text: impl Into<Cow<'a, str>>) -> Edited<'a> {
        Edited { text: text.into(), replaced: Vec::new(), before: None }
    }

    /// The text after further edits, which are in order and do not overlap.
    pub fn edit(self, edits: &[Edit]) -> Edited<'a> {
        if edits.is_empty() {
            return self;
        }
        let mut text = String::with_capacity(self.text.len() + 16 * edits.len());
        let mut replaced = Vec::with_capacity(edits.len());
        let mut from = 0;
        for Edit { range, text: replacement } in edits {
            text.push_str(&self.text[from..range.start]);
            let at = text.len();
            text.push_str(replacement);
            replaced.push((at..text.len(), range.clone()));
            from = range.end;
        }
        text.push_str(&self.text[from..]);
        Edited { text: Cow::Owned(text), replaced, before: Some(Box::new(self)) }
    }

    /// The range that a range of the text was before all edits; one that begins or ends inside a
    /// replacement has all that was replaced.
    pub fn original(&self, span: Span) -> Span {
        let Some(before) = &self.before else { return span };
        let start = self.replaced.partition_point(|(now, _)| now.start <= span.start);
        let start = match self.replaced[..start].last() {
            Some((now, before)) if span.start < now.end => before.start,
            Some((now, before)) => before.end + (span.start - now.end),
            None => span.start,
        };
        let end = self.replaced.partition_point(|(now, _)| now.start < span.end);
        let end = match self.replaced[..end].last() {
            Some((now, before)) => before.end + span.end.saturating_sub(now.end),
            None => span.end,
        };
        before.original(Span::new(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_found_again() {
        let edited = Edited::unchanged("##Skills and more")
            .edit(&[Edit::new(2..2, " ")])
            .edit(&[Edit::new(10..13, "&"), Edit::new(18..18, "!")]);
        assert_eq!(edited.text, "## Skills & more!");
        let original = |range| edited.original(Span::from(range)).range();
        assert_eq!(original(0..9), 0..8);
        assert_eq!(original(3..9), 2..8);
        assert_eq!(original(10..11), 9..12);
        assert_eq!(original(12..16), 13..17);
        assert_eq!(original(0..17), 0..17);
    }
}
