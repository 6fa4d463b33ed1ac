//! What a store of Amazon's kind says when it refuses something, as sentences with a way out.

use crate::emit::publish::error::PublishError;
use crate::emit::publish::http::{Client, Response};
use crate::emit::publish::s3::profile::export_command;

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
    // Of a signed address it is said as a want of rights.
    let message = element(&body, "Message").unwrap_or_default().to_lowercase();
    let is_about_time =
        ["expired", "not valid yet", "not yet valid"].iter().any(|part| message.contains(part));
    let wrong_clock = || {
        client.failed(
            format!("the clock of this machine and that of {store} differ"),
            format!("set the clock of this machine right, {then}"),
        )
    };
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
            format!(
                "get a new one and put it where the old one was: after `aws sso login`, run `{}`, {then}",
                export_command(None)
            ),
        ),
        ("RequestTimeTooSkewed" | "ExpiredRequest", _) => wrong_clock(),
        ("AccessDenied", _) if is_about_time => wrong_clock(),
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

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::emit::publish::http::{Client, Response, endpoint};

    #[test]
    fn what_stores_say_is_said_plainly() {
        let address = endpoint("https://s3.example").unwrap();
        let client = Client::new("the store", &address, vec!["hush".to_owned()]);
        for (status, code, message, expected) in [
            (404, "NoSuchBucket", "", "has no bucket `web`"),
            (403, "InvalidAccessKeyId", "", "does not know your key"),
            (400, "ExpiredToken", "", "that time is over"),
            (403, "RequestTimeTooSkewed", "", "the clock of this machine"),
            (403, "AccessDenied", "Request has expired", "the clock of this machine"),
            (403, "AccessDenied", "Request is not valid yet", "the clock of this machine"),
            (403, "AccessDenied", "Access Denied.", "no right to do so in `web`"),
            (418, "Teapot", "I am hush", "(418): \u{201c}I am \u{2026}\u{201d}"),
        ] {
            let body = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
            let response = Response::of(status, &body);
            let error = explain(&client, "web", "eu-west-1", "to take a file", &response);
            assert!(error.message.contains(expected), "{code}: {}", error.message);
            assert!(error.help.contains("again"), "{code}: {}", error.help);
        }
    }
}
