//! `to = "github-pages"`: a branch of a repository at GitHub, which shows it as a website.
//!
//! It is a branch as any other (`git`), with two things that only GitHub has: the site's address follows
//! from the repository, and the branch has to be chosen once in the settings there. Where there is no git,
//! or it is asked for, GitHub's own interface (`github`) does the same.

use bytes::Bytes;
use url::Url;

use crate::base::OutputPath;
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::{self, GitHost};
use crate::emit::publish::github;
use crate::emit::publish::host::{Host, HostContext, Progress, Remote, Step};
use crate::model::settings;

struct GithubPages {
    branch: GitHost,
    /// `None` for a repository that is not at GitHub, as a copy to try.
    repository: Option<Repository>,
}

/// A repository at GitHub.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Repository {
    owner: String,
    name: String,
}

pub fn open<'a>(
    settings: &settings::GithubPages,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    if github::is_wanted(settings) {
        let name = github::repository(&settings.branch, cx)?;
        if let Some(repository) = Repository::parse(&format!("https://github.com/{name}")) {
            repository.check_address(cx.address)?;
        }
        return github::open(settings, cx);
    }
    let branch = GitHost::open(&settings.branch, cx)?;
    let repository =
        git::repository(&settings.branch, cx).and_then(|address| Repository::parse(&address));
    if let Some(repository) = &repository {
        repository.check_address(cx.address)?;
    }
    Ok(Box::new(GithubPages { branch, repository }))
}

impl Repository {
    /// Of `git@github.com:OWNER/NAME.git`, `https://github.com/OWNER/NAME` and their like.
    fn parse(address: &str) -> Option<Repository> {
        let rest = match address.split_once("://") {
            Some((_, rest)) => rest.split_once('/').filter(|(host, _)| is_github(host))?.1,
            None => address.split_once(':').filter(|(host, _)| is_github(host))?.1,
        };
        let (owner, name) = rest.trim_matches('/').split_once('/')?;
        let name = name.trim_end_matches(".git");
        let is_whole = !owner.is_empty() && !name.is_empty() && !name.contains('/');
        is_whole.then(|| Repository { owner: owner.to_owned(), name: name.to_owned() })
    }

    /// The address at which GitHub shows it, if no domain is set for it.
    fn address(&self) -> String {
        let host = format!("{}.github.io", self.owner.to_lowercase());
        match self.name.eq_ignore_ascii_case(&host) {
            true => format!("https://{host}"),
            false => format!("https://{host}/{}", self.name),
        }
    }

    /// Pages ask for their style below the site's address: with a wrong one they would be bare.
    fn check_address(&self, address: Option<&str>) -> Result<(), PublishError> {
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
        let is_shared = host.ends_with(".github.io");
        if is_shared && !address.eq_ignore_ascii_case(&own) {
            return error(format!(
                "GitHub would show this repository at {own}, and site.toml says {address}"
            ));
        }
        Ok(())
    }

    fn first_steps(&self, branch: &str) -> String {
        format!(
            "This is the first time: GitHub shows the site once you have chosen the branch. Open\n  \
            https://github.com/{}/{}/settings/pages\nand choose under \"Branch\": {branch}, / (root), \
            Save. It takes a minute or two.",
            self.owner, self.name
        )
    }
}

/// Whether the machine of an address, perhaps with a user, is GitHub's.
fn is_github(host: &str) -> bool {
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    ["github.com", "www.github.com", "ssh.github.com"].contains(&host.as_str())
}

impl Host for GithubPages {
    fn place(&self) -> String {
        self.branch.place()
    }

    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        self.branch.own_files()
    }

    fn most_bytes(&self) -> Option<u64> {
        Some(github::MOST_BYTES)
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let remote = self.branch.fetch(files)?;
        Ok(Remote { address: self.repository.as_ref().map(Repository::address), ..remote })
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        kept: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let mut remarks = self.branch.put(steps, kept, progress)?;
        let repository = self.repository.as_ref().filter(|_| self.branch.is_new_branch());
        remarks.extend(repository.map(|repository| repository.first_steps(self.branch.branch())));
        Ok(remarks)
    }
}

#[cfg(test)]
mod tests {
    use super::Repository;

    fn parse(address: &str) -> Option<Repository> {
        Repository::parse(address)
    }

    #[test]
    fn the_address_follows_from_the_repository() {
        for (repository, address) in [
            ("git@github.com:Okafor/okafor.github.io.git", "https://okafor.github.io"),
            ("https://github.com/okafor/okafor.github.io", "https://okafor.github.io"),
            ("https://github.com/okafor/site.git", "https://okafor.github.io/site"),
            ("ssh://git@github.com/okafor/site.git", "https://okafor.github.io/site"),
            ("ssh://git@ssh.github.com:443/okafor/site.git", "https://okafor.github.io/site"),
            ("https://x:secret@github.com/okafor/site", "https://okafor.github.io/site"),
        ] {
            let parsed = parse(repository).map(|repository| repository.address());
            assert_eq!(parsed.as_deref(), Some(address), "{repository}");
        }
        for other in ["git@gitlab.com:a/b.git", "../copy.git", "https://github.com/okafor"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_wrong_address_is_told_with_the_right_one() {
        let site = parse("git@github.com:okafor/site.git").unwrap();
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
