//! The address of the site, from `url` in site.toml: that of a folder on the open web.
//!
//! Asks no server whether the site is there.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Endings of files that addresses of pages have. A folder may have a dot in its name, so others do
/// not count.
const PAGES: [&str; 14] = [
    "asp", "aspx", "cgi", "htm", "html", "jsp", "md", "pdf", "php", "php5", "shtml", "toml",
    "xhtml", "xml",
];

/// Why a text is not the address of a site: the rest of the sentence that begins with it, and a way
/// out. `instead` is an address that needs no decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressFault {
    pub why: &'static str,
    pub help: String,
    pub instead: Option<String>,
}

/// The address of the site's root without a trailing slash. Its beginning may be left out.
pub fn site_address(written: &str) -> Result<String, AddressFault> {
    let example = "write it whole, as in `url = \"https://okafor.example\"`";
    let fault = |why, help: &str| AddressFault { why, help: help.to_owned(), instead: None };
    let no_address = || fault("is not the address of a website", example);
    if written.contains(char::is_whitespace) {
        return Err(fault("has a space in it, as no address has", example));
    }
    if written.contains('\\') {
        return Err(fault("is not the address of a website", "write `/` for `\\`"));
    }
    let url = match Url::parse(written) {
        Ok(url) if url.host().is_some() || url.scheme() == "file" => url,
        _ if written.contains("://") || written.contains('@') => return Err(no_address()),
        // `okafor.example:8080` reads as a scheme, too.
        _ => Url::parse(&format!("https://{}", written.trim_start_matches('/')))
            .ok()
            .filter(|url| url.host_str().is_some_and(is_name))
            .ok_or_else(no_address)?,
    };
    if url.scheme() == "file" {
        return Err(fault(
            "is a folder on your computer",
            "write the address at which readers will find the site, or leave `url` out until it has \
            one",
        ));
    }
    if !matches!(url.scheme(), "http" | "https") {
        return Err(no_address());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(fault(
            "holds a name or a password, which everyone would see",
            "leave out what stands before the `@`",
        ));
    }
    if is_local(&url) {
        return Err(fault(
            "is found from your own computer or network only",
            "write the address at which readers will find the site, or leave `url` out until it has \
            one",
        ));
    }
    if let Some(help) = repository(&url) {
        return Err(AddressFault {
            why: "is where the files of a site lie, not the site",
            help: format!("the site is found at `{help}`, if it is published from there"),
            instead: None,
        });
    }
    let mut folder = url.clone();
    folder.set_query(None);
    folder.set_fragment(None);
    let last =
        url.path_segments().and_then(|mut segments| segments.next_back()).unwrap_or_default();
    let ending = last.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let is_file = ending.is_some_and(|ending| PAGES.contains(&ending.as_str()));
    if is_file && let Ok(mut segments) = folder.path_segments_mut() {
        segments.pop();
    }
    let root = folder.as_str().trim_end_matches('/').to_owned();
    let why = if is_file {
        "is the address of a page, and that of a site is a folder"
    } else if url.query().is_some() {
        "has a `?` in it, as the address of a site has not"
    } else if url.fragment().is_some() {
        "has a `#` in it, as the address of a site has not"
    } else {
        return Ok(root);
    };
    Err(AddressFault { why, help: format!("write `url = \"{root}\"`"), instead: Some(root) })
}

/// Whether a host is a name that the web may know: it has a dot and ends in a word.
fn is_name(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty()
            && ending.len() > 1
            && ending.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !ending.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            name == "localhost"
                || !name.contains('.')
                || [".localhost", ".local", ".lan", ".internal"]
                    .iter()
                    .any(|end| name.ends_with(end))
        }
        Some(Host::Ipv4(ip)) => {
            ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip == Ipv4Addr::UNSPECIFIED
        }
        Some(Host::Ipv6(ip)) => ip.is_loopback() || ip == Ipv6Addr::UNSPECIFIED,
        None => false,
    }
}

/// Where a repository's pages are found; `None` for the address of anything else.
fn repository(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let pages = match host.strip_prefix("www.").unwrap_or(host) {
        "github.com" => "github.io",
        "gitlab.com" => "gitlab.io",
        "codeberg.org" => "codeberg.page",
        _ => return None,
    };
    let mut parts = url.path_segments()?.filter(|part| !part.is_empty());
    let owner = parts.next().unwrap_or("NAME").to_lowercase();
    let name = parts.next().map(|name| name.trim_end_matches(".git"));
    let own = format!("{owner}.{pages}");
    Some(match name {
        Some(name) if !name.eq_ignore_ascii_case(&own) && name != "pages" => {
            format!("https://{own}/{name}")
        }
        _ => format!("https://{own}"),
    })
}

#[cfg(test)]
mod tests {
    use super::site_address;

    #[test]
    fn the_address_is_that_of_a_folder() {
        for (written, address) in [
            ("https://ada.example", "https://ada.example"),
            ("https://ada.example/", "https://ada.example"),
            ("http://Ada.Example/~ada/v1.2/", "http://ada.example/~ada/v1.2"),
            ("ada.example", "https://ada.example"),
            ("www.ada.example/site", "https://www.ada.example/site"),
            ("//ada.example", "https://ada.example"),
            ("ada.example:8443", "https://ada.example:8443"),
            ("https://ada.github.io/ada.github.io", "https://ada.github.io/ada.github.io"),
            ("https://weiss.example/jörg/", "https://weiss.example/j%C3%B6rg"),
            ("https://93.184.216.34", "https://93.184.216.34"),
        ] {
            assert_eq!(site_address(written).as_deref(), Ok(address), "{written}");
        }
    }

    #[test]
    fn everything_else_has_a_true_reason() {
        for (written, why, instead) in [
            ("https://ada.example/index.html", "a page", Some("https://ada.example")),
            ("https://ada.example/site/Home.PHP?x=1", "a page", Some("https://ada.example/site")),
            ("https://ada.example/index.html#top", "a page", Some("https://ada.example")),
            ("ada.example/cv.pdf", "a page", Some("https://ada.example")),
            ("https://ada.example/?lang=en", "a `?`", Some("https://ada.example")),
            ("https://ada.example/#/", "a `#`", Some("https://ada.example")),
            ("https://ada park.example", "a space", None),
            ("http://localhost:4000", "own computer", None),
            ("localhost", "not the address", None),
            ("https://ada", "own computer", None),
            ("http://192.168.1.4/", "own computer", None),
            ("http://[::1]/", "own computer", None),
            ("file:///srv/ada/dist", "on your computer", None),
            ("https://ada:secret@ada.example", "a password", None),
            ("https://github.com/ada/ada.github.io", "where the files", None),
            ("ftp://ada.example", "not the address", None),
            ("ada@example.org", "not the address", None),
            ("mailto:ada@example.org", "not the address", None),
            ("ada", "not the address", None),
            ("https://", "not the address", None),
            ("1.5", "not the address", None),
        ] {
            let fault = site_address(written).expect_err(written);
            assert!(fault.why.contains(why), "{written}: {}", fault.why);
            assert_eq!(fault.instead.as_deref(), instead, "{written}");
            if let Some(instead) = instead {
                assert_eq!(site_address(instead).as_deref(), Ok(instead));
            }
        }
        let found = |written| site_address(written).expect_err(written).help;
        assert!(found("https://github.com/Ada/Ada.github.io").contains("`https://ada.github.io`"));
        assert!(found("https://github.com/ada/site.git").contains("`https://ada.github.io/site`"));
    }
}
