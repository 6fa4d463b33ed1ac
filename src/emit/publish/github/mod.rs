//! GitHub Pages by GitHub's own interface, for a machine without git: one commit a publish, made of
//! objects that nobody sees before the branch is moved to it.
//!
//! It makes no repository, asks for no setting to be changed, and moves a branch only from where it was
//! when the plan was shown.

mod client;
mod repository;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use serde_json::{Value, json};

use crate::base::OutputPath;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::git::{self, blob_name};
use crate::emit::publish::github::client::{GithubClient, text};
use crate::emit::publish::host::{
    Author, Content, Host, HostContext, Present, Progress, Remote, Step,
};
use crate::model::settings::GithubPages;

pub use repository::GithubRepository;

/// What a site may weigh at GitHub Pages, in bytes.
pub const MOST_BYTES: u64 = 1_000_000_000;
/// What one file may weigh at GitHub, in bytes.
pub const MOST_BYTES_PER_FILE: u64 = 100 << 20;
/// How much text goes with one request.
const PER_REQUEST: usize = 2 << 20;
/// The file that a first commit may hold: it is there in the end, too.
const NO_JEKYLL: &str = ".nojekyll";

struct Github {
    client: GithubClient,
    branch: String,
    keeps_history: bool,
    author: Author,
    own_files: Vec<(OutputPath, Bytes)>,
    head: Head,
    there: BTreeSet<OutputPath>,
}

/// What the branch is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Head {
    /// The repository has no commit at all.
    Empty,
    Missing,
    Commit {
        commit: String,
        tree: String,
    },
}

/// Whether the interface is to be used: it is asked for, or there is no git.
pub fn is_wanted(settings: &GithubPages) -> bool {
    settings.endpoint.is_some() || !git::is_installed()
}

/// The host. `Err` where there is no token, no repository can be meant, or GitHub would show the site
/// at another address.
pub fn open<'a>(
    settings: &GithubPages,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let GithubPages { branch, endpoint } = settings;
    let machine = client::machine(endpoint.as_deref());
    let repository = repository::find(branch, &machine, cx)?;
    if git::is_github(&machine) {
        repository.check_address(cx.address)?;
    }
    let client = GithubClient::open(endpoint.as_deref(), repository, cx)?;
    Ok(Box::new(Github {
        client,
        branch: branch.branch.clone().unwrap_or_else(|| git::USUAL_BRANCH.to_owned()),
        keeps_history: branch.keeps_history,
        author: cx.author.clone(),
        own_files: git::files_of_branch(cx.address),
        head: Head::Missing,
        there: BTreeSet::new(),
    }))
}

impl Github {
    fn fetch_head(&self) -> Result<Head, PublishError> {
        let doing = "to say what the branch is";
        let response = self.client.get(&format!("/git/ref/heads/{}", self.branch))?;
        match response.status {
            404 => return Ok(Head::Missing),
            409 => return Ok(Head::Empty),
            _ => {}
        }
        let reference = self.client.read(doing, response)?;
        let commit = reference.get("object").and_then(|object| text(object, "sha"));
        let commit = commit.ok_or_else(|| self.client.unreadable(doing))?.to_owned();
        let response = self.client.get(&format!("/git/commits/{commit}"))?;
        let of_commit = self.client.read(doing, response)?;
        let tree = of_commit.get("tree").and_then(|tree| text(tree, "sha"));
        let tree = tree.ok_or_else(|| self.client.unreadable(doing))?.to_owned();
        Ok(Head::Commit { commit, tree })
    }

    /// The files of a tree, by the names of their bytes.
    fn fetch_tree(
        &self,
        tree: &str,
    ) -> Result<BTreeMap<OutputPath, (String, Option<u64>)>, PublishError> {
        let doing = "to list what is there";
        let response = self.client.get(&format!("/git/trees/{tree}?recursive=1"))?;
        let whole = self.client.read(doing, response)?;
        if whole.get("truncated").and_then(Value::as_bool) == Some(true) {
            return Err(self.client.failed(
                format!("the branch `{}` holds more files than GitHub lists", self.branch),
                "install git, which folio uses when it is there and site.toml names no `endpoint`; then run \
                `folio publish` again",
            ));
        }
        let entries = whole.get("tree").and_then(Value::as_array);
        let entries = entries.ok_or_else(|| self.client.unreadable(doing))?;
        let files = entries.iter().filter(|entry| text(entry, "type") != Some("tree"));
        let files = files.filter_map(|entry| {
            let sum = text(entry, "sha")?.to_owned();
            let bytes = entry.get("size").and_then(Value::as_u64);
            Some((OutputPath::new(text(entry, "path")?), (sum, bytes)))
        });
        Ok(files.collect())
    }

