//! Lines of a plain text: what one holds, where it breaks, and how far it is set in.

use textwrap::{Options, WordSeparator, WordSplitter};

use crate::lexicon::unspaced::is_unspaced;

/// A text to lines that are no wider than `width` columns, unless a word is. The first begins with
/// `first`, all others with `rest`.
pub fn wrapped(text: &str, width: Option<usize>, first: &str, rest: &str) -> Vec<String> {
    let lines = text.split('\n').enumerate().flat_map(|(at, line)| {
        let first = if at == 0 { first } else { rest };
        match width {
            None => vec![format!("{first}{line}")],
            Some(width) => {
                let options = Options::new(width)
                    .initial_indent(first)
                    .subsequent_indent(rest)
                    .break_words(false)
                    .word_splitter(WordSplitter::NoHyphenation)
                    .word_separator(separator(line));
                textwrap::wrap(line, options).into_iter().map(|line| line.into_owned()).collect()
            }
        }
    });
    lines.map(|line| plain(&line)).collect()
}

/// Chinese, Japanese and Thai have no spaces between words. In other writings only a space parts
/// them, so that addresses and numbers stay whole.
fn separator(line: &str) -> WordSeparator {
    match line.contains(is_unspaced) {
        true => WordSeparator::UnicodeBreakProperties,
        false => WordSeparator::AsciiSpace,
    }
}

/// A line without the signs of typesetting: spaces and hyphens at which no line breaks, places where
/// a word may be parted.
fn plain(line: &str) -> String {
    let line: String = line
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\t' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        })
        .collect();
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_at_spaces_alone() {
        let text = "See https://example.org/a-long-path/that-has-no-end now";
        let lines = wrapped(text, Some(20), "- ", "  ");
        assert_eq!(lines, ["- See", "  https://example.org/a-long-path/that-has-no-end", "  now"]);
        assert_eq!(wrapped("a b", None, "", ""), ["a b"]);
    }

    #[test]
    fn writings_without_spaces_break_between_letters() {
        assert_eq!(wrapped("外科研修医外科研修医", Some(10), "", ""), ["外科研修医", "外科研修医"]);
    }

    #[test]
    fn signs_of_typesetting_are_those_of_a_keyboard() {
        assert_eq!(
            wrapped("3\u{a0}mo, 12\u{2011}19, hand\u{ad}over", Some(72), "", ""),
            ["3 mo, 12-19, handover"]
        );
    }
}
