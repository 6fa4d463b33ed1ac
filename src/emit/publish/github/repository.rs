//! Which repository at GitHub is meant: the one that is written, that of the folder of `site.toml`,
//! or the one that an address of GitHub Pages belongs to.
//!
//! It contacts nobody, and knows only addresses of GitHub's forms.

#![expect(clippy::disallowed_methods, reason = "this is where git's own settings are read")]

use std::fs;

use url::Url;

use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::host::HostContext;
use crate::emit::publish::ini;
use crate::model::settings::Branch;

const PAGES: &str = ".github.io";

/// `owner/name`, of signs that GitHub allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepositoryName(String);

impl RepositoryName {
    /// Of `owner/name`, or of an address that `git` takes.
    pub fn parse(written: &str) -> Option<RepositoryName> {
        let written = written.trim().trim_end_matches('/');
        let path = match written.split_once("://") {
            Some((_, rest)) => rest.split_once('/')?.1,
            // A folder of this machine.
            None if written.starts_with(['/', '.', '~']) => return None,
            // `git@github.com:owner/name.git`
            None => written.rsplit_once(':').map_or(written, |(_, path)| path),
        };
        let (owner, name) = path.trim_start_matches('/').split_once('/')?;
        let name = name.strip_suffix(".git").unwrap_or(name);
        let is_plain = |part: &str| {
            let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            !part.is_empty() && part.chars().all(is_sign) && !matches!(part, "." | "..")
        };
        (is_plain(owner) && is_plain(name)).then(|| RepositoryName(format!("{owner}/{name}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_same(&self, other: &RepositoryName) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

/// The repository that is meant.
pub fn name(settings: &Branch, cx: &HostContext<'_>) -> Result<RepositoryName, PublishError> {
    let example = "as in `repository = \"okafor/okafor.github.io\"`";
    if let Some(written) = &settings.repository {
        return RepositoryName::parse(written).ok_or_else(|| {
            PublishError::new(
                &PUBLISH_TARGET,
                "`repository` in site.toml is none at GitHub",
                format!("write its owner and its name, {example}"),
            )
        });
    }
    let of_folder = || {
        let config = fs::read_to_string(cx.root.join(".git/config")).ok()?;
        let remote = ini::value(&config, "remote \"origin\"", "url")?;
        RepositoryName::parse(remote).filter(|_| remote.contains("github"))
    };
    of_folder().or_else(|| cx.address.and_then(of_address)).ok_or_else(|| {
        PublishError::new(
            &PUBLISH_TARGET,
            "it is not said which repository at GitHub the site goes to",
            format!("add it below `to = \"github-pages\"` in site.toml, {example}"),
        )
    })
}

/// The repository of an address such as `https://okafor.github.io/cv`.
fn of_address(address: &str) -> Option<RepositoryName> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let owner = host.strip_suffix(PAGES)?;
    let first = url.path_segments()?.next().filter(|part| !part.is_empty());
    RepositoryName::parse(&format!("{owner}/{}", first.unwrap_or(host)))
}

#[cfg(test)]
mod tests {
    use super::{RepositoryName, of_address};

    #[test]
    fn addresses_of_repositories() {
        for (written, expected) in [
            ("ada/site", Some("ada/site")),
            ("git@github.com:ada/ada.github.io.git", Some("ada/ada.github.io")),
            ("https://github.com/ada/site", Some("ada/site")),
            ("https://github.com/ada/site.git/", Some("ada/site")),
            ("ssh://git@github.com:22/ada/site.git", Some("ada/site")),
            ("ada", None),
            ("ada/site/tree/main", None),
            ("ada/../x", None),
            ("/srv/git", None),
        ] {
            let got = RepositoryName::parse(written);
            assert_eq!(got.as_ref().map(RepositoryName::as_str), expected, "{written}");
        }
    }

    #[test]
    fn an_address_of_pages_names_its_repository() {
        let name = |address| of_address(address).map(|name| name.as_str().to_owned());
        assert_eq!(name("https://ada.github.io"), Some("ada/ada.github.io".to_owned()));
        assert_eq!(name("https://ada.github.io/cv"), Some("ada/cv".to_owned()));
        assert_eq!(name("https://ada.example"), None);
    }
}
