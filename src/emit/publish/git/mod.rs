//! `to = "git"`: a branch of a repository, one commit a publish.
//!
//! All work is done on a bare copy in `.folio/`, with git's plumbing. Of the person's own repository
//! only settings are read: its work tree and its branches are never touched. What is on the branch
//! already stays, unless folio put it there. The branch moves in one step, and only from where it was
//! when the plan was shown.

mod address;
mod branch_tree;
mod command;
mod domain;
mod fault;
mod object;

use std::path::Path;

use bytes::Bytes;

use crate::base::OutputPath;
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::git::address::shown;
use crate::emit::publish::git::command::{Failure, Git};
use crate::emit::publish::host::{Host, HostContext, Progress, Remote, Step};
use crate::emit::publish::local_path::resolve;
use crate::model::settings::Branch;

pub use address::{Address, is_folder, is_github};
pub use command::{is_installed, plain_git};
pub use domain::{
    FILE as DOMAIN, GITHUB_PAGES, is_same as is_same_domain, own_files as files_of_branch,
};
pub use object::blob_name;

/// The branch that hosts show by custom.
pub const USUAL_BRANCH: &str = "gh-pages";
/// Where the branch is kept in folio's own copy.
const THERE: &str = "refs/folio/there";
/// What is on no branch: the name of a file that goes.
const NONE: &str = "0000000000000000000000000000000000000000";
/// How git takes the bytes of many files at once.
const IMPORT: [&str; 2] = ["fast-import", "--quiet"];
/// How many bytes of files it gets at a time.
const PER_RUN: usize = 32 << 20;

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
pub fn repository(settings: &Branch, cx: &HostContext<'_>) -> Result<Option<String>, PublishError> {
    let origin = || {
        let address = command::ask(cx.root, &["remote", "get-url", "--push", "origin"])?;
        let top = command::ask(cx.root, &["rev-parse", "--show-toplevel"])?;
        Some(match is_folder(&address) {
            true => Path::new(&top).join(address).display().to_string(),
            false => address,
        })
    };
    Ok(match &settings.repository {
        Some(written) if is_folder(written) => Some(resolve(written, cx)?.display().to_string()),
        Some(written) => Some(written.clone()),
        None => origin(),
    })
}

/// What the record of a branch is kept under.
pub fn identity(repository: &str, branch: &str) -> String {
    format!("the branch {branch} of {}", Address::of(repository).identity())
}

impl GitHost {
    /// Contacts nobody.
    pub fn open(settings: &Branch, cx: &HostContext<'_>) -> Result<GitHost, PublishError> {
        if !is_installed() {
            return Err(fault::no_git());
        }
        let repository = repository(settings, cx)?.ok_or_else(|| {
            PublishError::new(
                &PUBLISH_TARGET,
                "site.toml does not say to which repository the site goes",
                "add it below `to` in site.toml, as in `repository = \
                \"https://github.com/NAME/NAME.github.io.git\"`",
            )
        })?;
        let mut git = Git::new(cx.workspace.join("copy.git"));
        let own_ssh = (cx.environment)("GIT_SSH_COMMAND")
            .or_else(|| command::ask(cx.root, &["config", "core.sshCommand"]));
        // A program that is named by GIT_SSH, such as PuTTY's, has keys and options of its own.
        if own_ssh.is_some() || (cx.environment)("GIT_SSH").is_none() {
            git.set("GIT_SSH_COMMAND", command::ssh_command(own_ssh.as_deref()));
        }
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
            own_files: files_of_branch(cx.address),
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

    fn fetch_error(&self, failure: &Failure) -> PublishError {
        fault::of_fetch(failure, &self.repository, &self.branch)
    }

    /// The copy may be what is wrong, and is made anew the next time.
    fn local_error(&self, failure: &Failure) -> PublishError {
        self.git.discard();
        fault::of_local(failure)
    }

    /// Brings the newest commit of the branch into folio's copy.
    fn fetch_tip(&mut self) -> Result<(), PublishError> {
        let reference = format!("refs/heads/{}", self.branch);
        self.git.prepare().map_err(|failure| self.local_error(&failure))?;
        let listed = self.git.run(&["ls-remote", "--", &self.repository, &reference], &[]);
        let listed = listed.map_err(|failure| self.fetch_error(&failure))?;
        let listed = String::from_utf8_lossy(&listed);
        let found = listed.lines().find_map(|line| {
            let (object, name) = line.split_once('\t')?;
            (name == reference).then(|| object.to_owned())
        });
        if found.is_some() {
            let fetched = self.fetch_branch(&reference).or_else(|failure| {
                if failure.is_missing || fault::is_of_network(&failure) {
                    return Err(failure);
                }
                self.git.discard();
                self.git.prepare()?;
                self.fetch_branch(&reference)
            });
            self.tip = Some(fetched.map_err(|failure| self.fetch_error(&failure))?);
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
        let local = |failure: Failure| self.local_error(&failure);
        let (mut arriving, mut leaving) = (String::new(), String::new());
        let mut blobs = Vec::new();
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => {
                    arriving += &format!("100644 {}\t{}\0", blob_name(&file.bytes), file.path);
                    blobs.extend(format!("blob\ndata {}\n", file.bytes.len()).into_bytes());
                    blobs.extend_from_slice(&file.bytes);
                    blobs.push(b'\n');
                    if blobs.len() > PER_RUN {
                        self.git.run(&IMPORT, &std::mem::take(&mut blobs)).map_err(local)?;
                    }
                }
                Step::Remove(path) => leaving += &format!("0 {NONE}\t{path}\0"),
            }
        }
        self.git.run(&IMPORT, &blobs).map_err(local)?;
        self.git.clear_index();
        let start = self.tip.as_deref().unwrap_or("--empty");
        self.git.run(&["read-tree", start], &[]).map_err(local)?;
        let changes = leaving + &arriving;
        let update = ["update-index", "-z", "--index-info"];
        self.git.run(&update, changes.as_bytes()).map_err(local)?;
        let tree = self.git.word(&["write-tree"], &[]).map_err(local)?;
        let mut commit = vec!["commit-tree", &tree, "-m", "Publish the site"];
        if let Some(tip) = self.tip.as_deref().filter(|_| self.keeps_history) {
            commit.extend(["-p", tip]);
        }
        self.git.word(&commit, &[]).map_err(local)
    }
}

impl Host for GitHost {
    fn place(&self) -> String {
        format!("the branch {} of {}", self.branch, shown(&self.repository))
    }

    fn identity(&self) -> String {
        identity(&self.repository, &self.branch)
    }

    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        self.own_files.clone()
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        self.fetch_tip()?;
        let Some(tip) = &self.tip else { return Ok(Remote::default()) };
        let read = branch_tree::read(&self.git, tip, files);
        let files = read.map_err(|failure| self.local_error(&failure))?;
        Ok(Remote { files, ..Remote::default() })
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
        let pushed = self.git.run(&push, &[]);
        pushed.map_err(|failure| fault::of_push(&failure, &self.repository, &self.branch))?;
        Ok(Vec::new())
    }
}
