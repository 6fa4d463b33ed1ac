//! How an element says the language of its words, where it is not that of the words around it, and
//! with it their direction, where that is another, too.

use crate::lexicon::language::is_right_to_left;

/// The attributes of an element in this language among words in another: ` lang="ar" dir="rtl"`. Both
/// are tags that were checked.
pub fn attributes(language: &str, around: &str) -> String {
    let is_turned = is_right_to_left(language) != is_right_to_left(around);
    let direction = match is_turned {
        true if is_right_to_left(language) => " dir=\"rtl\"",
        true => " dir=\"ltr\"",
        false => "",
    };
    format!(" lang=\"{language}\"{direction}")
}
