//! Reads a line of `[links]`: a whole address, one without its beginning, or the name that the person
//! has at a known service.
//!
//! Asks no site whether the address exists.

use url::Url;

use crate::base::did_you_mean;
use crate::lexicon::orcid::{OrcidFault, orcid};
use crate::lexicon::service::{SERVICES, Service};
use crate::lexicon::web_address::web_address;

/// Where a link leads, and how it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLink {
    pub name: String,
    pub url: String,
}

/// Why a line of `[links]` leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// The key is no service, but nearly the key of this one.
    Key(&'static str),
    Orcid(OrcidFault),
    Shape {
        why: String,
        help: String,
    },
}

/// Reads one line of `[links]`: its key and what is written behind it.
pub fn read_link(key: &str, written: &str) -> Result<ReadLink, LinkFault> {
    let link = |name: &str, url: String| Ok(ReadLink { name: name.to_owned(), url });
    let fault = |why: String, help: String| Err(LinkFault::Shape { why, help });
    if key == "orcid" {
        let orcid = orcid(written).map_err(LinkFault::Orcid)?;
        return link("ORCID", format!("https://orcid.org/{orcid}"));
    }
    let service = Service::by_key(key);
    if service.is_none()
        && let Some(near) = did_you_mean(key, SERVICES.iter().map(|service| service.key))
        && web_address(written).is_none()
    {
        return Err(LinkFault::Key(near));
    }
    if let Some(help) = is_no_link(written) {
        return fault("is not a web address".to_owned(), help);
    }
    let Some(service) = service else {
        return match web_address(written) {
            Some(url) => link(&own_name(key), url),
            None => fault(
                "is not a web address".to_owned(),
                "write it whole, as in \"https://your-name.example\"".to_owned(),
            ),
        };
    };
    let name = service.name;
    let whole = || format!("write it whole, as in \"{}\"", service.example);
    let address =
        web_address(written).and_then(|address| Some((Url::parse(&address).ok()?, address)));
    match address {
        Some((url, _)) if service.is_its_front_page(&url) && service.fits(&url) => {
            fault(format!("is {name} itself, and not your page there"), whole())
        }
        Some((url, address)) if service.fits(&url) => link(name, address),
        // A handle at Bluesky looks like the name of a site.
        Some((url, _))
            if written.contains("://")
                || service.address_of(written).is_none_or(|it| it.is_err()) =>
        {
            let other = Service::of_address(&url).filter(|other| other.name != name);
            fault(
                none_at(service),
                match other {
                    Some(other) => format!(
                        "it is one at {}: write it as `{} = \"...\"`",
                        other.name, other.key
                    ),
                    None => whole(),
                },
            )
        }
        _ => match service.address_of(written) {
            Some(Ok(address)) => link(name, address),
            Some(Err(shape)) => fault(
                format!("is neither an address nor a name at {name}"),
                format!(
                    "copy the address from your browser, as in \"{}\"; a name is {shape}",
                    service.example
                ),
            ),
            None => fault(none_at(service), whole()),
        },
    }
}

/// That something is no address of a service, or none at all where it may be any.
fn none_at(service: &Service) -> String {
    match service.key {
        "website" => "is not a web address".to_owned(),
        _ => format!("is not an address at {}", service.name),
    }
}

impl LinkFault {
    /// The rest of a sentence that begins with what is written.
    pub fn why(&self) -> String {
        match self {
            LinkFault::Key(_) => "is not a web address".to_owned(),
            LinkFault::Orcid(fault) => format!("is not an ORCID iD: {}", fault.why()),
            LinkFault::Shape { why, .. } => why.clone(),
        }
    }
}

/// What a mailbox, a telephone or a file has to do with links, for whoever writes it there.
fn is_no_link(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    let is_mail = lower.starts_with("mailto:")
        || lower.split_once('@').is_some_and(|(mailbox, host)| {
            !mailbox.is_empty()
                && !mailbox.contains(['/', '@', ' '])
                && host.contains('.')
                && !host.contains(['/', '@'])
        });
    if is_mail {
        Some("an email address is `email = \"...\"` below `[person]`".to_owned())
    } else if lower.starts_with("tel:") {
        Some("a number is private: write `phone = \"...\"` into private.toml".to_owned())
    } else if lower.starts_with("file:") {
        Some("a file is linked from a text, as in `[my CV](cv.pdf)`; here stand pages at other sites".to_owned())
    } else {
        None
    }
}

