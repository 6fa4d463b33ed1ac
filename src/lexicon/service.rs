//! The services of a person's links: the name of each, the shape of its addresses, and how the name
//! that a person has there makes one.
//!
//! Asks no service whether somebody has that name.

use url::Url;

/// A known service.
pub struct Service {
    /// The key in `[links]`.
    pub key: &'static str,
    pub name: &'static str,
    /// Hosts of its addresses, without `www.`; empty where any host may be right.
    pub hosts: &'static [&'static str],
    /// An address of the right shape, for messages.
    pub example: &'static str,
    /// How a name makes an address; `None` where only a whole address says enough.
    handle: Option<Handle>,
}

/// What a person may write instead of an address: their name there.
struct Handle {
    /// The address up to the name.
    before: &'static str,
    /// What may be written before the name, such as `in/` of `in/ada-park`.
    prefixes: &'static [&'static str],
    is_name: fn(&str) -> bool,
    /// What a name is made of, for messages.
    shape: &'static str,
}

/// Letters, digits and a few signs.
fn is_plain(name: &str, signs: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&name.chars().count())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || signs.contains(c))
}

const WORD: &str = "letters, digits and hyphens";

/// The handle of X, which has two keys: its old name goes on.
const X: Handle = Handle {
    before: "https://x.com/",
    prefixes: &[],
    is_name: |name| is_plain(name, "_", 1..=15),
    shape: "up to 15 letters, digits and underscores",
};

/// Every known service.
pub const SERVICES: &[Service] = &[
    Service {
        key: "linkedin",
        name: "LinkedIn",
        hosts: &["linkedin.com"],
        example: "https://www.linkedin.com/in/your-name",
        handle: Some(Handle {
            before: "https://www.linkedin.com/in/",
            prefixes: &["in/"],
            is_name: |name| {
                (3..=100).contains(&name.chars().count())
                    && name.chars().all(|c| c.is_alphanumeric() || "-_%".contains(c))
            },
            shape: WORD,
        }),
    },
    Service {
        key: "orcid",
        name: "ORCID",
        hosts: &["orcid.org"],
        example: "0000-0002-1825-0097",
        handle: None,
    },
    Service {
        key: "scholar",
        name: "Google Scholar",
        hosts: &["scholar.google.com"],
        example: "https://scholar.google.com/citations?user=XXXX",
        handle: Some(Handle {
            before: "https://scholar.google.com/citations?user=",
            prefixes: &["citations?user=", "user="],
            is_name: |name| is_plain(name, "-_", 12..=12),
            shape: "the 12 signs behind `user=` in the address of your profile",
        }),
    },
    Service {
        key: "pubmed",
        name: "PubMed",
        hosts: &["pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov"],
        example: "https://pubmed.ncbi.nlm.nih.gov/?term=Okafor+CN",
        handle: None,
    },
    Service {
        key: "researchgate",
        name: "ResearchGate",
        hosts: &["researchgate.net"],
        example: "https://www.researchgate.net/profile/Your-Name",
        handle: Some(Handle {
            before: "https://www.researchgate.net/profile/",
            prefixes: &["profile/"],
            is_name: |name| is_plain(name, "-_.", 2..=100),
            shape: WORD,
        }),
    },
    Service {
        key: "github",
        name: "GitHub",
        hosts: &["github.com"],
        example: "https://github.com/your-name",
        handle: Some(Handle {
            before: "https://github.com/",
            prefixes: &[],
            is_name: |name| is_plain(name, "-", 1..=39),
            shape: WORD,
        }),
    },
    Service {
        key: "gitlab",
        name: "GitLab",
        hosts: &[],
        example: "https://gitlab.com/your-name",
        handle: Some(Handle {
            before: "https://gitlab.com/",
            prefixes: &[],
            is_name: |name| is_plain(name, "-_", 2..=255),
            shape: WORD,
        }),
    },
    Service {
        key: "osf",
        name: "OSF",
        hosts: &["osf.io"],
        example: "https://osf.io/abcde",
        handle: Some(Handle {
            before: "https://osf.io/",
            prefixes: &[],
            is_name: |name| is_plain(name, "", 5..=5),
            shape: "the 5 letters and digits at the end of your address there",
        }),
    },
    Service {
        key: "scopus",
        name: "Scopus",
        hosts: &["scopus.com"],
        example: "https://www.scopus.com/authid/detail.uri?authorId=1",
        handle: Some(Handle {
            before: "https://www.scopus.com/authid/detail.uri?authorId=",
            prefixes: &["authid/detail.uri?authorId=", "authorId="],
            is_name: |name| {
                (10..=11).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit())
            },
            shape: "the 10 or 11 digits of your author ID",
        }),
    },
    Service {
        key: "doximity",
        name: "Doximity",
        hosts: &["doximity.com"],
        example: "https://www.doximity.com/pub/your-name-md",
        handle: Some(Handle {
            before: "https://www.doximity.com/pub/",
            prefixes: &["pub/"],
            is_name: |name| is_plain(name, "-", 3..=100),
            shape: WORD,
        }),
    },
    Service {
        key: "bluesky",
        name: "Bluesky",
        hosts: &["bsky.app"],
        example: "https://bsky.app/profile/your-name.bsky.social",
        handle: Some(Handle {
            before: "https://bsky.app/profile/",
            prefixes: &["profile/"],
            is_name: |name| {
                is_plain(name, "-.", 4..=253)
                    && name.contains('.')
                    && !name.starts_with('.')
                    && !name.ends_with('.')
            },
            shape: "your whole handle, as in `your-name.bsky.social`",
        }),
    },
    Service {
        key: "mastodon",
        name: "Mastodon",
        hosts: &[],
        example: "https://mastodon.example/@your-name",
        handle: None,
    },
    Service {
        key: "x",
        name: "X",
        hosts: &["x.com", "twitter.com"],
        example: "https://x.com/your-name",
        handle: Some(X),
    },
    Service {
        key: "twitter",
        name: "X",
        hosts: &["x.com", "twitter.com"],
        example: "https://x.com/your-name",
        handle: Some(X),
    },
    Service {
        key: "youtube",
        name: "YouTube",
        hosts: &["youtube.com", "youtu.be"],
        example: "https://www.youtube.com/@your-name",
        handle: Some(Handle {
            before: "https://www.youtube.com/@",
            prefixes: &[],
            is_name: |name| is_plain(name, "-_.", 3..=30),
            shape: "letters, digits, hyphens, underscores and periods",
        }),
    },
    Service {
        key: "instagram",
        name: "Instagram",
        hosts: &["instagram.com"],
        example: "https://www.instagram.com/your-name",
        handle: Some(Handle {
            before: "https://www.instagram.com/",
            prefixes: &[],
            is_name: |name| is_plain(name, "_.", 1..=30),
            shape: "letters, digits, underscores and periods",
        }),
    },
    Service {
        key: "facebook",
        name: "Facebook",
        hosts: &["facebook.com"],
        example: "https://www.facebook.com/your-name",
        handle: Some(Handle {
            before: "https://www.facebook.com/",
            prefixes: &[],
            is_name: |name| is_plain(name, ".-", 5..=50),
            shape: "letters, digits and periods",
        }),
    },
    Service {
        key: "website",
        name: "Website",
        hosts: &[],
        example: "https://your-name.example",
        handle: None,
    },
];

