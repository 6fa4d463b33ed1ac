//! Which way a text runs, where Latin words stand between words from right to left.
//!
//! A program that only looks at the first letter turns the Arabic sentence that begins with the name
//! of a drug; so the mark that stands before such a text tells it. Orders no signs: programs do that.

use crate::base::hidden_character::is_right_to_left;

const FROM_LEFT: char = '\u{200e}';
const FROM_RIGHT: char = '\u{200f}';

/// Whether a sentence runs from right to left; `None` for a text without letters. On a page from
/// right to left one word of its writing is enough: who writes Arabic names hospitals and drugs in
/// Latin letters. On others most letters decide.
pub fn of_sentence(text: &str, is_page_turned: bool) -> Option<bool> {
    match is_page_turned {
        true => {
            let mut letters = text.chars().filter_map(strong);
            letters.next().map(|first| first || letters.any(|is_turned| is_turned))
        }
        false => of_work(text),
    }
}

/// The same for a work's title or citation, on any page: most letters decide, so that the name of one
/// author turns no citation; or a mark of direction, which a sentence about a work begins with.
pub fn of_work(text: &str) -> Option<bool> {
    if text.starts_with([FROM_LEFT, FROM_RIGHT]) {
        return Some(text.starts_with(FROM_RIGHT));
    }
    let (mut turned, mut others) = (0, 0);
    text.chars().filter_map(strong).for_each(|is_turned| match is_turned {
        true => turned += 1,
        false => others += 1,
    });
    (turned + others > 0).then_some(turned > others)
}

/// The mark that makes a program run a text its own way; empty where the first letter says it too.
pub fn mark_before(text: &str, is_turned: Option<bool>) -> &'static str {
    match (first_strong(text), is_turned) {
        _ if text.starts_with([FROM_LEFT, FROM_RIGHT]) => "",
        (Some(true), Some(false)) => "\u{200e}",
        (Some(false), Some(true)) => "\u{200f}",
        _ => "",
    }
}

/// Whether the first letter is of a script from right to left; `None` for a text without letters.
pub fn first_strong(text: &str) -> Option<bool> {
    text.chars().find_map(strong)
}

/// Whether all letters of a text run in one direction.
pub fn is_of_one(text: &str) -> bool {
    let mut letters = text.chars().filter_map(strong);
    letters.next().is_none_or(|first| letters.all(|next| next == first))
}

/// `None` for a sign that has no direction of its own.
pub fn strong(c: char) -> Option<bool> {
    match c {
        c if is_right_to_left(c) && !c.is_numeric() => Some(true),
        c if c.is_alphabetic() => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_of_one, mark_before, of_sentence, of_work};

    #[test]
    fn a_page_or_most_letters_decide() {
        for (text, on_turned, on_other) in [
            ("R وStata وREDCap، المراجعات", Some(true), Some(false)),
            ("Massachusetts General Hospital في بوسطن", Some(true), Some(false)),
            ("דום לב ב־ICU", Some(true), Some(true)),
            ("Distinction, 2020.", Some(false), Some(false)),
            ("Smith J, محمد أحمد. Outcomes after repair.", Some(true), Some(false)),
            ("2020 – 2024", None, None),
        ] {
            assert_eq!(of_sentence(text, true), on_turned, "{text}");
            assert_eq!(of_sentence(text, false), on_other, "{text}");
            assert_eq!(of_work(text), on_other, "{text}");
        }
    }

    #[test]
    fn a_mark_stands_where_the_first_letter_misleads() {
        for (text, is_turned, expected) in [
            ("ERAS في القاهرة", Some(true), "\u{200f}"),
            ("ERAS in Cairo", Some(false), ""),
            ("محمد Smith, outcomes", Some(false), "\u{200e}"),
            ("2024", None, ""),
            ("\u{200f}Mitral repair. ملصق", Some(true), ""),
        ] {
            assert_eq!(mark_before(text, is_turned), expected, "{text}");
        }
    }

    #[test]
    fn a_text_of_one_direction_has_letters_of_one() {
        for (text, expected) in [
            ("Distinction, 2020.", true),
            ("בהצטיינות.", true),
            ("2020", true),
            ("פרס ISHLT", false),
        ] {
            assert_eq!(is_of_one(text), expected, "{text}");
        }
    }
}
