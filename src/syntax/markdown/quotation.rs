//! Straight quotation marks, as keyboards have them, as the marks of the text's language.
//!
//! Where a mark opens and where it closes, the parser of markdown says for words between spaces;
//! here is what it cannot tell: a mark before the ending of a word (`"Register"s`) or between words
//! without spaces (`获"奖学金"。`), and the signs of Hebrew's short forms (`ד"ר`), which look like marks. Changes no mark that is a typographic one.

use std::ops::Range;

use pulldown_cmark::Tag;
use unicode_script::{Script, UnicodeScript};

use crate::lexicon::quotation_marks::QuotationMarks;
use crate::lexicon::unspaced::is_unspaced;

const GERESH: &str = "׳";
const GERSHAYIM: &str = "״";
const APOSTROPHE: &str = "’";

/// The marks of one text, and which of them are open in this paragraph.
#[derive(Default)]
pub struct Quotation {
    marks: QuotationMarks,
    is_outer_open: bool,
    is_inner_open: bool,
}

impl Quotation {
    pub fn new(marks: QuotationMarks) -> Quotation {
        Quotation { marks, ..Quotation::default() }
    }

    /// Something begins: what an earlier paragraph has left open is no matter of the next.
    pub fn begin(&mut self, tag: &Tag<'_>) {
        use Tag::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
        let is_within_a_line = matches!(
            tag,
            Emphasis
                | Image { .. }
                | Link { .. }
                | Strikethrough
                | Strong
                | Subscript
                | Superscript
        );
        if !is_within_a_line {
            (self.is_outer_open, self.is_inner_open) = (false, false);
        }
    }

    /// What an event shows whose words the parser gives as `words`, from this range of the text.
    pub fn shown<'a>(&mut self, text: &str, range: Range<usize>, words: &'a str) -> &'a str {
        self.mark(text, range, words).unwrap_or(words)
    }

    /// `None` where the words are no straight mark.
    fn mark(&mut self, text: &str, range: Range<usize>, words: &str) -> Option<&'static str> {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let is_hebrew = |c: Option<char>| c.is_some_and(|c| c.script() == Script::Hebrew);
        let is_within_hebrew = is_hebrew(before) && is_hebrew(after);
        let is_of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let [open, close] = self.marks.outer;
        let [inner_open, inner_close] = self.marks.inner;
        Some(match (text.get(range)?, words) {
            ("\"", _) if is_within_hebrew => GERSHAYIM,
            ("'", _) if is_within_hebrew => GERESH,
            ("\"", "“") => {
                let is_apart = before.is_none_or(|c| c.is_whitespace() || "([{–—/".contains(c));
                let closes = match before.is_some_and(is_unspaced) || after.is_some_and(is_unspaced)
                {
                    true => self.is_outer_open,
                    false => is_of_word(before) || self.is_outer_open && !is_apart,
                };
                self.is_outer_open = !closes;
                if closes { close } else { open }
            }
            ("\"", "”") => {
                self.is_outer_open = false;
                close
            }
            ("'", "‘") => {
                self.is_inner_open = true;
                inner_open
            }
            ("'", "’") if self.is_inner_open && !is_of_word(after) => {
                self.is_inner_open = false;
                inner_close
            }
            ("'", "’") if is_hebrew(before) => GERESH,
            ("'", "’") => APOSTROPHE,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::base::SourcePath;
    use crate::lexicon::quotation_marks::QuotationMarks;
    use crate::syntax::markdown::{RawHtml, Reading, parse, plain_texts};

    #[test]
    fn straight_marks_become_those_of_the_language() {
        for (language, written, expected) in [
            ("en", r#"He said "yes", 'no' and "maybe"."#, "He said “yes”, ‘no’ and “maybe”."),
            ("en", r#"It's the '90s, a 5" needle"#, "It’s the ’90s, a 5” needle"),
            ("en", r#"("a") and *"b"* and "*c*""#, "(“a”) and “b” and “c”"),
            ("de", r#"Das "Register"s und "'x' y"."#, "Das „Register“s und „‚x‘ y“."),
            ("de", "Das „Register“ geht's", "Das „Register“ geht’s"),
            ("de-CH", r#"Preis "Beste Arbeit""#, "Preis «Beste Arbeit»"),
            ("fr", r#"Prix "Jeune l'espoir""#, "Prix «\u{202f}Jeune l’espoir\u{202f}»"),
            ("pl", r#"Nagroda "Złoty skalpel"."#, "Nagroda „Złoty skalpel”."),
            ("ja", r#""症例" と"手技"を"#, "「症例」 と「手技」を"),
            ("zh", r#"获"国家奖学金"。"#, "获“国家奖学金”。"),
            ("zh-TW", r#"獲"獎學金"。"#, "獲「獎學金」。"),
            ("he", r#"ד"ר ג'ורג' לוי, "מצטיין""#, "ד״ר ג׳ורג׳ לוי, ”מצטיין”"),
            ("ar", r#"جائزة "أفضل ملصق"."#, "جائزة ”أفضل ملصق“."),
            ("de", "`\"a\"` and \\\"b\\\"", "\"a\" and \"b\""),
        ] {
            let quotes = QuotationMarks::of(language);
            let reading = Reading { quotes, ..RawHtml::IsText.into() };
            let parsed = parse(&SourcePath::cv(), written, 0, reading).value;
            assert_eq!(plain_texts(&parsed.body.blocks).join(" "), expected, "{language}");
        }
    }

    #[test]
    fn an_open_mark_is_no_matter_of_the_next_paragraph() {
        let written = "- \"open\n- \"b\"c\n\n\"d\"";
        let parsed = parse(&SourcePath::cv(), written, 0, RawHtml::IsText).value;
        assert_eq!(plain_texts(&parsed.body.blocks), ["“open", "“b”c", "“d”"]);
    }
}
