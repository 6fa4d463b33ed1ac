//! The codes of a site's own files of words. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[&FEW_WORDS, &UNKNOWN_MESSAGE, &WORDS_SYNTAX];

pub static FEW_WORDS: Code = Code::warning("few-words", include_str!("../../codes/few-words.md"));
pub static UNKNOWN_MESSAGE: Code =
    Code::warning("unknown-message", include_str!("../../codes/unknown-message.md"));
pub static WORDS_SYNTAX: Code =
    Code::error("words-syntax", include_str!("../../codes/words-syntax.md"));
