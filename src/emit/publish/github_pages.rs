//! `to = "github-pages"`: a branch of a repository at GitHub, which shows it as a website.
//!
//! It is a branch as any other (`git`), with two things that only GitHub has: the site's address follows
//! from the repository, and the branch has to be chosen once in the settings there. Where there is no git,
//! or it is asked for, GitHub's own interface (`github`) does the same.

#![expect(clippy::disallowed_methods, reason = "a folder may have the name of a repository")]

use bytes::Bytes;

use crate::base::OutputPath;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::{self, GitHost};
use crate::emit::publish::github::{self, GithubRepository};
use crate::emit::publish::host::{Host, HostContext, Progress, Remote, Step};
use crate::emit::publish::local_path::resolve;
use crate::model::settings::{self, Branch};

struct GithubPages {
    branch: GitHost,
    /// `None` for a repository that is not at GitHub, as a copy to try.
    repository: Option<GithubRepository>,
}

pub fn open<'a>(
    settings: &settings::GithubPages,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    if github::is_wanted(settings) {
        return github::open(settings, cx);
    }
    let branch = at_github(&settings.branch, cx)?;
    let repository = git::repository(&branch, cx)?;
    let repository = repository.and_then(|address| GithubRepository::of_address(&address, None));
    if let Some(repository) = &repository {
        repository.check_address(cx.address)?;
    }
    let branch = GitHost::open(&branch, cx)?;
    Ok(Box::new(GithubPages { branch, repository }))
}

/// `OWNER/NAME` is a repository at GitHub, unless there is such a folder.
fn at_github(branch: &Branch, cx: &HostContext<'_>) -> Result<Branch, PublishError> {
    let mut branch = branch.clone();
    if let Some(written) = &branch.repository
        && let Some(repository) = GithubRepository::of_name(written)
        && !resolve(written, cx)?.exists()
    {
        branch.repository = Some(format!("https://github.com/{repository}.git"));
    }
    Ok(branch)
}

fn first_steps(repository: &GithubRepository, branch: &str) -> String {
    format!(
        "This is the first time: GitHub shows the site once you have chosen the branch. Open\n  \
        https://github.com/{repository}/settings/pages\nand choose under \"Branch\": {branch}, / (root), \
        Save. It takes a minute or two. (With a free account the repository has to be public.)"
    )
}

impl Host for GithubPages {
    fn place(&self) -> String {
        self.branch.place()
    }

    fn identity(&self) -> String {
        self.branch.identity()
    }

    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        self.branch.own_files()
    }

    fn most_bytes(&self) -> Option<u64> {
        Some(github::MOST_BYTES)
    }

    fn most_bytes_per_file(&self) -> Option<u64> {
        Some(github::MOST_BYTES_PER_FILE)
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let remote = self.branch.fetch(files)?;
        let address = self.repository.as_ref().map(GithubRepository::address);
        Ok(Remote { address, ..remote })
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        kept: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let mut remarks = self.branch.put(steps, kept, progress)?;
        let repository = self.repository.as_ref().filter(|_| self.branch.is_new_branch());
        remarks.extend(repository.map(|repository| first_steps(repository, self.branch.branch())));
        Ok(remarks)
    }
}
