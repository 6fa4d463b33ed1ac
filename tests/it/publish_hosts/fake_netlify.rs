//! Netlify, as its interface is described: deploys by digests of files, and a site that shows the
//! newest deploy which is whole.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::fake::{Asked, Fake, Trouble, sha1};
use super::{Played, TOKEN};

#[derive(Default)]
struct Netlify {
    /// The bytes by their digests.
    store: BTreeMap<String, Vec<u8>>,
    /// The files of each deploy by their digests, and how often it was asked for.
    deploys: Vec<(BTreeMap<String, String>, usize)>,
    shown: BTreeMap<String, String>,
    is_locked: bool,
    /// Why no deploy gets ready.
    fault: Option<&'static str>,
}

/// The most files on a page of a list, whatever is asked for.
const MOST_ON_A_PAGE: usize = 100;

pub struct FakeNetlify {
    fake: Fake,
    netlify: Arc<Mutex<Netlify>>,
}

impl Netlify {
    fn required(&self, deploy: usize) -> Vec<&String> {
        let mut sums: Vec<_> = self.deploys[deploy].0.values().collect();
        sums.sort();
        sums.dedup();
        sums.into_iter().filter(|sum| !self.store.contains_key(*sum)).collect()
    }

    fn deploy(&self, index: usize) -> Value {
        if let Some(fault) = self.fault {
            return json!({ "id": format!("deploy {index}"), "state": "error", "error_message": fault });
        }
        let required = self.required(index);
        let state = match self.deploys[index].1 {
            0 | 1 => "preparing",
            _ if required.is_empty() => "ready",
            _ => "prepared",
        };
        json!({ "id": format!("deploy {index}"), "state": state, "required": required })
    }

    fn answer(&mut self, asked: &Asked) -> (u16, Value) {
        let parts = asked.parts();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let index = |name: &str| name.strip_prefix("deploy ").unwrap().parse::<usize>().unwrap();
        match (asked.method.as_str(), parts.as_slice()) {
            ("GET", ["api", "sites", "ada-park.netlify.app"]) => {
                let deploy = json!({ "locked": self.is_locked });
                let address = "https://ada-park.netlify.app";
                (200, json!({ "id": "an id", "ssl_url": address, "published_deploy": deploy }))
            }
            ("GET", ["api", "sites", "an id", "files"]) => {
                // What it reads for itself it does not list.
                let files = self.shown.iter().filter(|(path, _)| *path != "/_headers");
                let length = |sum: &String| self.store.get(sum).map_or(0, Vec::len);
                let files = files
                    .map(|(path, sum)| json!({ "path": path, "sha": sum, "size": length(sum) }));
                let many = asked.number("per_page").unwrap_or(MOST_ON_A_PAGE).min(MOST_ON_A_PAGE);
                let before = (asked.number("page").unwrap_or(1) - 1) * many;
                let files = files.skip(before).take(many);
                (200, files.collect())
            }
            ("POST", ["api", "sites", "an id", "deploys"]) => {
                let files = asked.json()["files"].as_object().unwrap().clone();
                let files =
                    files.into_iter().map(|(path, sum)| (path, sum.as_str().unwrap().to_owned()));
                self.deploys.push((files.collect(), 0));
                (200, self.deploy(self.deploys.len() - 1))
            }
            ("GET", ["api", "deploys", deploy]) => {
                let index = index(deploy);
                self.deploys[index].1 += 1;
                let deploy = self.deploy(index);
                if deploy["state"] == "ready" {
                    self.shown = self.deploys[index].0.clone();
                }
                (200, deploy)
            }
            ("PUT", ["api", "deploys", deploy, "files", path @ ..]) => {
                let sum = sha1(&[&asked.body]);
                let path = format!("/{}", path.join("/"));
                let expected = self.deploys[index(deploy)].0.get(&path);
                if expected != Some(&sum) {
                    return (422, json!({ "message": "did not match deploy" }));
                }
                self.store.insert(sum, asked.body.clone());
                (200, json!({}))
            }
            _ => (404, json!({ "message": "Not Found" })),
        }
    }
}

impl FakeNetlify {
    pub fn new() -> FakeNetlify {
        let netlify = Arc::new(Mutex::new(Netlify::default()));
        let own = Arc::clone(&netlify);
        let fake = Fake::new(TOKEN, move |asked| own.lock().unwrap().answer(asked));
        FakeNetlify { fake, netlify }
    }

    /// Forgets the bytes of a file that visitors are shown.
    pub fn lose(&self, path: &str) {
        let mut netlify = self.netlify.lock().unwrap();
        let sum = netlify.shown[&format!("/{path}")].clone();
        netlify.store.remove(&sum).unwrap();
    }

    pub fn lock(&self) {
        self.netlify.lock().unwrap().is_locked = true;
    }

    pub fn fail(&self, fault: Option<&'static str>) {
        self.netlify.lock().unwrap().fault = fault;
    }
}

impl Played for FakeNetlify {
    fn visible(&self) -> BTreeMap<String, Vec<u8>> {
        let netlify = self.netlify.lock().unwrap();
        let files = netlify.shown.iter();
        files.map(|(path, sum)| (path[1..].to_owned(), netlify.store[sum].clone())).collect()
    }

    fn put_foreign(&self, path: &str, bytes: &[u8]) {
        let mut netlify = self.netlify.lock().unwrap();
        let sum = sha1(&[bytes]);
        netlify.store.insert(sum.clone(), bytes.to_vec());
        netlify.shown.insert(format!("/{path}"), sum);
    }

    fn table(&self) -> String {
        let endpoint = &self.fake.address;
        format!("[publish]\nto = \"netlify\"\nsite = \"ada-park\"\nendpoint = \"{endpoint}/api\"\n")
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
        dist
    }
}
