//! An address on the web as a field has it: escaped by LaTeX, without its beginning, among words.
//!
//! It is kept as it is written, `http` too. Asks no server.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

use crate::syntax::reference::identifier::escapes::{is_nothing, unescaped};
use crate::syntax::reference::identifier::written::{remark, without_closing};
use crate::syntax::reference::remark::Remark;

/// Signs that end a sentence or a value, and not an address.
const STOPS: [char; 10] = ['.', ',', ';', ':', '\'', '’', '}', '|', '\\', '*'];
const BRACKETS: [(char, char); 2] = [('(', ')'), ('[', ']')];

static START: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:https?|ftps?)\s*:\s*//\s*|\bwww[0-9]?\.").ok());
/// A host without a beginning, with or without a path: `ex.org/a`.
static HOST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?$")
        .ok()
});

/// An address in a text, and the bytes that it takes.
pub struct FoundUrl {
    pub url: String,
    pub start: usize,
    pub end: usize,
}

/// The first address in a text, as it is written but for the escapes of LaTeX.
pub fn url_of(written: &str) -> Option<String> {
    find_url(&unescaped(written)).map(|found| found.url)
}

/// The first address in a text without escapes, and its place there.
pub fn find_url(plain: &str) -> Option<FoundUrl> {
    let found = START.as_ref()?.find(plain)?;
    let body = &plain[found.end()..];
    let length = body.find(|c: char| c.is_whitespace() || "<>\"“”«»".contains(c));
    let mut body = without_closing(&body[..length.unwrap_or(body.len())], &STOPS, &BRACKETS);
    // A second address that only a comma parts from the first.
    if let Some(next) = START.as_ref()?.find(body)
        && body[..next.start()].ends_with([',', ';', '|'])
    {
        body = without_closing(&body[..next.start()], &STOPS, &BRACKETS);
    }
    let start = found.as_str().to_lowercase();
    let start: String = start.chars().filter(|c| !c.is_whitespace()).collect();
    let is_bare = start.starts_with("www");
    let url = if is_bare { format!("https://{start}{body}") } else { format!("{start}{body}") };
    let is_whole = Url::parse(&url).is_ok_and(|url| url.host_str().is_some_and(is_host));
    is_whole.then(|| FoundUrl { url, start: found.start(), end: found.end() + body.len() })
}

/// Reads the field for an address. What is none, further ones and other words are reported.
pub fn url_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    if is_nothing(written) {
        return None;
    }
    let plain = unescaped(written).split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = plain.trim_matches(['<', '>', '"', ' ']);
    if HOST.as_ref().is_some_and(|host| host.is_match(bare)) && find_url(bare).is_none() {
        return Some(format!("https://{}", bare.strip_prefix("//").unwrap_or(bare)));
    }
    let Some(mut found) = find_url(&plain) else {
        remarks.push(remark(
            "an address that is none",
            format!("`{}` is no address on the web", written.trim()),
            written,
            "write it whole, as in `url = {https://example.org/paper}`, or remove the line",
        ));
        return None;
    };
    let rest = plain.get(found.end..).unwrap_or_default().trim_start();
    if is_file_with_blanks(rest) {
        found.url = format!("{}%20{}", found.url, rest.replace(' ', "%20"));
        return Some(found.url);
    }
    if find_url(rest).is_some() {
        let others = further_urls(rest, &found.url);
        if !others.is_empty() {
            let names: Vec<String> = others.iter().map(|url| format!("`{url}`")).collect();
            let mut second = remark(
                "several addresses in one field",
                format!(
                    "there are several addresses; `{}` is used, and not {}",
                    found.url,
                    names.join(" nor ")
                ),
                written,
                "keep the one that leads to this work",
            );
            second.replacement = Some(found.url.clone());
            remarks.push(second);
        }
    } else {
        let before = plain.get(..found.start).unwrap_or_default();
        let words: Vec<&str> = before
            .split_whitespace()
            .chain(rest.split_whitespace())
            .filter(|word| !is_label(word))
            .collect();
        if !words.is_empty() {
            let mut beside = remark(
                "other words beside an address",
                format!("`{}` beside the address is not shown", words.join(" ")),
                written,
                "let the address stand alone; the day of the visit is written as in \
                 `urldate = {2025-01-24}`",
            );
            beside.replacement = Some(found.url.clone());
            remarks.push(beside);
        }
    }
    Some(found.url)
}

/// The other addresses in a text, each once.
fn further_urls(text: &str, known: &str) -> Vec<String> {
    let mut others: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(found) = find_url(rest) {
        if found.url != known && !others.contains(&found.url) {
            others.push(found.url);
        }
        rest = &rest[found.end..];
    }
    others
}

