//! One number, as it is written: with its address, its name, brackets and stops around it.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use regex::Regex;

static DOI: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i)10\.\d{4,9}(?:\.\d+)*/[^\s"“”|]+"#).ok());
static SHORT_DOI: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:doi\.org/|^doi:\s*)(10/[a-z0-9]+)").ok());
static ARXIV: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:^|[^0-9a-z.])(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)",
    )
    .ok()
});

/// The bare DOI in a text, `10.1000/abc`; `None` if there is none.
pub fn doi_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    if let Some(short) = SHORT_DOI.as_ref()?.captures(&plain) {
        return Some(short[1].to_owned());
    }
    let found = DOI.as_ref()?.find(&plain)?.as_str();
    let decoded = match found.contains('%') {
        true => {
            percent_decode_str(found).decode_utf8().map_or(found.to_owned(), |text| text.into())
        }
        false => found.to_owned(),
    };
    let mut doi = decoded.as_str();
    // What closes the sentence or the bracket around it is no part of it.
    loop {
        let shorter = doi.trim_end_matches(['.', ',', ';', ':', '\'']);
        let opens = |c: char| shorter.matches(c).count();
        let shorter = match shorter.chars().next_back() {
            Some(')') if opens('(') < opens(')') => &shorter[..shorter.len() - 1],
            Some('>') if opens('<') < opens('>') => &shorter[..shorter.len() - 1],
            Some(']') if opens('[') < opens(']') => &shorter[..shorter.len() - 1],
            Some('}') if opens('{') < opens('}') => &shorter[..shorter.len() - 1],
            _ => shorter,
        };
        if shorter == doi {
            break;
        }
        doi = shorter;
    }
    (doi.len() > "10.1234/".len()).then(|| doi.to_owned())
}

/// Digits of PubMed's number: `PMID: 39000001`, an address of PubMed, or the number alone.
pub fn pmid_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let plain = plain.trim().trim_end_matches(['/', '.', ',', ';']);
    let lower = plain.to_lowercase();
    let start = ["pmid", "pubmed"].iter().filter_map(|name| lower.rfind(name)).max();
    let behind = match start {
        Some(at) => lower[at..].trim_start_matches(|c: char| !c.is_ascii_digit()),
        None => lower.as_str(),
    };
    let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
    let rest = &behind[digits.len()..];
    let is_number = (1..=8).contains(&digits.len()) && !digits.starts_with('0');
    (is_number && (start.is_some() || rest.is_empty())).then_some(digits)
}

/// PubMed Central's number with its letters, `PMC1234567`.
pub fn pmcid_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let lower = plain.trim().to_lowercase();
    let behind = match lower.rfind("pmc") {
        Some(at) => lower[at..]
            .trim_start_matches("pmcid")
            .trim_start_matches("pmc")
            .trim_start_matches([':', ' ', '/']),
        None => lower.as_str(),
    };
    let behind = behind.strip_prefix("articles/").unwrap_or(behind);
    let behind = behind.strip_prefix("pmc").unwrap_or(behind);
    let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
    let rest = behind[digits.len()..].trim_matches(['/', '.', ' ']);
    let is_number = (1..=9).contains(&digits.len());
    (is_number && (rest.is_empty() || lower.contains("pmc"))).then(|| format!("PMC{digits}"))
}

/// arXiv's number, of the new form or the old one: `2401.00001`, `math/0307200v3`.
pub fn arxiv_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let found = ARXIV.as_ref()?.captures(&plain)?.get(1)?.as_str();
    Some(found.strip_prefix("abs/").unwrap_or(found).to_owned())
}

/// An address on the web, as it is written but for the escapes of LaTeX.
pub fn url_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    let plain = plain.trim();
    let start = ["https://", "http://", "ftp://", "www."]
        .iter()
        .filter_map(|start| plain.to_lowercase().find(start))
        .min()?;
    let found = plain[start..].split([' ', '\n', '\t', '<', '>', '"']).next()?;
    let found = found.trim_end_matches(['}', ')', ',', ';']);
    let found = found.strip_suffix('.').unwrap_or(found);
    let has_name = found.len() > "http://a".len();
    has_name.then(|| match found.to_lowercase().starts_with("www.") {
        true => format!("https://{found}"),
        false => found.to_owned(),
    })
}

/// A text without LaTeX's escapes, which mean nothing in an address.
pub fn unescaped(written: &str) -> String {
    written
        .replace("\\url", "")
        .replace("{\\textasciitilde}", "~")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciitilde", "~")
        .replace("{\\_}", "_")
        .replace("\\~{}", "~")
        .replace("\\_", "_")
        .replace("\\%", "%")
        .replace("\\&", "&")
        .replace("\\#", "#")
        .replace("\\$", "$")
        .replace("\\~", "~")
        .replace("$\\sim$", "~")
        .replace("&amp;", "&")
        .replace("\\slash", "/")
        .replace("\\textless", "<")
        .replace("\\textgreater", ">")
        .replace("\\textunderscore", "_")
        .replace("{", "")
        .replace("}", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_form() {
        for (written, doi) in [
            ("10.1016/j.tej.2020.106883", "10.1016/j.tej.2020.106883"),
            ("https://doi.org/10.1016/j.tej.2020.106883", "10.1016/j.tej.2020.106883"),
            ("doi:10.1000/a\\_b.", "10.1000/a_b"),
            ("\\url{https://dx.doi.org/10.1000/abc}", "10.1000/abc"),
            ("https://doi.org/10.1000%2Fabc", ""),
            ("(10.1000/abc)", "10.1000/abc"),
            (
                "10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-Q",
                "10.1002/(SICI)1097-0142(19990101)85:1<1::AID-CNCR1>3.0.CO;2-Q",
            ),
            ("https://doi.org/10/cn2h9c", "10/cn2h9c"),
            ("n/a", ""),
        ] {
            assert_eq!(doi_of(written).unwrap_or_default(), doi, "{written}");
        }
        assert_eq!(pmid_of("PMID: 39000001.").as_deref(), Some("39000001"));
        assert_eq!(
            pmid_of("https://pubmed.ncbi.nlm.nih.gov/39000001/").as_deref(),
            Some("39000001")
        );
        assert_eq!(pmid_of("12 pages"), None);
        assert_eq!(pmcid_of("PMCID: PMC123456").as_deref(), Some("PMC123456"));
        assert_eq!(
            pmcid_of("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/").as_deref(),
            Some("PMC123")
        );
        assert_eq!(pmcid_of("123456").as_deref(), Some("PMC123456"));
        assert_eq!(arxiv_of("arXiv:2401.00001v2 [cs.CL]").as_deref(), Some("2401.00001v2"));
        assert_eq!(arxiv_of("abs/2401.12345").as_deref(), Some("2401.12345"));
        assert_eq!(
            url_of("https://ex.org/a\\_b\\%20c?x=1\\&y=2").as_deref(),
            Some("https://ex.org/a_b%20c?x=1&y=2")
        );
        assert_eq!(url_of("\\url{www.ex.org/a}").as_deref(), Some("https://www.ex.org/a"));
    }
}
