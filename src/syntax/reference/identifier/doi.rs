//! The DOI in a text, in any form in which people and programs write one.
//!
//! Sources: the DOI Handbook, 2.2 (a DOI begins with `10.`, a number of its registrant and a slash,
//! and may hold any sign behind it), and Crossref's advice on old forms. Asks no server.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use regex::Regex;

use crate::syntax::reference::identifier::escapes::{is_nothing, unescaped};
use crate::syntax::reference::identifier::written::{remark, without_closing};
use crate::syntax::reference::remark::Remark;

/// Signs that end a sentence or a value, and not a DOI.
const STOPS: [char; 10] = ['.', ',', ';', ':', '\'', '’', '*', '\\', '…', '`'];
const BRACKETS: [(char, char); 3] = [('(', ')'), ('<', '>'), ('[', ']')];

static DOI: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?i)\b10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|%2F)[^\s"“”„«»|，。；]+"#).ok()
});
/// The short form of a DOI, which doi.org gives out.
static SHORT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:doi\.org/|^doi:? *|^)(10/[a-z0-9]{3,})/?$").ok());
/// Where a second DOI begins that nothing but a comma parts from the first.
static NEXT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)[,;](?:https?://|doi:|10\.[0-9]{4,9}/)").ok());
/// What publishers put behind a DOI in the address of a page.
static PAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:/(?:full|pdf|epdf|abstract|fulltext|full/html|pdfft|meta|html|references|summary",
        r"|full-text|full\.pdf)|\.(?:pdf|full|abstract|short|full\.pdf|full-text|article-info))$",
    ))
    .ok()
});
/// A version of bioRxiv and medRxiv, which is no part of the DOI.
static VERSION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(10\.1101/(?:[0-9]{4}(?:\.[0-9]{2}){2}\.)?[0-9]{6,8})v[0-9]+$").ok()
});

/// A DOI in a text, and the bytes that it takes.
pub struct FoundDoi {
    pub doi: String,
    pub start: usize,
    pub end: usize,
}

/// The bare DOI in a text, `10.1000/abc`; `None` if there is none.
pub fn doi_of(written: &str) -> Option<String> {
    let plain = joined(&unescaped(written));
    if let Some(short) = SHORT.as_ref()?.captures(plain.trim()) {
        return Some(short[1].to_owned());
    }
    find_doi(&plain).map(|found| found.doi)
}

/// The first DOI in a text without escapes, and its place there.
pub fn find_doi(plain: &str) -> Option<FoundDoi> {
    let found = DOI.as_ref()?.find(plain)?;
    let mut raw = found.as_str();
    if let Some(next) = NEXT.as_ref()?.find(raw) {
        raw = &raw[..next.start()];
    }
    if let Some(tag) = raw.find("</") {
        raw = &raw[..tag];
    }
    let before = plain[..found.start()].rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_address = before.contains("://") || before.contains(".org/") || before.contains(".com/");
    if is_address && let Some(query) = raw.find(['?', '#']) {
        raw = &raw[..query];
    }
    let raw = without_closing(raw, &STOPS, &BRACKETS);
    let decoded = match raw.contains('%') {
        true => percent_decode_str(raw).decode_utf8().map_or(raw.to_owned(), |text| text.into()),
        false => raw.to_owned(),
    };
    let mut doi = decoded.as_str();
    if is_address && !before.to_lowercase().contains("doi.org/") {
        doi = PAGE.as_ref()?.find(doi).map_or(doi, |page| &doi[..page.start()]);
    }
    let bare = VERSION.as_ref()?.captures(doi).map(|version| version[1].to_owned());
    let doi = bare.unwrap_or_else(|| doi.to_owned());
    let (_, suffix) = doi.split_once('/')?;
    let start = found.start();
    suffix.contains(char::is_alphanumeric).then_some(FoundDoi {
        doi,
        start,
        end: start + raw.len(),
    })
}

