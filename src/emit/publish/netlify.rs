//! A site at Netlify, by its interface: it is told the digests of all files, asks for those that it
//! does not have, and shows them all at once when it has them.
//!
//! Until then visitors see what was. Nothing of the site's settings is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::Duration;

use percent_encoding::utf8_percent_encode;
use serde_json::{Map, Value, json};
use sha1::{Digest, Sha1};
use url::Url;

use crate::base::OutputPath;
use crate::base::digest::hexadecimal;
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::http::{Client, Request, Response, URL_PART, endpoint, how_to_set};
use crate::model::settings::NetlifySite;
use crate::plan::delivery::is_hashed;

const USUAL: &str = "https://api.netlify.com/api/v1";
const TOKEN: &str = "NETLIFY_AUTH_TOKEN";
/// How often it is asked whether a deploy is ready, and how long apart: more each time, up to a limit.
const TRIES: u32 = 300;
const PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// The states of a deploy of which it is known what is required, in their order.
const PREPARED: [&str; 6] =
    ["prepared", "uploading", "uploaded", "processing", "processed", "ready"];
/// The most pages of the list of files, and how many files are asked for on each.
const MOST_PAGES: u32 = 1_000;
const PER_PAGE: usize = 1_000;
/// What it reads and may not list.
const HEADERS: &str = "_headers";

struct Netlify {
    client: Client,
    endpoint: Url,
    authorization: String,
    site: String,
    /// The identifier of the site, once it is known.
    id: String,
    going: PublishFiles,
    /// The digests of the files there.
    there: BTreeMap<OutputPath, String>,
}

pub fn open<'a>(
    settings: &NetlifySite,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let endpoint = endpoint(settings.endpoint.as_deref().unwrap_or(USUAL))?;
    let token = (cx.environment)(TOKEN).map(|token| token.trim().to_owned());
    let Some(token) = token.filter(|token| !token.is_empty()) else {
        return Err(PublishError::new(
            &PUBLISH_TARGET,
            format!(
                "Netlify lets in whoever has a token, and there is no {TOKEN} in the environment"
            ),
            format!(
                "make one at app.netlify.com under User settings, Applications, Personal access tokens; \
                then {}, and `folio publish` again",
                how_to_set(TOKEN)
            ),
        ));
    };
    let client = Client::new("Netlify", &endpoint, vec![token.clone()]);
    Ok(Box::new(Netlify {
        client,
        endpoint,
        authorization: format!("Bearer {token}"),
        site: settings.site.clone(),
        id: String::new(),
        going: PublishFiles::default(),
        there: BTreeMap::new(),
    }))
}

fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha1::digest(bytes))
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str().filter(|text| !text.is_empty())
}

impl Netlify {
    fn ask(
        &self,
        method: &'static str,
        path: &str,
        kind: &str,
        body: Option<&[u8]>,
    ) -> Result<Response, PublishError> {
        let url = format!("{}{path}", self.endpoint.as_str().trim_end_matches('/'));
        let mut headers = vec![("authorization", self.authorization.as_str())];
        if body.is_some() {
            headers.push(("content-type", kind));
        }
        self.client.send(&Request { method, url: &url, headers: &headers, body })
    }

    fn json(
        &self,
        method: &'static str,
        path: &str,
        body: Option<&Value>,
        doing: &str,
    ) -> Result<Value, PublishError> {
        let body = body.map(Value::to_string);
        let body = body.as_ref().map(|body| body.as_bytes());
        let response = self.ask(method, path, "application/json", body)?;
        if !response.is_success() {
            return Err(self.error(doing, &response));
        }
        response.json().ok_or_else(|| self.client.unreadable(doing))
    }

    fn error(&self, doing: &str, response: &Response) -> PublishError {
        let then = "then run `folio publish` again";
        match response.status {
            401 => self.client.failed(
                "Netlify does not know your token, or no longer",
                format!(
                    "make a new one at app.netlify.com under User settings, Applications, put it into \
                    {TOKEN}, {then}"
                ),
            ),
            403 => self.client.failed(
                format!("your token may not change the site `{}`", self.site),
                format!("have its owner invite you to the team, or correct `site` in site.toml, {then}"),
            ),
            404 => self.client.failed(
                format!("Netlify has no site `{}` that your token may see", self.site),
                format!(
                    "correct `site` in site.toml: it is the name before `.netlify.app`, or the \
                    Project ID of the site's settings; {then}"
                ),
            ),
            _ => {
                let body = response.json();
                let said = body.as_ref().and_then(|body| text(body, "message"));
                self.client.refused(doing, response, said)
            }
        }
    }

