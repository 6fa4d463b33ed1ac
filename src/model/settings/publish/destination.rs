//! Where a site can be put: each kind of host, with what it has to be told.
//!
//! Knows nothing of how a host is reached. None of the values is a secret.

use crate::base::Diagnostic;
use crate::model::codes::MISSING_KEY;
use crate::model::settings::publish::endpoint::ENDPOINT;
use crate::model::settings::publish::folder::{self, LocalFolder};
use crate::model::settings::publish::git::{self, Branch};
use crate::model::settings::publish::github_pages::{self, GithubPages};
use crate::model::settings::publish::netlify::{self, NetlifySite};
use crate::model::settings::publish::remote_folder::{self, RemoteFolder};
use crate::model::settings::publish::s3::{self, Bucket};
use crate::model::settings::publish::secret::{refuse_passwords, refuse_secrets};
use crate::model::settings::publish::zip::{self, ZipFile};
use crate::syntax::table_keys::{Key, KeysByWord, TakenKeys};
use crate::syntax::table_reader::TableReader;

/// A kind of host, with what it has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    GithubPages(GithubPages),
    Git(Branch),
    S3(Bucket),
    Rsync(RemoteFolder),
    Sftp(RemoteFolder),
    Netlify(NetlifySite),
    Zip(ZipFile),
    Folder(LocalFolder),
}

/// A kind of host: the keys that it takes besides `to`, and their reader.
#[derive(Clone, Copy)]
struct Kind {
    taken: TakenKeys,
    read: Read,
}

/// Reads the keys of one kind of host. `None` is a table from which something is missing or wrong,
/// which is reported.
type Read = fn(&mut TableReader<'_>) -> Option<Destination>;

const GITHUB_PAGES: Kind = kind(&[git::KEYS, &[ENDPOINT]], &[], |table| {
    github_pages::read(table).map(Destination::GithubPages)
});
const GIT: Kind = kind(&[git::KEYS], &[], |table| git::read(table).map(Destination::Git));
const S3: Kind =
    kind(&[s3::KEYS, &[ENDPOINT]], &["bucket"], |table| s3::read(table).map(Destination::S3));
const RSYNC: Kind = kind(&[remote_folder::KEYS, &[TARGET]], &["target"], |table| {
    remote_folder::read(table).map(Destination::Rsync)
});
const SFTP: Kind = kind(&[remote_folder::KEYS, &[TARGET]], &["target"], |table| {
    remote_folder::read(table).map(Destination::Sftp)
});
const NETLIFY: Kind = kind(&[netlify::KEYS, &[ENDPOINT]], &["site"], |table| {
    netlify::read(table).map(Destination::Netlify)
});
const ZIP: Kind = kind(&[&[TARGET]], &[], |table| zip::read(table).map(Destination::Zip));
const FOLDER: Kind =
    kind(&[&[TARGET]], &["target"], |table| folder::read(table).map(Destination::Folder));

const fn kind(
    keys: &'static [&'static [Key]],
    needed: &'static [&'static str],
    read: Read,
) -> Kind {
    Kind { taken: TakenKeys { keys, needed }, read }
}

/// All kinds of host, by their words.
const KINDS: [(&str, Kind); 8] = [
    ("github-pages", GITHUB_PAGES),
    ("git", GIT),
    ("s3", S3),
    ("rsync", RSYNC),
    ("sftp", SFTP),
    ("netlify", NETLIFY),
    ("zip", ZIP),
    ("folder", FOLDER),
];

/// What people call these hosts besides.
const OTHER_NAMES: [(&str, Kind); 8] = [
    ("github", GITHUB_PAGES),
    ("gh-pages", GITHUB_PAGES),
    ("pages", GITHUB_PAGES),
    ("aws", S3),
    ("r2", S3),
    ("ssh", SFTP),
    ("dir", FOLDER),
    ("directory", FOLDER),
];

pub const TO: Key = Key::word_by_names("to", &KINDS, &OTHER_NAMES, "The kind of host.");

/// The keys that a place takes, by the kind of its host.
pub const BY_KIND: KeysByWord = KeysByWord { key: "to", taken };

fn taken(word: &str) -> Option<TakenKeys> {
    let mut kinds = KINDS.iter().chain(&OTHER_NAMES);
    kinds.find(|(known, _)| *known == word).map(|(_, kind)| kind.taken)
}

const TARGET: Key = Key::text("target", "The folder, also as `host:path`, or the file of a zip.");

/// Keys of several kinds of host.
pub const SHARED_KEYS: &[Key] = &[ENDPOINT, TARGET];

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
            Destination::Zip(_) => "zip",
            Destination::Folder(_) => "folder",
        }
    }

    /// `None` is a table from which something is missing or wrong, which is reported.
    pub fn read(table: &mut TableReader<'_>) -> Option<Destination> {
        refuse_secrets(table);
        if refuse_passwords(table) {
            table.allow_all();
            return None;
        }
        if !table.has("to") {
            let known = KINDS.map(|(word, _)| word).join(", ");
            let diagnostic =
                Diagnostic::new(&MISSING_KEY, "it is not said what kind of host this is");
            table.error_at(diagnostic.help(format!("write `to = \"...\"`: one of {known}")), "to");
            table.allow_all();
            return None;
        }
        let Some(kind) = table.choice_by_names("to", &KINDS, &OTHER_NAMES) else {
            // Which keys it may have is not known.
            table.allow_all();
            return None;
        };
        (kind.read)(table)
    }
}