/// Reads the field for a DOI. What is none, a second one and other words are reported.
pub fn doi_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    if is_nothing(written) {
        return None;
    }
    let Some(doi) = doi_of(written) else {
        remarks.push(remark(
            "a DOI that is none",
            format!("`{}` is no DOI: a DOI begins with `10.` and has a slash", written.trim()),
            written,
            "copy it from the page of the work, as in `doi = {10.1000/abc}`, or remove the line",
        ));
        return None;
    };
    let plain = joined(&unescaped(written));
    if let Some(found) = find_doi(&plain) {
        let rest = plain.get(found.end..).unwrap_or_default();
        if let Some(other) = find_doi(rest).filter(|other| !other.doi.eq_ignore_ascii_case(&doi)) {
            let mut second = remark(
                "two DOIs in one field",
                format!("there are two DOIs, `{doi}` and `{}`; the first is used", other.doi),
                written,
                "keep the one of this work",
            );
            second.replacement = Some(doi.clone());
            remarks.push(second);
        } else if let Some(words) = words_beside(&plain) {
            let mut beside = remark(
                "other words beside a DOI",
                format!("`{words}` beside the DOI is not shown"),
                written,
                "let the DOI stand alone, and write the other words into the field they belong to",
            );
            beside.replacement = Some(doi.clone());
            remarks.push(beside);
        }
    }
    Some(doi)
}

