//! The settings of a bucket of a store that speaks Amazon's S3.

use crate::model::settings::publish::endpoint::read_endpoint;
use crate::model::settings::publish::needed::needed;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

pub const KEYS: &[Key] = &[
    Key::text("bucket", "Of S3: the bucket."),
    Key::text("region", "Of S3: where the bucket is."),
    Key::text("prefix", "Of S3: the folder in the bucket."),
    Key::bool("path-style", "Of S3: whether the bucket is part of the path, not of the host."),
];

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

pub fn read(table: &mut TableReader<'_>) -> Option<Bucket> {
    let bucket = needed(table, "bucket", "okafor.example");
    let endpoint = read_endpoint(table);
    let region = table.text("region");
    let prefix = table.text("prefix").map(|prefix| prefix.trim_matches('/').to_owned());
    let path_style = table.bool("path-style");
    let prefix = prefix.filter(|prefix| !prefix.is_empty());
    Some(Bucket { bucket: bucket?, endpoint: endpoint?, region, prefix, path_style })
}
