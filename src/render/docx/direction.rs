//! Parts of a text by the direction in which they are written: Word asks for it run by run.
//!
//! A short form of Unicode's algorithm (UAX #9) for one line of text: letters decide, a number goes
//! with the letters before it, and what is between two letters of one direction has theirs. Word
//! orders the signs inside a run itself.

use crate::base::hidden_character::is_right_to_left;
use crate::render::text::direction::{first_strong, strong};
use crate::render::text::left_to_right::pieces;

/// The parts of a text, each with whether it runs from right to left; what no letter decides has the
/// direction of the paragraph.
pub fn parts(text: &str, is_paragraph_rtl: bool) -> Vec<(&str, bool)> {
    if !is_paragraph_rtl && !text.contains(is_right_to_left) {
        return if text.is_empty() { Vec::new() } else { vec![(text, false)] };
    }
    let mut all = Vec::new();
    let mut from = 0;
    for piece in pieces(text) {
        all.extend(of_letters(&text[from..piece.start], is_paragraph_rtl));
        all.push((&text[piece.clone()], false));
        from = piece.end;
    }
    all.extend(of_letters(&text[from..], is_paragraph_rtl));
    all
}

fn of_letters(text: &str, is_paragraph_rtl: bool) -> Vec<(&str, bool)> {
    let mut directions: Vec<(usize, bool)> = Vec::new();
    // Where signs begin that no letter has decided yet, and the direction before them.
    let (mut open, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let direction = match strong(c) {
            Some(direction) => direction,
            // `2nd` and `10.1016/j.jtcvs` are Latin words.
            None if c.is_numeric() => {
                match text[at..].split_whitespace().next().and_then(first_strong) {
                    Some(false) => false,
                    _ => before.unwrap_or(is_paragraph_rtl),
                }
            }
            None => continue,
        };
        if open < at {
            let is_between = before.is_none_or(|before| before == direction);
            let between = if is_between && before.is_some() { direction } else { is_paragraph_rtl };
            directions.push((open, between));
        }
        directions.push((at, direction));
        before = Some(direction);
        open = at + c.len_utf8();
    }
    if open < text.len() {
        // The address behind `doi:` is a run of its own.
        let leads = before == Some(false) && &text[open..] == ":";
        directions.push((open, is_paragraph_rtl && !leads));
    }
    directions.dedup_by_key(|(_, direction)| *direction);
    let ends = directions.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    directions
        .iter()
        .zip(ends)
        .map(|((at, direction), end)| (&text[*at..end], *direction))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn letters_decide_and_numbers_follow_them() {
        assert_eq!(parts("PGY-1, 2021", false), [("PGY-1, 2021", false)]);
        assert_eq!(parts("", true), []);
        assert_eq!(parts("2021 – 2023", true), [("2021 – 2023", true)]);
        assert_eq!(parts("PGY-1 מתמחה", true), [("PGY-1", false), (" מתמחה", true)]);
        assert_eq!(
            parts("Prize (פרס ישראל 2020) of 2020", false),
            [("Prize (", false), ("פרס ישראל 2020", true), (") of 2020", false)]
        );
        assert_eq!(
            parts("عمل مع Dr. A. Khan Jr. في", true),
            [("عمل مع ", true), ("Dr. A. Khan Jr.", false), (" في", true)]
        );
        assert_eq!(
            parts("مجلة. 2025;12(3):1-5.", true),
            [("مجلة. ", true), ("2025;12(3):1-5", false), (".", true)]
        );
        assert_eq!(parts("10.1016/j.jtcvs.1", true), [("10.1016/j.jtcvs.1", false)]);
        assert_eq!(parts("מאמר. doi:", true), [("מאמר. ", true), ("doi:", false)]);
        assert_eq!(parts("in 30 (n = 30).", false), [("in 30 (n = 30).", false)]);
        assert_eq!(parts("(Boston)", true), [("(", true), ("Boston", false), (")", true)]);
    }
}
