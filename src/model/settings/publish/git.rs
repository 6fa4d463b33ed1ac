//! The settings of a branch of a git repository.

use crate::base::{Diagnostic, Span};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

pub const KEYS: &[Key] = &[
    Key::text("repository", "Of git: the repository, unless it is that of site.toml."),
    Key::text("branch", "Of git: the branch, unless it is the usual one of the host."),
    Key::bool("history", "Of git: whether a publish is a commit on top of the one before."),
];

/// A branch of a git repository.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Branch {
    /// As git takes it; `None` is the repository in which `site.toml` lies.
    pub repository: Option<String>,
    /// `None` is the usual one of the host.
    pub branch: Option<String>,
    /// Whether each publish is a commit on top of the one before.
    pub keeps_history: bool,
}

pub fn read(table: &mut TableReader<'_>) -> Option<Branch> {
    let repository = table.spanned_text("repository");
    let branch = table.spanned_text("branch");
    let keeps_history = table.bool("history").unwrap_or(true);
    if let Some((text, _)) = &repository
        && text.starts_with('-')
    {
        let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` is no repository"));
        let help =
            "write its address, as in `repository = \"git@github.com:NAME/NAME.github.io.git\"`";
        table.error_at(diagnostic.help(help), "repository");
        return None;
    }
    if let Some((text, _)) = &branch
        && !is_branch(text)
    {
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` cannot be the name of a branch"));
        table.error_at(
            diagnostic.help("write a plain name, as in `branch = \"gh-pages\"`"),
            "branch",
        );
        return None;
    }
    let text = |read: Option<(String, Span)>| read.map(|(text, _)| text);
    Some(Branch { repository: text(repository), branch: text(branch), keeps_history })
}

/// Whether git takes a name for a branch, and no shell or option could be meant.
fn is_branch(name: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./+".contains(c);
    name.chars().all(is_plain)
        && !name.starts_with('-')
        && !name.contains("..")
        && name.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && !part.ends_with(".lock")
        })
}
