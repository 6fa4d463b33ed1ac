//! The quotation marks of each language, which stand on pages for the straight ones of a keyboard.
//!
//! Source: the delimiters of Unicode's CLDR (`tests/words/cldr.json`), but for three: Dutch keeps
//! double marks where they were typed, French has spaces inside of its own, and Swiss German has
//! guillemets, which the spelling rules of the Swiss Federal Chancellery ask for.

use crate::lexicon::language::tag_of_written;

/// A pair, or what a straight mark of each kind becomes; `inner` is for what is quoted in a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuotationMarks {
    pub outer: [&'static str; 2],
    pub inner: [&'static str; 2],
}

const fn marks(outer: [&'static str; 2], inner: [&'static str; 2]) -> QuotationMarks {
    QuotationMarks { outer, inner }
}

const ENGLISH: QuotationMarks = marks(["“", "”"], ["‘", "’"]);
const CORNERS: QuotationMarks = marks(["「", "」"], ["『", "』"]);

/// By language, or by language and what follows it. All others have English ones.
const TABLE: [(&str, QuotationMarks); 17] = [
    ("ar", marks(["”", "“"], ["’", "‘"])),
    ("de", marks(["„", "“"], ["‚", "‘"])),
    ("de-CH", marks(["«", "»"], ["‹", "›"])),
    ("de-LI", marks(["«", "»"], ["‹", "›"])),
    ("fa", marks(["«", "»"], ["‹", "›"])),
    ("fr", marks(["«\u{202f}", "\u{202f}»"], ["“", "”"])),
    ("fr-CH", marks(["«", "»"], ["‹", "›"])),
    ("he", marks(["”", "”"], ["’", "’"])),
    ("it", marks(["«", "»"], ["“", "”"])),
    ("ja", CORNERS),
    ("pl", marks(["„", "”"], ["«", "»"])),
    ("pt-PT", marks(["«", "»"], ["“", "”"])),
    ("ur", marks(["”", "“"], ["’", "‘"])),
    ("zh-Hant", CORNERS),
    ("zh-HK", CORNERS),
    ("zh-MO", CORNERS),
    ("zh-TW", CORNERS),
];

impl QuotationMarks {
    /// Those of a language as a person wrote it: a tag, or a name that folio knows.
    pub fn of(language: &str) -> QuotationMarks {
        let tag = tag_of_written(language).unwrap_or_default();
        let mut rest = tag.as_str();
        loop {
            if let Some((_, marks)) = TABLE.iter().find(|(known, _)| *known == rest) {
                return *marks;
            }
            match rest.rsplit_once('-') {
                Some((shorter, _)) => rest = shorter,
                None => return ENGLISH,
            }
        }
    }
}

impl Default for QuotationMarks {
    fn default() -> Self {
        ENGLISH
    }
}

#[cfg(test)]
mod tests {
    use super::QuotationMarks;

    #[test]
    fn a_longer_tag_has_the_marks_of_a_shorter_one() {
        for (language, expected) in [
            ("en", ["“", "”"]),
            ("de", ["„", "“"]),
            ("de_AT", ["„", "“"]),
            ("German", ["„", "“"]),
            ("de-CH", ["«", "»"]),
            ("zh", ["“", "”"]),
            ("zh-Hant-TW", ["「", "」"]),
            ("zh-TW", ["「", "」"]),
            ("xx-unknown", ["“", "”"]),
            ("", ["“", "”"]),
        ] {
            assert_eq!(QuotationMarks::of(language).outer, expected, "{language}");
        }
    }
}
