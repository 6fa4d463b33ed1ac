//! The settings of a zip file.

use crate::syntax::table_reader::TableReader;

/// One file with the whole site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ZipFile {
    /// Relative to the folder of `site.toml`; `None` is one beside `site.toml`, called as its folder.
    pub target: Option<String>,
}

pub fn read(table: &mut TableReader<'_>) -> Option<ZipFile> {
    Some(ZipFile { target: table.text("target") })
}