    /// The path of the site: an identifier is itself, a name has its domain.
    fn site_path(&self) -> String {
        let is_identifier = self.site.len() == 36 && self.site.matches('-').count() == 4;
        let name = match is_identifier || self.site.contains('.') {
            true => self.site.clone(),
            false => format!("{}.netlify.app", self.site),
        };
        format!("/sites/{}", utf8_percent_encode(&name, URL_PART))
    }

    /// The files that the site has now, by their digests.
    fn list(&mut self) -> Result<BTreeMap<OutputPath, u64>, PublishError> {
        let doing = "to list what is there";
        let mut lengths = BTreeMap::new();
        for page in 1..=MOST_PAGES {
            let path = format!("/sites/{}/files?page={page}&per_page={PER_PAGE}", self.id);
            let list = self.json("GET", &path, None, doing)?;
            let list = list.as_array().ok_or_else(|| self.client.unreadable(doing))?;
            let before = self.there.len();
            for file in list {
                let (Some(path), Some(sum)) = (text(file, "path"), text(file, "sha")) else {
                    return Err(self.client.unreadable(doing));
                };
                let path = OutputPath::new(path);
                lengths.insert(path.clone(), file.get("size").and_then(Value::as_u64).unwrap_or(0));
                self.there.insert(path, sum.to_owned());
            }
            // It may give fewer than were asked for on a page, or the same list for each one.
            if self.there.len() == before {
                break;
            }
        }
        Ok(lengths)
    }

    /// Waits until a deploy is in one of these states, or further.
    fn wait(&self, deploy: &str, states: &[&str]) -> Result<Value, PublishError> {
        let doing = "to say how the deploy goes";
        for number in 1..=TRIES {
            let now = self.json("GET", &format!("/deploys/{deploy}"), None, doing)?;
            match text(&now, "state") {
                Some("error") => {
                    let said = text(&now, "error_message").map(|said| self.client.shown(said));
                    let said =
                        said.map(|said| format!(": \u{201c}{said}\u{201d}")).unwrap_or_default();
                    return Err(self.client.failed(
                        format!("Netlify could not make the site ready{said}"),
                        "look at the site's deploys at app.netlify.com, then run `folio publish` again",
                    ));
                }
                Some(state) if states.contains(&state) => return Ok(now),
                _ => thread::sleep(LONGEST_PAUSE.min(PAUSE * number)),
            }
        }
        Err(self.client.failed(
            "Netlify did not get ready with the site in time",
            "look at the site's deploys at app.netlify.com; if nothing moves there, run `folio publish` again",
        ))
    }

    /// Begins a deploy of files with these digests. Gives its identifier, and which of the digests
    /// Netlify wants to be sent.
    fn begin(
        &self,
        sums: &BTreeMap<&OutputPath, String>,
    ) -> Result<(String, Vec<String>), PublishError> {
        let doing = "a deploy";
        let files: Map<String, Value> =
            sums.iter().map(|(path, sum)| (format!("/{path}"), json!(sum))).collect();
        let body = json!({ "files": files, "async": true, "draft": false });
        let deploy =
            self.json("POST", &format!("/sites/{}/deploys", self.id), Some(&body), doing)?;
        let id = text(&deploy, "id").ok_or_else(|| self.client.unreadable(doing))?;
        let id = utf8_percent_encode(id, URL_PART).to_string();
        let prepared = self.wait(&id, &PREPARED)?;
        let required = prepared.get("required").and_then(Value::as_array);
        let required = required.into_iter().flatten().filter_map(Value::as_str);
        Ok((id, required.map(str::to_owned).collect()))
    }

    fn upload(&self, deploy: &str, path: &OutputPath, bytes: &[u8]) -> Result<(), PublishError> {
        let parts =
            path.as_str().split('/').map(|part| utf8_percent_encode(part, URL_PART).to_string());
        let path_there = parts.collect::<Vec<_>>().join("/");
        let url = format!("/deploys/{deploy}/files/{path_there}");
        let response = self.ask("PUT", &url, "application/octet-stream", Some(bytes))?;
        match response.is_success() {
            true => Ok(()),
            false => Err(self.error(&format!("to take `{path}`"), &response)),
        }
    }
}

