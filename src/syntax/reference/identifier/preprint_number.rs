//! The number of a work on a server of preprints, as people write it beside the server's name.
//!
//! Which server it is, is known before (`lexicon::preprint_server`).

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::reference::identifier::arxiv::arxiv_of;
use crate::syntax::reference::identifier::escapes::unescaped;

/// bioRxiv's and medRxiv's, with the day since 2019; the version is no part of it.
static RXIV: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:^|[^0-9.])((?:20[0-9]{2}(?:\.[0-9]{2}){2}\.)?[0-9]{6,8})(?:v[0-9]+)?(?:[^0-9.]|\.?$)",
    )
    .ok()
});
static SSRN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9])([0-9]{5,8})(?:[^0-9]|$)").ok());
static RESEARCH_SQUARE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(rs-[0-9]{4,9}(?:/v[0-9]+)?)\b").ok());

/// The work's number on a server with this name; `None` if the text has none of its form.
pub fn preprint_number(server: &str, written: &str) -> Option<String> {
    let form = match server {
        "arXiv" => return arxiv_of(written),
        "bioRxiv" | "medRxiv" => &RXIV,
        "SSRN" => &SSRN,
        "Research Square" => &RESEARCH_SQUARE,
        _ => return None,
    };
    let plain = unescaped(written);
    Some(form.as_ref()?.captures(&plain)?[1].to_owned())
}

#[cfg(test)]
mod tests {
    use super::preprint_number;

    #[test]
    fn numbers() {
        for (server, text, number) in [
            ("arXiv", "arXiv preprint arXiv:2401.12345", "2401.12345"),
            ("bioRxiv", "bioRxiv 2024.01.02.573800", "2024.01.02.573800"),
            ("bioRxiv", "2024.01.02.573800v2", "2024.01.02.573800"),
            ("bioRxiv", "bioRxiv 573800.", "573800"),
            ("bioRxiv", "2024--02", ""),
            ("medRxiv", "medRxiv (2024.01.02.24300001)", "2024.01.02.24300001"),
            ("SSRN", "Available at SSRN 4700001", "4700001"),
            ("SSRN", "https://ssrn.com/abstract=4700001", "4700001"),
            ("SSRN", "SSRN Electronic Journal", ""),
            ("Research Square", "Research Square, rs-123456/v1", "rs-123456/v1"),
            ("Research Square", "rs--3", ""),
            ("HAL", "hal-01234567", ""),
        ] {
            assert_eq!(preprint_number(server, text).unwrap_or_default(), number, "{text}");
        }
    }
}
