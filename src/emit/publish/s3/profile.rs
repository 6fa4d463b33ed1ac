//! Where the programs of Amazon keep keys, and folio looks for them too: the environment, and
//! `~/.aws/credentials`.
//!
//! It runs no program and asks no server for keys. Nothing here has a `Debug`.

#![expect(clippy::disallowed_methods, reason = "this is where the files of keys are read")]

use std::fs;
use std::path::{Path, PathBuf};

use rusty_s3::Credentials;

use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::host::HostContext;
use crate::emit::publish::ini;

/// The keys, and the region that goes with them.
pub struct Profile {
    pub credentials: Credentials,
    /// What no sentence may have.
    pub secrets: Vec<String>,
    pub region: Option<String>,
}

/// What the files and the environment say.
struct Texts {
    profile: String,
    credentials: String,
    config: String,
}

/// The keys of the environment, or else of the files.
pub fn read(cx: &HostContext<'_>) -> Result<Profile, PublishError> {
    let variable = |name: &str| {
        (cx.environment)(name)
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    let home = ["HOME", "USERPROFILE"].iter().find_map(|name| variable(name));
    let file = |name: &str, usual: &str| {
        let usual = home.as_ref().map(|home| Path::new(home).join(".aws").join(usual));
        let path = variable(name).map(PathBuf::from).or(usual);
        path.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default()
    };
    let texts = Texts {
        profile: variable("AWS_PROFILE").unwrap_or_else(|| "default".to_owned()),
        credentials: file("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
        config: file("AWS_CONFIG_FILE", "config"),
    };
    let region = variable("AWS_REGION")
        .or_else(|| variable("AWS_DEFAULT_REGION"))
        .or_else(|| texts.value("region").map(str::to_owned));
    let keys = match (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")) {
        (Some(key), Some(secret)) => (key, secret, variable("AWS_SESSION_TOKEN")),
        (Some(_), None) => return Err(half("AWS_SECRET_ACCESS_KEY")),
        (None, Some(_)) => return Err(half("AWS_ACCESS_KEY_ID")),
        (None, None) => texts.keys()?,
    };
    let (key, secret, token) = keys;
    let secrets = [Some(secret.clone()), token.clone()].into_iter().flatten().collect();
    let credentials = match token {
        Some(token) => Credentials::new_with_token(key, secret, token),
        None => Credentials::new(key, secret),
    };
    Ok(Profile { credentials, secrets, region })
}

impl Texts {
    fn value(&self, key: &str) -> Option<&str> {
        let in_config = match self.profile.as_str() {
            "default" => "default".to_owned(),
            name => format!("profile {name}"),
        };
        ini::value(&self.credentials, &self.profile, key)
            .or_else(|| ini::value(&self.config, &in_config, key))
    }

    fn keys(&self) -> Result<(String, String, Option<String>), PublishError> {
        let value = |key| self.value(key).map(str::to_owned);
        if let (Some(key), Some(secret)) =
            (value("aws_access_key_id"), value("aws_secret_access_key"))
        {
            return Ok((key, secret, value("aws_session_token")));
        }
        let is_elsewhere = ["credential_process", "sso_session", "sso_start_url", "role_arn"]
            .into_iter()
            .any(|key| self.value(key).is_some());
        if is_elsewhere {
            let profile = &self.profile;
            return Err(PublishError::new(
                &PUBLISH_TARGET,
                format!(
                    "the profile `{profile}` gets its keys from another program, which folio does not run"
                ),
                format!(
                    "have them put into the environment: run `eval \"$(aws configure export-credentials \
                    --profile {profile} --format env)\"`, then `folio publish` again"
                ),
            ));
        }
        let place = match self.profile.as_str() {
            "default" => "`~/.aws/credentials` under `[default]`".to_owned(),
            name => format!("`~/.aws/credentials` under `[{name}]`, which AWS_PROFILE names"),
        };
        Err(PublishError::new(
            &PUBLISH_TARGET,
            "there is no key for the store, neither in the environment nor in `~/.aws/credentials`",
            format!(
                "make a key at your store's pages, and put its two parts into the environment as \
                AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into {place} as \
                `aws_access_key_id = ...` and `aws_secret_access_key = ...`"
            ),
        ))
    }
}

fn half(missing: &str) -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        format!("of the two parts of the key for the store, {missing} is not in the environment"),
        format!("set {missing} too, or take both away so that `~/.aws/credentials` is read"),
    )
}
