//! A text in plain signs: one kind of space, hyphen, apostrophe and digit, and nothing invisible.
//!
//! Keeps letters and all other signs, so that sentences and initials can be told.

use std::ops::Range;

/// The plain text, and where each of its bytes comes from.
pub struct Plain {
    pub text: String,
    origin: Vec<usize>,
}

impl Plain {
    pub fn of(text: &str) -> Plain {
        let mut plain = Plain { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (at, c) in text.char_indices() {
            let Some(c) = plain_sign(c) else { continue };
            // Of several blanks in a row one is left, a line break before others.
            if c.is_whitespace() && plain.text.ends_with(char::is_whitespace) {
                if c != ' ' && plain.text.ends_with(' ') {
                    plain.text.pop();
                    plain.text.push(c);
                }
                continue;
            }
            plain.text.push(c);
            plain.origin.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        plain.origin.push(text.len());
        plain
    }

    /// Where a part of the plain text is in the text that it was made from.
    pub fn range(&self, part: Range<usize>) -> Range<usize> {
        let at = |index: usize| self.origin.get(index).or(self.origin.last()).copied().unwrap_or(0);
        at(part.start)..at(part.end).max(at(part.start))
    }
}

fn plain_sign(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' => {
            return None;
        }
        '\n' | '\t' => c,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{ff07}' => '\'',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{966}'..='\u{96f}' => digit(c, 0x966),
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c).saturating_sub(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::Plain;

    #[test]
    fn signs_are_plain_and_keep_their_places() {
        let text = "MRN\u{a0}٠٤８\u{ad}3 – x’s";
        let plain = Plain::of(text);
        assert_eq!(plain.text, "MRN 0483 - x's");
        let at = plain.text.find("0483").unwrap();
        assert_eq!(&text[plain.range(at..at + 4)], "٠٤８\u{ad}3");
        assert_eq!(plain.range(0..plain.text.len()), 0..text.len());
        assert_eq!(Plain::of("a \n  b  c\t d").text, "a\nb c\td");
    }
}
