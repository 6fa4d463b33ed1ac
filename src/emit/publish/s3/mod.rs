//! A bucket of a store that speaks Amazon's S3: Amazon itself, Cloudflare R2, MinIO, Backblaze B2 and
//! others.
//!
//! What is there is compared by its bytes (the MD5 that the store tells, or folio's own digest that
//! was put beside the file) and by its type and caching. Each file arrives whole or not at all. It
//! makes no bucket, changes no rights and sets up no website: these are a person's decisions.

mod error;
mod profile;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use md5::{Digest, Md5};
use rusty_s3::actions::{HeadObject, ListObjectsV2};
use rusty_s3::{Credentials, S3Action, UrlStyle};
use url::Url;

use crate::base::OutputPath;
use crate::base::digest::hexadecimal;
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::http::{Client, Request, Response, endpoint};
use crate::model::settings::Bucket;

/// How long a signed address is good: longer than any file takes.
const VALID: Duration = Duration::from_secs(3600);
/// How many files are asked about at a time.
const AT_A_TIME: usize = 8;
/// The name of folio's own digest beside a file: a store may tell something else than the MD5, for
/// instance where it encrypts.
const DIGEST: &str = "x-amz-meta-folio-digest";
/// The most pages of a list, of 1,000 files each.
const MOST_PAGES: usize = 500;

/// A file as a list of the store has it.
struct Listed {
    path: OutputPath,
    /// What the store tells of its bytes.
    tag: Option<String>,
    bytes: Option<u64>,
}

struct S3 {
    bucket: rusty_s3::Bucket,
    credentials: Credentials,
    client: Client,
    name: String,
    prefix: String,
}

pub fn open<'a>(
    settings: &Bucket,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let keys = profile::read(cx)?;
    let region = region(settings, keys.region);
    let address = match &settings.endpoint {
        Some(written) => endpoint(written)?,
        None => endpoint(&amazon(&region))?,
    };
    let is_path = settings.path_style.unwrap_or_else(|| {
        // A certificate for all buckets holds for names without a dot.
        settings.endpoint.is_some() || settings.bucket.contains('.')
    });
    let style = if is_path { UrlStyle::Path } else { UrlStyle::VirtualHost };
    let shown = address.host_str().unwrap_or_default().to_owned();
    let client = Client::new(format!("the store at {shown}"), &address, keys.secrets);
    let bucket = rusty_s3::Bucket::new(address, style, settings.bucket.clone(), region);
    let bucket = bucket.map_err(|_| {
        PublishError::new(
            &PUBLISH_TARGET,
            format!("`{}` cannot be the name of a bucket at {shown}", settings.bucket),
            "copy its name from your store's pages, without an address around it; if it is right, add \
            `path-style = true`",
        )
    })?;
    let prefix = settings.prefix.as_ref().map(|prefix| format!("{prefix}/")).unwrap_or_default();
    Ok(Box::new(S3 {
        bucket,
        credentials: keys.credentials,
        client,
        name: settings.bucket.clone(),
        prefix,
    }))
}

fn amazon(region: &str) -> String {
    let ending = if region.starts_with("cn-") { ".cn" } else { "" };
    format!("https://s3.{region}.amazonaws.com{ending}")
}

/// The region with which requests are signed: what is written, what the address says, or what goes
/// with the keys.
fn region(settings: &Bucket, of_profile: Option<String>) -> String {
    let written = settings.region.clone();
    let of_address = || {
        let url = Url::parse(settings.endpoint.as_deref()?).ok()?;
        let host = url.host_str()?;
        if host.ends_with(".r2.cloudflarestorage.com") {
            return Some("auto".to_owned());
        }
        let labels: Vec<&str> = host.split('.').collect();
        match labels.as_slice() {
            ["s3", region, _, _, ..] => Some((*region).to_owned()),
            [region, "digitaloceanspaces", "com"] => Some((*region).to_owned()),
            _ => None,
        }
    };
    written.or_else(of_address).or(of_profile).unwrap_or_else(|| "us-east-1".to_owned())
}

fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::digest(bytes).into()
}

impl S3 {
    fn key(&self, path: &OutputPath) -> String {
        format!("{}{path}", self.prefix)
    }

    fn error(&self, doing: &str, response: &Response) -> PublishError {
        error::explain(&self.client, &self.name, self.bucket.region(), doing, response)
    }

    /// All files below the prefix, with what the store tells of their bytes.
    fn list(&self) -> Result<Vec<Listed>, PublishError> {
        let doing = "to list what is there";
        let (mut found, mut next) = (Vec::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let mut action = ListObjectsV2::new(&self.bucket, Some(&self.credentials));
            if !self.prefix.is_empty() {
                action.with_prefix(self.prefix.as_str());
            }
            if let Some(token) = next.take() {
                action.with_continuation_token(token);
            }
            let url = action.sign(VALID);
            let request = Request { method: "GET", url: url.as_str(), headers: &[], body: None };
            let response = self.client.send(&request)?;
            if !response.is_success() {
                return Err(self.error(doing, &response));
            }
            let page = ListObjectsV2::parse_response(&response.text());
            let page = page.map_err(|_| self.client.unreadable(doing))?;
            for object in page.contents {
                let path = object.key.strip_prefix(&self.prefix);
                // A key with a slash at its end is a folder that a web page of the store made.
                if let Some(path) = path.filter(|path| !path.is_empty() && !path.ends_with('/')) {
                    let tag = object.etag.map(|tag| tag.trim_matches('"').to_owned());
                    let path = OutputPath::new(path);
                    found.push(Listed { path, tag, bytes: object.size });
                }
            }
            match page.next_continuation_token {
                Some(token) => next = Some(token),
                None => return Ok(found),
            }
        }
        Err(self.client.failed(
            format!("the bucket `{}` holds more files than folio lists", self.name),
            "publish into a bucket of its own, or below a `prefix`",
        ))
    }

    fn compare(&self, file: &PublishFile, tag: Option<&str>) -> Result<Content, PublishError> {
        let key = self.key(&file.path);
        let url = HeadObject::new(&self.bucket, Some(&self.credentials), &key).sign(VALID);
        let request = Request { method: "HEAD", url: url.as_str(), headers: &[], body: None };
        let response = self.client.send(&request)?;
        match response.status {
            // It was listed, but may not be looked at, or has just gone.
            401 | 403 => return Ok(Content::Unknown),
            404 => return Ok(Content::Different),
            _ if !response.is_success() => return Err(self.error("to look at a file", &response)),
            _ => {}
        }
        let is_same_text = |name, expected: &str| {
            response.header(name).is_some_and(|value| value.eq_ignore_ascii_case(expected))
        };
        let is_same = tag == Some(hexadecimal(&md5(&file.bytes)).as_str())
            || is_same_text(DIGEST, &file.digest.to_string());
        let is_handed_out_alike = is_same_text("content-type", &file.content_type)
            && is_same_text("cache-control", file.cache_control);
        Ok(if is_same && is_handed_out_alike { Content::Same } else { Content::Different })
    }

    fn put_file(&self, file: &PublishFile) -> Result<(), PublishError> {
        let key = self.key(&file.path);
        let sum = BASE64.encode(md5(&file.bytes));
        let digest = file.digest.to_string();
        let headers = [
            ("cache-control", file.cache_control),
            ("content-md5", sum.as_str()),
            ("content-type", file.content_type.as_str()),
            (DIGEST, digest.as_str()),
        ];
        let mut action = self.bucket.put_object(Some(&self.credentials), &key);
        for (name, value) in headers {
            action.headers_mut().insert(name, value);
        }
        let url = action.sign(VALID);
        let body = Some(&file.bytes[..]);
        let request = Request { method: "PUT", url: url.as_str(), headers: &headers, body };
        let response = self.client.send(&request)?;
        match response.is_success() {
            true => Ok(()),
            false => Err(self.error(&format!("to take `{}`", file.path), &response)),
        }
    }

