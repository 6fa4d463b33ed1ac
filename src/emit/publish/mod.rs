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
pub use host::{Author, Content, Host, HostContext, HostKind, Present, Progress, Remote, Step};
pub use pending::Pending;
pub use plan::{PublishPlan, Removals};
pub use record::{Lock, Record, Recorded};
pub use source::ByHand;

/// All hosts: one file and one line each.
pub const HOSTS: &[HostKind] = &[
    folder::KIND,
    git::KIND,
    github_pages::KIND,
    netlify::KIND,
    rsync::KIND,
    s3::KIND,
    sftp::KIND,
    zip::KIND,
];

/// The kind of host of a destination; `None` where this folio has none.
pub fn kind_of(destination: &Destination) -> Option<&'static HostKind> {
    HOSTS.iter().find(|kind| kind.word == destination.word())
}