impl Host for Netlify {
    fn place(&self) -> String {
        format!("the site {} at Netlify", self.site)
    }

    fn reads_headers(&self) -> bool {
        true
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let doing = "to say what the site is";
        let site = self.json("GET", &self.site_path(), None, doing)?;
        let id = text(&site, "id").ok_or_else(|| self.client.unreadable(doing))?;
        self.id = utf8_percent_encode(id, URL_PART).to_string();
        self.going = files.clone();
        let mut remote = Remote::default();
        let address = text(&site, "ssl_url").or_else(|| text(&site, "url"));
        remote.address = address.map(str::to_owned);
        let is_locked = site.get("published_deploy").and_then(|deploy| deploy.get("locked"));
        if is_locked.and_then(Value::as_bool) == Some(true) {
            remote.remarks.push(
                "The site is locked to one deploy: visitors see what goes now once you unlock it, at \
                app.netlify.com under Deploys."
                    .to_owned(),
            );
        }
        for (path, bytes) in self.list()? {
            let content = match (files.get(&path), self.there.get(&path)) {
                (Some(file), Some(sum)) if *sum == digest(&file.bytes) => Content::Same,
                (Some(_), _) => Content::Different,
                (None, _) => Content::Unknown,
            };
            remote.files.insert(path, Present { content, bytes: Some(bytes) });
        }
        // Once it is read it may be listed no more.
        let headers = OutputPath::new(HEADERS);
        if !remote.files.is_empty() && files.get(&headers).is_some() {
            let present = Present { content: Content::Unknown, bytes: None };
            remote.files.entry(headers).or_insert(present);
        }
        Ok(remote)
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        kept: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let mut sums: BTreeMap<&OutputPath, String> = BTreeMap::new();
        for path in kept {
            if let Some(sum) = self.there.get(path) {
                sums.insert(path, sum.clone());
            }
        }
        for file in self.going.iter() {
            sums.insert(&file.path, digest(&file.bytes));
        }
        let (mut id, mut required) = self.begin(&sums)?;
        let going: BTreeSet<String> =
            self.going.iter().map(|file| sums[&file.path].clone()).collect();
        let is_lost = |sum: &String| required.contains(sum) && !going.contains(sum);
        let lost: Vec<&OutputPath> = kept
            .iter()
            .filter(|path| is_hashed(path) && sums.get(path).is_some_and(is_lost))
            .collect();
        if !lost.is_empty() {
            // It is kept for pages that are still open, and cannot be had any more.
            sums.retain(|path, _| !lost.contains(path));
            (id, required) = self.begin(&sums)?;
        }
        for step in steps {
            progress.before(step)?;
            if let Step::Put(file) = step
                && let Some(sum) = sums.get(&file.path)
                && let Some(index) = required.iter().position(|needed| needed == sum)
            {
                // Two files of one digest are one to it.
                required.swap_remove(index);
                self.upload(&id, &file.path, &file.bytes)?;
            }
        }
        // What the site has and the host has lost.
        for file in self.going.iter() {
            let sum = sums.get(&file.path);
            if let Some(index) = required.iter().position(|needed| Some(needed) == sum) {
                required.swap_remove(index);
                self.upload(&id, &file.path, &file.bytes)?;
            }
        }
        if let Some(sum) = required.first() {
            let lost = sums.iter().find(|(_, of)| *of == sum).map(|(path, _)| path.as_str());
            return Err(self.client.failed(
                format!("Netlify no longer has `{}`, which folio did not put there", lost.unwrap_or(sum)),
                "remove it there by a deploy of another program, or put the file into dist/ yourself; then \
                run `folio publish` again",
            ));
        }
        let ready = self.wait(&id, &["ready"])?;
        let own = text(&ready, "deploy_ssl_url").or_else(|| text(&ready, "deploy_url"));
        let own = own.map(|address| self.client.shown(address));
        Ok(own
            .map(|own| format!("This deploy keeps an address of its own: {own}"))
            .into_iter()
            .collect())
    }
}