    fn remove_file(&self, path: &OutputPath) -> Result<(), PublishError> {
        let key = self.key(path);
        let url = self.bucket.delete_object(Some(&self.credentials), &key).sign(VALID);
        let request = Request { method: "DELETE", url: url.as_str(), headers: &[], body: None };
        let response = self.client.send(&request)?;
        match response.is_success() || response.status == 404 {
            true => Ok(()),
            false => Err(self.error(&format!("to remove `{path}`"), &response)),
        }
    }
}

impl Host for S3 {
    fn place(&self) -> String {
        let place = format!("the bucket {} of {}", self.name, self.client.name());
        match self.prefix.trim_end_matches('/') {
            "" => place,
            prefix => format!("{prefix}/ in {place}"),
        }
    }

    fn has_folders(&self) -> bool {
        false
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let mut remote = Remote::default();
        let mut alike = Vec::new();
        for Listed { path, tag, bytes } in self.list()? {
            let content = match files.get(&path) {
                None => Content::Unknown,
                Some(file) => {
                    if bytes.is_none_or(|bytes| bytes == file.bytes.len() as u64) {
                        alike.push((file, tag));
                    }
                    Content::Different
                }
            };
            remote.files.insert(path, Present { content, bytes });
        }
        for (path, content) in self.compare_all(&alike)? {
            if let Some(present) = remote.files.get_mut(&path) {
                present.content = content;
            }
        }
        Ok(remote)
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => self.put_file(file)?,
                Step::Remove(path) => self.remove_file(path)?,
            }
        }
        Ok(Vec::new())
    }
}

impl S3 {
    /// Several at a time, as each waits for the store.
    fn compare_all(
        &self,
        files: &[(&PublishFile, Option<String>)],
    ) -> Result<Vec<(OutputPath, Content)>, PublishError> {
        let next = AtomicUsize::new(0);
        let work = || {
            let mut compared = Vec::new();
            while let Some((file, tag)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                compared.push((file.path.clone(), self.compare(file, tag.as_deref())?));
            }
            Ok(compared)
        };
        thread::scope(|scope| {
            let workers: Vec<_> =
                (0..AT_A_TIME.min(files.len())).map(|_| scope.spawn(work)).collect();
            let mut all = Vec::new();
            for worker in workers {
                let compared = worker.join().unwrap_or_else(|_| {
                    Err(self.client.failed(
                        "the site could not be compared with what is in the store",
                        "run `folio publish` again",
                    ))
                });
                all.extend(compared?);
            }
            Ok(all)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{amazon, region};
    use crate::model::settings::Bucket;

    #[test]
    fn the_region_is_written_or_in_the_address_or_with_the_keys() {
        let r2 = "https://0a1b.r2.cloudflarestorage.com";
        let b2 = "https://s3.eu-central-003.backblazeb2.com";
        for (written, endpoint, of_profile, expected) in [
            (Some("eu-west-1"), Some(b2), Some("us-west-2"), "eu-west-1"),
            (None, Some(b2), Some("us-west-2"), "eu-central-003"),
            (None, Some(r2), Some("us-west-2"), "auto"),
            (None, Some("https://fra1.digitaloceanspaces.com"), None, "fra1"),
            (None, Some("https://minio.hospital.example"), Some("us-west-2"), "us-west-2"),
            (None, Some("http://127.0.0.1:9000"), None, "us-east-1"),
            (None, None, Some("eu-central-1"), "eu-central-1"),
            (None, None, None, "us-east-1"),
        ] {
            let settings = Bucket {
                bucket: "b".to_owned(),
                endpoint: endpoint.map(str::to_owned),
                region: written.map(str::to_owned),
                prefix: None,
                path_style: None,
            };
            let got = region(&settings, of_profile.map(str::to_owned));
            assert_eq!(got, expected, "{endpoint:?}");
        }
        assert_eq!(amazon("eu-central-1"), "https://s3.eu-central-1.amazonaws.com");
        assert_eq!(amazon("cn-north-1"), "https://s3.cn-north-1.amazonaws.com.cn");
    }
}
