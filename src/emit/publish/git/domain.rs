//! The domain of a site that a host shows from a branch: a file `CNAME` at its root.
//!
//! Pure. A domain is set where it is the person's own, and taken from nobody.

use bytes::Bytes;
use url::Url;

use crate::base::OutputPath;

pub const FILE: &str = "CNAME";

/// Where GitHub shows sites that have no domain of their own.
pub const GITHUB_PAGES: &str = ".github.io";
/// Hosts of sites under whose own names no domain is to be set.
const SHARED_HOSTS: [&str; 5] =
    [GITHUB_PAGES, ".gitlab.io", ".codeberg.page", ".pages.dev", ".netlify.app"];

/// What hosts that show a branch ask for, by the address of the site.
pub fn own_files(address: Option<&str>) -> Vec<(OutputPath, Bytes)> {
    // Without the first, GitHub leaves out what begins with `_`.
    let no_jekyll = (OutputPath::new(".nojekyll"), Bytes::new());
    let domain = address.and_then(own_domain);
    let domain = domain.map(|domain| (OutputPath::new(FILE), Bytes::from(format!("{domain}\n"))));
    [Some(no_jekyll), domain].into_iter().flatten().collect()
}

/// Whether two files name the same domain. A host may write its own without an end of line.
pub fn is_same(there: &[u8], ours: &[u8]) -> bool {
    there.trim_ascii() == ours.trim_ascii()
}

/// The name of the machine in the site's address, if it is the person's own and the site its root.
fn own_domain(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.domain()?.to_owned();
    let is_own = url.path() == "/"
        && url.port().is_none()
        && !SHARED_HOSTS.iter().any(|shared| host.ends_with(shared));
    is_own.then_some(host)
}

#[cfg(test)]
mod tests {
    use super::own_domain;

    #[test]
    fn a_domain_is_set_where_it_is_the_persons_own() {
        for (address, domain) in [
            ("https://okafor.example", Some("okafor.example")),
            ("https://www.okafor.example", Some("www.okafor.example")),
            ("https://okafor.github.io", None),
            ("https://okafor.github.io/site", None),
            ("https://uni.example/~okafor", None),
            ("https://okafor.example:8443", None),
            ("https://93.184.216.34", None),
        ] {
            assert_eq!(own_domain(address).as_deref(), domain, "{address}");
        }
    }
}
