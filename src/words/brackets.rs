//! The brackets around a detail and the marks around the name of a journal: the language's own around
//! words in its own writing, and those of Latin letters around others.
//!
//! Writes no citation, whose marks are those of its style.

use crate::words::TemplateWords;

impl TemplateWords {
    /// A detail in brackets, as it stands behind what it is a detail of.
    pub fn in_brackets(&self, before: &str, detail: &str) -> String {
        match self.commas().are_own([before, detail]) {
            true => format!("{}{detail}{}", self.bracket_opens, self.bracket_closes),
            false => format!(" ({detail})"),
        }
    }

    /// What stands before and behind the name of a journal, where words lead to it.
    pub fn title_marks(&self, title: &str) -> (&str, &str) {
        match self.commas().are_own([title]) {
            true => (&self.title_opens, &self.title_closes),
            false => (" ", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Catalog;

    #[test]
    fn words_in_the_letters_of_a_language_have_its_brackets() {
        let catalog = Catalog::standard();
        for (language, before, detail, expected) in [
            ("en", "English", "native", " (native)"),
            ("de", "2026", "im Druck", " (im Druck)"),
            ("zh", "2026", "待刊", "（待刊）"),
            ("zh", "英语", "C1", "（C1）"),
            ("zh", "English", "C1", " (C1)"),
            ("ja", "日本語", "母語", "（母語）"),
            ("he", "עברית", "שפת אם", " (שפת אם)"),
        ] {
            let words = catalog.words(language).for_templates();
            assert_eq!(words.in_brackets(before, detail), expected, "{language} {before}");
        }
    }

    #[test]
    fn a_journal_has_the_marks_of_its_letters() {
        let catalog = Catalog::standard();
        for (language, title, expected) in [
            ("en", "Heart", (" ", "")),
            ("zh", "中华外科杂志", ("《", "》")),
            ("zh-TW", "台灣外科醫學會雜誌", ("《", "》")),
            ("zh", "The Lancet", (" ", "")),
            ("ja", "日本外科学会雑誌", (" ", "")),
        ] {
            assert_eq!(catalog.words(language).for_templates().title_marks(title), expected);
        }
    }
}