impl Service {
    pub fn by_key(key: &str) -> Option<&'static Service> {
        SERVICES.iter().find(|service| service.key == key)
    }

    /// What its line in `[links]` is for.
    pub fn about(&self) -> String {
        format!("{}, as in `{}`.", self.name, self.example)
    }

    /// Whether an address belongs to the service.
    pub fn fits(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default();
        self.hosts.is_empty()
            || self.hosts.iter().any(|known| {
                host == *known
                    || host.strip_suffix(known).is_some_and(|front| front.ends_with('.'))
            })
            // Scholar uses the domains of many countries.
            || self.key == "scholar" && host.starts_with("scholar.google.")
    }

    /// The address that a written name makes: `@ada` at GitHub, `in/ada-park` at LinkedIn. `Err`
    /// says what a name is made of there; `None` is a service whose addresses only the person knows.
    pub fn address_of(&self, written: &str) -> Option<Result<String, &'static str>> {
        if self.key == "mastodon" {
            let (name, host) = written.strip_prefix('@')?.split_once('@')?;
            let fits = is_plain(name, "_-.", 1..=100)
                && host.contains('.')
                && is_plain(host, "-.", 4..=253);
            return Some(if fits { Ok(format!("https://{host}/@{name}")) } else { Err(WORD) });
        }
        let Handle { before, prefixes, is_name, shape } = self.handle.as_ref()?;
        let bare = written.trim_start_matches('/').trim_end_matches('/');
        let name = prefixes.iter().find_map(|prefix| bare.strip_prefix(prefix)).unwrap_or(bare);
        let name = name.strip_prefix('@').unwrap_or(name);
        let name = name.split('&').next().unwrap_or(name);
        Some(if is_name(name) { Ok(format!("{before}{name}")) } else { Err(shape) })
    }

    /// Whether an address names nobody: that of the service itself.
    pub fn is_its_front_page(&self, url: &Url) -> bool {
        !self.hosts.is_empty()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
    }

    /// The service that an address belongs to.
    pub fn of_address(url: &Url) -> Option<&'static Service> {
        SERVICES.iter().find(|service| !service.hosts.is_empty() && service.fits(url))
    }
}
