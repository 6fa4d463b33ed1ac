//! What a store of Amazon's kind says when it refuses something, as sentences with a way out.

use crate::emit::publish::error::PublishError;
use crate::emit::publish::http::{Client, Response};

/// `doing` is what was asked, as in `to take a file`.
pub fn explain(
    client: &Client,
    bucket: &str,
    region: &str,
    doing: &str,
    response: &Response,
) -> PublishError {
    let body = response.text();
    let store = client.name();
    // A HEAD has no body, and some stores say the region in a header alone.
    let said = element(&body, "Code").unwrap_or_default();
    let right_region = element(&body, "Region").or_else(|| response.header("x-amz-bucket-region"));
    if let Some(right) = right_region.filter(|right| *right != region && response.status != 403) {
        let right = client.shown(right);
        return client.failed(
            format!("the bucket `{bucket}` is not in the region `{region}`"),
            format!("write `region = \"{right}\"` in site.toml, then run `folio publish` again"),
        );
    }
    let then = "then run `folio publish` again";
    match (said, response.status) {
        ("NoSuchBucket", _) => client.failed(
            format!("{store} has no bucket `{bucket}`"),
            format!("make it at your store's pages, or correct `bucket` in site.toml; {then}"),
        ),
        ("InvalidAccessKeyId" | "SignatureDoesNotMatch" | "AuthFailure" | "InvalidToken", _)
        | (_, 401) => client.failed(
            format!("{store} does not know your key"),
            format!(
                "copy both parts of it anew into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or into \
                `~/.aws/credentials`, and see that it belongs to this store; {then}"
            ),
        ),
        ("ExpiredToken" | "TokenRefreshRequired", _) => client.failed(
            format!("your key for {store} was given for a time, and that time is over"),
            format!("get a new one, for instance with `aws sso login`, {then}"),
        ),
        ("RequestTimeTooSkewed", _) => client.failed(
            format!("the clock of this machine and that of {store} differ"),
            format!("set the clock of this machine right, {then}"),
        ),
        ("AccessDenied" | "AllAccessDisabled" | "AccountProblem", _) | ("", 403) => client.failed(
            format!("{store} refused {doing}: your key has no right to do so in `{bucket}`"),
            format!(
                "give the key the rights to list, read, write and remove files of this bucket at your \
                store's pages (ListBucket, GetObject, PutObject, DeleteObject), {then}"
            ),
        ),
        ("BadDigest" | "InvalidDigest" | "IncompleteBody" | "RequestTimeout", _) => client.failed(
            format!("what arrived at {store} was not what was sent"),
            "run `folio publish` again: what has arrived whole is not sent twice",
        ),
        ("", 301 | 302 | 307 | 308) => client.failed(
            format!("{store} is not where the bucket `{bucket}` is"),
            format!("correct `endpoint` and `region` in site.toml, {then}"),
        ),
        _ => client.refused(doing, response, element(&body, "Message")),
    }
}

/// The text of the first element of this name.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = xml.split_once(&format!("<{name}>"))?;
    let (text, _) = after.split_once(&format!("</{name}>"))?;
    Some(text.trim()).filter(|text| !text.is_empty())
}
