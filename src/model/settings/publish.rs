//! `[publish]` of `site.toml`: the hosts that the site is put on, typed.
//!
//! Holds no secret: a token or a password there is an error, whose report does not show it. It
//! knows nothing of how a host is reached.

use crate::base::{Diagnostic, Span, did_you_mean};
use crate::model::codes::{MISSING_KEY, SECRET_IN_SITE};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_reader::TableReader;

/// All targets in the order of the file: first that of `[publish]` itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PublishSettings {
    pub targets: Vec<PublishTarget>,
}

/// One place to put the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PublishTarget {
    /// The name of `[publish.NAME]`: letters, digits, `-` and `_`; `None` for `[publish]` itself.
    pub name: Option<String>,
    pub destination: Destination,
}

/// A kind of host, with what it has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    GithubPages(Branch),
    Git(Branch),
    S3(Bucket),
    Rsync(RemoteFolder),
    Sftp(RemoteFolder),
    Netlify(NetlifySite),
    /// A file, relative to the folder of `site.toml`; `None` is one beside `site.toml`, called as its
    /// folder.
    Zip {
        target: Option<String>,
    },
    /// A folder, relative to that of `site.toml`.
    Folder {
        target: String,
    },
}

/// A branch of a git repository.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Branch {
    /// As git takes it; `None` is the repository in which `site.toml` lies.
    pub repository: Option<String>,
    /// `None` is the usual one of the host.
    pub branch: Option<String>,
    /// Whether each publish is a commit on top of the one before.
    pub keeps_history: bool,
}

/// A bucket of a store that speaks Amazon's S3.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bucket {
    pub bucket: String,
    /// The address of the store; `None` is Amazon's own.
    pub endpoint: Option<String>,
    pub region: Option<String>,
    /// The folder in the bucket, without `/` around it.
    pub prefix: Option<String>,
    /// Whether the bucket is the first part of the path instead of the host's name; `None` lets
    /// the host decide.
    pub path_style: Option<bool>,
}

/// A folder on a machine that is reached by SSH.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RemoteFolder {
    /// A name, or `user@name`, as `ssh` takes it. Never begins with `-`.
    pub host: String,
    /// Relative to the home folder of the user there, unless it begins with `/`.
    pub path: String,
    pub port: Option<u16>,
}

/// A site at Netlify.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NetlifySite {
    /// Its identifier, or its name as in `NAME.netlify.app`.
    pub site: String,
    /// Another address of the interface than Netlify's own.
    pub endpoint: Option<String>,
}

#[derive(Clone, Copy)]
enum Kind {
    GithubPages,
    Git,
    S3,
    Rsync,
    Sftp,
    Netlify,
    Zip,
    Folder,
}

const KINDS: [(&str, Kind); 8] = [
    ("github-pages", Kind::GithubPages),
    ("git", Kind::Git),
    ("s3", Kind::S3),
    ("rsync", Kind::Rsync),
    ("sftp", Kind::Sftp),
    ("netlify", Kind::Netlify),
    ("zip", Kind::Zip),
    ("folder", Kind::Folder),
];

/// What people call these hosts besides.
const OTHER_NAMES: &[(&str, Kind)] = &[
    ("github", Kind::GithubPages),
    ("gh-pages", Kind::GithubPages),
    ("pages", Kind::GithubPages),
    ("aws", Kind::S3),
    ("r2", Kind::S3),
    ("ssh", Kind::Sftp),
    ("dir", Kind::Folder),
    ("directory", Kind::Folder),
];

/// Keys under which people write what must not be in a file that others see.
const SECRETS: [&str; 17] = [
    "access-key",
    "access-key-id",
    "access-token",
    "api-key",
    "api-token",
    "auth",
    "auth-token",
    "credentials",
    "key",
    "pass",
    "passphrase",
    "password",
    "private-key",
    "secret",
    "secret-access-key",
    "secret-key",
    "token",
];

impl Destination {
    /// The word for it in `to`.
    pub fn word(&self) -> &'static str {
        match self {
            Destination::GithubPages(_) => "github-pages",
            Destination::Git(_) => "git",
            Destination::S3(_) => "s3",
            Destination::Rsync(_) => "rsync",
            Destination::Sftp(_) => "sftp",
            Destination::Netlify(_) => "netlify",
            Destination::Zip { .. } => "zip",
            Destination::Folder { .. } => "folder",
        }
    }
}

impl PublishTarget {
    /// How the target is called: by its name, or by its host.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(self.destination.word())
    }
}

