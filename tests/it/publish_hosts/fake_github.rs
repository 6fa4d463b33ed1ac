//! GitHub, as its interface is described: blobs, trees, commits and references of one repository.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::fake::{Asked, Fake, Trouble, sha1};
use super::{Played, TOKEN};

type Tree = BTreeMap<String, String>;

#[derive(Default)]
struct Github {
    blobs: BTreeMap<String, Vec<u8>>,
    trees: BTreeMap<String, Tree>,
    /// A tree, and perhaps a commit before.
    commits: BTreeMap<String, (String, Option<String>)>,
    branches: BTreeMap<String, String>,
    settings: Settings,
}

/// What the person, or GitHub, has set for the repository.
#[derive(Default)]
pub struct Settings {
    /// What `GET /pages` says; nothing where Pages is not switched on.
    pub pages: Option<Value>,
    pub is_truncated: bool,
    pub is_archived: bool,
    pub is_read_only: bool,
    pub is_protected: bool,
}

pub struct FakeGithub {
    fake: Fake,
    github: Arc<Mutex<Github>>,
}

/// Somebody else who writes into the repository.
pub struct Another(Arc<Mutex<Github>>);

const BRANCH: &str = "gh-pages";

impl Github {
    fn blob(&mut self, bytes: Vec<u8>) -> String {
        let sum = sha1(&[format!("blob {}\0", bytes.len()).as_bytes(), &bytes]);
        self.blobs.insert(sum.clone(), bytes);
        sum
    }

    fn tree(&mut self, tree: Tree) -> String {
        let sum = sha1(&[format!("{tree:?}").as_bytes()]);
        self.trees.insert(sum.clone(), tree);
        sum
    }

    fn commit(&mut self, tree: String, parent: Option<String>) -> String {
        let sum = sha1(&[format!("{tree} {parent:?} {}", self.commits.len()).as_bytes()]);
        self.commits.insert(sum.clone(), (tree, parent));
        sum
    }

    fn history(&self, commit: &str) -> Vec<String> {
        let next = |commit: &String| self.commits[commit].1.clone();
        std::iter::successors(Some(commit.to_owned()), next).collect()
    }

    fn files(&self) -> Tree {
        let commit = self.branches.get(BRANCH);
        commit.map(|commit| self.trees[&self.commits[commit].0].clone()).unwrap_or_default()
    }

    fn put_foreign(&mut self, path: &str, bytes: &[u8]) {
        let sum = self.blob(bytes.to_vec());
        let mut files = self.files();
        files.insert(path.to_owned(), sum);
        let tree = self.tree(files);
        let commit = self.commit(tree, self.branches.get(BRANCH).cloned());
        self.branches.insert(BRANCH.to_owned(), commit);
    }

    fn answer(&mut self, asked: &Asked) -> (u16, Value) {
        let parts = asked.parts();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let rest = match parts.as_slice() {
            ["repositories", "7"] => {
                return (200, json!({ "full_name": "Ada/new", "permissions": { "push": true } }));
            }
            ["repos", "ada", "site", rest @ ..] | ["repos", "Ada", "new", rest @ ..] => rest,
            _ => return (404, json!({ "message": "Not Found" })),
        };
        let settings = &self.settings;
        let is_empty = self.commits.is_empty();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        match (asked.method.as_str(), rest) {
            ("GET", []) => {
                let rights = json!({ "push": !settings.is_read_only });
                let archived = settings.is_archived;
                let name = "Ada/site";
                (200, json!({ "full_name": name, "permissions": rights, "archived": archived }))
            }
            ("GET", ["pages"]) => match &settings.pages {
                Some(pages) => (200, pages.clone()),
                None => (404, json!({ "message": "Not Found" })),
            },
            ("PUT", ["contents", path]) => {
                let body = asked.json();
                assert_eq!(body["content"], "", "only a first commit is made like this");
                let branch = text(&body["branch"]);
                if self.branches.contains_key(&branch) {
                    let said = "Invalid request.\n\n\"sha\" wasn't supplied.";
                    return (422, json!({ "message": said }));
                }
                let sum = self.blob(Vec::new());
                let tree = self.tree(Tree::from([((*path).to_owned(), sum)]));
                let commit = self.commit(tree, None);
                self.branches.insert(branch, commit.clone());
                (201, json!({ "commit": { "sha": commit } }))
            }
            (_, ["git", ..]) if is_empty => (409, json!({ "message": "Git Repository is empty." })),
            ("GET", ["git", "ref", "heads", branch]) => match self.branches.get(*branch) {
                Some(commit) => (200, json!({ "object": { "sha": commit } })),
                None => (404, json!({ "message": "Not Found" })),
            },
            ("GET", ["git", "commits", commit]) => {
                (200, json!({ "tree": { "sha": self.commits[*commit].0 } }))
            }
            ("GET", ["git", "trees", tree]) => {
                let files = self.trees[*tree].iter().map(|(path, sum)| {
                    json!({ "path": path, "type": "blob", "sha": sum, "size": self.blobs[sum].len() })
                });
                let folder = json!({ "path": "assets", "type": "tree", "sha": "0" });
                let entries: Vec<Value> = files.chain([folder]).collect();
                (200, json!({ "tree": entries, "truncated": settings.is_truncated }))
            }
            ("HEAD" | "GET", ["git", "blobs", sum]) => match self.blobs.get(*sum) {
                Some(bytes) => {
                    (200, json!({ "content": BASE64.encode(bytes) + "\n", "encoding": "base64" }))
                }
                None => (404, json!({ "message": "Not Found" })),
            },
            ("POST", ["git", "blobs"]) => {
                let body = asked.json();
                assert_eq!(body["encoding"], "base64");
                let bytes = BASE64.decode(text(&body["content"])).unwrap();
                (201, json!({ "sha": self.blob(bytes) }))
            }
            ("POST", ["git", "trees"]) => self.make_tree(&asked.json()),
            ("POST", ["git", "commits"]) => {
                let body = asked.json();
                let parents = body["parents"].as_array().unwrap();
                let parent = parents.first().map(text);
                (201, json!({ "sha": self.commit(text(&body["tree"]), parent) }))
            }
            ("POST", ["git", "refs"]) => {
                let body = asked.json();
                let name = text(&body["ref"]).strip_prefix("refs/heads/").unwrap().to_owned();
                let commit = text(&body["sha"]);
                // A request that is repeated finds its own work.
                match self.branches.get(&name) {
                    Some(_) => (422, json!({ "message": "Reference already exists" })),
                    None => {
                        self.branches.insert(name, commit);
                        (201, json!({}))
                    }
                }
            }
            ("PATCH", _) if settings.is_protected => {
                (422, json!({ "message": "Cannot update this protected ref." }))
            }
            ("PATCH", ["git", "refs", "heads", branch]) => {
                let body = asked.json();
                let commit = text(&body["sha"]);
                let is_forward = self.history(&commit).contains(&self.branches[*branch]);
                if !is_forward && body["force"] != json!(true) {
                    return (422, json!({ "message": "Update is not a fast forward" }));
                }
                self.branches.insert((*branch).to_owned(), commit);
                (200, json!({}))
            }
            _ => (404, json!({ "message": "Not Found" })),
        }
    }

