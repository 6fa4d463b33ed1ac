//! `[publish]` of `site.toml`: the hosts that the site is put on, typed.
//!
//! Holds no secret: a token or a password there is an error, whose report does not show it. It
//! knows nothing of how a host is reached.

use crate::base::{Diagnostic, Span, did_you_mean};
use crate::model::codes::{MISSING_KEY, SECRET_IN_SITE};
use crate::model::settings::destination::{Branch, Bucket, Destination, NetlifySite, RemoteFolder};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;

/// The keys of `[publish]`. Which of them a place takes depends on the kind of its host.
pub(super) static PUBLISH: TableKeys = TableKeys::of(&[&[TO], PLACE]).and_own(OwnKeys {
    called: "NAME",
    kind: ValueKind::Table(&NAMED_PLACE),
    about: "One of several places, for `folio publish --to NAME`.",
    known: Vec::new,
});

/// The keys of `[publish.NAME]`.
static NAMED_PLACE: TableKeys = TableKeys::of(&[&[TO.required()], PLACE]);

const TO: Key = Key::word_by_names("to", &KINDS, &OTHER_NAMES, "The kind of host.");

const PLACE: &[Key] = &[
    Key::text("repository", "Of git: the repository, unless it is that of site.toml."),
    Key::text("branch", "Of git: the branch, unless it is the usual one of the host."),
    Key::bool("history", "Of git: whether a publish is a commit on top of the one before."),
    Key::text("bucket", "Of S3: the bucket."),
    Key::text("endpoint", "The address of the host's interface, unless it is the usual one."),
    Key::text("region", "Of S3: where the bucket is."),
    Key::text("prefix", "Of S3: the folder in the bucket."),
    Key::bool("path-style", "Of S3: whether the bucket is part of the path, not of the host."),
    Key::text("site", "Of Netlify: the site, by its name or identifier."),
    Key::text("target", "The folder, also as `host:path`, or the file of a zip."),
    Key::count("port", "Of rsync and sftp: the port, unless it is the usual one."),
];

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
const OTHER_NAMES: [(&str, Kind); 8] = [
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
        table.error_at(diagnostic.help(format!("write `to = \"...\"`: one of {known}")), "to");
        table.allow_all();
        return None;
    }
    let Some(kind) = table.choice_by_names("to", &KINDS, &OTHER_NAMES) else {
        // Which keys it may have is not known.
        table.allow_all();
        return None;
    };
    match kind {
        Kind::GithubPages => {
            let endpoint = read_endpoint(table);
            let branch = read_branch(table)?;
            Some(Destination::GithubPages(Branch { endpoint: endpoint?, ..branch }))
        }
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
    Some(Branch {
        repository: text(repository),
        branch: text(branch),
        keeps_history,
        endpoint: None,
    })
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
    let port = table.count("port");
    let target = target?;
    // `user:password@machine:folder`, as other programs take it.
    let is_secret =
        target.split_once('@').is_some_and(|(user, rest)| user.contains(':') && rest.contains(':'));
    if is_secret {
        refuse_secret(table, "target");
        return None;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::source::SourceSet;
    use crate::syntax::Documents;

    /// The targets of a `site.toml` and the sentences of its report.
    fn read(text: &str) -> (Vec<PublishTarget>, Vec<String>) {
        let sources = SourceSet::of([("site.toml", text.as_bytes())]);
        let documents = Documents::of(&sources);
        static TOP: TableKeys =
            TableKeys::of(&[&[Key::table("publish", &PUBLISH, "Where the site is put.")]]);
        let document = documents.toml("site.toml").expect("a table");
        let mut top = TableReader::of(document, &TOP, "site.toml");
        let mut diagnostics = Vec::new();
        let table = top.table("publish").expect("a table");
        let settings = PublishSettings::read(table, &mut diagnostics);
        assert!(diagnostics.iter().all(|found| found.labels[0].file == SourcePath::site()));
        let said = diagnostics.iter().map(|found| {
            format!("{}: {}", found.message, found.help.as_deref().unwrap_or("did you mean"))
        });
        (settings.targets, said.collect())
    }

    #[test]
    fn every_host_has_its_keys() {
        let remote = |host: &str, path: &str, port| RemoteFolder {
            host: host.to_owned(),
            path: path.to_owned(),
            port,
        };
        for (text, destination) in [
            (
                "to = \"github-pages\"",
                Destination::GithubPages(Branch {
                    repository: None,
                    branch: None,
                    keeps_history: true,
                    endpoint: None,
                }),
            ),
            (
                "to = \"git\"\nrepository = \"git@h.example:a/b.git\"\nbranch = \"web/x\"\nhistory = \
                 false",
                Destination::Git(Branch {
                    repository: Some("git@h.example:a/b.git".to_owned()),
                    branch: Some("web/x".to_owned()),
                    keeps_history: false,
                    endpoint: None,
                }),
            ),
            (
                "to = \"S3\"\nbucket = \"b\"\nendpoint = \"https://s3.example/\"\nprefix = \"/a/\"",
                Destination::S3(Bucket {
                    bucket: "b".to_owned(),
                    endpoint: Some("https://s3.example".to_owned()),
                    region: None,
                    prefix: Some("a".to_owned()),
                    path_style: None,
                }),
            ),
            (
                "to = \"rsync\"\ntarget = \"okafor@h.example:/var/www/\"\nport = 2222",
                Destination::Rsync(remote("okafor@h.example", "/var/www", Some(2222))),
            ),
            (
                "to = \"sftp\"\ntarget = \"h.example:public_html\"",
                Destination::Sftp(remote("h.example", "public_html", None)),
            ),
            (
                "to = \"netlify\"\nsite = \"okafor\"",
                Destination::Netlify(NetlifySite { site: "okafor".to_owned(), endpoint: None }),
            ),
            ("to = \"zip\"", Destination::Zip { target: None }),
            (
                "to = \"folder\"\ntarget = \"../www\"",
                Destination::Folder { target: "../www".to_owned() },
            ),
        ] {
            let (targets, said) = read(&format!("[publish]\n{text}\n"));
            assert_eq!(said, Vec::<String>::new(), "{text}");
            assert_eq!(targets, [PublishTarget { name: None, destination }], "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_a_way_out() {
        for (text, expected) in [
            ("[publish]\nto = \"ftp\"", "`ftp` is not a value of `to`: it is one of github-pages"),
            ("[publish]\nto = \"nettlify\"", "`nettlify` is not a value of `to`"),
            ("[publish]\nrepository = \"x\"", "it is not said what kind of host this is"),
            ("[publish]\nto = \"folder\"", "`target` is missing here: add it, as in"),
            ("[publish]\nto = \"zip\"\nbucket = \"b\"", "`bucket` is not a key of [publish]"),
            ("[publish.uni]\nto = \"zip\"\nbuckt = 1", "`buckt` is not a key of [publish.uni]"),
            ("[publish.\"a b\"]\nto = \"zip\"", "`a b` cannot be the name of a place"),
            ("[publish]\nto = \"git\"\nbranch = \"--force\"", "`--force` cannot be the name"),
            ("[publish]\nto = \"git\"\nrepository = \"--upload\"", "`--upload` is no repository"),
            ("[publish]\nto = \"sftp\"\ntarget = \"h.example\"", "does not say a machine and a"),
            ("[publish]\nto = \"sftp\"\ntarget = \"-oX=y:/\"", "does not say a machine and a"),
            (
                "[publish]\nto = \"sftp\"\ntarget = \"h:w\"\nport = 99999",
                "not the number of a port",
            ),
            (
                "[publish]\nto = \"s3\"\nbucket = \"b\"\nendpoint = \"s3\"",
                "not the address of a host",
            ),
        ] {
            let (targets, said) = read(text);
            assert_eq!(said.len(), 1, "{text}: {said:?}");
            assert!(said[0].contains(expected), "{text}: {said:?}");
            assert!(targets.is_empty() || text.contains("buck"), "{text}: {targets:?}");
        }
    }

    #[test]
    fn secrets_are_refused_and_not_repeated() {
        for text in [
            "[publish]\nto = \"netlify\"\nsite = \"s\"\ntoken = \"hush-hush\"",
            "[publish]\nto = \"s3\"\nbucket = \"b\"\nSecret_Access_Key = \"hush-hush\"\nx = 1",
            "[publish.a]\nto = \"s3\"\nbucket = \"b\"\naccess-key-id = \"hush-hush\"",
            "publish = { to = \"zip\", password = \"hush-hush\", wrong = 1 }",
            "[publish]\nto = \"git\"\nrepository = \"https://me:hush-hush@h.example/a.git\"",
            "[publish]\nto = \"git\"\nrepository = \"https://hush-hush@h.example/a.git\"",
            "[publish]\nto = \"sftp\"\ntarget = \"me:hush-hush@h.example:www\"",
            "[publish]\nto = \"netlify\"\nsite = \"s\"\nendpoint = \"https://a:hush-hush@h.example\"",
        ] {
            let (_, said) = read(text);
            assert_eq!(said.len(), 1, "{text}: {said:?}");
            assert!(said[0].contains("what nobody else may know"), "{text}: {said:?}");
            assert!(!said[0].contains("hush-hush"), "{text}: {said:?}");
        }
    }

    #[test]
    fn a_place_is_found_by_its_name_or_its_host() {
        let mut settings = PublishSettings::default();
        let named =
            "[publish]\nto = \"zip\"\n[publish.uni]\nto = \"sftp\"\ntarget = \"h.example:w\"";
        settings.targets = read(named).0;
        assert_eq!(settings.default_target().map(PublishTarget::label), Some("zip"));
        assert_eq!(settings.find("uni").map(PublishTarget::label), Some("uni"));
        assert_eq!(settings.find("zip").map(PublishTarget::label), Some("zip"));
        assert_eq!((settings.find("un"), settings.near("unii")), (None, Some("uni")));
        settings.targets = read("[publish.a]\nto = \"zip\"\n[publish.b]\nto = \"zip\"").0;
        assert_eq!(settings.default_target(), None);
        settings.targets = read("[publish.a]\nto = \"zip\"").0;
        assert_eq!(settings.default_target().map(PublishTarget::label), Some("a"));
    }
}
