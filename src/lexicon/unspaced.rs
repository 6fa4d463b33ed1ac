//! Writings in which words stand side by side, with no space between them.

use unicode_script::{Script, UnicodeScript};

/// Whether a letter is of such a writing: Chinese, Japanese, Thai, Lao, Khmer or Burmese.
pub fn is_unspaced(c: char) -> bool {
    matches!(
        c.script(),
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
    )
}
