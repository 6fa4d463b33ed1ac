//! How an element says the language of its words, where it is not that of the words around it.

use crate::lexicon::language::is_right_to_left;

/// The attribute of an element in this language: ` lang="ar"`. The tag was checked.
///
/// A paragraph or a title says no direction: it stays where the page has its margins and bullets, and
/// the stylesheet orders its words by what they are.
pub fn attribute(language: &str) -> String {
    format!(" lang=\"{language}\"")
}

/// The attributes of a part of a line, which keeps its own order where the words around it, in another
/// language, have the other one: ` lang="ar" dir="rtl"`.
pub fn attributes(language: &str, around: &str) -> String {
    attribute(language) + direction(language, around)
}

/// The direction alone, for what holds nothing but words in that language.
pub fn direction(language: &str, around: &str) -> &'static str {
    match (is_right_to_left(language), is_right_to_left(around)) {
        (true, false) => " dir=\"rtl\"",
        (false, true) => " dir=\"ltr\"",
        _ => "",
    }
}
