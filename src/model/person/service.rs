//! The services of a person's links: the name of each, and the shape of its addresses.

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
}

/// Every known service.
pub const SERVICES: &[Service] = &[
    Service {
        key: "linkedin",
        name: "LinkedIn",
        hosts: &["linkedin.com"],
        example: "https://www.linkedin.com/in/your-name",
    },
    Service { key: "orcid", name: "ORCID", hosts: &["orcid.org"], example: "0000-0002-1825-0097" },
    Service {
        key: "scholar",
        name: "Google Scholar",
        hosts: &["scholar.google.com"],
        example: "https://scholar.google.com/citations?user=XXXX",
    },
    Service {
        key: "pubmed",
        name: "PubMed",
        hosts: &["pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov"],
        example: "https://pubmed.ncbi.nlm.nih.gov/?term=Okafor+CN",
    },
    Service {
        key: "researchgate",
        name: "ResearchGate",
        hosts: &["researchgate.net"],
        example: "https://www.researchgate.net/profile/Your-Name",
    },
    Service {
        key: "github",
        name: "GitHub",
        hosts: &["github.com"],
        example: "https://github.com/your-name",
    },
    Service { key: "gitlab", name: "GitLab", hosts: &[], example: "https://gitlab.com/your-name" },
    Service { key: "osf", name: "OSF", hosts: &["osf.io"], example: "https://osf.io/abcde" },
    Service {
        key: "scopus",
        name: "Scopus",
        hosts: &["scopus.com"],
        example: "https://www.scopus.com/authid/detail.uri?authorId=1",
    },
    Service {
        key: "doximity",
        name: "Doximity",
        hosts: &["doximity.com"],
        example: "https://www.doximity.com/pub/your-name-md",
    },
    Service {
        key: "bluesky",
        name: "Bluesky",
        hosts: &["bsky.app"],
        example: "https://bsky.app/profile/your-name.bsky.social",
    },
    Service {
        key: "mastodon",
        name: "Mastodon",
        hosts: &[],
        example: "https://mastodon.example/@your-name",
    },
    Service {
        key: "x",
        name: "X",
        hosts: &["x.com", "twitter.com"],
        example: "https://x.com/your-name",
    },
    Service {
        key: "twitter",
        name: "X",
        hosts: &["x.com", "twitter.com"],
        example: "https://x.com/your-name",
    },
    Service {
        key: "youtube",
        name: "YouTube",
        hosts: &["youtube.com", "youtu.be"],
        example: "https://www.youtube.com/@your-name",
    },
    Service {
        key: "instagram",
        name: "Instagram",
        hosts: &["instagram.com"],
        example: "https://www.instagram.com/your-name",
    },
    Service {
        key: "facebook",
        name: "Facebook",
        hosts: &["facebook.com"],
        example: "https://www.facebook.com/your-name",
    },
    Service { key: "website", name: "Website", hosts: &[], example: "https://your-name.example" },
];

impl Service {
    pub fn by_key(key: &str) -> Option<&'static Service> {
        SERVICES.iter().find(|service| service.key == key)
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
}

/// The sixteen characters of an ORCID iD in their groups, if the check digit (ISO 7064 MOD 11-2) is
/// right; the iD may be bare or in an `https://orcid.org/` address.
pub fn orcid(written: &str) -> Option<String> {
    let bare = written.trim().trim_start_matches("https://").trim_start_matches("http://");
    let bare = bare.strip_prefix("orcid.org/").unwrap_or(bare).trim_end_matches('/');
    let characters: Vec<char> = bare.chars().filter(|c| *c != '-').collect();
    let groups: Vec<&str> = bare.split('-').collect();
    if characters.len() != 16 || groups.len() != 4 || groups.iter().any(|group| group.len() != 4) {
        return None;
    }
    let mut total = 0;
    for c in &characters[..15] {
        total = (total + c.to_digit(10)?) * 2;
    }
    let expected = match (12 - total % 11) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10)?,
    };
    (characters[15].to_ascii_uppercase() == expected).then(|| bare.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::orcid;

    #[test]
    fn the_check_digit_decides() {
        assert_eq!(orcid("0000-0002-1825-0097").as_deref(), Some("0000-0002-1825-0097"));
        assert_eq!(
            orcid("https://orcid.org/0000-0002-1694-233x").as_deref(),
            Some("0000-0002-1694-233X")
        );
        assert_eq!(orcid("0000-0002-1825-0098"), None);
        assert_eq!(orcid("0000000218250097"), None);
        assert_eq!(orcid("00000002-1825-0097-"), None);
    }
}