/// The name of a link that the person invented: `my-lab` is shown as `My lab`.
fn own_name(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{LinkFault, read_link};

    fn url(key: &str, written: &str) -> Result<String, String> {
        read_link(key, written).map(|link| link.url).map_err(|fault| match &fault {
            LinkFault::Shape { help, .. } => format!("{}; {help}", fault.why()),
            _ => fault.why(),
        })
    }

    #[test]
    fn a_name_becomes_an_address() {
        for (key, written, address) in [
            ("linkedin", "ada-park", "https://www.linkedin.com/in/ada-park"),
            ("linkedin", "in/ada-park", "https://www.linkedin.com/in/ada-park"),
            ("linkedin", "/in/ada-park/", "https://www.linkedin.com/in/ada-park"),
            ("linkedin", "@ada-park", "https://www.linkedin.com/in/ada-park"),
            ("linkedin", "www.linkedin.com/in/ada-park", "https://www.linkedin.com/in/ada-park"),
            ("linkedin", "de.linkedin.com/in/ada", "https://de.linkedin.com/in/ada"),
            ("linkedin", "linkedin.com/in/ada/", "https://linkedin.com/in/ada/"),
            ("scholar", "qc6CJjYAAAAJ", "https://scholar.google.com/citations?user=qc6CJjYAAAAJ"),
            (
                "scholar",
                "user=qc6CJjYAAAAJ&hl=en",
                "https://scholar.google.com/citations?user=qc6CJjYAAAAJ",
            ),
            (
                "scholar",
                "scholar.google.de/citations?user=qc6CJjYAAAAJ",
                "https://scholar.google.de/citations?user=qc6CJjYAAAAJ",
            ),
            ("github", "@ada", "https://github.com/ada"),
            ("github", "github.com/ada", "https://github.com/ada"),
            ("github", "7", "https://github.com/7"),
            ("gitlab", "ada", "https://gitlab.com/ada"),
            ("gitlab", "git.example.org/ada", "https://git.example.org/ada"),
            ("osf", "ab3d5", "https://osf.io/ab3d5"),
            (
                "scopus",
                "57200000000",
                "https://www.scopus.com/authid/detail.uri?authorId=57200000000",
            ),
            ("researchgate", "Ada-Park-2", "https://www.researchgate.net/profile/Ada-Park-2"),
            ("doximity", "pub/ada-park-md", "https://www.doximity.com/pub/ada-park-md"),
            ("bluesky", "@ada.bsky.social", "https://bsky.app/profile/ada.bsky.social"),
            ("bluesky", "bsky.app/profile/ada.example", "https://bsky.app/profile/ada.example"),
            ("mastodon", "@ada@mastodon.example", "https://mastodon.example/@ada"),
            ("mastodon", "mastodon.example/@ada", "https://mastodon.example/@ada"),
            ("x", "@ada_park", "https://x.com/ada_park"),
            ("twitter", "twitter.com/ada", "https://twitter.com/ada"),
            ("youtube", "@ada", "https://www.youtube.com/@ada"),
            ("instagram", "ada.park", "https://www.instagram.com/ada.park"),
            ("website", "ada.example", "https://ada.example"),
            ("website", "//ada.example/x", "https://ada.example/x"),
            ("my-lab", "lab.example.org/people?x=1", "https://lab.example.org/people?x=1"),
            ("orcid", "0000000218250097", "https://orcid.org/0000-0002-1825-0097"),
        ] {
            assert_eq!(url(key, written).as_deref(), Ok(address), "{key} = {written}");
        }
    }

    #[test]
    fn what_names_nobody_gets_a_true_reason() {
        for (key, written, words) in [
            ("linkedin", "Ada Park", "neither an address nor a name"),
            ("linkedin", "https://www.linkedin.com", "LinkedIn itself"),
            ("linkedin", "https://github.com/ada", "it is one at GitHub"),
            ("linkedin", "https://linkedin.com.evil.example/in/ada", "not an address at LinkedIn"),
            ("scholar", "Ada Park", "the 12 signs behind"),
            ("github", "ada park", "neither"),
            ("mastodon", "@ada", "not an address at Mastodon"),
            ("bluesky", "ada", "your whole handle"),
            ("pubmed", "12345678", "not an address at PubMed"),
            ("website", "ada@example.org", "below `[person]`"),
            ("website", "mailto:ada@example.org", "below `[person]`"),
            ("website", "file:///srv/ada/x.html", "pages at other sites"),
            ("website", "my page", "not a"),
            ("my-lab", "ftp://x.example", "not a web address"),
            ("orcid", "0000-0002-1825-009", "15 digits"),
        ] {
            let said = url(key, written).expect_err(written);
            assert!(said.contains(words), "{key} = {written}: {said}");
        }
    }
}
