//! The language of a document, and of words in another writing, as Word asks for it: by writing.

use crate::lexicon::language::{has_italics, is_right_to_left};

pub struct Language {
    tag: String,
    pub is_right_to_left: bool,
}

impl Language {
    pub fn of(tag: &str) -> Language {
        Language { tag: tag.to_owned(), is_right_to_left: is_right_to_left(tag) }
    }

    pub fn has_italics(&self) -> bool {
        has_italics(&self.tag)
    }

    /// The language of all text that names no other. Word has one for each of three kinds of
    /// writing; in a document from right to left, words in Latin letters are taken for English, as
    /// Word itself does.
    pub fn attributes(&self) -> Vec<(&'static str, &str)> {
        let tag = self.tag.as_str();
        if self.is_right_to_left {
            return vec![("w:val", "en-US"), ("w:bidi", tag)];
        }
        match tag.split('-').next() {
            Some("zh" | "ja" | "ko" | "yue" | "cmn") => {
                vec![("w:val", "en-US"), ("w:eastAsia", tag)]
            }
            _ => vec![("w:val", tag)],
        }
    }

    /// What a part of a text says of its language: a writing that is that of one language names it,
    /// where the document is in another. Nothing is said of letters that many languages share.
    pub fn of_words(&self, words: &str) -> Option<(&'static str, &'static str)> {
        let (kind, tag) = words.chars().find_map(of_letter)?;
        let is_own = self.tag.split('-').next() == tag.split('-').next();
        (!is_own).then_some((kind, tag))
    }
}

/// The language that alone, or nearly so, is written in the script of a letter.
fn of_letter(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' if !is_sign_of_science(c) => {
            ("w:val", "el-GR")
        }
        '\u{531}'..='\u{58a}' => ("w:val", "hy-AM"),
        '\u{10d0}'..='\u{10ff}' => ("w:val", "ka-GE"),
        '\u{5d0}'..='\u{5ea}' => ("w:bidi", "he-IL"),
        '\u{e01}'..='\u{e3a}' => ("w:bidi", "th-TH"),
        '\u{3041}'..='\u{30ff}' => ("w:eastAsia", "ja-JP"),
        '\u{ac00}'..='\u{d7a3}' => ("w:eastAsia", "ko-KR"),
        _ => return None,
    })
}

/// A Greek letter without an accent is mostly a sign, as in "β-blocker" and "TNF-α": only words with
/// an accent are Greek.
fn is_sign_of_science(c: char) -> bool {
    !matches!(c, '\u{386}'..='\u{390}' | '\u{3ac}'..='\u{3b0}' | '\u{3cc}'..='\u{3ce}' | '\u{1f00}'..='\u{1fff}')
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_writing_of_one_language_names_it() {
        let english = Language::of("en-US");
        assert_eq!(english.of_words("TNF-α in sepsis"), None);
        assert_eq!(english.of_words("Ιατρική Σχολή"), Some(("w:val", "el-GR")));
        assert_eq!(english.of_words("האוניברסיטה"), Some(("w:bidi", "he-IL")));
        assert_eq!(english.of_words("كلية الطب"), None);
        assert_eq!(Language::of("he").of_words("האוניברסיטה"), None);
        assert_eq!(Language::of("he").attributes(), [("w:val", "en-US"), ("w:bidi", "he")]);
    }
}
