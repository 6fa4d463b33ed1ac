//! The settings of a site at Netlify.

use crate::model::settings::publish::endpoint::read_endpoint;
use crate::model::settings::publish::needed::needed;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

pub const KEYS: &[Key] = &[Key::text("site", "Of Netlify: the site, by its name or identifier.")];

/// A site at Netlify.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NetlifySite {
    /// Its identifier, or its name as in `NAME.netlify.app`.
    pub site: String,
    /// Another address of the interface than Netlify's own.
    pub endpoint: Option<String>,
}

pub fn read(table: &mut TableReader<'_>) -> Option<NetlifySite> {
    let site = needed(table, "site", "okafor-cardiology");
    let endpoint = read_endpoint(table);
    Some(NetlifySite { site: site?, endpoint: endpoint? })
}
