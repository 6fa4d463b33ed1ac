//! `to = "git"`: a branch of a repository, one commit a publish.
//!
//! All work is done on a bare copy in `.folio/`, with git's plumbing: the person's own repository, its
//! work tree and its branches are never touched. What is on the branch already stays, unless folio put
//! it there. The branch moves in one step, and only from where it was when the plan was shown.

mod branch_tree;
mod command;
mod fault;

use bytes::Bytes;
use url::Url;

use crate::base::OutputPath;
use crate::emit::arrival::ancestors;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::command::{Failure, Git};
use crate::emit::publish::host::{Host, HostContext, Progress, Remote, Step};
use crate::emit::publish::local_path::resolve;
use crate::model::settings::Branch;

pub use command::{is_installed, plain_git};
pub use fault::{no_git, shown};

/// The branch that hosts show by custom.
const USUAL_BRANCH: &str = "gh-pages";
/// Where the branch is kept in folio's own copy.
const THERE: &str = "refs/folio/there";
/// Hosts of sites under whose own names no domain is to be set.
const SHARED_HOSTS: [&str; 5] =
    [".github.io", ".gitlab.io", ".codeberg.page", ".pages.dev", ".netlify.app"];

/// A branch to publish to.
pub struct GitHost {
    git: Git,
    /// As git takes it; may hold a secret.
    repository: String,
    branch: String,
    keeps_history: bool,
    own_files: Vec<(OutputPath, Bytes)>,
    /// The commit that the branch was at when it was fetched; `None` where there is no such branch.
    tip: Option<String>,
}

pub fn open<'a>(branch: &Branch, cx: &HostContext<'a>) -> Result<Box<dyn Host + 'a>, PublishError> {
    Ok(Box::new(GitHost::open(branch, cx)?))
}

/// The repository of the settings, or the one that the site lies in; `None` where it lies in none.
pub fn repository(settings: &Branch, cx: &HostContext<'_>) -> Option<String> {
    let origin = || {
        let address = command::ask(cx.root, &["remote", "get-url", "origin"])?;
        let top = command::ask(cx.root, &["rev-parse", "--show-toplevel"])?;
        Some(match is_folder(&address) {
            true => std::path::Path::new(&top).join(address).display().to_string(),
            false => address,
        })
    };
    match &settings.repository {
        Some(written) if is_folder(written) => Some(resolve(written, cx).display().to_string()),
        Some(written) => Some(written.clone()),
        None => origin(),
    }
}

/// Whether git would take an address as a folder of this machine: it has no `://`, and no `:` before
/// its first `/`.
fn is_folder(address: &str) -> bool {
    let first = address.split('/').next().unwrap_or_default();
    !address.contains("://") && (!first.contains(':') || cfg!(windows) && first.len() == 2)
}

impl GitHost {
    /// Contacts nobody.
    pub fn open(settings: &Branch, cx: &HostContext<'_>) -> Result<GitHost, PublishError> {
        if !is_installed() {
            return Err(no_git());
        }
        let repository = repository(settings, cx).ok_or_else(|| {
            PublishError::new(
                &PUBLISH_TARGET,
                "site.toml does not say to which repository the site goes",
                "add it under [publish], as in `repository = \
                \"https://github.com/NAME/NAME.github.io.git\"`",
            )
        })?;
        let own_ssh = (cx.environment)("GIT_SSH_COMMAND")
            .or_else(|| command::ask(cx.root, &["config", "core.sshCommand"]));
        let mut git = Git::new(cx.workspace.join("copy.git"), own_ssh);
        let setting = |key| command::ask(cx.root, &["config", key]);
        let name = setting("user.name").unwrap_or_else(|| cx.author.name.clone());
        let mail = setting("user.email").or_else(|| cx.author.email.clone());
        // git takes no commit without an address; this one says that there is none.
        let mail = mail.unwrap_or_else(|| "nobody@localhost".to_owned());
        for (variable, value) in [
            ("GIT_AUTHOR_NAME", &name),
            ("GIT_AUTHOR_EMAIL", &mail),
            ("GIT_COMMITTER_NAME", &name),
            ("GIT_COMMITTER_EMAIL", &mail),
        ] {
            if (cx.environment)(variable).is_none() {
                git.set(variable, value.clone());
            }
        }
        Ok(GitHost {
            git,
            repository,
            branch: settings.branch.clone().unwrap_or_else(|| USUAL_BRANCH.to_owned()),
            keeps_history: settings.keeps_history,
            own_files: own_files(cx.address),
            tip: None,
        })
    }

    /// Whether the branch was not there when it was fetched.
    pub fn is_new_branch(&self) -> bool {
        self.tip.is_none()
    }

    pub fn branch(&self) -> &str {
        &self.branch
    }

    fn remote_error(&self, failure: &Failure) -> PublishError {
        fault::of_remote(failure, &self.repository, &self.branch)
    }