    /// Whether a file names the domain that the one there names.
    fn is_same_domain(&self, file: &PublishFile, there: &str) -> Result<bool, PublishError> {
        if file.path.as_str() != git::DOMAIN {
            return Ok(false);
        }
        let doing = "to show the domain of the site";
        let response = self.client.get(&format!("/git/blobs/{there}"))?;
        let blob = self.client.read(doing, response)?;
        let lines = text(&blob, "content").unwrap_or_default().split_whitespace();
        let bytes = BASE64.decode(lines.collect::<String>());
        let bytes = bytes.map_err(|_| self.client.unreadable(doing))?;
        Ok(git::is_same_domain(&bytes, &file.bytes))
    }

    /// What a person should know of the settings of Pages, and where the site is.
    fn look_at_pages(&self, remote: &mut Remote) -> Result<(), PublishError> {
        let response = self.client.get("/pages")?;
        let settings = "in the repository on GitHub, under Settings, Pages";
        let branch = &self.branch;
        if response.status == 404 {
            remote.remarks.push(format!(
                "GitHub Pages is not switched on yet: once the site is there, choose the branch {branch} \
                {settings}"
            ));
        }
        let Some(pages) = response.json().filter(|_| response.is_success()) else { return Ok(()) };
        remote.address = text(&pages, "html_url").map(str::to_owned);
        let source = pages.get("source");
        if text(&pages, "build_type") == Some("workflow") {
            remote.remarks.push(format!(
                "GitHub Pages shows what a workflow makes, not the branch {branch}: choose \u{201c}Deploy \
                from a branch\u{201d} {settings}"
            ));
        } else if let Some(other) = source.and_then(|source| text(source, "branch"))
            && other != branch
        {
            remote.remarks.push(format!(
                "GitHub Pages shows the branch {}, not {branch}: choose {branch} {settings}",
                self.client.shown(other)
            ));
        } else if let Some(folder) = source.and_then(|source| text(source, "path"))
            && folder != "/"
        {
            remote.remarks.push(format!(
                "GitHub Pages shows the folder {}, and the site lies at the root: choose / (root) {settings}",
                self.client.shown(folder)
            ));
        }
        Ok(())
    }

    /// A first commit, without which GitHub takes no objects.
    fn begin(&self) -> Result<String, PublishError> {
        let doing = "a first commit";
        let body = json!({ "message": "Begin", "content": "", "branch": self.branch });
        let response = self.client.ask("PUT", &format!("/contents/{NO_JEKYLL}"), &body)?;
        if matches!(response.status, 409 | 422) {
            // A request whose answer was lost on the way is made again, and meets its own work.
            let Head::Commit { commit, tree } = self.fetch_head()? else {
                return self.client.read(doing, response).map(|_| String::new());
            };
            let own = BTreeMap::from([(OutputPath::new(NO_JEKYLL), blob_name(b""))]);
            let there = self.fetch_tree(&tree)?.into_iter().map(|(path, (sum, _))| (path, sum));
            return match there.eq(own) {
                true => Ok(commit),
                false => Err(self.changed_meanwhile()),
            };
        }
        let made = self.client.read(doing, response)?;
        let commit = made.get("commit").and_then(|commit| text(commit, "sha"));
        Ok(commit.ok_or_else(|| self.client.unreadable(doing))?.to_owned())
    }

    /// The entry of a tree for a file: text goes along, other bytes go ahead.
    fn entry(&self, file: &PublishFile) -> Result<(Value, usize), PublishError> {
        let path = file.path.as_str();
        if let Ok(content) = std::str::from_utf8(&file.bytes) {
            let entry =
                json!({ "path": path, "mode": "100644", "type": "blob", "content": content });
            return Ok((entry, file.bytes.len()));
        }
        let sum = blob_name(&file.bytes);
        // A publish that was not finished has left it there. To look costs little, and GitHub takes only
        // some hundred files an hour.
        if !self.client.has(&format!("/git/blobs/{sum}"))? {
            let body = json!({ "content": BASE64.encode(&file.bytes), "encoding": "base64" });
            let response = self.client.ask("POST", "/git/blobs", &body)?;
            self.client.read(&format!("to take `{path}`"), response)?;
        }
        Ok((json!({ "path": path, "mode": "100644", "type": "blob", "sha": sum }), 0))
    }

    /// A tree with these entries upon another.
    fn tree(&self, base: Option<&str>, entries: &[Value]) -> Result<String, PublishError> {
        let doing = "the list of files";
        let mut body = json!({ "tree": entries });
        if let Some(base) = base {
            body["base_tree"] = json!(base);
        }
        let response = self.client.ask("POST", "/git/trees", &body)?;
        let made = self.client.read(doing, response)?;
        Ok(text(&made, "sha").ok_or_else(|| self.client.unreadable(doing))?.to_owned())
    }

    fn commit(&self, tree: &str, parent: Option<&str>) -> Result<String, PublishError> {
        let doing = "a commit";
        let mut body = json!({ "message": "Publish the site", "tree": tree });
        body["parents"] = json!(parent.into_iter().collect::<Vec<_>>());
        if let Some(email) = &self.author.email {
            body["author"] = json!({ "name": self.author.name, "email": email });
        }
        let response = self.client.ask("POST", "/git/commits", &body)?;
        let made = self.client.read(doing, response)?;
        Ok(text(&made, "sha").ok_or_else(|| self.client.unreadable(doing))?.to_owned())
    }

