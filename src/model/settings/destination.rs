//! Where a site can be put: each kind of host, with what it has to be told.
//!
//! Only values; `publish` reads them. None of them is a secret.

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
    /// The address of GitHub's interface. Whoever writes it asks for that instead of git.
    pub endpoint: Option<String>,
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
