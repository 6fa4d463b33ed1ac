//! Puts the website on a host: what goes is compared with what is there, and arrives in an order in
//! which every page that a visitor meets has what it asks for.
//!
//! Nothing here builds, asks a question or prints: `cli::publish` does. What is put comes from
//! `dist/` alone. No secret is read from a file of the site, and none is in any error.

mod error;
mod file;
mod folder;
mod git;
mod github;
mod github_pages;
pub mod host;
mod http;
mod ini;
mod local_path;
mod netlify;
mod pending;
mod plan;
mod record;
mod rsync;
mod s3;
mod sftp;
mod source;
mod ssh;
mod zip;

use crate::model::settings::Destination;

pub use error::PublishError;
pub use file::{PublishFile, PublishFiles};
pub use git::{is_installed as has_git, plain_git};
pub use host::{Author, Content, Host, HostContext, Present, Progress, Remote, Step};
pub use pending::{Pending, weigh};
pub use plan::{PublishPlan, Removals};
pub use record::{Lock, Record, Recorded};
pub use source::ByHand;

/// The host of a destination, ready to be asked: one file and one line each. Contacts nobody.
pub fn open<'a>(
    destination: &Destination,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    match destination {
        Destination::Folder(folder) => folder::open(folder, cx),
        Destination::Git(branch) => git::open(branch, cx),
        Destination::GithubPages(pages) => github_pages::open(pages, cx),
        Destination::Netlify(site) => netlify::open(site, cx),
        Destination::Rsync(folder) => rsync::open(folder, cx),
        Destination::S3(bucket) => s3::open(bucket, cx),
        Destination::Sftp(folder) => sftp::open(folder, cx),
        Destination::Zip(file) => zip::open(file, cx),
    }
}