    /// Brings the newest commit of the branch into folio's copy.
    fn fetch_tip(&mut self) -> Result<(), PublishError> {
        let reference = format!("refs/heads/{}", self.branch);
        self.git.prepare().map_err(|failure| fault::of_local(&failure))?;
        let listed = self.git.run(&["ls-remote", "--", &self.repository, &reference], &[]);
        let listed = listed.map_err(|failure| self.remote_error(&failure))?;
        let listed = String::from_utf8_lossy(&listed);
        let found = listed.lines().find_map(|line| {
            let (object, name) = line.split_once('\t')?;
            (name == reference).then(|| object.to_owned())
        });
        if found.is_some() {
            let fetched = self.fetch_branch(&reference).or_else(|_| {
                self.git.discard();
                self.git.prepare()?;
                self.fetch_branch(&reference)
            });
            self.tip = Some(fetched.map_err(|failure| self.remote_error(&failure))?);
        }
        Ok(())
    }

    fn fetch_branch(&self, reference: &str) -> Result<String, Failure> {
        let refspec = format!("+{reference}:{THERE}");
        let fetch =
            ["fetch", "--quiet", "--no-tags", "--depth=1", "--", &self.repository, &refspec];
        self.git.run(&fetch, &[])?;
        self.git.word(&["rev-parse", "--verify", THERE], &[])
    }

    /// The commit with all steps done, in folio's copy.
    fn commit(
        &self,
        steps: &[Step<'_>],
        progress: &mut dyn Progress,
    ) -> Result<String, PublishError> {
        let local = |failure: Failure| fault::of_local(&failure);
        let (mut arriving, mut leaving) = (Vec::new(), Vec::new());
        let none = "0".repeat(self.tip.as_ref().map_or(40, String::len));
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => {
                    let hash = ["hash-object", "-w", "--stdin"];
                    let object = self.git.word(&hash, &file.bytes).map_err(local)?;
                    arriving.extend(format!("100644 {object}\t{}\0", file.path).into_bytes());
                }
                Step::Remove(path) => {
                    leaving.extend(format!("0 {none}\t{path}\0").into_bytes());
                }
            }
        }
        let start = self.tip.as_deref().unwrap_or("--empty");
        self.git.run(&["read-tree", start], &[]).map_err(local)?;
        leaving.extend(arriving);
        self.git.run(&["update-index", "-z", "--index-info"], &leaving).map_err(local)?;
        let tree = self.git.word(&["write-tree"], &[]).map_err(local)?;
        let mut commit = vec!["commit-tree", &tree, "-m", "Publish the site"];
        if let Some(tip) = self.tip.as_deref().filter(|_| self.keeps_history) {
            commit.extend(["-p", tip]);
        }
        self.git.word(&commit, &[]).map_err(local)
    }
}

/// What hosts that show a branch ask for, by the address of the site.
pub fn own_files(address: Option<&str>) -> Vec<(OutputPath, Bytes)> {
    // Without the first, GitHub leaves out what begins with `_`.
    let no_jekyll = (OutputPath::new(".nojekyll"), Bytes::new());
    let domain = address.and_then(own_domain);
    let domain =
        domain.map(|domain| (OutputPath::new("CNAME"), Bytes::from(format!("{domain}\n"))));
    [Some(no_jekyll), domain].into_iter().flatten().collect()
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

impl Host for GitHost {
    fn place(&self) -> String {
        format!("the branch {} of {}", self.branch, shown(&self.repository))
    }

    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        self.own_files.clone()
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        self.fetch_tip()?;
        let Some(tip) = &self.tip else { return Ok(Remote::default()) };
        let read = branch_tree::read(&self.git, tip, files);
        let there = read.map_err(|failure| fault::of_local(&failure))?;
        for file in files.iter() {
            let is_file = |folder: &str| there.contains_key(&OutputPath::new(folder));
            if let Some(folder) = ancestors(file.path.as_str()).find(|folder| is_file(folder)) {
                return Err(PublishError::new(
                    &PUBLISH_FAILED,
                    format!(
                        "`{folder}` is a file on the branch `{}`, and the site needs a folder of \
                        that name",
                        self.branch
                    ),
                    "take that file off the branch, then run `folio publish` again",
                ));
            }
        }
        Ok(Remote { files: there, ..Remote::default() })
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let commit = self.commit(steps, progress)?;
        let reference = format!("refs/heads/{}", self.branch);
        // Only from where the branch was when the person said yes, and to nowhere else.
        let lease = format!("--force-with-lease={reference}:{}", self.tip.as_deref().unwrap_or(""));
        let refspec = format!("{commit}:{reference}");
        let push = ["push", "--porcelain", &lease, "--", &self.repository, &refspec];
        self.git.run(&push, &[]).map_err(|failure| self.remote_error(&failure))?;
        Ok(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::{is_folder, own_domain};

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

    #[test]
    fn folders_and_addresses() {
        for (address, folder) in [
            ("git@github.com:okafor/x.git", false),
            ("github.com:okafor/x.git", false),
            ("https://github.com/okafor/x.git", false),
            ("file:///srv/x.git", false),
            ("../x.git", true),
            ("/srv/x.git", true),
            ("./a:b/x.git", true),
        ] {
            assert_eq!(is_folder(address), folder, "{address}");
        }
    }
}