/// Whether a text is the rest of a file's name that has blanks in it: `File.pdf`.
fn is_file_with_blanks(rest: &str) -> bool {
    const ENDINGS: [&str; 6] = [".pdf", ".html", ".htm", ".doc", ".docx", ".pptx"];
    let lower = rest.to_lowercase();
    ENDINGS.iter().any(|ending| lower.ends_with(ending)) && !lower.contains("//")
}

fn is_label(word: &str) -> bool {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let bare = bare.to_lowercase();
    matches!(bare.as_str(), "" | "url" | "available" | "at" | "from" | "online" | "link" | "see")
}

/// Whether a host can be one: it has a dot and an ending, or is a number.
fn is_host(host: &str) -> bool {
    let ending = host.rsplit('.').next().unwrap_or_default();
    host.contains('.') && !ending.is_empty() || host.starts_with('[')
}

#[cfg(test)]
mod tests {
    use super::url_of_field;

    #[test]
    fn forms() {
        for (written, url, cause) in [
            ("https://ex.org/a", "https://ex.org/a", ""),
            ("http://ex.org/a", "http://ex.org/a", ""),
            ("https://ex.org/a\\_b\\%20c?x=1\\&y=2", "https://ex.org/a_b%20c?x=1&y=2", ""),
            ("https://ex.org/{\\textasciitilde}ada", "https://ex.org/~ada", ""),
            ("https://ex.org/\\textasciitilde{}ada", "https://ex.org/~ada", ""),
            ("https://ex.org/\\~{}ada", "https://ex.org/~ada", ""),
            ("https://ex.org/$\\sim$ada", "https://ex.org/~ada", ""),
            ("https://ex.org/a\\#b", "https://ex.org/a#b", ""),
            ("https://ex.org/?a=1&amp;b=2", "https://ex.org/?a=1&b=2", ""),
            ("\\url{https://ex.org/a}", "https://ex.org/a", ""),
            (
                "\\href{https://ex.org/a}{the page}",
                "https://ex.org/a",
                "other words beside an address",
            ),
            ("<https://ex.org/a>", "https://ex.org/a", ""),
            ("URL: https://ex.org/a.", "https://ex.org/a", ""),
            ("Available at: https://ex.org/a", "https://ex.org/a", ""),
            ("https://ex.org/a_(b)", "https://ex.org/a_(b)", ""),
            ("(https://ex.org/a)", "https://ex.org/a", ""),
            ("HTTP://ex.org/A", "http://ex.org/A", ""),
            ("http: //ex.org/a", "http://ex.org/a", ""),
            ("www.ex.org", "https://www.ex.org", ""),
            ("www.ex.org/a", "https://www.ex.org/a", ""),
            ("ex.org/a", "https://ex.org/a", ""),
            ("ex.org", "https://ex.org", ""),
            ("https://ex.org/My File.pdf", "https://ex.org/My%20File.pdf", ""),
            (
                "https://ex.org/a https://ex.org/b",
                "https://ex.org/a",
                "several addresses in one field",
            ),
            (
                "https://ex.org/a; https://ex.org/b",
                "https://ex.org/a",
                "several addresses in one field",
            ),
            (
                "https://ex.org/a,https://ex.org/b",
                "https://ex.org/a",
                "several addresses in one field",
            ),
            (
                "https://web.archive.org/web/2020/https://ex.org/a",
                "https://web.archive.org/web/2020/https://ex.org/a",
                "",
            ),
            (
                "https://ex.org/a accessed 3 May 2024",
                "https://ex.org/a",
                "other words beside an address",
            ),
            ("ftp://ex.org/a", "ftp://ex.org/a", ""),
            ("https://ex.org", "https://ex.org", ""),
            ("n/a", "", ""),
            ("the journal's page", "", "an address that is none"),
            ("C:\\Users\\ada\\paper.pdf", "", "an address that is none"),
            ("https://", "", "an address that is none"),
        ] {
            let mut remarks = Vec::new();
            let found = url_of_field(written, &mut remarks).unwrap_or_default();
            let causes: Vec<&str> = remarks.iter().map(|remark| remark.cause.as_str()).collect();
            assert_eq!((found.as_str(), causes.join(", ").as_str()), (url, cause), "{written}");
            for replacement in remarks.iter().filter_map(|remark| remark.replacement.as_ref()) {
                let mut again = Vec::new();
                assert_eq!(url_of_field(replacement, &mut again).as_deref(), Some(url));
                assert!(again.is_empty());
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            url_of_field(&text, &mut Vec::new());
            url_of_field(&format!("https://{text}"), &mut Vec::new());
        }
    }
}
