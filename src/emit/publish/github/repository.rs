//! Which repository at GitHub is meant: the one that is written, that of the folder of `site.toml`,
//! or the one that an address of GitHub Pages belongs to; and the address at which GitHub shows it.
//!
//! It contacts nobody, and knows only addresses of GitHub's forms.

#![expect(clippy::disallowed_methods, reason = "this is where git's own settings are read")]

use std::fmt;
use std::fs;

use url::Url;

use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::git::{self, Address, GITHUB_PAGES};
use crate::emit::publish::host::HostContext;
use crate::emit::publish::ini;
use crate::model::settings::Branch;

/// A repository at GitHub, of signs that GitHub allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GithubRepository {
    owner: String,
    name: String,
}

impl GithubRepository {
    /// Of `OWNER/NAME`.
    pub fn of_name(written: &str) -> Option<GithubRepository> {
        let (owner, name) = written.trim().trim_end_matches('/').split_once('/')?;
        let name = name.strip_suffix(".git").unwrap_or(name);
        let is_plain = |part: &str| {
            let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            !part.is_empty() && part.chars().all(is_sign) && !matches!(part, "." | "..")
        };
        let is_whole = is_plain(owner) && is_plain(name);
        is_whole.then(|| GithubRepository { owner: owner.to_owned(), name: name.to_owned() })
    }

    /// Of `git@github.com:OWNER/NAME.git`, `https://github.com/OWNER/NAME` and their like. `machine` is
    /// another one that is GitHub's, too.
    pub fn of_address(address: &str, machine: Option<&str>) -> Option<GithubRepository> {
        let (host, path) = Address::of(address.trim()).host_and_path()?;
        let is_own = machine.is_some_and(|own| own.eq_ignore_ascii_case(host));
        GithubRepository::of_name(path).filter(|_| is_own || git::is_github(host))
    }

    /// The address at which GitHub shows it, if no domain is set for it.
    pub fn address(&self) -> String {
        let host = format!("{}{GITHUB_PAGES}", self.owner.to_lowercase());
        match self.name.eq_ignore_ascii_case(&host) {
            true => format!("https://{host}"),
            false => format!("https://{host}/{}", self.name),
        }
    }

    /// Pages ask for their style below the site's address: with a wrong one they would be bare.
    pub fn check_address(&self, address: Option<&str>) -> Result<(), PublishError> {
        let own = self.address();
        let help = format!(
            "write `url = \"{own}\"` under [site] in site.toml; or your own domain, if you have one"
        );
        let error = |message: String| Err(PublishError::new(&PUBLISH_TARGET, message, help));
        let Some(address) = address else {
            return error("site.toml does not say the address of the site".to_owned());
        };
        let url = Url::parse(address).ok();
        let host = url.as_ref().and_then(Url::domain).unwrap_or_default();
        if host.ends_with(GITHUB_PAGES) && !address.eq_ignore_ascii_case(&own) {
            return error(format!(
                "GitHub would show this repository at {own}, and site.toml says {address}"
            ));
        }
        Ok(())
    }

    pub fn is_same(&self, other: &GithubRepository) -> bool {
        self.to_string().eq_ignore_ascii_case(&other.to_string())
    }
}

impl fmt::Display for GithubRepository {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.owner, self.name)
    }
}

/// The repository that is meant. `machine` is the one of its interface.
pub fn find(
    settings: &Branch,
    machine: &str,
    cx: &HostContext<'_>,
) -> Result<GithubRepository, PublishError> {
    let of_address = |address: &str| GithubRepository::of_address(address, Some(machine));
    let example = "as in `repository = \"okafor/okafor.github.io\"`";
    if let Some(written) = &settings.repository {
        return GithubRepository::of_name(written).or_else(|| of_address(written)).ok_or_else(
            || {
                PublishError::new(
                    &PUBLISH_TARGET,
                    format!("`repository` in site.toml is none at {machine}"),
                    format!("write its owner and its name, {example}"),
                )
            },
        );
    }
    let of_folder = || {
        let config = fs::read_to_string(cx.root.join(".git/config")).ok()?;
        let value = |key| ini::value(&config, "remote \"origin\"", key);
        of_address(value("pushurl").or_else(|| value("url"))?)
    };
    of_folder().or_else(|| cx.address.and_then(of_pages)).ok_or_else(|| {
        PublishError::new(
            &PUBLISH_TARGET,
            "it is not said which repository at GitHub the site goes to",
            format!("add it below `to = \"github-pages\"` in site.toml, {example}"),
        )
    })
}

/// The repository of an address such as `https://okafor.github.io/cv`.
fn of_pages(address: &str) -> Option<GithubRepository> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let owner = host.strip_suffix(GITHUB_PAGES)?;
    let first = url.path_segments()?.next().filter(|part| !part.is_empty());
    GithubRepository::of_name(&format!("{owner}/{}", first.unwrap_or(host)))
}

#[cfg(test)]
mod tests {
    use super::{GithubRepository, of_pages};

    #[test]
    fn addresses_of_repositories() {
        let own = Some("github.hospital.example");
        for (written, expected) in [
            ("git@github.com:ada/ada.github.io.git", Some("ada/ada.github.io")),
            ("https://github.com/ada/site", Some("ada/site")),
            ("https://github.com/ada/site.git/", Some("ada/site")),
            ("https://x:secret@github.com/ada/site", Some("ada/site")),
            ("ssh://git@github.com:22/ada/site.git", Some("ada/site")),
            ("ssh://git@ssh.github.com:443/ada/site.git", Some("ada/site")),
            ("git@github.hospital.example:ada/site", Some("ada/site")),
            ("https://gitlab.com/ada/site", None),
            ("git@codeberg.org:ada/site", None),
            ("git@gitlab.com:githubfan/x", None),
            ("https://github.com/ada", None),
            ("https://github.com/ada/site/tree/main", None),
            ("../github.com/ada/site.git", None),
            ("/srv/git", None),
        ] {
            let got = GithubRepository::of_address(written, own);
            assert_eq!(got.map(|got| got.to_string()).as_deref(), expected, "{written}");
        }
        for (written, expected) in [
            ("ada/site", Some("ada/site")),
            ("ada/site.git/", Some("ada/site")),
            ("ada", None),
            ("ada/../x", None),
            ("./site", None),
            ("~/site", None),
            ("git@github.com:ada/site", None),
        ] {
            let got = GithubRepository::of_name(written);
            assert_eq!(got.map(|got| got.to_string()).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn an_address_of_pages_names_its_repository() {
        for (address, repository) in [
            ("https://ada.github.io", Some("ada/ada.github.io")),
            ("https://ada.github.io/cv", Some("ada/cv")),
            ("https://ada.example", None),
        ] {
            let named = of_pages(address);
            assert_eq!(named.as_ref().map(ToString::to_string).as_deref(), repository);
            assert_eq!(named.map(|named| named.address()).as_deref(), repository.map(|_| address));
        }
    }

    #[test]
    fn a_wrong_address_is_told_with_the_right_one() {
        let site = GithubRepository::of_name("okafor/site").unwrap();
        for (address, is_right) in [
            (Some("https://okafor.github.io/site"), true),
            (Some("https://okafor.example"), true),
            (Some("https://okafor.github.io"), false),
            (Some("https://other.github.io/site"), false),
            (None, false),
        ] {
            let checked = site.check_address(address);
            assert_eq!(checked.is_ok(), is_right, "{address:?}");
            if let Err(error) = checked {
                assert!(error.help.contains("`url = \"https://okafor.github.io/site\"`"));
            }
        }
    }
}