/// Words that are neither the DOI nor its name; `None` if there are none.
fn words_beside(plain: &str) -> Option<String> {
    let is_doi = |word: &str| {
        let bare: String = word.chars().filter(|c| c.is_alphabetic()).collect();
        word.contains("10.") || matches!(bare.to_lowercase().as_str(), "" | "doi" | "url" | "https")
    };
    let words: Vec<&str> = plain.split_whitespace().filter(|word| !is_doi(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A DOI that a line end has torn behind its slash is whole again.
fn joined(plain: &str) -> String {
    let mut words = plain.split_whitespace().peekable();
    let mut joined = String::with_capacity(plain.len());
    while let Some(word) = words.next() {
        joined.push_str(word);
        let is_torn = word.ends_with('/')
            && word.rsplit("10.").next().is_some_and(|prefix| {
                word.contains("10.")
                    && prefix.trim_end_matches('/').bytes().all(|b| b.is_ascii_digit())
            });
        if words.peek().is_some() && !is_torn {
            joined.push(' ');
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{doi_of, doi_of_field};

    #[test]
    fn forms() {
        const SICI: &str = "10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-Q";
        for (written, doi) in [
            ("10.1016/j.tej.2020.106883", "10.1016/j.tej.2020.106883"),
            ("https://doi.org/10.1016/j.tej.2020.106883", "10.1016/j.tej.2020.106883"),
            ("http://dx.doi.org/10.1000/abc", "10.1000/abc"),
            ("https://www.doi.org/10.1000/abc", "10.1000/abc"),
            ("doi.org/10.1000/abc", "10.1000/abc"),
            ("dx.doi.org/10.1000/abc", "10.1000/abc"),
            ("doi:10.1000/abc", "10.1000/abc"),
            ("DOI: 10.1000/abc", "10.1000/abc"),
            ("doi 10.1000/abc", "10.1000/abc"),
            ("DOI 10.1000/abc.", "10.1000/abc"),
            ("https://doi.org/doi:10.1000/abc", "10.1000/abc"),
            ("https://doi.org/https://doi.org/10.1000/abc", "10.1000/abc"),
            ("10.1000/a\\_b", "10.1000/a_b"),
            ("10.1000/a\\\\_b", "10.1000/a_b"),
            ("10.1000/a{\\_}b", "10.1000/a_b"),
            ("{10.1000/abc}", "10.1000/abc"),
            ("\\url{https://doi.org/10.1000/abc}", "10.1000/abc"),
            ("\\href{https://doi.org/10.1000/abc}{10.1000/abc}", "10.1000/abc"),
            ("https://doi.org/10.1000%2Fabc", "10.1000/abc"),
            ("10.1000%2fabc", "10.1000/abc"),
            ("<10.1000/abc>", "10.1000/abc"),
            ("(10.1000/abc)", "10.1000/abc"),
            ("[10.1000/abc]", "10.1000/abc"),
            ("10.1000/abc.", "10.1000/abc"),
            ("10.1000/abc,", "10.1000/abc"),
            ("10.1000/abc, 10.1000/def", "10.1000/abc"),
            ("10.1000/abc;10.1000/def", "10.1000/abc"),
            ("10.1000/abc,https://doi.org/10.1000/def", "10.1000/abc"),
            ("10.1016/ j.tej.2020.1", "10.1016/j.tej.2020.1"),
            ("10.1016/S0140-6736(24)00001-2", "10.1016/S0140-6736(24)00001-2"),
            (SICI, SICI),
            ("10.1002/(SICI)1097-0142(19990101)85:1$<$1::AID-CNCR1$>$3.0.CO;2-Q", SICI),
            (
                "10.1002/(SICI)1097-0142(19990101)85:1{\\textless}1::AID-CNCR1{\\textgreater}3.0.CO;2-Q",
                SICI,
            ),
            ("10.1002/(SICI)1097-0142(19990101)85:1&lt;1::AID-CNCR1&gt;3.0.CO;2-Q", SICI),
            (
                "https://doi.org/10.1002/(SICI)1097-0142(19990101)85:1%3C1::AID-CNCR1%3E3.0.CO;2-Q",
                SICI,
            ),
            ("https://onlinelibrary.wiley.com/doi/abs/10.1002/jbm.a.36412", "10.1002/jbm.a.36412"),
            (
                "https://onlinelibrary.wiley.com/doi/10.1002/jbm.a.36412/full?x=1",
                "10.1002/jbm.a.36412",
            ),
            (
                "https://www.medrxiv.org/content/10.1101/2024.01.02.24300001v2.full",
                "10.1101/2024.01.02.24300001",
            ),
            ("10.1101/2024.01.02.573800v1", "10.1101/2024.01.02.573800"),
            ("10.48550/arXiv.2401.12345", "10.48550/arXiv.2401.12345"),
            ("10.1000/ABC", "10.1000/ABC"),
            ("10.1000.10/abc", "10.1000.10/abc"),
            ("https://doi.org/10/cn2h9c", "10/cn2h9c"),
            ("10/cn2h9c", "10/cn2h9c"),
            ("10.1000", ""),
            ("10.1000/", ""),
            ("n/a", ""),
            ("see the journal", ""),
            ("PMC123", ""),
            ("110.1000/abc", ""),
            ("", ""),
        ] {
            assert_eq!(doi_of(written).unwrap_or_default(), doi, "{written}");
            // What is read is read again as the same.
            assert_eq!(doi_of(doi).unwrap_or_default(), doi, "{written}");
        }
    }

    #[test]
    fn what_is_reported() {
        for (written, cause) in [
            ("10.1000/abc", ""),
            ("https://doi.org/10.1000/abc", ""),
            ("DOI: 10.1000/abc.", ""),
            ("n/a", ""),
            ("see the journal", "a DOI that is none"),
            ("PMC123", "a DOI that is none"),
            ("10.1000/abc, 10.1000/def", "two DOIs in one field"),
            ("10.1000/abc https://doi.org/10.1000/abc", ""),
            ("10.1000/abc (online first)", "other words beside a DOI"),
        ] {
            let mut remarks = Vec::new();
            let doi = doi_of_field(written, &mut remarks);
            let causes: Vec<&str> = remarks.iter().map(|remark| remark.cause.as_str()).collect();
            assert_eq!(causes.join(", "), cause, "{written}");
            // The advice silences its remark.
            for replacement in remarks.iter().filter_map(|remark| remark.replacement.as_ref()) {
                let mut again = Vec::new();
                assert_eq!(doi_of_field(replacement, &mut again), doi);
                assert!(again.is_empty());
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}", suffix in "\\PC{0,20}") {
            doi_of_field(&text, &mut Vec::new());
            let mut remarks = Vec::new();
            if let Some(doi) = doi_of_field(&format!("{text} 10.1000/{suffix}"), &mut remarks) {
                proptest::prop_assert!(doi.starts_with("10"));
            }
        }
    }
}
