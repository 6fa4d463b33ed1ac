//! The comma between the items of a list and between the parts of a line, the semicolon between
//! details, and the stop of a sentence: the language's own by words in its own writing, and that of
//! Latin letters by names in these.
//!
//! Writes no citation, whose commas are those of its style, and nothing for machines.

use unicode_script::UnicodeScript;

use crate::base::hidden_character::is_right_to_left;
use crate::words::{TemplateWords, Words};

/// Between names in letters that the language is not written in: those of a paper on a page in
/// Japanese.
const OF_OTHER_LETTERS: &str = ", ";
const SEMICOLON_OF_OTHER_LETTERS: &str = "; ";
const STOP_OF_OTHER_LETTERS: &str = ". ";
/// What ends a sentence, in any writing.
const STOPS: [char; 12] = ['.', '?', '!', '…', '。', '．', '？', '！', '।', '۔', '؟', '｡'];

/// The two commas of a language, which are not the same in Chinese, its semicolon and its stop.
#[derive(Clone, Copy, Debug)]
pub struct Commas<'a> {
    list: &'a str,
    line: &'a str,
    semicolon: &'a str,
    stop: &'a str,
}

impl Words {
    pub fn commas(&self) -> Commas<'_> {
        self.for_templates().commas()
    }
}

impl TemplateWords {
    pub fn commas(&self) -> Commas<'_> {
        Commas {
            list: &self.comma_in_list,
            line: &self.comma_in_line,
            semicolon: &self.semicolon_in_line,
            stop: &self.stop_in_line,
        }
    }
}

impl<'a> Commas<'a> {
    /// What stands between these items of a list, such as the authors of a paper.
    pub fn between_items<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> &'a str {
        if self.are_own(items) { self.list } else { OF_OTHER_LETTERS }
    }

    /// What stands between these parts of a line, such as a hospital and its town.
    pub fn between_parts<T: AsRef<str>>(self, parts: impl IntoIterator<Item = T>) -> &'a str {
        if self.are_own(parts) { self.line } else { OF_OTHER_LETTERS }
    }

    /// What stands between a name and the letters behind it. A comma from right to left goes with the
    /// name before it: `山田太郎, MD` and `山田太郎、医学博士`, but `محمد السيد، MD`.
    pub fn behind_name<T: AsRef<str>>(self, name: &str, letters: &[T]) -> &'a str {
        match self.list.contains(is_right_to_left) {
            true => self.between_items([name]),
            false => self.between_items(letters),
        }
    }

    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        joined(items, self.between_items(items))
    }

    pub fn line<T: AsRef<str>>(self, parts: &[T]) -> String {
        joined(parts, self.between_parts(parts))
    }

    /// Details that may have commas themselves, such as a meeting, its days and its place.
    pub fn details<T: AsRef<str>>(self, details: &[T]) -> String {
        let is_own = self.are_own(details);
        joined(details, if is_own { self.semicolon } else { SEMICOLON_OF_OTHER_LETTERS })
    }

    /// A sentence with its stop: that of the letters it ends in, and none behind one that has it.
    pub fn sentence(self, text: &str) -> String {
        let text = text.trim();
        if has_stop(text) {
            text.to_owned()
        } else {
            format!("{text}{}", self.stop(text).trim_end())
        }
    }

    /// What stands between these words and the next sentence: a stop, where they have none yet, and
    /// a space, where the stop needs one.
    pub fn next_sentence(self, before: &str) -> &'a str {
        let stop = self.stop(before);
        let space = stop.trim_start_matches(|c: char| !c.is_whitespace());
        let is_wide = before.trim_end().ends_with(['。', '．', '？', '！']);
        match has_stop(before) {
            true if is_wide => "",
            true if space.is_empty() => " ",
            true => space,
            false => stop,
        }
    }

    /// The stop behind these words, with the space of the next: their last letter decides whose.
    fn stop(self, text: &str) -> &'a str {
        let last = text.trim_end().char_indices().rev().find(|(_, c)| c.is_alphabetic());
        let last = last.and_then(|(at, c)| text.get(at..at + c.len_utf8()));
        if self.has_own_stop(last) { self.stop } else { STOP_OF_OTHER_LETTERS }
    }

    fn has_own_stop(self, letter: Option<&str>) -> bool {
        let (Some(stop), Some(letter)) = (self.stop.chars().next(), letter) else { return true };
        let writings = stop.script_extension();
        letter.chars().all(|letter| writings.contains_script(letter.script()))
    }

    /// Whether as many of the texts are in the language's own writing as are not. Numbers are in no
    /// writing. Which writing it is says its comma: Unicode knows which have it.
    pub(super) fn are_own<T: AsRef<str>>(self, texts: impl IntoIterator<Item = T>) -> bool {
        let Some(comma) = self.list.chars().next() else { return true };
        let writings = comma.script_extension();
        let (mut own, mut others) = (0, 0);
        for text in texts {
            let mut letters = text.as_ref().chars().filter(|c| c.is_alphabetic()).peekable();
            if letters.peek().is_none() {
                continue;
            }
            match letters.any(|letter| writings.contains_script(letter.script())) {
                true => own += 1,
                false => others += 1,
            }
        }
        own >= others
    }
}

