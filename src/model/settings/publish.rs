//! `[publish]` of `site.toml`: the hosts that the site is put on, typed.
//!
//! Holds no secret: a token or a password there is an error, whose report does not show it. It
//! knows nothing of how a host is reached.

mod destination;
mod endpoint;
mod folder;
mod git;
mod github_pages;
mod needed;
mod netlify;
mod remote_folder;
mod s3;
mod secret;
mod zip;

use crate::base::{Diagnostic, did_you_mean};
use crate::model::codes::SECRET_IN_SITE;
use crate::model::settings::publish::destination::{BY_KIND, SHARED_KEYS, TO};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::{OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;

pub use destination::Destination;
pub use folder::LocalFolder;
pub use git::Branch;
pub use github_pages::GithubPages;
pub use netlify::NetlifySite;
pub use remote_folder::RemoteFolder;
pub use s3::Bucket;
pub use zip::ZipFile;

/// The keys of `[publish]`.
pub(super) static PUBLISH: TableKeys =
    TableKeys::of(&[&[TO], SHARED_KEYS, git::KEYS, s3::KEYS, netlify::KEYS, remote_folder::KEYS])
        .and_own(OwnKeys {
            called: "NAME",
            kind: ValueKind::Table(&NAMED_PLACE),
            about: "One of several places, for `folio publish --to NAME`.",
            known: Vec::new,
        })
        .chosen_by(BY_KIND);

/// The keys of `[publish.NAME]`.
static NAMED_PLACE: TableKeys = TableKeys::of(&[
    &[TO.required()],
    SHARED_KEYS,
    git::KEYS,
    s3::KEYS,
    netlify::KEYS,
    remote_folder::KEYS,
])
.chosen_by(BY_KIND);

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
            let destination = Destination::read(&mut publish);
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
            let destination = Destination::read(&mut table);
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

    /// The target that a word of the command line means: a name, or a kind of host. Of several of
    /// that kind it is the one of `[publish]` itself, if any.
    pub fn find(&self, word: &str) -> Option<&PublishTarget> {
        let by_name = self.targets.iter().find(|target| target.name.as_deref() == Some(word));
        let by_label =
            by_name.or_else(|| self.targets.iter().find(|target| target.label() == word));
        by_label.or_else(|| {
            let mut of_kind =
                self.targets.iter().filter(|target| target.destination.word() == word);
            of_kind.next().filter(|_| of_kind.next().is_none())
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::source::SourceSet;
    use crate::syntax::Documents;
    use crate::syntax::table_keys::Key;

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
                Destination::GithubPages(GithubPages {
                    branch: Branch { repository: None, branch: None, keeps_history: true },
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
            ("to = \"zip\"", Destination::Zip(ZipFile { target: None })),
            (
                "to = \"folder\"\ntarget = \"../www\"",
                Destination::Folder(LocalFolder { target: "../www".to_owned() }),
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
            "[publish]\nto = \"netlify\"\nsite = \"a\"\nNETLIFY_AUTH_TOKEN = \"hush-hush\"",
            "[publish]\nto = \"github-pages\"\nGITHUB_TOKEN = \"hush-hush\"",
            "[publish]\nto = \"github-pages\"\nGH_TOKEN = \"hush-hush\"",
            "[publish]\nto = \"s3\"\nbucket = \"b\"\nAWS_ACCESS_KEY_ID = \"hush-hush\"",
            "[publish]\nto = \"s3\"\nbucket = \"b\"\nAWS_SECRET_ACCESS_KEY = \"hush-hush\"",
            "[publish]\nto = \"s3\"\nbucket = \"b\"\nAWS_SESSION_TOKEN = \"hush-hush\"",
            "[publish]\nto = \"s3\"\nbucket = \"b\"\npat = [\"hush-hush\"]",
            "[publish.env]\nNETLIFY_AUTH_TOKEN = \"hush-hush\"",
            "publish = { to = \"zip\", password = \"hush-hush\", wrong = 1 }",
            "[publish]\nto = \"git\"\nrepository = \"https://me:hush-hush@h.example/a.git\"",
            "[publish]\nto = \"git\"\nrepository = \"https://hush-hush@h.example/a.git\"",
            "[publish]\nto = \"sftp\"\ntarget = \"me:hush-hush@h.example:www\"",
            "[publish]\nto = \"sftp\"\ntarget = \"sftp://me:hush-hush@h.example/www\"",
            "[publish]\nto = \"rsync\"\ntarget = \"me:hush-hush@h.example/www\"",
            "[publish]\nto = \"git\"\nrepository = \"me:hush-hush@h.example/a.git\"",
            "[publish]\nto = \"sftp\"\ntarget = [\"me:hush-hush@h.example:www\"]",
            "[publish]\nto = \"sftp\"\naddress = \"sftp://me:hush-hush@h.example/www\"",
            "[publish]\ntarget = \"sftp://me:hush-hush@h.example/www\"",
            "[publish]\nto = \"git\"\nrepository = \"HTTPS://hush-hush@h.example/a.git\"",
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
        assert_eq!(settings.find("sftp").map(PublishTarget::label), Some("uni"));
        assert_eq!((settings.find("un"), settings.near("unii")), (None, Some("uni")));
        settings.targets = read("[publish.a]\nto = \"zip\"\n[publish.b]\nto = \"zip\"").0;
        assert_eq!(settings.default_target(), None);
        assert_eq!(settings.find("zip"), None);
        settings.targets = read("[publish.a]\nto = \"zip\"").0;
        assert_eq!(settings.default_target().map(PublishTarget::label), Some("a"));
    }
}
