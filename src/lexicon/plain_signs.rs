//! A text with the digits of all scripts, and the signs that are written full-width, as those of ASCII.
//!
//! Who looks for numbers looks in this text, and finds the place in the one it was made of. Marks of
//! direction, which nobody sees, are left out. Letters stay as they are.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::folded::digit;

pub struct PlainSigns<'t> {
    text: Cow<'t, str>,
    /// Behind each sign that was changed: where the plain text goes on, and where its source does.
    steps: Vec<(usize, usize)>,
}

impl<'t> PlainSigns<'t> {
    pub fn of(text: &'t str) -> PlainSigns<'t> {
        let (mut plain, mut steps, mut copied) = (String::new(), Vec::new(), 0);
        for (at, sign) in text.char_indices().filter(|(_, sign)| !sign.is_ascii()) {
            let Some(signs) = plain_sign(sign) else { continue };
            plain.push_str(&text[copied..at]);
            plain.extend(signs);
            copied = at + sign.len_utf8();
            steps.push((plain.len(), copied));
        }
        if steps.is_empty() {
            return PlainSigns { text: Cow::Borrowed(text), steps };
        }
        plain.push_str(&text[copied..]);
        PlainSigns { text: Cow::Owned(plain), steps }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place in the source of one in the plain text.
    pub fn range(&self, plain: Range<usize>) -> Range<usize> {
        self.source(plain.start)..self.source(plain.end)
    }

    fn source(&self, at: usize) -> usize {
        let before = self.steps.partition_point(|(plain, _)| *plain <= at);
        match self.steps[..before].last() {
            Some((plain, source)) => source + (at - plain),
            None => at,
        }
    }
}

/// What is written for a sign: one of ASCII, or nothing. `None` stays.
fn plain_sign(sign: char) -> Option<Option<char>> {
    if let Some(digit) = digit(sign) {
        return Some(Some(char::from(digit)));
    }
    Some(match sign {
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{ad}' | '\u{61c}' | '\u{feff}' => None,
        '\u{a0}' | '\u{202f}' | '\u{3000}' => Some(' '),
        '\u{2010}' | '\u{2011}' | '\u{2012}' => Some('-'),
        '،' | '、' => Some(','),
        '؛' => Some(';'),
        // The full-width forms of ASCII are in its order.
        '！'..='～' => char::from_u32(u32::from(sign) - 0xfee0),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::PlainSigns;

    #[test]
    fn digits_of_all_scripts_are_those_of_ascii_and_keep_their_places() {
        for (text, plain) in [
            ("تلفن: ۰۹۱۲۵۵۵۰۱۰۰", "تلفن: 09125550100"),
            ("电话：１３８", "电话:138"),
            ("फोन ९८ x", "फोन 98 x"),
            ("\u{200e}+98\u{200f} ۱", "+98 1"),
            ("é 12", "é 12"),
        ] {
            let signs = PlainSigns::of(text);
            assert_eq!(signs.text(), plain, "{text}");
            for (at, sign) in plain.char_indices() {
                let place = signs.range(at..at + sign.len_utf8());
                assert!(text.get(place).is_some(), "{text}");
            }
            assert_eq!(signs.range(0..plain.len()).end, text.len());
        }
        let text = "تلفن: ۰۹۱۲, x";
        let signs = PlainSigns::of(text);
        let at = signs.text().find("0912").unwrap();
        assert_eq!(&text[signs.range(at..at + 4)], "۰۹۱۲");
    }
}
