//! What holds of every text: no word is lost, nothing is refused, and what is written is read as
//! the same.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::tests::chunks;
use super::{MarkedText, prepared};
use crate::syntax::reference::remark::Remark;

/// Pieces of which values are put together that nobody wrote by hand. Words are no commands, tags
/// or entities.
const PIECES: [&str; 70] = [
    "word",
    "DNA",
    "é",
    "Ü",
    "α",
    "5",
    " ",
    " ",
    "  ",
    "-",
    "--",
    "'",
    "''",
    "`",
    "``",
    ",",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "&",
    "&amp;",
    "&lt;",
    "&#x2019;",
    "<i>",
    "</i>",
    "<sub>",
    "</sub>",
    "<p>",
    "<br/>",
    "{",
    "{",
    "}",
    "}",
    "{}",
    "$",
    "$",
    "$$",
    "\\",
    "\\\\",
    "\\{",
    "\\}",
    "\\$",
    "\\&",
    "\\%",
    "\\_",
    "_",
    "^",
    "^{",
    "_{",
    "~",
    "\\~{}",
    "\\,",
    "\\(",
    "\\)",
    "\\emph{",
    "\\textbf{",
    "\\it ",
    "\\textsuperscript{",
    "\\enquote{",
    "\\ce{",
    "\\alpha",
    "\\textbackslash{}",
    "\\'",
    "\\'e",
    "\\frac{",
    "\\unheardof",
    "\\unheardof{",
];

fn value() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..16)
        .prop_map(|pieces| pieces.concat())
}

/// Few of the values that are put together are of a kind that may go wrong.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(2_000), failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_word_is_lost_and_no_value_refused(value in value()) {
        let prepared = prepared("title", &value);
        let chunks = chunks(&prepared);
        prop_assert!(!chunks.is_empty(), "{} is refused", prepared);
        let mut remarks = Vec::new();
        let text = MarkedText::from_bibtex(&chunks, &mut remarks).unwrap_or_default().plain();
        // An accent may come to stand on a word.
        let text: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
        for word in ["word", "DNA", "α"] {
            let is_reported = |remark: &Remark| {
                remark.words.as_ref().is_some_and(|words| words.contains(word))
            };
            prop_assert!(
                remarks.iter().any(is_reported) || text.matches(word).count() >= value.matches(word).count(),
                "{value} becomes {text}"
            );
        }
    }

    #[test]
    fn unprepared_values_do_no_harm(value in value()) {
        MarkedText::from_bibtex(&chunks(&value), &mut Vec::new());
        MarkedText::from_html(&value, &mut Vec::new());
    }

    #[test]
    fn what_is_written_is_read_as_the_same(value in value()) {
        let read = |value: &str| {
            MarkedText::from_bibtex(&chunks(&prepared("abstract", value)), &mut Vec::new())
        };
        let text = read(&value).unwrap_or_default();
        let written = text.to_latex();
        let again = read(&written);
        prop_assert_eq!(&again.unwrap_or_default(), &text, "{}", written);
        if !text.plain().contains(['<', '>', '&']) {
            let again = MarkedText::from_html(&text.to_html(), &mut Vec::new());
            prop_assert_eq!(again.unwrap_or_default(), text);
        }
    }
}