    /// Whether the branch is at a commit.
    fn is_at(&self, commit: &str) -> Result<bool, PublishError> {
        Ok(matches!(self.fetch_head()?, Head::Commit { commit: there, .. } if there == commit))
    }

    fn changed_meanwhile(&self) -> PublishError {
        self.client.failed(
            format!("somebody else changed the branch `{}` at the same time", self.branch),
            "run `folio publish` again: it looks anew at what is there",
        )
    }

    /// The last act: the branch shows the commit. `parent` is where it was; `None` if it is new.
    fn show(&self, commit: &str, parent: Option<&str>) -> Result<(), PublishError> {
        let branch = &self.branch;
        let response = match parent {
            None => {
                let body = json!({ "ref": format!("refs/heads/{branch}"), "sha": commit });
                self.client.ask("POST", "/git/refs", &body)?
            }
            Some(parent) => {
                // With history GitHub itself refuses what is not on top of the branch. Without, this
                // look is all there is, and somebody could still come between it and the next request.
                if !self.keeps_history && !self.is_at(parent)? {
                    return Err(self.changed_meanwhile());
                }
                let body = json!({ "sha": commit, "force": !self.keeps_history });
                self.client.ask("PATCH", &format!("/git/refs/heads/{branch}"), &body)?
            }
        };
        // A request whose answer was lost on the way is made again, and meets its own work.
        if response.is_success() || self.is_at(commit).unwrap_or(false) {
            return Ok(());
        }
        let body = response.text();
        let then = "then run `folio publish` again";
        if body.contains("fast forward")
            || body.contains("already exists")
            || response.status == 409
        {
            return Err(self.changed_meanwhile());
        }
        if body.contains("rotected") || body.contains("ule violations") {
            return Err(self.client.failed(
                format!("the branch `{branch}` is protected, and GitHub lets nobody change it like this"),
                format!(
                    "name another one with `branch` in site.toml and choose it under Settings, Pages, or \
                    let your account pass under Settings, Rules; {then}"
                ),
            ));
        }
        self.client.read("to move the branch", response).map(drop)
    }
}

impl Host for Github {
    fn place(&self) -> String {
        format!("the branch {} of {} at GitHub", self.branch, self.client.repository())
    }

    fn identity(&self) -> String {
        let address = format!("https://{}/{}", self.client.machine(), self.client.repository());
        git::identity(&address, &self.branch)
    }

    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        self.own_files.clone()
    }

    fn most_bytes(&self) -> Option<u64> {
        Some(MOST_BYTES)
    }

    fn most_bytes_per_file(&self) -> Option<u64> {
        Some(MOST_BYTES_PER_FILE)
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let mut remote = Remote::default();
        self.client.look_at_repository(&mut remote)?;
        self.head = self.fetch_head()?;
        let there = match &self.head {
            Head::Commit { tree, .. } => self.fetch_tree(tree)?,
            Head::Empty | Head::Missing => BTreeMap::new(),
        };
        self.there = there.keys().cloned().collect();
        for (path, (sum, bytes)) in there {
            let content = match files.get(&path) {
                None => Content::Unknown,
                Some(file) if blob_name(&file.bytes) == sum => Content::Same,
                Some(file) if self.is_same_domain(file, &sum)? => Content::Same,
                Some(_) => Content::Different,
            };
            remote.files.insert(path, Present { content, bytes });
        }
        self.look_at_pages(&mut remote)?;
        Ok(remote)
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let (parent, base) = match self.head.clone() {
            Head::Commit { commit, tree } => (Some(commit), Some(tree)),
            Head::Missing => (None, None),
            Head::Empty => (Some(self.begin()?), None),
        };
        let mut entries: Vec<Value> = Vec::new();
        let (mut tree, mut length) = (base, 0);
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => {
                    let (entry, more) = self.entry(file)?;
                    entries.push(entry);
                    length += more;
                }
                Step::Remove(path) if self.there.contains(*path) => entries.push(
                    json!({ "path": path.as_str(), "mode": "100644", "type": "blob", "sha": null }),
                ),
                Step::Remove(_) => {}
            }
            if length > PER_REQUEST {
                tree = Some(self.tree(tree.as_deref(), &entries)?);
                entries.clear();
                length = 0;
            }
        }
        if !entries.is_empty() {
            tree = Some(self.tree(tree.as_deref(), &entries)?);
        }
        let Some(tree) = tree else { return Ok(Vec::new()) };
        let commit = self.commit(&tree, parent.as_deref().filter(|_| self.keeps_history))?;
        self.show(&commit, parent.as_deref())?;
        Ok(Vec::new())
    }
}