impl PublishSettings {
    pub(super) fn read(
        mut publish: TableReader<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> PublishSettings {
        let (mut targets, mut found) = (Vec::new(), Vec::new());
        let named = publish.named_tables();
        let is_used = named.is_empty() || publish.has("to") || !publish.has_only_tables();
        if is_used {
            let destination = read_destination(&mut publish);
            targets
                .extend(destination.map(|destination| PublishTarget { name: None, destination }));
        }
        for ((name, span), mut table) in named {
            if !is_name(&name) {
                let diagnostic = Diagnostic::new(
                    &UNKNOWN_VALUE,
                    format!("`{name}` cannot be the name of a place to publish to"),
                );
                found.push(
                    diagnostic
                        .at(publish.file(), span, "")
                        .help("take letters, digits and hyphens, as in `[publish.university]`"),
                );
            }
            let destination = read_destination(&mut table);
            if let Some(destination) = destination.filter(|_| is_name(&name)) {
                targets.push(PublishTarget { name: Some(name), destination });
            }
            table.finish(&mut found);
        }
        publish.finish(&mut found);
        // The line of another fault may be that of the secret, and a report shows the line.
        if found.iter().any(|diagnostic| *diagnostic.code == SECRET_IN_SITE) {
            found.retain(|diagnostic| *diagnostic.code == SECRET_IN_SITE);
        }
        diagnostics.extend(found);
        PublishSettings { targets }
    }

    /// The target that a word of the command line means: a name, or a kind of host.
    pub fn find(&self, word: &str) -> Option<&PublishTarget> {
        let by_name = self.targets.iter().find(|target| target.name.as_deref() == Some(word));
        by_name.or_else(|| self.targets.iter().find(|target| target.label() == word))
    }

    /// The name nearest to a word that names none.
    pub fn near(&self, word: &str) -> Option<&str> {
        did_you_mean(word, self.targets.iter().map(PublishTarget::label))
    }

    /// The target of a command that names none: the one of `[publish]` itself, or the only one.
    pub fn default_target(&self) -> Option<&PublishTarget> {
        let own = self.targets.iter().find(|target| target.name.is_none());
        own.or_else(|| self.targets.first().filter(|_| self.targets.len() == 1))
    }
}

/// Whether a name can be part of the name of a file everywhere.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 40
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// `None` is a table from which something is missing or wrong, which is reported.
fn read_destination(table: &mut TableReader<'_>) -> Option<Destination> {
    refuse_secrets(table);
    if !table.has("to") {
        let known = KINDS.map(|(word, _)| word).join(", ");
        let diagnostic = Diagnostic::new(&MISSING_KEY, "it is not said what kind of host this is");
        table.text("to");
        table.error_at(diagnostic.help(format!("write `to = \"...\"`: one of {known}")), "to");
        table.allow_all();
        return None;
    }
    let Some(kind) = table.choice_by_names("to", &KINDS, OTHER_NAMES) else {
        // Which keys it may have is not known.
        table.allow_all();
        return None;
    };
    match kind {
        Kind::GithubPages => read_branch(table).map(Destination::GithubPages),
        Kind::Git => read_branch(table).map(Destination::Git),
        Kind::S3 => read_bucket(table).map(Destination::S3),
        Kind::Rsync => read_remote_folder(table).map(Destination::Rsync),
        Kind::Sftp => read_remote_folder(table).map(Destination::Sftp),
        Kind::Netlify => {
            let site = needed(table, "site", "okafor-cardiology");
            let endpoint = read_endpoint(table);
            Some(Destination::Netlify(NetlifySite { site: site?, endpoint: endpoint? }))
        }
        Kind::Zip => Some(Destination::Zip { target: table.text("target") }),
        Kind::Folder => {
            let target = needed(table, "target", "../public_html");
            Some(Destination::Folder { target: target? })
        }
    }
}

fn read_branch(table: &mut TableReader<'_>) -> Option<Branch> {
    let repository = table.spanned_text("repository");
    let branch = table.spanned_text("branch");
    let keeps_history = table.bool("history").unwrap_or(true);
    if let Some((text, _)) = &repository {
        if holds_password(text) {
            refuse_secret(table, "repository");
            return None;
        }
        if text.starts_with('-') {
            let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` is no repository"));
            let help = "write its address, as in `repository = \"git@github.com:NAME/NAME.github.io.git\"`";
            table.error_at(diagnostic.help(help), "repository");
            return None;
        }
    }
    if let Some((text, _)) = &branch
        && !is_branch(text)
    {
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` cannot be the name of a branch"));
        table.error_at(
            diagnostic.help("write a plain name, as in `branch = \"gh-pages\"`"),
            "branch",
        );
        return None;
    }
    let text = |read: Option<(String, Span)>| read.map(|(text, _)| text);
    Some(Branch { repository: text(repository), branch: text(branch), keeps_history })
}

