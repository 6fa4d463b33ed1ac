//! GitHub's interface to one repository: the token, the requests, and what its refusals mean.

use serde_json::Value;
use url::Url;

use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::github::repository::GithubRepository;
use crate::emit::publish::host::{HostContext, Remote};
use crate::emit::publish::http::{Client, Request, Response, endpoint, how_to_set};

const USUAL: &str = "https://api.github.com";
const USUAL_MACHINE: &str = "github.com";
/// Where its own programs look for a token, in their order.
const TOKENS: [&str; 2] = ["GH_TOKEN", "GITHUB_TOKEN"];
/// Where a person makes a token.
const SETTINGS: &str = "Settings, Developer settings, Personal access tokens, Fine-grained tokens";
const VERSION: (&str, &str) = ("x-github-api-version", "2022-11-28");

pub struct GithubClient {
    client: Client,
    endpoint: Url,
    /// The machine of its pages, for sentences.
    machine: String,
    authorization: String,
    repository: GithubRepository,
}

/// A text of an answer, if it is one and not empty.
pub fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str().filter(|text| !text.is_empty())
}

/// The machine whose pages belong to an interface: an own GitHub has both on one.
pub fn machine(written: Option<&str>) -> String {
    let url = written.and_then(|written| Url::parse(written).ok());
    let host = url.as_ref().and_then(Url::host_str).unwrap_or(USUAL_MACHINE);
    host.strip_prefix("api.").unwrap_or(host).to_owned()
}

impl GithubClient {
    /// Asks nothing yet. `Err` where there is no token.
    pub fn open(
        written: Option<&str>,
        repository: GithubRepository,
        cx: &HostContext<'_>,
    ) -> Result<GithubClient, PublishError> {
        let endpoint = endpoint(written.unwrap_or(USUAL))?;
        let machine = machine(written);
        let tokens = TOKENS.iter().filter_map(|name| (cx.environment)(name));
        let mut tokens =
            tokens.map(|token| token.trim().to_owned()).filter(|token| !token.is_empty());
        let Some(token) = tokens.next() else {
            return Err(PublishError::new(
                &PUBLISH_TARGET,
                "GitHub lets in whoever has a token, and there is no GITHUB_TOKEN in the environment",
                format!(
                    "make one at {machine} under {SETTINGS}, for this repository with \u{201c}Contents: read \
                    and write\u{201d}; then {}, and `folio publish` again. Or {}, and no token is needed here",
                    how_to_set(TOKENS[1]),
                    match written {
                        None => "install git",
                        Some(_) => "install git and take `endpoint` out of site.toml",
                    }
                ),
            ));
        };
        let client = Client::new("GitHub", &endpoint, vec![token.clone()]);
        let authorization = format!("Bearer {token}");
        Ok(GithubClient { client, endpoint, machine, authorization, repository })
    }

    pub fn repository(&self) -> &GithubRepository {
        &self.repository
    }

    pub fn machine(&self) -> &str {
        &self.machine
    }

    pub fn get(&self, path: &str) -> Result<Response, PublishError> {
        self.send("GET", &format!("/repos/{}{path}", self.repository), None)
    }

    /// Whether there is such a thing, without what is in it.
    pub fn has(&self, path: &str) -> Result<bool, PublishError> {
        let response = self.send("HEAD", &format!("/repos/{}{path}", self.repository), None)?;
        Ok(response.is_success())
    }

    pub fn ask(
        &self,
        method: &'static str,
        path: &str,
        body: &Value,
    ) -> Result<Response, PublishError> {
        self.send(method, &format!("/repos/{}{path}", self.repository), Some(body))
    }

    fn send(
        &self,
        method: &'static str,
        path: &str,
        body: Option<&Value>,
    ) -> Result<Response, PublishError> {
        let url = format!("{}{path}", self.endpoint.as_str().trim_end_matches('/'));
        let body = body.map(Value::to_string);
        let mut headers = vec![
            ("authorization", self.authorization.as_str()),
            ("accept", "application/vnd.github+json"),
            VERSION,
        ];
        if body.is_some() {
            headers.push(("content-type", "application/json"));
        }
        let body = body.as_ref().map(|body| body.as_bytes());
        self.client.send(&Request { method, url: &url, headers: &headers, body })
    }

    /// Looks whether the repository is there and may be written. One that has another name now is
    /// asked for by it.
    pub fn look_at_repository(&mut self, remote: &mut Remote) -> Result<(), PublishError> {
        let doing = "to say what the repository is";
        let mut response = self.get("")?;
        if response.status == 301 {
            response = self.moved(&response)?;
        }
        let repository = self.read(doing, response)?;
        let name = text(&repository, "full_name").and_then(GithubRepository::of_name);
        if let Some(name) = name.filter(|name| !name.is_same(&self.repository)) {
            remote
                .remarks
                .push(format!("the repository is called {name} now: write that in site.toml"));
            self.repository = name;
        }
        let may_push = repository.get("permissions").and_then(|rights| rights.get("push"));
        if may_push.and_then(Value::as_bool) == Some(false) {
            return Err(self.forbidden());
        }
        if repository.get("archived").and_then(Value::as_bool) == Some(true) {
            return Err(self.client.failed(
                format!("the repository {} is archived, so nothing can be put there", self.repository()),
                "take it out of the archive under Settings, or name another one in site.toml; then run \
                `folio publish` again",
            ));
        }
        Ok(())
    }

    /// Follows GitHub to where a repository is now, and nowhere else.
    fn moved(&self, response: &Response) -> Result<Response, PublishError> {
        let own = format!("{}/", self.endpoint.as_str().trim_end_matches('/'));
        let path = response.header("location").and_then(|address| address.strip_prefix(&own));
        let Some(path) = path else { return Err(self.unreadable("to say what the repository is")) };
        self.send("GET", &format!("/{path}"), None)
    }

    /// The value of an answer, or what it means that there is none.
    pub fn read(&self, doing: &str, response: Response) -> Result<Value, PublishError> {
        let then = "then run `folio publish` again";
        match response.status {
            200..300 => response.json().ok_or_else(|| self.unreadable(doing)),
            401 => Err(self.client.failed(
                "GitHub does not know your token, or no longer",
                format!(
                    "make a new one at {} under {SETTINGS}, put it into GITHUB_TOKEN, {then}",
                    self.machine
                ),
            )),
            403 => Err(self.forbidden()),
            404 => Err(self.client.failed(
                format!("GitHub has no repository {} that your token may see", self.repository()),
                format!(
                    "make it at {}, or correct `repository` in site.toml, or make a token for it with \
                    \u{201c}Contents: read and write\u{201d}; {then}",
                    self.machine
                ),
            )),
            409 => Err(self.client.failed(
                "the repository changed at the same time",
                "run `folio publish` again: it looks anew at what is there",
            )),
            _ => {
                let body = response.json();
                let said = body.as_ref().and_then(|body| text(body, "message"));
                Err(self.client.refused(doing, &response, said))
            }
        }
    }

    fn forbidden(&self) -> PublishError {
        self.client.failed(
            format!("your token may not write into the repository {}", self.repository()),
            format!(
                "give it \u{201c}Contents: read and write\u{201d} for this repository at {} under {SETTINGS}, \
                then run `folio publish` again",
                self.machine
            ),
        )
    }

    pub fn failed(&self, message: impl AsRef<str>, help: impl AsRef<str>) -> PublishError {
        self.client.failed(message, help)
    }

    pub fn unreadable(&self, doing: &str) -> PublishError {
        self.client.unreadable(doing)
    }

    pub fn shown(&self, said: &str) -> String {
        self.client.shown(said)
    }
}