/// Whether a text ends as a sentence does.
pub fn has_stop(text: &str) -> bool {
    text.trim_end().ends_with(STOPS)
}

fn joined<T: AsRef<str>>(texts: &[T], comma: &str) -> String {
    texts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(comma)
}

#[cfg(test)]
mod tests {
    use crate::words::Catalog;

    #[test]
    fn names_in_the_letters_of_a_language_have_its_comma() {
        let catalog = Catalog::standard();
        for (language, items, expected) in [
            ("en", &["Okafor C", "山田太郎"][..], "Okafor C, 山田太郎"),
            ("ja", &["山田太郎", "鈴木花子"], "山田太郎、鈴木花子"),
            ("ja", &["Yamada T", "Suzuki H"], "Yamada T, Suzuki H"),
            ("ja", &["山田太郎", "Okafor C"], "山田太郎、Okafor C"),
            ("ja", &["山田太郎", "Okafor C", "Patel R"], "山田太郎, Okafor C, Patel R"),
            ("zh-TW", &["王伟", "李娜"], "王伟、李娜"),
            ("ar", &["محمد خان", "ليلى حداد"], "محمد خان، ليلى حداد"),
            ("ar", &["Khan M", "Haddad L"], "Khan M, Haddad L"),
            ("fa", &["2015 – 2017", "2019"], "2015 – 2017، 2019"),
            ("ur", &["ڈاکٹر خان", "ڈاکٹر حسین"], "ڈاکٹر خان، ڈاکٹر حسین"),
            ("he", &["דנה לוי", "אבי כהן"], "דנה לוי, אבי כהן"),
            ("ja", &[], ""),
        ] {
            assert_eq!(catalog.words(language).commas().list(items), expected, "{language}");
        }
    }

    #[test]
    fn a_comma_from_right_to_left_stays_with_the_name() {
        let catalog = Catalog::standard();
        for (language, name, letters, expected) in [
            ("ar", "محمد السيد", &["MBBCh", "MSc"], "، "),
            ("ar", "Mohamed Elsayed", &["MBBCh", "MSc"], ", "),
            ("ja", "山田太郎", &["MD", "PhD"], ", "),
            ("ja", "山田太郎", &["医学博士", "外科専門医"], "、"),
            ("de", "Anna Weiß", &["MD", "PhD"], ", "),
        ] {
            let commas = catalog.words(language).commas();
            assert_eq!(commas.behind_name(name, letters), expected, "{language} {name}");
        }
    }

    #[test]
    fn details_have_the_semicolon_of_their_letters() {
        let catalog = Catalog::standard();
        for (language, details, expected) in [
            ("en", &["Valve Forum", "May 2, 2026"][..], "Valve Forum; May 2, 2026"),
            ("fr", &["Congrès de chirurgie", "Lyon"], "Congrès de chirurgie\u{202f}; Lyon"),
            ("ar", &["مؤتمر الجراحة", "القاهرة"], "مؤتمر الجراحة؛ القاهرة"),
            ("ar", &["Valve Forum", "2026", "Cairo"], "Valve Forum; 2026; Cairo"),
            ("zh", &["外科年会", "2026年5月2日", "北京"], "外科年会；2026年5月2日；北京"),
        ] {
            assert_eq!(catalog.words(language).commas().details(details), expected, "{language}");
        }
    }

    #[test]
    fn a_sentence_has_the_stop_of_its_letters() {
        let catalog = Catalog::standard();
        for (language, text, sentence, next) in [
            ("en", "Poster prize", "Poster prize.", ". "),
            ("en", "Why now?", "Why now?", " "),
            ("ja", "優秀演題賞", "優秀演題賞。", "。"),
            ("ja", "2025年4月10日", "2025年4月10日。", "。"),
            ("ja", "Sato Y", "Sato Y.", ". "),
            ("ja", "Sato Y.", "Sato Y.", " "),
            ("ja", "なぜか？", "なぜか？", ""),
            ("zh", "僧帽弁（MVP）", "僧帽弁（MVP）.", ". "),
            ("zh", "北京", "北京。", "。"),
            ("hi", "अमित सिंह", "अमित सिंह।", "। "),
            ("hi", "Singh A", "Singh A.", ". "),
            ("ur", "ڈاکٹر خان", "ڈاکٹر خان۔", "۔ "),
            ("ar", "القاهرة", "القاهرة.", ". "),
            ("he", "תל אביב", "תל אביב.", ". "),
        ] {
            let commas = catalog.words(language).commas();
            assert_eq!(commas.sentence(text), sentence, "{language}: {text}");
            assert_eq!(commas.next_sentence(text), next, "{language}: {text}");
        }
    }

    #[test]
    fn a_line_has_the_comma_of_apposition() {
        let words = |language| Catalog::standard().words(language).commas().line(&["外科", "东京"]);
        assert_eq!((words("zh"), words("ja")), ("外科，东京".to_owned(), "外科、东京".to_owned()));
    }
}