    fn make_tree(&mut self, body: &Value) -> (u16, Value) {
        let base = body.get("base_tree").and_then(Value::as_str);
        let mut tree = base.map(|base| self.trees[base].clone()).unwrap_or_default();
        for entry in body["tree"].as_array().unwrap() {
            let path = entry["path"].as_str().unwrap().to_owned();
            let sum = match (entry.get("content"), entry.get("sha")) {
                (Some(content), None) => self.blob(content.as_str().unwrap().as_bytes().to_vec()),
                (None, Some(Value::String(sum))) if self.blobs.contains_key(sum) => sum.clone(),
                (None, Some(Value::Null)) if tree.remove(&path).is_some() => continue,
                _ => return (422, json!({ "message": "GitRPC::BadObjectState" })),
            };
            tree.insert(path, sum);
        }
        (201, json!({ "sha": self.tree(tree) }))
    }
}

impl FakeGithub {
    /// A repository with one commit on another branch.
    pub fn new() -> FakeGithub {
        let fake = FakeGithub::empty();
        {
            let mut github = fake.github.lock().unwrap();
            let tree = github.tree(Tree::new());
            let commit = github.commit(tree, None);
            github.branches.insert("main".to_owned(), commit);
        }
        fake
    }

    pub fn empty() -> FakeGithub {
        let github = Arc::new(Mutex::new(Github::default()));
        let own = Arc::clone(&github);
        let fake = Fake::new(TOKEN, move |asked| {
            own.lock().unwrap_or_else(PoisonError::into_inner).answer(asked)
        });
        FakeGithub { fake, github }
    }

    /// The number of commits that the branch leads back to.
    pub fn commits(&self) -> usize {
        let github = self.github.lock().unwrap();
        github.history(&github.branches[BRANCH]).len()
    }

    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.github.lock().unwrap().settings);
    }

    /// The address of its interface.
    pub fn endpoint(&self) -> &str {
        &self.fake.address
    }

    pub fn another(&self) -> Another {
        Another(Arc::clone(&self.github))
    }
}

impl Another {
    pub fn put_foreign(&self, path: &str, bytes: &[u8]) {
        self.0.lock().unwrap().put_foreign(path, bytes);
    }
}

impl Played for FakeGithub {
    fn visible(&self) -> BTreeMap<String, Vec<u8>> {
        let github = self.github.lock().unwrap();
        let files = github.files();
        files.into_iter().map(|(path, sum)| (path, github.blobs[&sum].clone())).collect()
    }

    fn put_foreign(&self, path: &str, bytes: &[u8]) {
        self.github.lock().unwrap().put_foreign(path, bytes);
    }

    fn table(&self) -> String {
        let endpoint = &self.fake.address;
        format!(
            "[publish]\nto = \"github-pages\"\nrepository = \"git@github.com:ada/site.git\"\nendpoint = \"{endpoint}\"\n"
        )
    }

    fn address(&self) -> &'static str {
        "https://ada-park.example"
    }

    fn trouble(&self, trouble: impl FnMut(usize, &str) -> Option<Trouble> + Send + 'static) {
        self.fake.trouble(trouble);
    }

    fn requests(&self) -> Vec<String> {
        self.fake.requests()
    }

    fn expected(dist: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
        let own = [(".nojekyll", ""), ("CNAME", "ada-park.example\n")];
        let own = own.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        dist.into_iter().filter(|(path, _)| path != "_headers").chain(own).collect()
    }
}