/// Whether git takes a name for a branch, and no shell or option could be meant.
fn is_branch(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./+".contains(c);
    name.chars().all(is_plain)
        && !name.starts_with('-')
        && !name.contains("..")
        && name.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && !part.ends_with(".lock")
        })
}

fn read_bucket(table: &mut TableReader<'_>) -> Option<Bucket> {
    let bucket = needed(table, "bucket", "okafor.example");
    let endpoint = read_endpoint(table);
    let region = table.text("region");
    let prefix = table.text("prefix").map(|prefix| prefix.trim_matches('/').to_owned());
    let path_style = table.bool("path-style");
    let prefix = prefix.filter(|prefix| !prefix.is_empty());
    Some(Bucket { bucket: bucket?, endpoint: endpoint?, region, prefix, path_style })
}

/// The outer `None` is an address that cannot be used.
fn read_endpoint(table: &mut TableReader<'_>) -> Option<Option<String>> {
    let Some(written) = table.text("endpoint") else { return Some(None) };
    if holds_password(&written) {
        refuse_secret(table, "endpoint");
        return None;
    }
    let is_address = url::Url::parse(&written)
        .is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    if !is_address {
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{written}` is not the address of a host"));
        let help = "write it whole, as in `endpoint = \"https://s3.eu-central-1.example.com\"`";
        table.error_at(diagnostic.help(help), "endpoint");
        return None;
    }
    Some(Some(written.trim_end_matches('/').to_owned()))
}

fn read_remote_folder(table: &mut TableReader<'_>) -> Option<RemoteFolder> {
    let target = needed(table, "target", "okafor@login.university.example:public_html");
    let port = table.number("port");
    let target = target?;
    let split = target.split_once(':').filter(|(host, path)| {
        let is_plain = |c: char| c.is_alphanumeric() || "-_.@".contains(c);
        !host.is_empty()
            && !host.starts_with(['-', '@'])
            && host.chars().all(is_plain)
            && !path.trim_matches('/').is_empty()
            && !path.starts_with(['-', ':'])
            && !path.chars().any(char::is_control)
    });
    let Some((host, path)) = split else {
        let is_secret = target.split_once('@').is_some_and(|(user, _)| user.contains(':'));
        if is_secret {
            refuse_secret(table, "target");
            return None;
        }
        let diagnostic = Diagnostic::new(
            &UNKNOWN_VALUE,
            format!("`{target}` does not say a machine and a folder on it"),
        );
        let help = "write both with a colon between them, as in `target = \
            \"okafor@login.university.example:public_html\"`";
        table.error_at(diagnostic.help(help), "target");
        return None;
    };
    let port = match port.map(u16::try_from) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => {
            let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, "this is not the number of a port");
            table.error_at(diagnostic.help("leave `port` out, if nobody gave you one"), "port");
            return None;
        }
    };
    let (host, path) = (host.to_owned(), path.trim_end_matches('/').to_owned());
    Some(RemoteFolder { host, path, port })
}

fn needed(table: &mut TableReader<'_>, key: &'static str, example: &str) -> Option<String> {
    let text = table.text(key);
    if text.is_none() && !table.has(key) {
        let diagnostic = Diagnostic::new(&MISSING_KEY, format!("`{key}` is missing here"));
        table.error_at(diagnostic.help(format!("add it, as in `{key} = \"{example}\"`")), key);
    }
    text
}

/// Whether an address names a person with a password, or with what may be a token.
fn holds_password(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return false };
    user.contains(':') || scheme.starts_with("http")
}

fn refuse_secrets(table: &mut TableReader<'_>) {
    for key in SECRETS {
        let spelled = table.keys().into_iter().map(|(key, _)| key);
        let spelled: Vec<String> =
            spelled.filter(|written| written.to_lowercase().replace('_', "-") == key).collect();
        for written in spelled {
            table.ignore(&written);
            refuse_secret(table, &written);
        }
    }
}

/// Its report names no place in the file, as the line of it would be shown.
fn refuse_secret(table: &mut TableReader<'_>, key: &str) {
    let diagnostic = Diagnostic::new(
        &SECRET_IN_SITE,
        format!("`{key}` in {} holds what nobody else may know", table.name()),
    );
    let file = table.file();
    table.report(diagnostic.in_file(file).help(
        "take it out of the file, and give it a new value where you got it, as others may have seen \
        it; `folio publish` says where to put it",
    ));
}
