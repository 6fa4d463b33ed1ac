//! Spaces of other kinds behind the signs that open a line of markdown: `##`, `-`, `1.`, `>`.
//!
//! They are read as plain ones, as a person sees no difference. All other spaces stay.

use std::borrow::Cow;

use crate::base::hidden_character::odd_space;

/// The text with plain spaces behind such signs, in the same number of bytes.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| odd_space(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut is_code = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(' ');
        is_code ^= words.starts_with("```") || words.starts_with("~~~");
        let sign = if is_code { 0 } else { line.len() - words.len() + sign(words) };
        plain.push_str(&line[..sign]);
        let rest = &line[sign..];
        let spaces = if sign == line.len() - words.len() {
            0
        } else {
            rest.len() - rest.trim_start_matches(|c| odd_space(c).is_some() || c == ' ').len()
        };
        plain.extend(std::iter::repeat_n(' ', spaces));
        plain.push_str(&rest[spaces..]);
    }
    Cow::Owned(plain)
}

/// The length of the sign that opens a heading, an item or a quotation; 0 without one.
fn sign(line: &str) -> usize {
    let of = |c: char| line.len() - line.trim_start_matches(c).len();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let length = match line.chars().next() {
        Some('#') if of('#') <= 6 => of('#'),
        Some('-' | '*' | '+' | '>') => 1,
        Some('0'..='9') if digits <= 9 && line[digits..].starts_with(['.', ')']) => digits + 1,
        _ => 0,
    };
    let is_followed = line[length..].starts_with(|c| odd_space(c).is_some());
    if is_followed { length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_spaces_behind_a_sign_become_plain() {
        assert_eq!(plain("##\u{a0}Education\n"), "##  Education\n");
        assert_eq!(
            plain("  -\u{a0}\u{a0}one\u{a0}two\n1.\u{2003}x"),
            "  -    one\u{a0}two\n1.   x"
        );
        for same in [
            "Dr.\u{a0}Who",
            "####### \u{a0}x",
            "5\u{a0}mg",
            "- a\u{a0}b",
            "```\n#\u{a0}x\n```\n",
            "\u{a0}- x",
        ] {
            assert_eq!(plain(same), same);
        }
    }
}
