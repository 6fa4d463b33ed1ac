//! The settings of GitHub Pages.

use crate::model::settings::publish::endpoint::read_endpoint;
use crate::model::settings::publish::git::{self, Branch};
use crate::syntax::table_reader::TableReader;

/// A branch that GitHub shows as a website.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GithubPages {
    pub branch: Branch,
    /// The address of GitHub's interface. Whoever writes it asks for that instead of git.
    pub endpoint: Option<String>,
}

pub fn read(table: &mut TableReader<'_>) -> Option<GithubPages> {
    let endpoint = read_endpoint(table);
    Some(GithubPages { branch: git::read(table)?, endpoint: endpoint? })
}
