//! Characters that nobody sees and no page can show: control characters, marks that turn the
//! direction of text, and codes that are no characters at all.
//!
//! Changes no text. Soft hyphens and spaces of no width are no faults: they say how a word breaks.

/// Why a character must not be in a text: what people call it. `None` is a character that may be
/// there. Tabs and line ends are no faults; whether a mark of direction is one depends on what is
/// around it, see [`closes_direction`].
///
/// The sources are the code charts of Unicode, and the production `Char` of XML 1.0.
pub fn hidden_character(c: char) -> Option<&'static str> {
    Some(match c {
        '\t' | '\n' | '\r' => return None,
        '\0' => "a byte of zero, as damaged files have them",
        '\u{7}' => "a bell",
        '\u{8}' => "a backspace",
        '\u{b}' => "a vertical tab, with which word processors end a line",
        '\u{c}' => "a form feed, with which word processors end a page",
        '\u{1b}' => "an escape, as terminals use it for colors",
        '\u{0}'..='\u{1f}' => "a control character",
        '\u{7f}' => "a delete character",
        '\u{85}' => "a line end of old mainframes",
        '\u{80}'..='\u{9f}' => "a control character, left over from another encoding",
        '\u{2028}' => "a line separator",
        '\u{2029}' => "a paragraph separator",
        '\u{202a}' => "a left-to-right embedding",
        '\u{202b}' => "a right-to-left embedding",
        '\u{202c}' => "the end of a mark of direction",
        '\u{202d}' => "a left-to-right override, which shows letters in another order",
        '\u{202e}' => "a right-to-left override, which shows letters in another order",
        '\u{2066}' => "a left-to-right isolate",
        '\u{2067}' => "a right-to-left isolate",
        '\u{2068}' => "a first-strong isolate",
        '\u{2069}' => "the end of an isolate",
        '\u{fff9}'..='\u{fffb}' => "an annotation mark",
        '\u{fdd0}'..='\u{fdef}' => "a code that is no character",
        c if c as u32 & 0xfffe == 0xfffe => "a code that is no character",
        _ => return None,
    })
}

/// The mark that ends what this mark of direction begins; `None` for every other character, and for
/// overrides, which no text needs.
pub fn closes_direction(c: char) -> Option<char> {
    match c {
        '\u{202a}' | '\u{202b}' => Some('\u{202c}'),
        '\u{2066}'..='\u{2068}' => Some('\u{2069}'),
        _ => None,
    }
}

/// Whether this is a mark that turns the direction of the letters behind it, or ends one.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a letter is of a script that is written from right to left.
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether XML may hold the character: production `Char` of XML 1.0.
pub fn is_in_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A space that looks like a plain one and is another character, with its name.
pub fn odd_space(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{3000}' => "an ideographic space",
        '\u{feff}' => "a space of no width",
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' => "a space of another width",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_spaces_of_every_script_may_be_there() {
        for c in "aé外א\t\n\r \u{a0}\u{ad}\u{200b}\u{200d}\u{200e}\u{200f}\u{61c}\u{feff}🩺\u{fe0f}"
            .chars()
        {
            assert_eq!(hidden_character(c), None, "{c:?}");
            assert!(is_in_xml(c), "{c:?}");
        }
    }

    #[test]
    fn what_xml_cannot_hold_is_hidden() {
        for c in ('\0'..=char::MAX).filter(|c| !is_in_xml(*c)) {
            assert!(hidden_character(c).is_some(), "{c:?}");
        }
    }
}
