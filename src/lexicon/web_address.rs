//! An address on the web, as people write it: from `https://` on, or without that.
//!
//! Asks no site whether the address exists.

use url::Url;

/// A web address with its beginning, which may be left out, or of a DOI; `None` for anything else.
pub fn web_address(written: &str) -> Option<String> {
    let written = written.trim();
    let doi = written.strip_prefix("doi:").unwrap_or(written).trim_start();
    if doi.starts_with("10.") && doi.contains('/') && !doi.contains(char::is_whitespace) {
        return Some(format!("https://doi.org/{doi}"));
    }
    let is_whole = |url: &Url| matches!(url.scheme(), "http" | "https") && url.host().is_some();
    let has_space = written.contains(char::is_whitespace);
    if let Ok(url) = Url::parse(written)
        && is_whole(&url)
    {
        // As it was written, unless it cannot be written so.
        return Some(if has_space { url.into() } else { written.to_owned() });
    }
    let rest = written.strip_prefix("//").unwrap_or(written);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (_, ending) = host.rsplit_once('.')?;
    let is_host = host.chars().all(|c| c.is_alphanumeric() || "-.".contains(c))
        && !host.starts_with(['.', '-'])
        && !host.contains("..")
        && ending.chars().count() > 1
        && ending.chars().all(char::is_alphabetic);
    let whole = format!("https://{rest}");
    (is_host && !has_space && Url::parse(&whole).is_ok()).then_some(whole)
}

/// An address without what a browser adds by itself: its scheme, `www.` and a slash at its end.
pub fn bare(address: &str) -> &str {
    let address = address.trim_start_matches("https://").trim_start_matches("http://");
    address.trim_start_matches("www.").trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn a_file_is_no_host() {
        for no in ["", "ada", "ada.", ".org", "a b.org", "1.5", "photo.", "..org", "-.org"] {
            assert_eq!(web_address(no), None, "{no}");
        }
    }
}
