//! The settings of a folder of this machine.

use crate::model::settings::publish::needed::needed;
use crate::syntax::table_reader::TableReader;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LocalFolder {
    /// Relative to the folder of `site.toml`.
    pub target: String,
}

pub fn read(table: &mut TableReader<'_>) -> Option<LocalFolder> {
    needed(table, "target", "../public_html").map(|target| LocalFolder { target })
}
