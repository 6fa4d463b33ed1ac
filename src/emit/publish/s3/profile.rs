//! Where the programs of Amazon keep keys, and folio looks for them too: the environment, and
//! `~/.aws/credentials`.
//!
//! It runs no program and asks no server for keys. Nothing here has a `Debug`.

#![expect(clippy::disallowed_methods, reason = "this is where the files of keys are read")]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusty_s3::Credentials;

use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::host::HostContext;
use crate::emit::publish::ini;

/// What a profile has that gets its keys from elsewhere.
const ELSEWHERE: [&str; 7] = [
    "credential_process",
    "login_session",
    "role_arn",
    "source_profile",
    "sso_session",
    "sso_start_url",
    "web_identity_token_file",
];

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
        variable(name).map(PathBuf::from).or(usual).map_or(Ok(String::new()), |path| text(&path))
    };
    let texts = Texts {
        profile: variable("AWS_PROFILE").unwrap_or_else(|| "default".to_owned()),
        credentials: file("AWS_SHARED_CREDENTIALS_FILE", "credentials")?,
        config: file("AWS_CONFIG_FILE", "config")?,
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
        if ELSEWHERE.into_iter().any(|key| self.value(key).is_some()) {
            let profile = &self.profile;
            return Err(PublishError::new(
                &PUBLISH_TARGET,
                format!(
                    "the profile `{profile}` gets its keys from another program, which folio does not run"
                ),
                format!(
                    "have them put into the environment: run `{}`, then `folio publish` again",
                    export_command(Some(profile))
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

/// The text of a file; nothing where there is none. Remarks may be in any encoding.
fn text(path: &Path) -> Result<String, PublishError> {
    match fs::read(path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(PublishError::new(
            &PUBLISH_TARGET,
            format!("`{}`, where the key for the store may be, may not be read", path.display()),
            "give yourself the right to read it, then run `folio publish` again",
        )),
        Err(_) => Ok(String::new()),
    }
}

/// How Amazon's own program puts keys into the environment.
pub fn export_command(profile: Option<&str>) -> String {
    let profile = profile.map(|profile| format!(" --profile {profile}")).unwrap_or_default();
    let export = format!("aws configure export-credentials{profile} --format");
    match cfg!(windows) {
        true => format!("{export} powershell | Invoke-Expression"),
        false => format!("eval \"$({export} env)\""),
    }
}

fn half(missing: &str) -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        format!("of the two parts of the key for the store, {missing} is not in the environment"),
        format!("set {missing} too, or take both away so that `~/.aws/credentials` is read"),
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Profile, read};
    use crate::emit::publish::error::PublishError;
    use crate::emit::publish::host::{Author, HostContext};

    fn profile(home: &Path, name: &str) -> Result<Profile, PublishError> {
        let home = home.to_str().unwrap().to_owned();
        let environment = |variable: &str| match variable {
            "HOME" => Some(home.clone()),
            "AWS_PROFILE" => Some(name.to_owned()),
            _ => None,
        };
        read(&HostContext {
            root: Path::new(""),
            workspace: Path::new(""),
            address: None,
            environment: &environment,
            author: Author { name: String::new(), email: None },
            now: 0,
        })
    }

    #[test]
    fn keys_are_read_whatever_stands_beside_them() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join(".aws");
        std::fs::create_dir(&folder).unwrap();
        let credentials = b"\xef\xbb\xbf[default]\n# f\xfcr das Web\naws_access_key_id = a\n\
            aws_secret_access_key = b\n[login]\nlogin_session = c\n";
        std::fs::write(folder.join("credentials"), credentials).unwrap();
        assert_eq!(profile(home.path(), "default").ok().unwrap().secrets, ["b"]);
        let elsewhere = profile(home.path(), "login").err().unwrap();
        assert!(elsewhere.message.contains("from another program"), "{}", elsewhere.message);
        let missing = profile(home.path(), "other").err().unwrap();
        assert!(missing.message.contains("there is no key"), "{}", missing.message);
    }
}
