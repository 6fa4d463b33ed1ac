//! About how wide letters are, before any font is measured.
//!
//! The widths are those of the wider of the standard themes' fonts. They decide how large a name
//! is, and how many pages a menu names in one row; where exactly a line ends, a browser decides.

use unicode_normalization::UnicodeNormalization;

/// The width of a text in hundredths of its font's size.
pub fn text_width(text: &str) -> usize {
    text.nfd().map(letter_width).sum()
}

fn letter_width(c: char) -> usize {
    match c {
        // Accents stand over their letter.
        '\u{300}'..='\u{36f}' => 0,
        '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' => 28,
        'i' | 'j' | 'l' | 'ı' | 'ł' | 'ι' | '-' | '‐' => 34,
        't' | 'f' | 'r' | 'I' | 'J' | 'Ι' | 'І' | 'і' => 44,
        'a' | 'c' | 'e' | 's' | 'z' | 'г' | 'е' | 'з' | 'с' | 'т' => 53,
        'm' | 'w' | 'æ' | 'œ' | 'ж' | 'ш' | 'щ' | 'ы' | 'ю' => 94,
        'M' | 'W' | 'Æ' | 'Œ' | 'Ж' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | 'Μ' => 106,
        'E' | 'F' | 'L' | 'P' | 'S' | 'T' | 'Z' => 63,
        'м' | 'ф' | 'ω' | 'ψ' => 74,
        // Signs of Asia.
        '\u{2e80}'.. => 112,
        c if c.is_uppercase() => 76,
        _ => 62,
    }
}
